import unweighed from '../../../../data/wording/unweighed.json' with { type: 'json' };
import { type Commitment, isCommitment } from '../../commitments/commitments.js';
import { wordsOf } from '../../text/words.js';

/** How a commitment has changed since an earlier statement. */
export type CommitmentChange = 'kept' | 'strengthened' | 'weakened' | 'new';

export interface ComparedCommitment {
  readonly commitment: Commitment;
  readonly change: CommitmentChange;
  /** The commitment of the earlier statement that this one continues. */
  readonly before?: Commitment;
}

/** The commitments of a statement compared with those of an earlier one. */
export interface CommitmentComparison {
  /** All commitments of the new statement, in text order. */
  readonly commitments: readonly ComparedCommitment[];
  /** Commitments of the earlier statement without a successor, in text order. */
  readonly dropped: readonly Commitment[];
}

/**
 * Minimum similarity of two clauses to be one commitment, from 0 to 1. Measured on four pairs of real statements of the same parties: of
 * the pairs between 0.40 and 0.48, 9 of 11 were one commitment; of those between 0.34 and 0.40, 6 of 14.
 */
const minSimilarity = 0.4;
/** Bonus for the same verb and for the same kind of subject. Small enough to decide only between similar objects. */
const sameVerb = 0.04;
const sameSubject = 0.02;

const stopped = new Set(unweighed.words);

/** Removes the inflection of a word: “strengthening”, “strengthen”. A crude stem, since it is only compared with other stems. */
const stem = (word: string): string =>
  word.length > 5 ? word.replace(/(?:ations?|ingly|ings?|ness|ments?|edly|ed|ies|es|s|ly|e)$/, '') : word.replace(/s$/, '');

/** Returns the distinct content words of a commitment. */
const aboutOf = ({ object }: Commitment): Set<string> =>
  new Set(wordsOf(object).flatMap((word) => (word.isWord && !stopped.has(word.key) ? [stem(word.key)] : [])));

interface Weighed {
  readonly commitment: Commitment;
  readonly words: ReadonlySet<string>;
  readonly weight: number;
}

interface Pair {
  readonly before: number;
  readonly now: number;
  readonly likeness: number;
}

/** Weighs a word by inverse document frequency (Spärck Jones 1972). */
function weightsOf(abouts: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const words of abouts) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Map([...counts].map(([word, count]) => [word, Math.log(1 + abouts.length / count)]));
}

/** Returns all pairs with a word in common, with their similarity: Dice’s coefficient of the word weights. */
function pairsOf(before: readonly Weighed[], now: readonly Weighed[], weights: ReadonlyMap<string, number>): Pair[] {
  const byWord = new Map<string, number[]>();
  before.forEach(({ words }, i) => {
    for (const word of words) byWord.set(word, [...(byWord.get(word) ?? []), i]);
  });
  return now.flatMap((one, j) => {
    const shared = new Map<number, number>();
    for (const word of one.words) for (const i of byWord.get(word) ?? []) shared.set(i, (shared.get(i) ?? 0) + (weights.get(word) ?? 0));
    return [...shared].flatMap(([i, weight]): Pair[] => {
      const other = before[i];
      if (!other) return [];
      const objects = (2 * weight) / (one.weight + other.weight);
      const verbs = other.commitment.verb.lemma === one.commitment.verb.lemma ? sameVerb : 0;
      const subjects = other.commitment.subject.kind === one.commitment.subject.kind ? sameSubject : 0;
      const likeness = objects + verbs + subjects;
      return likeness < minSimilarity ? [] : [{ before: i, now: j, likeness }];
    });
  });
}

/** Compares verbs by their steps on the ladder. A verb off the ladder is neither stronger nor weaker. */
function changeOf(before: Commitment, now: Commitment): CommitmentChange {
  const steps = (now.verb.step ?? Number.NaN) - (before.verb.step ?? Number.NaN);
  return steps > 0 ? 'strengthened' : steps < 0 ? 'weakened' : 'kept';
}

/**
 * Compares the commitments of a statement with those of an earlier one. Each pairs with at most one, most similar first, so when two
 * clauses are merged, one of them is dropped.
 */
export function compareCommitments(before: readonly Commitment[], now: readonly Commitment[]): CommitmentComparison {
  const abouts = [...before, ...now].map(aboutOf);
  const weights = weightsOf(abouts);
  const weighed = [...before, ...now].map((commitment, i): Weighed => {
    const words = abouts[i] ?? new Set<string>();
    return { commitment, words, weight: [...words].reduce((sum, word) => sum + (weights.get(word) ?? 0), 0) };
  });
  const pairs = pairsOf(weighed.slice(0, before.length), weighed.slice(before.length), weights);
  const carriedBy = new Map<number, Commitment>();
  const used = new Set<number>();
  for (const pair of pairs.sort((a, b) => b.likeness - a.likeness || a.before - b.before || a.now - b.now)) {
    const earlier = before[pair.before];
    if (!earlier || used.has(pair.before) || carriedBy.has(pair.now)) continue;
    used.add(pair.before);
    carriedBy.set(pair.now, earlier);
  }
  return {
    commitments: now.map((commitment, j) => {
      const earlier = carriedBy.get(j);
      return earlier ? { commitment, change: changeOf(earlier, commitment), before: earlier } : { commitment, change: 'new' };
    }),
    dropped: before.filter((_, i) => !used.has(i)),
  };
}

/**
 * Removes operative clauses that commit nobody, except successors of a commitment: “decided” that became “discussed” is a weakened
 * commitment.
 */
export const commitmentsIn = ({ commitments, dropped }: CommitmentComparison): CommitmentComparison => ({
  commitments: commitments.filter(({ commitment, before }) => isCommitment(commitment) || (before !== undefined && isCommitment(before))),
  dropped: dropped.filter(isCommitment),
});
