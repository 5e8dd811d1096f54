import { type Common, commonOf, likeness } from './likeness.js';
import type { Sentence } from './sentence.js';
import { shingleLength, shinglesOf } from './shingles.js';
import type { Weighed } from './weighing.js';

/** Two sentences that have something in common. Indexes into the sentences of each document. */
export interface Pair {
  readonly old: number;
  readonly new: number;
  readonly common: Common;
  /** 0 to 1. */
  readonly similarity: number;
  /**
   * How many shingles they share that stand in no other sentence of either document, and not of formula words alone: the mark of a
   * formulation carried over.
   */
  readonly ownShingles: number;
}

/** One document’s sentences, as they are paired with another’s. */
export interface Side {
  readonly sentences: readonly Sentence[];
  readonly weighed: readonly Weighed[];
}

/** Pairs with less in common than this share of both, or of the shorter, are not looked at again. */
const leastShared = 0.3;
const leastContained = 0.5;
/** A shingle of formula words (“the two leaders reaffirmed”) weighs less than this share of an average one. */
const leastSaid = 2 / 3;
/** No sentence is looked at beside more others than this. */
const mostPairs = 12;

/** A heading is compared with headings alone. */
const comparable = (a: Sentence, b: Sentence): boolean => (a.kind === 'heading') === (b.kind === 'heading');

function postingsOf(weighed: readonly Weighed[]): ReadonlyMap<number, readonly { sentence: number; share: number }[]> {
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

/** What a token weighs on average. */
function meanWeight(weighed: readonly Weighed[]): number {
  const total = weighed.reduce((sum, w) => sum + w.total, 0);
  return (
    total /
    Math.max(
      1,
      weighed.reduce((sum, w) => sum + w.ids.length, 0),
    )
  );
}

/** For each shingle that stands in one sentence alone, and not of formula words alone, which. */
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

/** All pairs of sentences worth a look: for each old sentence the new ones that share most with it. */
export function pairsOf(old: Side, fresh: Side): Pair[] {
  const postings = postingsOf(fresh.weighed);
  const [ownOld, ownNew] = [ownShinglesOf(old.weighed), ownShinglesOf(fresh.weighed)];
  const shared = new Float64Array(fresh.weighed.length);
  return old.weighed.flatMap((own, o) => {
    shared.fill(0);
    const touched: number[] = [];
    const shingles = [...new Set(shinglesOf(own.ids))].filter((shingle) => ownOld.get(shingle) === o);
    own.distinct.forEach((id, k) => {
      for (const { sentence, share } of postings.get(id) ?? []) {
        if (shared[sentence] === 0) touched.push(sentence);
        shared[sentence] = (shared[sentence] as number) + Math.min(share, own.shares[k] as number);
      }
    });
    return touched
      .map((n) => {
        const [common, other] = [shared[n] as number, (fresh.weighed[n] as Weighed).total];
        return { n, dice: (2 * common) / (own.total + other), contained: common / Math.min(own.total, other) };
      })
      .filter(({ n, dice, contained }) => {
        if (dice < leastShared && contained < leastContained) return false;
        return comparable(old.sentences[o] as Sentence, fresh.sentences[n] as Sentence);
      })
      .sort((a, b) => b.dice + b.contained - a.dice - a.contained)
      .slice(0, mostPairs)
      .map(({ n }) => {
        const other = fresh.weighed[n] as Weighed;
        const common = commonOf(own, other);
        const ownShingles = shingles.filter((shingle) => ownNew.get(shingle) === n).length;
        return { old: o, new: n, common, similarity: likeness(own, other, common), ownShingles };
      });
  });
}
