import type { Token } from '../sentence/tokens.js';
import type { AgreedSentence, AgreedUse, PrecedentIndex } from './precedentIndex.js';
import { shingleLength, shinglesOf } from './shingles.js';

/** The uses of a wording, with their dates. */
export interface Occurrences {
  /** Newest first; uses without a date last. */
  readonly uses: readonly AgreedUse[];
  /** Number of statements. */
  readonly documents: number;
  /** YYYY-MM-DD of the first and the last dated statement. */
  readonly oldest?: string;
  readonly newest?: string;
}

const dateOf = (use: AgreedUse): string => use.document.date ?? '';

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export function occurrencesFrom(found: readonly AgreedUse[]): Occurrences {
  const uses = [...found].sort(
    (a, b) => compareTexts(dateOf(b), dateOf(a)) || compareTexts(a.document.path, b.document.path) || a.offset - b.offset,
  );
  const dates = uses.map(dateOf).filter((date) => date !== '');
  const [newest, oldest] = [dates[0], dates.at(-1)];
  return {
    uses,
    documents: new Set(uses.map((u) => u.document.path)).size,
    ...(newest === undefined || oldest === undefined ? {} : { newest, oldest }),
  };
}

/** Sorts newest first, undated last. */
export const byNewest = (a: Occurrences, b: Occurrences): number => compareTexts(b.newest ?? '', a.newest ?? '');

/** Returns the index’s numbers for a sentence’s words. */
export const wordsIn = (index: PrecedentIndex, tokens: readonly Pick<Token, 'key'>[]): number[] => tokens.map((t) => index.wordOf(t.key));

function hasRun(words: readonly number[], run: readonly number[]): boolean {
  for (let at = 0; at + run.length <= words.length; at++) {
    let k = 0;
    while (k < run.length && words[at + k] === run[k]) k++;
    if (k === run.length) return true;
  }
  return false;
}

/** Returns the agreed sentences that contain a run of words. Runs shorter than a shingle are not looked up. */
export function sentencesContaining(index: PrecedentIndex, run: readonly number[]): AgreedSentence[] {
  if (run.length < shingleLength || run.includes(-1)) return [];
  const fewest = shinglesOf(run)
    .map((shingle) => index.withShingle(shingle))
    .reduce((a, b) => (b.length < a.length ? b : a));
  return fewest.filter(({ words }) => hasRun(words, run));
}

/** Returns the occurrences of a run of words, as a sentence or inside one. */
export const occurrencesOfWords = (index: PrecedentIndex, run: readonly number[]): Occurrences =>
  occurrencesFrom(sentencesContaining(index, run).flatMap((sentence) => index.usesOf(sentence)));

/** Returns the occurrences of a sentence, or of a run of at least three of its words. */
export const occurrencesOf = (index: PrecedentIndex, tokens: readonly Pick<Token, 'key'>[]): Occurrences =>
  occurrencesOfWords(index, wordsIn(index, tokens));
