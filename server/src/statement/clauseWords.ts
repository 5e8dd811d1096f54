import type { BlockReading, LocalAbbreviation } from './reading.js';

/** How many different words in capitals must open paragraphs to be the manner of the text: “NOTING that”, “REAFFIRMING our”. */
export const fewestClauseWords = 3;

const opensBlock = ({ words }: BlockReading, { from, text }: LocalAbbreviation): boolean =>
  /^\p{Lu}{2,}$/u.test(text) && words.slice(0, from).every((w) => !/^\p{L}/u.test(w.text));

/** The abbreviations, or words in capitals, that open a block. */
export const openersOf = (reading: BlockReading): string[] =>
  reading.abbreviations.length === 0 ? [] : reading.abbreviations.filter((a) => opensBlock(reading, a)).map((a) => a.text);
