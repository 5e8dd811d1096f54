import type { Steps } from '../../text/steps.js';
import type { Sentence } from '../sentence/sentence.js';
import { type Common, commonOf, heaviestRun, likeness } from './likeness.js';
import type { Weighed } from './weighing.js';

/** Two sentences with common words. Indexes into the sentences of each document. */
export interface Pair {
  readonly old: number;
  readonly new: number;
  readonly common: Common;
  /** 0 to 1. */
  readonly similarity: number;
  /** The similarity plus a bonus for a common phrase, which suggests that wording was carried over. */
  readonly likelihood: number;
}

/** The sentences of one document. */
export interface Side {
  readonly sentences: readonly Sentence[];
  readonly weighed: readonly Weighed[];
}

/** Minimum share of both sentences, or of the shorter one, for a pair to be considered. */
const minShared = 0.25;
const minContained = 0.3;
/**
 * Words in more sentences than this are looked up only if they are among a sentence’s rarest. They are weak evidence, and in a very long
 * text every sentence would be compared with every other.
 */
const maxPostings = 400;
const rarest = 8;
/** Maximum number of candidates for one sentence. */
const maxPairs = 12;
/**
 * Bonus per average word of a common phrase, and the length without a bonus. Measured on eight pairs of real statements: of the pairs with
 * a similarity from 0.28 to 0.40, 32 of 41 correct ones share a phrase of five average words or more, and 5 of 34 wrong ones.
 */
const phraseBonus = 0.02;
const usualPhrase = 5;
const maxPhraseLength = 10;
/**
 * Bonus or penalty for the share of the shorter sentence in the longer one, increasing with the difference in length, and the share without
 * either: a sentence carried over into a much longer one has a low similarity. Measured on eleven pairs of real statements.
 */
const containedBonus = 0.3;
const usuallyContained = 0.4;

type Postings = ReadonlyMap<number, readonly { readonly sentence: number; readonly share: number }[]>;

/** Returns the sentences that contain each id. */
function postingsOf(weighed: readonly Weighed[], isLeft: (sentence: number) => boolean): Postings {
  const postings = new Map<number, { sentence: number; share: number }[]>();
  weighed.forEach(({ distinct, shares }, sentence) => {
    if (!isLeft(sentence)) return;
    distinct.forEach((id, k) => {
      const list = postings.get(id);
      const posting = { sentence, share: shares[k] as number };
      if (list) list.push(posting);
      else postings.set(id, [posting]);
    });
  });
  return postings;
}

function meanWeight(weighed: readonly Weighed[]): number {
  let [sum, count] = [0, 0];
  for (const { total, ids } of weighed) {
    sum += total;
    count += ids.length;
  }
  return count === 0 ? 1 : sum / count;
}

/** Returns the common weight, in any order, of a sentence and each that shares words with it. */
function sharedBy(own: Weighed, postings: Postings, count: number): { sentence: number; weight: number }[] {
  const weights = new Float64Array(count);
  const touched: number[] = [];
  const lists = Array.from(own.distinct, (id, k) => ({ k, list: postings.get(id) ?? [] })).sort((a, b) => a.list.length - b.list.length);
  lists.forEach(({ k, list }, i) => {
    if (i >= rarest && list.length > maxPostings) return;
    for (const { sentence, share } of list) {
      if (weights[sentence] === 0) touched.push(sentence);
      weights[sentence] = (weights[sentence] as number) + Math.min(share, own.shares[k] as number);
    }
  });
  return touched.map((sentence) => ({ sentence, weight: weights[sentence] as number }));
}

/** Returns the sentences of the other document that share most with this one. */
function partnersOf(own: Weighed, isHeading: boolean, fresh: Side, postings: Postings): number[] {
  return sharedBy(own, postings, fresh.weighed.length)
    .map(({ sentence, weight }) => {
      const { total } = fresh.weighed[sentence] as Weighed;
      return { sentence, dice: (2 * weight) / (own.total + total), contained: weight / Math.min(own.total, total) };
    })
    .filter(({ sentence, dice, contained }) => {
      // A heading is compared only with headings.
      const comparable = isHeading === (fresh.sentences[sentence]?.kind === 'heading');
      return comparable && (dice >= minShared || contained >= minContained);
    })
    .sort((a, b) => b.dice + b.contained - a.dice - a.contained)
    .slice(0, maxPairs)
    .map(({ sentence }) => sentence);
}

/** Returns the candidate pairs: for each old sentence, the new ones that share most with it. */
export function* pairsOf(old: Side, fresh: Side, equal: readonly number[]): Steps<Pair[]> {
  const taken = new Set(equal);
  const postings = postingsOf(fresh.weighed, (n) => !taken.has(n));
  const mean = meanWeight([...old.weighed, ...fresh.weighed]);
  const pairs: Pair[] = [];
  for (const [o, own] of old.weighed.entries()) {
    if ((equal[o] ?? -1) >= 0) continue;
    for (const n of partnersOf(own, old.sentences[o]?.kind === 'heading', fresh, postings)) {
      const other = fresh.weighed[n] as Weighed;
      const common = commonOf(own, other);
      const similarity = likeness(own, other, common);
      const phrase = Math.min(maxPhraseLength, heaviestRun(own, other) / mean) - usualPhrase;
      const [shorter, longer] = own.total < other.total ? [own.total, other.total] : [other.total, own.total];
      const contained = (common.ordered / shorter - usuallyContained) * (1 - shorter / longer);
      pairs.push({ old: o, new: n, common, similarity, likelihood: similarity + phraseBonus * phrase + containedBonus * contained });
    }
    yield;
  }
  return pairs;
}
