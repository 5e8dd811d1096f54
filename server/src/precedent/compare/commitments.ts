import unweighed from '../../../../data/wording/unweighed.json' with { type: 'json' };
import { type Commitment, isCommitment } from '../../commitments/commitments.js';
import { wordsOf } from '../../text/words.js';
import { type CommitmentAspect, type CommitmentChange, commitmentChange } from './commitmentChange.js';
import type { Comparison } from './compare.js';

export interface ComparedCommitment {
  readonly commitment: Commitment;
  readonly change: CommitmentChange;
  /** The aspects that differ from the earlier commitment. Empty if there are none, or no earlier commitment. */
  readonly differs: readonly CommitmentAspect[];
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
 * Minimum similarity of two clauses to be the same commitment, from 0 to 1. Measured on four pairs of real statements of the same parties:
 * of the pairs between 0.40 and 0.48, 9 of 11 were the same commitment; of those between 0.34 and 0.40, 6 of 14.
 */
const minSimilarity = 0.4;
/** Bonus for the same verb and for the same kind of subject. Small enough to decide only between similar objects. */
const sameVerb = 0.04;
const sameSubject = 0.02;
/** Bonus for clauses in corresponding sentences. */
const sameSentence = 0.2;

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
function pairsOf(
  before: readonly Weighed[],
  now: readonly Weighed[],
  weights: ReadonlyMap<string, number>,
  areBeside: (before: Commitment, now: Commitment) => boolean,
): Pair[] {
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
      const beside = areBeside(other.commitment, one.commitment) ? sameSentence : 0;
      const likeness = objects + verbs + subjects + beside;
      return likeness < minSimilarity ? [] : [{ before: i, now: j, likeness }];
    });
  });
}

/** Returns a function that tells whether two commitments are in corresponding sentences. @param comparison of their statements */
function besideEachOther({ old, new: fresh, rows }: Comparison): (before: Commitment, now: Commitment) => boolean {
  const rowOfOld = new Map(rows.flatMap((row, i) => row.old.map((o) => [o, i] as const)));
  const rowOfNew = new Map(rows.flatMap((row, i) => row.new.map((n) => [n, i] as const)));
  const indexIn = (sentences: Comparison['old'], offset: number): number =>
    sentences.findLastIndex((s) => s.offset <= offset && offset < s.offset + s.length);
  return (before, now) => {
    const row = rowOfOld.get(indexIn(old, before.verb.offset));
    return row !== undefined && row === rowOfNew.get(indexIn(fresh, now.verb.offset));
  };
}

/**
 * Compares the commitments of a statement with those of an earlier one. Each pairs with at most one, most similar first, so when two
 * clauses are merged, one of them is dropped.
 * @param comparison of the statements, to find clauses that were rewritten
 */
export function compareCommitments(
  before: readonly Commitment[],
  now: readonly Commitment[],
  comparison?: Comparison,
): CommitmentComparison {
  const abouts = [...before, ...now].map(aboutOf);
  const weights = weightsOf(abouts);
  const weighed = [...before, ...now].map((commitment, i): Weighed => {
    const words = abouts[i] ?? new Set<string>();
    return { commitment, words, weight: [...words].reduce((sum, word) => sum + (weights.get(word) ?? 0), 0) };
  });
  const areBeside = comparison ? besideEachOther(comparison) : () => false;
  const pairs = pairsOf(weighed.slice(0, before.length), weighed.slice(before.length), weights, areBeside);
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
      return earlier
        ? { commitment, ...commitmentChange(earlier, commitment), before: earlier }
        : { commitment, change: 'new', differs: [] };
    }),
    dropped: before.filter((_, i) => !used.has(i)),
  };
}

/**
 * Removes operative clauses without a commitment, unless they succeed a commitment: “decided” that became “discussed” is a weakened
 * commitment.
 */
export const commitmentsIn = ({ commitments, dropped }: CommitmentComparison): CommitmentComparison => ({
  commitments: commitments.filter(({ commitment, before }) => isCommitment(commitment) || (before !== undefined && isCommitment(before))),
  dropped: dropped.filter(isCommitment),
});
