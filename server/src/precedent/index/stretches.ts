import type { Change } from '../compare/difference.js';

/** A stretch of a sentence that has another in an agreed sentence. Token indexes, ends exclusive. */
export interface SharedRun {
  readonly from: number;
  readonly to: number;
  readonly agreedFrom: number;
  readonly agreedTo: number;
  /** What differs in it: one change of two words at most, or two of one word each. */
  readonly changes: readonly Change[];
}

/** Words of a stretch at least, and words that may depart in it at most. */
const shortestStretch = 8;
const mostDeparting = 2;
/** Words that must agree to each side of a departure: what stands at the edge of a stretch is not a part of it. */
const leastBeside = 2;
/** Where the whole stretch is too rare, so many words to each side of the departures are tried. */
const shortFlank = 4;

const size = ({ old, new: fresh }: Change): number => Math.max(old.to - old.from, fresh.to - fresh.from);

/** Stretches around some changes: as far as the words agree, then with one flank short, then the other. */
function around(changes: readonly Change[], before: Change, after: Change): SharedRun[] {
  const [first, last] = [changes[0] as Change, changes.at(-1) as Change];
  const inner = last.new.to - first.new.from;
  const [left, right] = [before.new.to - before.new.from, after.new.to - after.new.from];
  const [shortLeft, shortRight] = [Math.min(left, shortFlank), Math.min(right, shortFlank)];
  const flanks: [number, number][] = [
    [left, right],
    [Math.min(left, Math.max(shortFlank, shortestStretch - inner - shortRight)), shortRight],
    [shortLeft, Math.min(right, Math.max(shortFlank, shortestStretch - inner - shortLeft))],
  ];
  return flanks
    .filter(([l, r]) => l >= leastBeside && r >= leastBeside && l + inner + r >= shortestStretch)
    .map(([l, r]) => ({
      from: first.new.from - l,
      to: last.new.to + r,
      agreedFrom: first.old.from - l,
      agreedTo: last.old.to + r,
      changes,
    }));
}

/**
 * The stretches of a difference that agree but for a word or two.
 * @param difference of the agreed sentence (`old`) and the other (`new`)
 * @returns for each departure, or two near each other, the stretches around it, the longest first
 */
export function sharedRuns(difference: readonly Change[]): SharedRun[][] {
  const found: SharedRun[][] = [];
  difference.forEach((change, i) => {
    const [before, after, next, beyond] = [difference[i - 1], difference[i + 1], difference[i + 2], difference[i + 3]];
    if (change.kind === 'same' || !before || !after) return;
    if (next && beyond && size(change) + size(next) <= mostDeparting) found.push(around([change, next], before, beyond));
    if (size(change) <= mostDeparting) found.push(around([change], before, after));
  });
  return found.filter((s) => s.length > 0);
}
