import type { Steps } from '../../text/steps.js';
import { dividedGroups, type Group } from './groups.js';
import { type Pair, pairsOf, type Side } from './pairs.js';

/**
 * Minimum likelihood of counterparts, and of possible ones. Measured on eight pairs of real statements: of the pairs above `minLikelihood`,
 * 97 of 100 are correct; just below it, one in three is wrong.
 */
const minLikelihood = 0.34;
const minPossibleLikelihood = 0.28;
/** For headings, which are short and share the vocabulary of their field. */
const minHeadingSimilarity = 0.6;
/** Bonus for each neighboring pair that is also similar. */
const neighborBonus = 0.03;
/** Penalty for distance, over the whole length of the documents. */
const distancePenalty = 0.03;

/** The corresponding sentences of two documents. */
export interface Matching {
  /** In the order of the old document. Each sentence is in at most one group. */
  readonly groups: readonly Group[];
  /** Possible counterparts among sentences without a group. Each sentence is in at most one pair. */
  readonly possible: readonly Pair[];
}

/** Pairs corresponding sentences, the most likely group first. Each sentence is in at most one group. */
export function* matchedGroups(old: Side, fresh: Side, equal: readonly number[]): Steps<Matching> {
  const pairs = yield* pairsOf(old, fresh, equal);
  const alike = new Map(pairs.map((p) => [p.old * fresh.sentences.length + p.new, p.similarity]));
  const similarityOf = (o: number, n: number): number => {
    if (o < 0 || n < 0 || n >= fresh.sentences.length) return 0;
    return equal[o] === n ? 1 : (alike.get(o * fresh.sentences.length + n) ?? 0);
  };
  const single = (pair: Pair): Candidate => ({
    group: { old: [pair.old], new: [pair.new], similarity: pair.similarity },
    likelihood: pair.likelihood,
    pair,
  });
  const rank = ({ group, likelihood }: Candidate): number => {
    const [firstOld, lastOld] = [group.old[0] as number, group.old.at(-1) as number];
    const [firstNew, lastNew] = [group.new[0] as number, group.new.at(-1) as number];
    const neighbours = similarityOf(firstOld - 1, firstNew - 1) + similarityOf(lastOld + 1, lastNew + 1);
    const distance = Math.abs(firstOld / old.sentences.length - firstNew / fresh.sentences.length);
    return likelihood + neighborBonus * neighbours - distancePenalty * distance;
  };
  const isPossible = (pair: Pair): boolean =>
    old.sentences[pair.old]?.kind === 'heading' ? pair.similarity >= minHeadingSimilarity : pair.likelihood >= minPossibleLikelihood;
  const candidates: (Candidate & { readonly rank: number })[] = [
    ...pairs.filter(isPossible).map(single),
    ...dividedGroups(pairs, old, fresh),
  ]
    .map((candidate: Candidate) => ({ ...candidate, rank: rank(candidate) }))
    .sort((a, b) => b.rank - a.rank);
  const takenOld = new Set<number>();
  const takenNew = new Set<number>(equal);
  const chosen: Group[] = equal.flatMap((n, o) => (n < 0 ? [] : [{ old: [o], new: [n], similarity: 1 }]));
  equal.forEach((n, o) => {
    if (n >= 0) takenOld.add(o);
  });
  const possible: Pair[] = [];
  for (const { group, likelihood, pair } of candidates) {
    if (group.old.some((o) => takenOld.has(o)) || group.new.some((n) => takenNew.has(n))) continue;
    for (const o of group.old) takenOld.add(o);
    for (const n of group.new) takenNew.add(n);
    if (pair && likelihood < minLikelihood) possible.push(pair);
    else chosen.push(group);
  }
  return { groups: chosen.sort((a, b) => (a.old[0] as number) - (b.old[0] as number)), possible };
}

interface Candidate {
  readonly group: Group;
  readonly likelihood: number;
  /** Absent for groups of more than two sentences. */
  readonly pair?: Pair;
}
