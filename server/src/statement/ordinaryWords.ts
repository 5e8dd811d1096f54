import { weakMemo } from '../text/memo.js';
import type { BlockReading } from './reading.js';

/** How a word in capitals may stand as an ordinary word or as a name; none where it is too short to decide. */
export function ordinaryForms(text: string): string[] {
  if (!/^\p{Lu}{4,}$/u.test(text)) return [];
  const title = text.charAt(0) + text.slice(1).toLowerCase();
  return text.length >= 5 ? [title, text.toLowerCase()] : [title];
}

/** The words of a block as written, each once. */
export const wordTexts = weakMemo(({ words }: BlockReading): ReadonlySet<string> => new Set(words.map((w) => w.text)));

/** Whether a block has any of the forms among its words. */
export const hasAny = (reading: BlockReading, forms: readonly string[]): boolean => forms.some((form) => wordTexts(reading).has(form));
