import strength from '../../../../data/wording/strength.json' with { type: 'json' };
import { type Change, differenceOf, type Run } from '../compare/difference.js';

/** A sentence without its quiet words. */
export interface LoudWords {
  /** The words that are compared. */
  readonly keys: readonly string[];
  /** The token that each stands for. */
  readonly tokens: readonly number[];
  /** All tokens of the sentence, as they are. */
  readonly all: readonly string[];
}

/** A run of words that an agreed sentence shares but for a few. Token indexes, `to` exclusive. */
export interface SharedRun {
  readonly from: number;
  readonly to: number;
  readonly agreedFrom: number;
  readonly agreedTo: number;
  /** What differs in it, `old` in the agreed sentence. */
  readonly changes: readonly { readonly old: Run; readonly new: Run }[];
  /** Whether it departs at the end of the sentence: nothing follows that agrees. */
  readonly isAtEnd: boolean;
  /** Whether something else stands in the place of what was agreed, rather than more words or fewer. */
  readonly isReplaced: boolean;
}

/** Minimum number of words in a run, and maximum number that differ where others take their place. */
const minLength = 8;
const mostReplaced = 2;
/** The same at the end of a sentence, where only one side tells that the wording is the agreed one. */
const mostReplacedAtEnd = 3;
/** Maximum number of words put in, and of words left out: a formula is shortened by whole phrases. */
const mostAdded = 3;
const mostAddedAtEnd = 4;
const mostLeftOut = 6;
/** A hedge that is put in may be longer. */
const longestHedge = 9;
/** Minimum number of words that agree on each side of a difference, and together where a phrase is left out. */
const minFlank = 2;
const minFlanks = 8;
const minBeforeEnd = 6;
/** If the longest run is too rare, so many words on each side of the differences are tried. */
const shortFlank = 4;

const hedges = strength.hedges.phrases.map((phrase) => phrase.split(' '));

const hasHedge = (keys: readonly string[]): boolean =>
  keys.some((_, at) => hedges.some((hedge) => hedge.every((word, k) => keys[at + k] === word)));

const lengthOf = ({ from, to }: Run): number => to - from;

function isSmall({ old, new: own }: Change, keys: readonly string[], isAtEnd: boolean): boolean {
  const [before, after] = [lengthOf(old), lengthOf(own)];
  if (before === 0)
    return after <= (isAtEnd ? mostAddedAtEnd : mostAdded) || (after <= longestHedge && hasHedge(keys.slice(own.from, own.to)));
  if (after === 0) return before <= mostLeftOut;
  return Math.max(before, after) <= (isAtEnd ? mostReplacedAtEnd : mostReplaced);
}

/** The tokens between two that agree, quiet ones among them. */
const between = ({ tokens, all }: LoudWords, { from, to }: Run): Run => ({
  from: from === 0 ? 0 : (tokens[from - 1] as number) + 1,
  to: to === tokens.length ? all.length : (tokens[to] as number),
});

/** A change in tokens, without the quiet words at its ends that both wordings have. */
function changed(agreed: LoudWords, own: LoudWords, change: Change): { old: Run; new: Run } {
  let { from: oldFrom, to: oldTo } = between(agreed, change.old);
  let { from, to } = between(own, change.new);
  while (from < to && oldFrom < oldTo && own.all[from] === agreed.all[oldFrom]) {
    from++;
    oldFrom++;
  }
  while (from < to && oldFrom < oldTo && own.all[to - 1] === agreed.all[oldTo - 1]) {
    to--;
    oldTo--;
  }
  return { old: { from: oldFrom, to: oldTo }, new: { from, to } };
}

const tokenAt = ({ tokens, all }: LoudWords, at: number): number => (at >= tokens.length ? all.length : (tokens[at] as number));
const afterToken = ({ tokens }: LoudWords, at: number): number => (at === 0 ? 0 : (tokens[at - 1] as number) + 1);

