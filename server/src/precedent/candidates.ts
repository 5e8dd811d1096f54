import type { PrecedentIndex } from './precedentIndex.js';
import { shinglesOf } from './shingles.js';

/** How many places are looked at for one sentence, the rarest shingles first: what bounds the time of a query. */
const mostPlaces = 20_000;

/**
 * The entries that share most with a sentence, by the weights of the shingles in common, most first. Uses that have gone are
 * not passed over.
 * @param words numbers of the sentence’s words
 */
export function candidatesFor(index: PrecedentIndex, words: ArrayLike<number>, most: number): number[] {
  const shingles = [...new Set(shinglesOf(words))]
    .map((key) => ({ key, count: index.shingles.count(key) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => a.count - b.count);
  const scores = new Map<number, number>();
  let places = 0;
  for (const { key, count } of shingles) {
    if (places > 0 && places + count > mostPlaces) break;
    places += count;
    const weight = Math.log(1 + index.entries / count);
    index.shingles.each(key, (entry) => {
      scores.set(entry, (scores.get(entry) ?? 0) + weight);
    });
  }
  return [...scores]
    .sort((a, b) => b[1] - a[1])
    .slice(0, most)
    .map(([entry]) => entry);
}
