import { areAdjacent, type Word, type Words } from '../../text/words.js';

/** Maximum number of words on each side of a word in a document symbol. */
const maxSymbolLength = 24;

/** Returns the text without spaces that contains a word. */
function tokenAround(words: Words, i: number): string {
  let from = i;
  let to = i + 1;
  while (from > i - maxSymbolLength && from > 0 && areAdjacent(words.get(from - 1) as Word, words.get(from) as Word)) from--;
  while (to < i + maxSymbolLength && to < words.length && areAdjacent(words.get(to - 1) as Word, words.get(to) as Word)) to++;
  return words.joined(from, to);
}

/**
 * Returns whether a token is a document symbol: capitals, then parts separated by slashes, periods and brackets, one of them a number:
 * A/RES/77/41, A/AC.105/C.1/L.400, COM(2021), COMM.1038, CRP.4; or the number first: 1/CP.21, 2009/28/EC.
 */
export function isSymbol(token: string): boolean {
  const text = token.replace(/^[^\p{L}\p{N}]+/u, '');
  if (/^\p{N}{1,4}\/(?:\p{Lu}{2,}[./]\p{N}|\p{N}{1,4}\/\p{Lu}{2})/u.test(text)) return true;
  if (!/^\p{Lu}[\p{Lu}\p{N}-]*[/.(]/u.test(text)) return false;
  if (/^\p{Lu}{1,5}\/(?:Res|Dec)\b/u.test(text)) return true;
  if (!text.includes('/')) return /^\p{Lu}{2,}(?:\(\p{N}|\.\p{N})/u.test(text);
  const [, ...parts] = text.split(/[/.()[\]:;,]/);
  return parts.some((p) => /^\p{N}+$/u.test(p));
}

export function isInSymbol(words: Words, i: number): boolean {
  const mark = (k: number): boolean => /^[/.(-]$/.test(words.get(k)?.text ?? '');
  return (mark(i - 1) || mark(i + 1)) && isSymbol(tokenAround(words, i));
}
