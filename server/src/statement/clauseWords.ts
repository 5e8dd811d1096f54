import type { BlockReading } from './reading.js';

/** Minimum number of distinct capitalized words that open paragraphs, for the text to use this style: “NOTING that”, “REAFFIRMING our”. */
export const minClauseWords = 3;

/** Returns the abbreviations, or words in capitals, that open a block, preceded only by marks and digits. */
export function openersOf({ words, abbreviations }: BlockReading): string[] {
  const [first] = abbreviations;
  if (!first) return [];
  const opening = words.findIndex((w, i) => i >= first.from || /^\p{L}/u.test(w.text));
  return abbreviations.filter((a) => a.from <= opening && /^\p{Lu}{2,}$/u.test(a.text)).map((a) => a.text);
}
