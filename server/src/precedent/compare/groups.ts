import { commonOf, commonWeight, likeness } from './likeness.js';
import type { Pair, Side } from './pairs.js';
import { joinedSentences, type Weighed } from './weighing.js';

/** Sentences of both documents that stand for each other: one and one, one and several, or several and one. */
export interface Group {
  readonly old: readonly number[];
  readonly new: readonly number[];
  readonly similarity: number;
}

/** So much of a part must stand in the whole; and so much of what it does not share with the other parts, whose subject it repeats. */
const leastContained = 0.6;
const leastBrought = 0.5;
/** A part that says less than this share of its weight beside the others repeats them, and is none. */
const leastOwn = 0.25;
/** A sentence is split into no more parts than this. */
const mostParts = 4;
/** Shorter ones are parts of nearly everything. In tokens. */
const shortestPart = 3;

/** Runs of neighbours, two to `mostParts` long, in rising order. */
function runsOf(indexes: readonly number[]): number[][] {
  const sorted = [...new Set(indexes)].sort((a, b) => a - b);
  const runs: number[][] = [];
  sorted.forEach((first, i) => {
    for (let k = 1; k < mostParts && sorted[i + k] === first + k; k++) runs.push(sorted.slice(i, i + k + 1));
  });
  return runs;
}

/** How alike a whole and its parts are, or undefined where a part brings nothing of its own. */
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

/** Sentences that may have been split in two or more, or made one of several. */
export function dividedGroups(pairs: readonly Pair[], old: Side, fresh: Side): Group[] {
  return [...dividedBy(pairs, old, fresh, 'old', 'new'), ...dividedBy(pairs, fresh, old, 'new', 'old')];
}
