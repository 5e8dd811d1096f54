import { commonWeight, likeness } from '../compare/likeness.js';
import { type Weighed, weighedBy } from '../compare/weighing.js';
import type { Token } from '../sentence/token.js';
import type { Occurrences } from './agreed.js';
import { candidatesFor } from './candidates.js';
import { byNewest, occurrencesFrom } from './occurrences.js';
import type { PrecedentIndex } from './precedentIndex.js';

/** An agreed sentence close to another. */
export interface AgreedSentence extends Occurrences {
  /** As it stands in the newest statement that carries it. */
  readonly text: string;
  /** 0 to 1: 1 where nothing differs but what must change. */
  readonly similarity: number;
}

/** How many entries are compared word by word for one sentence. */
const mostCompared = 48;

/** Less alike than this is another sentence. */
export const leastClose = 0.4;

/**
 * The entries most like a sentence, the likest first: all that are as like as the `most`-th. What two sentences have in common in
 * any order, which costs little, bounds their likeness, so that most entries need not be compared in order.
 */
function likest(
  own: Weighed,
  entries: readonly { readonly entry: number; readonly weighed: Weighed }[],
  most: number,
  least: number,
): { entry: number; similarity: number }[] {
  const bounded = entries
    .map((e) => ({ ...e, bound: (2 * commonWeight(own, e.weighed)) / (own.total + e.weighed.total) }))
    .sort((a, b) => b.bound - a.bound);
  const found: { entry: number; similarity: number }[] = [];
  for (const { entry, weighed, bound } of bounded) {
    // A bound and a likeness that are the same may differ in their last digits.
    if (bound + 1e-9 < Math.max(least, found[most - 1]?.similarity ?? 0)) break;
    const similarity = likeness(own, weighed);
    if (similarity < least) continue;
    found.push({ entry, similarity });
    found.sort((a, b) => b.similarity - a.similarity);
  }
  return found;
}

/** A sentence as an index weighs it. */
function weighedIn(index: PrecedentIndex, words: Int32Array): Weighed {
  return weighedBy(words, words, (word) => index.weightOf(word));
}

/** The numbers that an index has for a sentence’s words. */
export const wordsIn = (index: PrecedentIndex, tokens: readonly Pick<Token, 'key'>[]): Int32Array =>
  Int32Array.from(tokens, (t) => index.wordOf(t.key));

/**
 * The agreed sentences closest to a sentence, the closest first, and of those as close the one in the newest statement first.
 * @param most how many
 * @param least how close at least, 0 to 1
 */
export function closest(index: PrecedentIndex, tokens: readonly Pick<Token, 'key'>[], most = 5, least = leastClose): AgreedSentence[] {
  const words = wordsIn(index, tokens);
  const own = weighedIn(index, words);
  const alike = likest(
    own,
    candidatesFor(index, words, mostCompared).map((entry) => ({ entry, weighed: weighedIn(index, index.wordsOf(entry)) })),
    most,
    least,
  );
  const found: AgreedSentence[] = [];
  for (const { entry, similarity } of alike) {
    const last = found[most - 1];
    if (last && similarity < last.similarity) break;
    const carriers = occurrencesFrom(index.usesOf(entry));
    const [newest] = carriers.uses;
    if (newest) found.push({ ...carriers, similarity, text: newest.text });
  }
  return found.sort((a, b) => b.similarity - a.similarity || byNewest(a, b)).slice(0, most);
}
