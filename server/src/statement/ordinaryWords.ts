import { weakMemo } from '../text/memo.js';
import type { BlockReading } from './reading.js';

/** Returns the forms in which a word in capitals may occur as an ordinary word or a name. Empty if it is too short to decide. */
export function ordinaryForms(text: string): string[] {
  if (!/^\p{Lu}{4,}$/u.test(text)) return [];
  const title = text.charAt(0) + text.slice(1).toLowerCase();
  return text.length >= 5 ? [title, text.toLowerCase()] : [title];
}

/** The distinct words of a block, as written. */
export const wordTexts = weakMemo(({ words }: BlockReading): ReadonlySet<string> => new Set(words.map((w) => w.text)));

/** Returns whether a block contains any of the forms. */
export const hasAny = (reading: BlockReading, forms: readonly string[]): boolean => forms.some((form) => wordTexts(reading).has(form));
