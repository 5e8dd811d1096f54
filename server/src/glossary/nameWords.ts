import { isWord, wordsOf } from '../text/words.js';

/** Printable ASCII: nothing in it needs folding. */
export const plainAscii = /^[\x20-\x7E]*$/;

/** Words with single spaces between them, as most names are. */
const plainWords = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** The words of a name as the matcher compares them; marks that only close a name (a final stop) do not count. */
export function nameWords(text: string): string[] {
  if (plainWords.test(text)) return text.split(' ');
  const words = wordsOf(plainAscii.test(text) ? text : folded(text));
  let { length } = words;
  while (length > 1 && !isWord(words.get(length - 1))) length--;
  return words.slice(0, length).map((w) => w.text);
}

/** Compatibility forms, quotation marks and hyphens as the running text has them. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/[\u2010\u2011]/g, '-');
