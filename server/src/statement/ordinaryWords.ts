import { once, weakMemo } from '../text/memo.js';
import type { BlockReading } from './reading.js';

/** Returns the forms in which a word in capitals may occur as an ordinary word or a name. Empty if it is too short to decide. */
export function ordinaryForms(text: string): string[] {
  if (!/^\p{Lu}{4,}$/u.test(text)) return [];
  const title = text.charAt(0) + text.slice(1).toLowerCase();
  return text.length >= 5 ? [title, text.toLowerCase()] : [title];
}

/** The distinct words of a block, as written. */
export const wordTexts = weakMemo(({ words }: BlockReading): ReadonlySet<string> => new Set(words.map((w) => w.text)));

/** Number of calls after which one set of all words is cheaper than searching every block. */
const maxByBlock = 32;

/** Returns a function that tests whether any of the blocks contains any of the forms. */
export function wordsAmong(readings: readonly BlockReading[]): (forms: readonly string[]) => boolean {
  let asked = 0;
  const all = once(() => new Set(readings.flatMap((reading) => [...wordTexts(reading)])));
  return (forms) => {
    if (forms.length === 0) return false;
    if (++asked > maxByBlock) return forms.some((form) => all().has(form));
    return readings.some((reading) => forms.some((form) => wordTexts(reading).has(form)));
  };
}
