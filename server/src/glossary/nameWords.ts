import { wordTextsOf } from '../text/words.js';

/** Printable ASCII, which needs no normalization. */
export const plainAscii = /^[\x20-\x7E]*$/;

/** Words separated by single spaces, as most names are. */
const plainWords = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/;

/** Chinese and Japanese characters, each of which is a word and needs no normalization. */
const ideographs = /^[\u4E00-\u9FFF\u3041-\u3096\u30A1-\u30FA\u30FC]+$/;

const letterOrDigit = /^[\p{L}\p{N}]/u;

/** Splits a name into words as the matcher compares them, without a final period. */
export function nameWords(text: string): string[] {
  if (plainWords.test(text)) return text.split(' ');
  if (ideographs.test(text)) return text.split('');
  const words = wordTextsOf(plainAscii.test(text) ? text : folded(text));
  while (words.length > 1 && !letterOrDigit.test(words.at(-1) as string)) words.pop();
  return words;
}

/** Normalizes compatibility forms, quotation marks and hyphens, as for running text. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/[\u2010\u2011]/g, '-');
