import type { Steps } from '../../text/steps.js';
import { dividedGroups, type Group } from './groups.js';
import { type Pair, pairsOf, type Side } from './pairs.js';

/**
 * Minimum similarity of corresponding sentences. Chosen by reading pairs of real statements: above it a formulation of the earlier
 * statement is kept, below it mostly only its subject. Headings are short and share the vocabulary of their field.
 */
const leastAlike = 0.4;
const leastAlikeHeadings = 0.6;
/**
 * Reduction of the minimum, by the number of shingles that occur only in this pair. Three of them are five words in a row, or several
 * phrases: evidence that one sentence derives from the other.
 */
const lowerForShingles = [0, 0.02, 0.05, 0.1];
/** Bonus for each neighboring pair that is also similar. */
const neighbourBonus = 0.03;
/** Penalty for distance, over the whole length of the documents. */
const distanceMalus = 0.03;
/** Bonus for unchanged sentences, so that they come first. */
const sameBonus = 1;

/** Finds corresponding sentences: most likely group first, each sentence in at most one group. */
export function* matchedGroups(old: Side, fresh: Side): Steps<Group[]> {
  const pairs = yield* pairsOf(old, fresh);
  const alike = new Map(pairs.map((p) => [p.old * fresh.sentences.length + p.new, p.similarity]));
  const similarityOf = (o: number, n: number): number =>
    o < 0 || n < 0 || n >= fresh.sentences.length ? 0 : (alike.get(o * fresh.sentences.length + n) ?? 0);
  const single = ({ old: o, new: n, similarity }: Pair): Group => ({ old: [o], new: [n], similarity });
  const isSame = ({ old: [o = 0, more], new: [n = 0, others] }: Group): boolean =>
    more === undefined && others === undefined && old.sentences[o]?.text === fresh.sentences[n]?.text;
  const rank = (group: Group): number => {
    const [firstOld, lastOld] = [group.old[0] as number, group.old.at(-1) as number];
    const [firstNew, lastNew] = [group.new[0] as number, group.new.at(-1) as number];
    const neighbours = similarityOf(firstOld - 1, firstNew - 1) + similarityOf(lastOld + 1, lastNew + 1);
    const distance = Math.abs(firstOld / old.sentences.length - firstNew / fresh.sentences.length);
    return group.similarity + neighbourBonus * neighbours - distanceMalus * distance + (isSame(group) ? sameBonus : 0);
  };
  const isHeading = ({ old: o }: Pair): boolean => old.sentences[o]?.kind === 'heading';
  const isAlike = (pair: Pair): boolean =>
    pair.similarity >=
    (isHeading(pair) ? leastAlikeHeadings : leastAlike - (lowerForShingles[pair.ownShingles] ?? lowerForShingles.at(-1) ?? 0));
  const divided = dividedGroups(pairs, old, fresh).filter((g) => g.similarity >= leastAlike);
  const candidates = [...pairs.filter(isAlike).map(single), ...divided]
    .map((group) => ({ group, rank: rank(group) }))
    .sort((a, b) => b.rank - a.rank);
  const takenOld = new Set<number>();
  const takenNew = new Set<number>();
  const chosen: Group[] = [];
  for (const { group } of candidates) {
    if (group.old.some((o) => takenOld.has(o)) || group.new.some((n) => takenNew.has(n))) continue;
    for (const o of group.old) takenOld.add(o);
    for (const n of group.new) takenNew.add(n);
    chosen.push(group);
  }
  return chosen.sort((a, b) => (a.old[0] as number) - (b.old[0] as number));
}