/** The runs around some changes: as far as the words agree, then with one flank short, then the other. */
function around(agreed: LoudWords, own: LoudWords, changes: readonly Change[], left: number, right: number): SharedRun[] {
  const [first, last] = [changes[0] as Change, changes.at(-1) as Change];
  const isAtEnd = right === 0;
  const isReplaced = changes.some((c) => lengthOf(c.old) > 0 && lengthOf(c.new) > 0);
  const inner = Math.max(last.new.to - first.new.from, last.old.to - first.old.from);
  const [shortLeft, shortRight] = [Math.min(left, shortFlank), Math.min(right, shortFlank)];
  const flanks: [number, number][] = isAtEnd
    ? [
        [left, 0],
        [Math.min(left, Math.max(minBeforeEnd, minLength - inner)), 0],
      ]
    : [
        [left, right],
        [Math.min(left, Math.max(shortFlank, minLength - inner - shortRight)), shortRight],
        [shortLeft, Math.min(right, Math.max(shortFlank, minLength - inner - shortLeft))],
      ];
  const least = isReplaced || inner <= mostReplaced ? 0 : minFlanks;
  return flanks
    .map(([l, r]): SharedRun => {
      let [from, to] = [tokenAt(own, first.new.from - l), isAtEnd ? own.all.length : afterToken(own, last.new.to + r)];
      let [agreedFrom, agreedTo] = [tokenAt(agreed, first.old.from - l), isAtEnd ? agreed.all.length : afterToken(agreed, last.old.to + r)];
      // The quiet words at the ends that both have belong to the run.
      for (; l === left && from > 0 && agreedFrom > 0 && own.all[from - 1] === agreed.all[agreedFrom - 1]; from--) agreedFrom--;
      for (; r === right && to < own.all.length && agreedTo < agreed.all.length && own.all[to] === agreed.all[agreedTo]; to++) agreedTo++;
      return { from, to, agreedFrom, agreedTo, changes: changes.map((c) => changed(agreed, own, c)), isAtEnd, isReplaced };
    })
    .filter((run) => {
      const before = (run.changes[0]?.new.from ?? 0) - run.from;
      const after = run.to - (run.changes.at(-1)?.new.to ?? 0);
      if (before < (isAtEnd ? minBeforeEnd : minFlank) || (!isAtEnd && after < minFlank)) return false;
      return Math.max(run.to - run.from, run.agreedTo - run.agreedFrom) >= minLength && before + after >= least;
    });
}

/** How far words may move inside a list: “transatlantic and global” for “global and transatlantic”. */
const nearMove = 3;

/** Returns whether words are left out at a place and put in near it, or the other way round: another order is no other wording. */
function isOnlyMoved(difference: readonly Change[], at: number, agreed: LoudWords, own: LoudWords): boolean {
  const wordsOf = ({ old, new: fresh }: Change): string =>
    [...agreed.keys.slice(old.from, old.to), ...own.keys.slice(fresh.from, fresh.to)].join(' ');
  const isOneSided = ({ old, new: fresh }: Change): boolean => (lengthOf(old) === 0) !== (lengthOf(fresh) === 0);
  const change = difference[at] as Change;
  return [-2, 2].some((step) => {
    const [other, same] = [difference[at + step], difference[at + step / 2]];
    if (!other || !same || lengthOf(same.new) > nearMove || !isOneSided(change) || !isOneSided(other)) return false;
    return (lengthOf(change.old) === 0) !== (lengthOf(other.old) === 0) && wordsOf(change) === wordsOf(other);
  });
}

/** Runs shared by two sentences, with how much agrees. */
export interface SharedRuns {
  /** For each change, or two close changes, the runs around it, longest first. */
  readonly runs: readonly (readonly SharedRun[])[];
  /** The loud words of the sentence that agree, as indexes into its `tokens`. */
  readonly agreeing: readonly number[];
}

/** Returns the runs that a sentence shares with an agreed one. */
export function sharedRuns(agreed: LoudWords, own: LoudWords): SharedRuns {
  const difference = differenceOf(agreed.keys, own.keys);
  const runs: SharedRun[][] = [];
  difference.forEach((change, i) => {
    if (change.kind === 'same') return;
    const [before, after, next, beyond] = [difference[i - 1], difference[i + 1], difference[i + 2], difference[i + 3]];
    if (!before || isOnlyMoved(difference, i, agreed, own)) return;
    const left = lengthOf(before.new);
    if (
      after &&
      next &&
      beyond &&
      Math.max(lengthOf(change.old), lengthOf(change.new)) + Math.max(lengthOf(next.old), lengthOf(next.new)) <= mostReplaced
    )
      runs.push(around(agreed, own, [change, next], left, lengthOf(beyond.new)));
    if (isSmall(change, own.keys, after === undefined)) runs.push(around(agreed, own, [change], left, after ? lengthOf(after.new) : 0));
  });
  const agreeing = difference.flatMap(({ kind, new: { from, to } }) =>
    kind === 'same' ? Array.from({ length: to - from }, (_, k) => from + k) : [],
  );
  return { runs: runs.filter((found) => found.length > 0), agreeing };
}
