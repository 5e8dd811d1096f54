import ja from '../../../../data/languages/ja/readings.json' with { type: 'json' };

const words: Readonly<Record<string, ReadonlyMap<string, string>>> = { ja: new Map(Object.entries(ja.words)) };

/** Length of the longest word. */
const longest = Object.values(words).reduce(
  (most, known) => [...known.keys()].reduce((length, word) => Math.max(length, word.length), most),
  0,
);

const ideograph = /\p{Script=Han}/u;

/**
 * Returns the reading of a name: its words in the syllables of the language, longest words first, and everything else as written.
 * @param language BCP 47
 * @returns undefined if the reading of a part is unknown
 */
export function readingOf(name: string, language: string): string | undefined {
  const known = words[language];
  if (!known) return undefined;
  let reading = '';
  for (let at = 0; at < name.length; ) {
    let length = Math.min(longest, name.length - at);
    while (length > 0 && !known.has(name.slice(at, at + length))) length--;
    const word = name.slice(at, at + Math.max(length, 1));
    if (length === 0 && ideograph.test(word)) return undefined;
    reading += known.get(word) ?? word;
    at += word.length;
  }
  return reading;
}

/** The difference between the code points of a katakana and its hiragana (The Unicode Standard, block charts 3040 and 30A0). */
const toHiragana = 0x60;

/**
 * Normalizes a name or query for search: lowercase, one width, hiragana for katakana, without the dots and brackets that writers put
 * between the parts of a name.
 */
export const searchKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[ァ-ヶ]/g, (c) => String.fromCharCode(c.charCodeAt(0) - toHiragana))
    .replace(/[・「」]/g, '');
