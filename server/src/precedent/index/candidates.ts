import type { PrecedentIndex } from './precedentIndex.js';
import { shinglesOf } from './shingles.js';

/** How many places are looked at for one sentence, the rarest shingles first: what bounds the time of a query. */
const mostPlaces = 6_000;

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
  const scores = new Float32Array(index.entries);
  const touched: number[] = [];
  let places = 0;
  for (const { key, count } of shingles) {
    if (places > 0 && places + count > mostPlaces) break;
    places += count;
    const weight = Math.log(1 + index.entries / count);
    index.shingles.each(key, (entry) => {
      if (scores[entry] === 0) touched.push(entry);
      scores[entry] = (scores[entry] as number) + weight;
    });
  }
  return heaviest(touched, scores, most);
}

/** The entries with the highest scores, the highest first: a list of so many is kept, and most entries are only held against its end. */
function heaviest(entries: readonly number[], scores: Float32Array, most: number): number[] {
  const kept: number[] = [];
  for (const entry of entries) {
    const score = scores[entry] as number;
    if (kept.length === most && score <= (scores[kept[most - 1] as number] as number)) continue;
    let at = kept.length === most ? most - 1 : kept.length;
    while (at > 0 && (scores[kept[at - 1] as number] as number) < score) {
      kept[at] = kept[at - 1] as number;
      at--;
    }
    kept[at] = entry;
  }
  return kept;
}
