import type { Steps } from '../../text/steps.js';
import { shingleLength, shinglesOf } from '../index/shingles.js';
import type { Sentence } from '../sentence/sentence.js';
import { type Common, commonOf, likeness } from './likeness.js';
import type { Weighed } from './weighing.js';

/** Two sentences with common words. Indexes into the sentences of each document. */
export interface Pair {
  readonly old: number;
  readonly new: number;
  readonly common: Common;
  /** 0 to 1. */
  readonly similarity: number;
  /**
   * Number of shared shingles that no other sentence of either document has, without those of formula words only. They indicate that a
   * formulation was carried over.
   */
  readonly ownShingles: number;
}

/** The sentences of one document. */
export interface Side {
  readonly sentences: readonly Sentence[];
  readonly weighed: readonly Weighed[];
}

/** Minimum share of both sentences, or of the shorter one, for a pair to be considered. */
const leastShared = 0.3;
const leastContained = 0.5;
/** Minimum weight of a shingle relative to the average. Below it are formula words (“the two leaders reaffirmed”). */
const leastSaid = 2 / 3;
/**
 * Words in more sentences than this are looked up only if they are among a sentence’s rarest. They say little, and in a very long text
 * every sentence would be compared with every other.
 */
const mostPosted = 400;
const rarest = 8;
/** Maximum number of candidates for one sentence. */
const mostPairs = 12;

type Postings = ReadonlyMap<number, readonly { readonly sentence: number; readonly share: number }[]>;

/** Returns the sentences that contain each id. */
function postingsOf(weighed: readonly Weighed[]): Postings {
  const postings = new Map<number, { sentence: number; share: number }[]>();
  weighed.forEach(({ distinct, shares }, sentence) => {
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
  return count === 0 ? 0 : sum / count;
}

/** Returns the shingles that occur in only one sentence and are not only formula words, with that sentence. */
function ownShinglesOf(weighed: readonly Weighed[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const least = meanWeight(weighed) * shingleLength * leastSaid;
  weighed.forEach(({ ids, weights }, sentence) => {
    shinglesOf(ids).forEach((shingle, at) => {
      const weight = weights.subarray(at, at + shingleLength).reduce((sum, w) => sum + w, 0);
      if (weight >= least) found.set(shingle, (found.get(shingle) ?? sentence) === sentence ? sentence : -1);
    });
  });
  return found;
}

/** Returns the common weight, in any order, of a sentence and each that shares words with it. */
function sharedBy(own: Weighed, postings: Postings, count: number): { sentence: number; weight: number }[] {
  const weights = new Float64Array(count);
  const touched: number[] = [];
  const lists = Array.from(own.distinct, (id, k) => ({ k, list: postings.get(id) ?? [] })).sort((a, b) => a.list.length - b.list.length);
  lists.forEach(({ k, list }, i) => {
    if (i >= rarest && list.length > mostPosted) return;
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
      return comparable && (dice >= leastShared || contained >= leastContained);
    })
    .sort((a, b) => b.dice + b.contained - a.dice - a.contained)
    .slice(0, mostPairs)
    .map(({ sentence }) => sentence);
}

/** Returns the candidate pairs: for each old sentence, the new ones that share most with it. */
export function* pairsOf(old: Side, fresh: Side): Steps<Pair[]> {
  const postings = postingsOf(fresh.weighed);
  const [ownOld, ownNew] = [ownShinglesOf(old.weighed), ownShinglesOf(fresh.weighed)];
  const pairs: Pair[] = [];
  for (const [o, own] of old.weighed.entries()) {
    const shingles = [...new Set(shinglesOf(own.ids))].filter((shingle) => ownOld.get(shingle) === o);
    for (const n of partnersOf(own, old.sentences[o]?.kind === 'heading', fresh, postings)) {
      const other = fresh.weighed[n] as Weighed;
      const common = commonOf(own, other);
      const ownShingles = shingles.filter((shingle) => ownNew.get(shingle) === n).length;
      pairs.push({ old: o, new: n, common, similarity: likeness(own, other, common), ownShingles });
    }
    yield;
  }
  return pairs;
}
