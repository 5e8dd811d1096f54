import type { BlockReading } from './reading.js';

/** How many different words in capitals must open paragraphs to be the manner of the text: “NOTING that”, “REAFFIRMING our”. */
export const fewestClauseWords = 3;

/** The abbreviations, or words in capitals, that open a block: nothing but marks and figures stands before them. */
export function openersOf({ words, abbreviations }: BlockReading): string[] {
  const [first] = abbreviations;
  if (!first) return [];
  const opening = words.findIndex((w, i) => i >= first.from || /^\p{L}/u.test(w.text));
  return abbreviations.filter((a) => a.from <= opening && /^\p{Lu}{2,}$/u.test(a.text)).map((a) => a.text);
}
