import type { Change } from '../compare/difference.js';

/** A run of words that an agreed sentence shares, except for one or two. Token indexes, ends exclusive. */
export interface SharedRun {
  readonly from: number;
  readonly to: number;
  readonly agreedFrom: number;
  readonly agreedTo: number;
  /** One change of at most two words, or two changes of one word. */
  readonly changes: readonly Change[];
}

/** Minimum length of a run in words, and maximum number of differing words. */
const minLength = 8;
const maxDiffering = 2;
/** Minimum number of common words on each side of a difference. A difference at the edge of a run is not part of it. */
const minFlank = 2;
/** Number of words on each side of the differences to try if the whole run is too rare. */
const shortFlank = 4;
/** Maximum gap between two pairs of common words: the differences, and perhaps a matching word. */
const maxGap = maxDiffering + 1;

interface CommonWords {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** Returns all common runs of at least `minFlank` words, each as long as possible. */
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

/** Returns whether the second run follows the first closely in both sentences. */
const follows = (second: CommonWords, first: CommonWords): boolean =>
  second.a > first.a &&
  second.b > first.b &&
  second.a - (first.a + first.length) <= maxGap &&
  second.b - (first.b + first.length) <= maxGap;

/** Returns whether two sentences can have a shared run. Much cheaper than computing their difference, which most pairs then don’t need. */
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

/** Returns runs around changes: with full flanks, then with one of them shortened, then the other. */
function runsAround(changes: readonly Change[], before: Change, after: Change): SharedRun[] {
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
 * Returns the shared runs of two sentences.
 * @param difference from the agreed sentence (`old`) to the other (`new`)
 * @returns for each change, or two near each other, the runs around it, longest first
 */
export function sharedRuns(difference: readonly Change[]): SharedRun[][] {
  const found: SharedRun[][] = [];
  difference.forEach((change, i) => {
    const [before, after, next, beyond] = [difference[i - 1], difference[i + 1], difference[i + 2], difference[i + 3]];
    if (change.kind === 'same' || !before || !after) return;
    if (next && beyond && size(change) + size(next) <= maxDiffering) found.push(runsAround([change, next], before, beyond));
    if (size(change) <= maxDiffering) found.push(runsAround([change], before, after));
  });
  return found.filter((runs) => runs.length > 0);
}
