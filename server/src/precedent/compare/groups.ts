import { maxOf } from '../../text/unbounded.js';
import { coverageOf } from './coverage.js';
import type { Pair, Side } from './pairs.js';
import type { Weighed } from './weighing.js';

/** Corresponding sentences of two documents: one to one, one to several, or several to one. */
export interface Group {
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly similarity: number;
}

/** Minimum share of the whole, and of the part, that no other part covers. The part may say more. */
const minOfWhole = 0.13;
const minOfPart = 0.15;
/** The same minimum if the whole contains at least half of the part. */
const minOfWholeIfContained = 0.06;
const minContained = 0.5;
/** Minimum share of the whole that its parts cover together. */
const minCovered = 0.5;
/** Minimum likelihood. In eleven pairs of real statements, the correct groups have more than 0.6, and a wrong one 0.38. */
const minLikelihood = 0.42;
/** A group is likelier than each of its pairs, since it explains more of the whole. */
const groupBonus = 0.02;
/** Minimum margin by which a part must resemble another sentence more than the whole, to count as that sentence’s counterpart. */
const margin = 0.05;
/** Maximum number of parts that a sentence is split into. */
const maxParts = 4;
/** Minimum length of a part, in tokens. Shorter sentences are contained in almost any other. */
const minPartLength = 3;
const minWholeLength = 8;

/** Returns runs of consecutive indexes, from two to `maxParts` long, in ascending order. */
function runsOf(indexes: readonly number[]): number[][] {
  const sorted = [...new Set(indexes)].sort((a, b) => a - b);
  const runs: number[][] = [];
  sorted.forEach((first, i) => {
    for (let k = 1; k < maxParts && sorted[i + k] === first + k; k++) runs.push(sorted.slice(i, i + k + 1));
  });
  return runs;
}

interface Part {
  readonly index: number;
  readonly weighed: Weighed;
  readonly covered: Float64Array;
  readonly weight: number;
  /** Returns the similarity of a part to its closest sentence in the other document, except the whole. */
  readonly elsewhere: number;
}

/** Returns whether a part covers enough of a whole by itself. */
const isEnough = (own: number, common: number, whole: Weighed, part: Weighed): boolean =>
  (own >= minOfWhole * whole.total && own >= minOfPart * part.total) ||
  (own >= minOfWholeIfContained * whole.total && common >= minContained * part.total);

const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);

/** Returns the likelihood that a whole was split into a run of sentences, or undefined if one of them is not a part. */
function likelihoodOf(whole: Weighed, parts: readonly Part[]): { likelihood: number; similarity: number } | undefined {
  const times = new Uint8Array(whole.ids.length);
  for (const { covered } of parts)
    covered.forEach((weight, i) => {
      if (weight > 0) times[i] = (times[i] as number) + 1;
    });
  let all = 0;
  times.forEach((count, i) => {
    if (count > 0) all += whole.weights[i] as number;
  });
  if (all < minCovered * whole.total) return undefined;
  let [within, total] = [0, 0];
  for (const part of parts) {
    const own = part.covered.reduce((a, weight, i) => (times[i] === 1 ? a + weight : a), 0);
    const contained = part.weight / part.weighed.total;
    if (!isEnough(own, part.weight, whole, part.weighed) || contained + margin < part.elsewhere) return undefined;
    within += part.weight;
    total += part.weighed.total;
  }
  const covered = all / whole.total;
  const likelihood = (covered + Math.min(1, within / total)) / 2;
  return likelihood < minLikelihood ? undefined : { likelihood, similarity: Math.min(1, (2 * all) / (whole.total + total)) };
}

/** Returns the likelihood of a candidate, which may be a group. */
export interface DividedGroup {
  readonly group: Group;
  readonly likelihood: number;
}

function dividedBy(pairs: readonly Pair[], wholes: Side, parts: Side, whole: 'old' | 'new', part: 'old' | 'new'): DividedGroup[] {
  const byWhole = new Map<number, Pair[]>();
  const byPart = new Map<number, Pair[]>();
  for (const pair of pairs) {
    byPart.set(pair[part], [...(byPart.get(pair[part]) ?? []), pair]);
    const own = parts.weighed[pair[part]] as Weighed;
    const of = wholes.weighed[pair[whole]] as Weighed;
    if (parts.sentences[pair[part]]?.kind === 'heading' || own.ids.length < minPartLength || of.ids.length < minWholeLength) continue;
    if (!isEnough(pair.common.ordered, pair.common.ordered, of, own)) continue;
    byWhole.set(pair[whole], [...(byWhole.get(pair[whole]) ?? []), pair]);
  }
  return [...byWhole].flatMap(([index, list]) => {
    const own = wholes.weighed[index] as Weighed;
    const runs = runsOf(list.map((pair) => pair[part]));
    if (runs.length === 0) return [];
    const known = new Map<number, Part>();
    const partAt = (i: number): Part => {
      const weighed = parts.weighed[i] as Weighed;
      const covered = coverageOf(own, weighed);
      const others = (byPart.get(i) ?? []).filter((p) => p[whole] !== index);
      const elsewhere = maxOf(
        others.map((p) => p.similarity),
        0,
      );
      const made = known.get(i) ?? { index: i, weighed, covered, weight: sum(covered), elsewhere };
      known.set(i, made);
      return made;
    };
    return runs.flatMap((run): DividedGroup[] => {
      const found = likelihoodOf(own, run.map(partAt));
      if (!found) return [];
      const { similarity } = found;
      const pairwise = list.flatMap((pair) => (run.includes(pair[part]) ? [pair.likelihood] : []));
      const likelihood = maxOf(pairwise, found.likelihood) + groupBonus;
      return [{ likelihood, group: whole === 'old' ? { old: [index], new: run, similarity } : { old: run, new: [index], similarity } }];
    });
  });
}

/** Returns candidate groups for sentences that were split or merged. */
export function dividedGroups(pairs: readonly Pair[], old: Side, fresh: Side): DividedGroup[] {
  return [...dividedBy(pairs, old, fresh, 'old', 'new'), ...dividedBy(pairs, fresh, old, 'new', 'old')];
}
