/** Characters of the Symbol font from 0x20 on, in Unicode (Adobe’s Symbol encoding). A space means none. */
const symbol =
  ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧ∆ΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_ αβχδεφγηιϕκλµνοπθρστυϖωξψζ{|}∼                                  ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭';

/** Wingdings characters that occur in texts. */
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

/** Replaces what is visible but cannot be read: a picture, a character of an unknown font. */
export const picture = '\uFFFC';

/** Returns the character that a symbol shows. @param code hexadecimal digits, as in `w:char`; symbol fonts also use codes from F000 */
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
