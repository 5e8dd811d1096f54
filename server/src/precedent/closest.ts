import type { Carriers } from './agreed.js';
import { candidatesFor } from './candidates.js';
import { byNewest, carriersFrom } from './carriers.js';
import { likeness } from './likeness.js';
import type { PrecedentIndex } from './precedentIndex.js';
import type { Token } from './token.js';
import { type Weighed, weighedBy } from './weighing.js';

/** An agreed sentence close to another. */
export interface AgreedSentence extends Carriers {
  /** As it stands in the newest statement that carries it. */
  readonly text: string;
  /** 0 to 1: 1 where nothing differs but what must change. */
  readonly similarity: number;
}

/** How many entries are compared word by word for one sentence. */
const mostCompared = 48;

/** Less alike than this is another sentence. */
export const leastClose = 0.4;

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
  const alike = candidatesFor(index, words, mostCompared)
    .map((entry) => ({ entry, similarity: likeness(own, weighedIn(index, index.wordsOf(entry))) }))
    .filter(({ similarity }) => similarity >= least)
    .sort((a, b) => b.similarity - a.similarity);
  const found: AgreedSentence[] = [];
  for (const { entry, similarity } of alike) {
    const last = found[most - 1];
    if (last && similarity < last.similarity) break;
    const carriers = carriersFrom(index.usesOf(entry));
    const [newest] = carriers.uses;
    if (newest) found.push({ ...carriers, similarity, text: newest.text });
  }
  return found.sort((a, b) => b.similarity - a.similarity || byNewest(a, b)).slice(0, most);
}
