import { commonOf, commonWeight, likeness } from './likeness.js';
import type { Pair, Side } from './pairs.js';
import { joinedSentences, type Weighed } from './weighing.js';

/** Corresponding sentences of two documents: one to one, one to several, or several to one. */
export interface Group {
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly similarity: number;
}

/** Minimum share of a part’s weight that the whole contains; also of the weight that the part doesn’t share with other parts. */
const leastContained = 0.6;
const leastBrought = 0.5;
/** Minimum share of a part’s weight that other parts don’t contain. Below it the part repeats them. */
const leastOwn = 0.25;
/** Maximum number of parts that a sentence is split into. */
const mostParts = 4;
/** Minimum length of a part, in tokens. Shorter sentences are contained in almost any other. */
const shortestPart = 3;

/** Returns runs of consecutive indexes of length two to `mostParts`, ascending. */
function runsOf(indexes: readonly number[]): number[][] {
  const sorted = [...new Set(indexes)].sort((a, b) => a - b);
  const runs: number[][] = [];
  sorted.forEach((first, i) => {
    for (let k = 1; k < mostParts && sorted[i + k] === first + k; k++) runs.push(sorted.slice(i, i + k + 1));
  });
  return runs;
}

/** Returns the similarity of a whole and its parts, or undefined if a part adds nothing. */
function wholeAndParts(whole: Weighed, parts: readonly Weighed[]): number | undefined {
  const all = joinedSentences(parts);
  const common = commonOf(whole, all);
  for (const part of parts) {
    const others = joinedSentences(parts.filter((p) => p !== part));
    const own = part.total - commonWeight(part, others);
    if (own < leastOwn * part.total || common.ordered - commonOf(whole, others).ordered < leastBrought * own) return undefined;
  }
  return likeness(whole, all, common);
}

function dividedBy(pairs: readonly Pair[], wholes: Side, parts: Side, whole: 'old' | 'new', part: 'old' | 'new'): Group[] {
  const contained = new Map<number, number[]>();
  for (const pair of pairs) {
    const own = parts.weighed[pair[part]] as Weighed;
    if (parts.sentences[pair[part]]?.kind === 'heading' || own.ids.length < shortestPart) continue;
    if (pair.common.ordered < leastContained * own.total) continue;
    const list = contained.get(pair[whole]);
    if (list) list.push(pair[part]);
    else contained.set(pair[whole], [pair[part]]);
  }
  return [...contained].flatMap(([index, list]) =>
    runsOf(list).flatMap((run) => {
      const similarity = wholeAndParts(
        wholes.weighed[index] as Weighed,
        run.map((i) => parts.weighed[i] as Weighed),
      );
      if (similarity === undefined) return [];
      return whole === 'old' ? { old: [index], new: run, similarity } : { old: run, new: [index], similarity };
    }),
  );
}

/** Returns candidate groups for sentences that were split or merged. */
export function dividedGroups(pairs: readonly Pair[], old: Side, fresh: Side): Group[] {
  return [...dividedBy(pairs, old, fresh, 'old', 'new'), ...dividedBy(pairs, fresh, old, 'new', 'old')];
}
