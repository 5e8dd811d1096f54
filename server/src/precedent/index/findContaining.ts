import type { Token } from '../sentence/token.js';
import type { Occurrences } from './agreed.js';
import { wordsIn } from './closest.js';
import { occurrencesFrom } from './occurrences.js';
import type { PrecedentIndex } from './precedentIndex.js';
import { shingleLength, shinglesOf } from './shingles.js';

/** Where a run of words stands inside another, or -1. */
function placeOf(run: Int32Array, words: Int32Array): number {
  const last = words.length - run.length;
  for (let at = 0; at <= last; at++) {
    let k = 0;
    while (k < run.length && words[at + k] === run[k]) k++;
    if (k === run.length) return at;
  }
  return -1;
}

/** The entries in which a run of words stands, word for word but for what must change. */
export function entriesContaining(index: PrecedentIndex, run: Int32Array): number[] {
  if (run.length < shingleLength || run.includes(-1)) return [];
  const [rarest] = shinglesOf(run)
    .map((key) => ({ key, count: index.shingles.count(key) }))
    .sort((a, b) => a.count - b.count);
  const found: number[] = [];
  if (rarest === undefined || rarest.count === 0) return found;
  index.shingles.each(rarest.key, (entry) => {
    if (placeOf(run, index.wordsOf(entry)) >= 0) found.push(entry);
  });
  return found;
}

/**
 * The statements that carry a sentence, or any run of at least three words of one, word for word but for what must change; as a
 * whole sentence or inside a longer one.
 */
export function occurrencesOf(index: PrecedentIndex, tokens: readonly Pick<Token, 'key'>[]): Occurrences {
  return occurrencesFrom(entriesContaining(index, wordsIn(index, tokens)).flatMap((entry) => index.usesOf(entry)));
}
