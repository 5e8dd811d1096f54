import type { Statement } from '../../statement/statement.js';
import { sentencesOf } from '../../text/sentences.js';

/** Figures about the sentences of a statement. Headings and tables are left out. Lengths are in words. */
export interface Readability {
  readonly words: number;
  readonly sentences: number;
  /** Paragraphs, list items and quotations. */
  readonly paragraphs: number;
  readonly mean: number;
  readonly median: number;
  readonly over40: number;
  readonly longest?: { readonly words: number; readonly text: string };
}

/** Counts the words of each sentence. */
export function readability({ blocks }: Statement): Readability {
  const prose = blocks.filter(({ reading, inAbbreviationList }) => !/^(?:heading|tableCell)$/.test(reading.kind) && !inAbbreviationList);
  const sentences = prose.flatMap(({ reading: { running, words } }) =>
    sentencesOf(running.text).flatMap(({ start, end }) => {
      let count = 0;
      for (let at = words.indexAt(start); at < words.length && (words.get(at)?.start ?? end) < end; at++) if (words.isWord(at)) count++;
      return count === 0 ? [] : [{ words: count, text: running.text.slice(start, end) }];
    }),
  );
  const lengths = sentences.map((s) => s.words).sort((a, b) => a - b);
  const words = lengths.reduce((sum, n) => sum + n, 0);
  const longest = sentences.reduce<(typeof sentences)[number] | undefined>(
    (best, s) => (best && best.words >= s.words ? best : s),
    undefined,
  );
  return {
    words,
    sentences: lengths.length,
    paragraphs: prose.length,
    mean: lengths.length === 0 ? 0 : words / lengths.length,
    median: lengths[Math.floor(lengths.length / 2)] ?? 0,
    over40: lengths.filter((n) => n > 40).length,
    ...(longest ? { longest } : {}),
  };
}
