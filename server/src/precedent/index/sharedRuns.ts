import type { Change } from '../compare/difference.js';

/** A run of words that an agreed sentence shares but for a word or two. Token indexes, ends exclusive. */
export interface SharedRun {
  readonly from: number;
  readonly to: number;
  readonly agreedFrom: number;
  readonly agreedTo: number;
  /** What differs in it: one change of two words at most, or two of one word each. */
  readonly changes: readonly Change[];
}

/** How many words a run must have, and how many may differ. */
const minLength = 8;
const maxDiffering = 2;
/** Words that must agree on each side of a difference: what stands at the edge of a run is not a part of it. */
const minFlank = 2;
/** Where the whole run is too rare, so many words on each side of the differences are tried. */
const shortFlank = 4;
/** Between two words in common stand the differences, and perhaps one word that agrees. */
const maxGap = maxDiffering + 1;

interface CommonWords {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** All runs of `minFlank` words or more that stand in both sentences, each as long as it goes. */
function commonWordsOf(a: readonly number[], b: readonly number[]): CommonWords[] {
  const places = new Map<number, number[]>();
  b.forEach((word, j) => {
    const list = places.get(word);
    if (list) list.push(j);
    else places.set(word, [j]);
  });
  const found: CommonWords[] = [];
  a.forEach((word, i) => {
    for (const j of places.get(word) ?? []) {
      if (i > 0 && j > 0 && a[i - 1] === b[j - 1]) continue;
      let length = 1;
      while (i + length < a.length && a[i + length] === b[j + length]) length++;
      if (length >= minFlank) found.push({ a: i, b: j, length });
    }
  });
  return found;
}

/** Whether the second stands shortly after the first in both sentences. */
const follows = (second: CommonWords, first: CommonWords): boolean =>
  second.a > first.a &&
  second.b > first.b &&
  second.a - (first.a + first.length) <= maxGap &&
  second.b - (first.b + first.length) <= maxGap;

/** Whether two sentences can have a shared run. Much cheaper than their difference, which most pairs then do not need. */
export function mayShareRun(a: readonly number[], b: readonly number[]): boolean {
  const common = commonWordsOf(a, b);
  const after = (first: CommonWords): CommonWords[] => common.filter((second) => follows(second, first));
  return common.some((first) => {
    const next = after(first);
    // A run has one change or two.
    return [...next, ...next.flatMap(after)].some((last) => last.b + last.length - first.b >= minLength);
  });
}

const size = ({ old, new: fresh }: Change): number => Math.max(old.to - old.from, fresh.to - fresh.from);

/** Runs around some changes: as far as the words agree, then with one flank short, then the other. */
function around(changes: readonly Change[], before: Change, after: Change): SharedRun[] {
  const [first, last] = [changes[0] as Change, changes.at(-1) as Change];
  const inner = last.new.to - first.new.from;
  const [left, right] = [before.new.to - before.new.from, after.new.to - after.new.from];
  const [shortLeft, shortRight] = [Math.min(left, shortFlank), Math.min(right, shortFlank)];
  const flanks: [number, number][] = [
    [left, right],
    [Math.min(left, Math.max(shortFlank, minLength - inner - shortRight)), shortRight],
    [shortLeft, Math.min(right, Math.max(shortFlank, minLength - inner - shortLeft))],
  ];
  return flanks
    .filter(([l, r]) => l >= minFlank && r >= minFlank && l + inner + r >= minLength)
    .map(([l, r]) => ({
      from: first.new.from - l,
      to: last.new.to + r,
      agreedFrom: first.old.from - l,
      agreedTo: last.old.to + r,
      changes,
    }));
}

/**
 * The shared runs of two sentences.
 * @param difference of the agreed sentence (`old`) and the other (`new`)
 * @returns for each change, or two near each other, the runs around it, the longest first
 */
export function sharedRuns(difference: readonly Change[]): SharedRun[][] {
  const found: SharedRun[][] = [];
  difference.forEach((change, i) => {
    const [before, after, next, beyond] = [difference[i - 1], difference[i + 1], difference[i + 2], difference[i + 3]];
    if (change.kind === 'same' || !before || !after) return;
    if (next && beyond && size(change) + size(next) <= maxDiffering) found.push(around([change, next], before, beyond));
    if (size(change) <= maxDiffering) found.push(around([change], before, after));
  });
  return found.filter((runs) => runs.length > 0);
}
