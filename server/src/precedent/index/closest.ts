import { commonWeight, likeness } from '../compare/likeness.js';
import { type Weighed, weighedBy } from '../compare/weighing.js';
import type { Token } from '../sentence/tokens.js';
import { candidatesFor } from './candidates.js';
import { byNewest, type Occurrences, occurrencesFrom, wordsIn } from './occurrences.js';
import type { AgreedSentence, PrecedentIndex } from './precedentIndex.js';

export interface SimilarSentence extends Occurrences {
  /** As in the newest statement that has it. */
  readonly text: string;
  /** 0 to 1. 1 if only values that must change differ. */
  readonly similarity: number;
}

/** Maximum number of agreed sentences that are compared word by word with one sentence. */
const maxCompared = 48;

/** Minimum similarity. Sentences below it are unrelated. */
export const minSimilarity = 0.4;

/** Weighs a sentence with the weights of an index. */
function weighedIn(index: PrecedentIndex, words: readonly number[]): Weighed {
  const ids = Int32Array.from(words);
  return weighedBy(ids, ids, (at) => index.weightOf(ids[at] as number));
}

/**
 * Returns the `max` most similar sentences, and ties with the last. The common words in any order give a cheap upper bound, so most
 * sentences need not be compared in order.
 */
function mostSimilar(
  own: Weighed,
  candidates: readonly { readonly sentence: AgreedSentence; readonly weighed: Weighed }[],
  max: number,
  min: number,
): { sentence: AgreedSentence; similarity: number }[] {
  const bounded = candidates
    .map((c) => ({ ...c, bound: (2 * commonWeight(own, c.weighed)) / (own.total + c.weighed.total) }))
    .sort((a, b) => b.bound - a.bound);
  const found: { sentence: AgreedSentence; similarity: number }[] = [];
  for (const { sentence, weighed, bound } of bounded) {
    // Equal bounds and similarities may differ in their last digits.
    if (bound + 1e-9 < Math.max(min, found[max - 1]?.similarity ?? 0)) break;
    const similarity = likeness(own, weighed);
    if (similarity < min) continue;
    found.push({ sentence, similarity });
    found.sort((a, b) => b.similarity - a.similarity);
  }
  return found;
}

/**
 * Returns the agreed sentences closest to a sentence, closest first; of equal ones, that of the newest statement first.
 * @param min minimum similarity, 0 to 1
 */
export function closest(index: PrecedentIndex, tokens: readonly Pick<Token, 'key'>[], max = 5, min = minSimilarity): SimilarSentence[] {
  const words = wordsIn(index, tokens);
  const candidates = candidatesFor(index, words, maxCompared).map((sentence) => ({ sentence, weighed: weighedIn(index, sentence.words) }));
  const found: SimilarSentence[] = [];
  for (const { sentence, similarity } of mostSimilar(weighedIn(index, words), candidates, max, min)) {
    const last = found[max - 1];
    if (last && similarity < last.similarity) break;
    const occurrences = occurrencesFrom(index.usesOf(sentence));
    const [newest] = occurrences.uses;
    if (newest) found.push({ ...occurrences, similarity, text: newest.text });
  }
  return found.sort((a, b) => b.similarity - a.similarity || byNewest(a, b)).slice(0, max);
}
