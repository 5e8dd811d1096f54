import type { AgreedSentence, PrecedentIndex } from './precedentIndex.js';
import { shinglesOf } from './shingles.js';

/** Maximum number of places examined for one sentence, rarest shingles first. Bounds the time of a query. */
const maxPlaces = 6_000;

/**
 * Returns the agreed sentences with the highest total weight of common shingles, in that order; of equal ones, the last added first. In a
 * view of the index, some may have no uses.
 */
export function candidatesFor(index: PrecedentIndex, words: readonly number[], max: number): AgreedSentence[] {
  const shared = [...new Set(shinglesOf(words))]
    .map((shingle) => index.withShingle(shingle))
    .filter((sentences) => sentences.length > 0)
    .sort((a, b) => a.length - b.length);
  const scores = new Map<AgreedSentence, number>();
  let places = 0;
  for (const sentences of shared) {
    if (places > 0 && places + sentences.length > maxPlaces) break;
    places += sentences.length;
    const weight = Math.log(1 + index.size / sentences.length);
    for (const sentence of sentences.toReversed()) scores.set(sentence, (scores.get(sentence) ?? 0) + weight);
  }
  // Sorts only those that can be among the first `max`.
  const min = Float64Array.from(scores.values()).sort().at(-max) ?? 0;
  return [...scores]
    .filter(([, score]) => score >= min)
    .sort((a, b) => b[1] - a[1])
    .slice(0, max)
    .map(([sentence]) => sentence);
}
