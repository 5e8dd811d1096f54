/** Characters of the font Symbol from 0x20 on, in Unicode (Adobe’s Symbol encoding); a space where there is none. */
const symbol =
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧ∆ΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλµνοπθρστυϖωξψζ{|}∼                                  ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭';

/** Signs of the font Wingdings that stand in texts. */
const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  118: '❖',
  167: '▪',
  168: '◻',
  216: '➢',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '➔',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

/** Stands for what can be seen and not be read: a picture, a sign of an unknown font. */
export const picture = '\uFFFC';

/**
 * The character that a symbol of a font shows.
 * @param code in hexadecimal digits, as `w:char` has it; fonts of symbols have theirs from F000 on, too
 */
export function symbolText(font: string, code: string): string {
  const at = Number.parseInt(code, 16);
  if (!(at > 0 && at <= 0xffff)) return picture;
  const inFont = at >= 0xf000 && at <= 0xf0ff ? at - 0xf000 : at;
  if (/^symbol$/i.test(font)) {
    const shown = inFont === 0x20 ? ' ' : symbol.charAt(inFont - 0x20).trim();
    return shown === '' ? picture : shown;
  }
  if (/^wingdings$/i.test(font)) return wingdings[inFont] ?? picture;
  return at >= 0xe000 && at <= 0xf8ff ? picture : String.fromCharCode(at);
}
