import type { AgreedSentence, PrecedentIndex } from './precedentIndex.js';
import { shinglesOf } from './shingles.js';

/** How many places are looked at for one sentence, the rarest shingles first: this bounds the time of a query. */
const maxPlaces = 6_000;

/**
 * The agreed sentences that share most with a sentence, by the weights of the shingles in common, most first; of those that share
 * as much, the ones added last. Some may have no uses in a view of the index.
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
  // Only those that can be among the first are sorted.
  const min = Float64Array.from(scores.values()).sort().at(-max) ?? 0;
  return [...scores]
    .filter(([, score]) => score >= min)
    .sort((a, b) => b[1] - a[1])
    .slice(0, max)
    .map(([sentence]) => sentence);
}
