import strength from '../../../../data/wording/strength.json' with { type: 'json' };
import { type Change, differenceOf, type Run } from '../compare/difference.js';

/** A sentence without minor words, such as articles. */
export interface ComparedWords {
  /** The words that are compared. */
  readonly keys: readonly string[];
  /** The token index of each key. */
  readonly tokens: readonly number[];
  /** The keys of all tokens, including minor words. */
  readonly all: readonly string[];
}

/** A run of words that an agreed sentence shares, except for a few. Token indexes, `to` exclusive. */
export interface SharedRun {
  readonly from: number;
  readonly to: number;
  readonly agreedFrom: number;
  readonly agreedTo: number;
  /** The differences. `old` is in the agreed sentence. */
  readonly changes: readonly { readonly old: Run; readonly new: Run }[];
  /** Whether the difference is at the end of the sentence, so that nothing after it agrees. */
  readonly isAtEnd: boolean;
  /** Whether agreed words were replaced, rather than only added or removed. */
  readonly isReplaced: boolean;
}

/** Minimum number of words in a run, and maximum number of replaced words. */
const minLength = 8;
const maxReplaced = 2;
/** The same maximum at the end of a sentence, where only the words before it show that the wording is the agreed one. */
const maxReplacedAtEnd = 3;
/** Maximum number of added and of removed words. Formulas are shortened by whole phrases. */
const maxAdded = 3;
const maxAddedAtEnd = 4;
const maxRemoved = 6;
/** Maximum length of an added hedge, which may be longer than other additions. */
const maxHedgeLength = 9;
/** Minimum number of equal words on each side of a difference, and on both sides together if a phrase is removed. */
const minFlank = 2;
const minFlanks = 8;
const minBeforeEnd = 6;
/** Number of words tried on each side of the differences if the longest run is too rare. */
const shortFlank = 4;

const hedges = strength.hedges.phrases.map((phrase) => phrase.split(' '));

const hasHedge = (keys: readonly string[]): boolean =>
  keys.some((_, at) => hedges.some((hedge) => hedge.every((word, k) => keys[at + k] === word)));

const lengthOf = ({ from, to }: Run): number => to - from;

function isSmall({ old, new: own }: Change, keys: readonly string[], isAtEnd: boolean): boolean {
  const [before, after] = [lengthOf(old), lengthOf(own)];
  if (before === 0)
    return after <= (isAtEnd ? maxAddedAtEnd : maxAdded) || (after <= maxHedgeLength && hasHedge(keys.slice(own.from, own.to)));
  if (after === 0) return before <= maxRemoved;
  return Math.max(before, after) <= (isAtEnd ? maxReplacedAtEnd : maxReplaced);
}

/** Returns the tokens between two equal ones, including minor words. */
const between = ({ tokens, all }: ComparedWords, { from, to }: Run): Run => ({
  from: from === 0 ? 0 : (tokens[from - 1] as number) + 1,
  to: to === tokens.length ? all.length : (tokens[to] as number),
});

/** Converts a change to tokens, without the equal minor words at its ends. */
function changed(agreed: ComparedWords, own: ComparedWords, change: Change): { old: Run; new: Run } {
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

const tokenAt = ({ tokens, all }: ComparedWords, at: number): number => (at >= tokens.length ? all.length : (tokens[at] as number));
const afterToken = ({ tokens }: ComparedWords, at: number): number => (at === 0 ? 0 : (tokens[at - 1] as number) + 1);

/** Returns the runs around some changes: first as long as the words are equal, then with a short flank on either side. */
function around(agreed: ComparedWords, own: ComparedWords, changes: readonly Change[], left: number, right: number): SharedRun[] {
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
  const least = isReplaced || inner <= maxReplaced ? 0 : minFlanks;
  return flanks
    .map(([l, r]): SharedRun => {
      let [from, to] = [tokenAt(own, first.new.from - l), isAtEnd ? own.all.length : afterToken(own, last.new.to + r)];
      let [agreedFrom, agreedTo] = [tokenAt(agreed, first.old.from - l), isAtEnd ? agreed.all.length : afterToken(agreed, last.old.to + r)];
      // Equal minor words at the ends belong to the run.
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

/** Maximum distance that words may move inside a list: “transatlantic and global” for “global and transatlantic”. */
const nearMove = 3;

/** Returns whether words were only moved to a nearby place, which is not a different wording. */
function isOnlyMoved(difference: readonly Change[], at: number, agreed: ComparedWords, own: ComparedWords): boolean {
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

/** The runs shared by two sentences, and the words that agree. */
export interface SharedRuns {
  /** For each change, or two close changes, the runs around it, longest first. */
  readonly runs: readonly (readonly SharedRun[])[];
  /** The compared words that agree, as indexes into `ComparedWords.tokens`. */
  readonly agreeing: readonly number[];
}

/** Returns the runs that a sentence shares with an agreed one. */
export function sharedRuns(agreed: ComparedWords, own: ComparedWords): SharedRuns {
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
      Math.max(lengthOf(change.old), lengthOf(change.new)) + Math.max(lengthOf(next.old), lengthOf(next.new)) <= maxReplaced
    )
      runs.push(around(agreed, own, [change, next], left, lengthOf(beyond.new)));
    if (isSmall(change, own.keys, after === undefined)) runs.push(around(agreed, own, [change], left, after ? lengthOf(after.new) : 0));
  });
  const agreeing = difference.flatMap(({ kind, new: { from, to } }) =>
    kind === 'same' ? Array.from({ length: to - from }, (_, k) => from + k) : [],
  );
  return { runs: runs.filter((found) => found.length > 0), agreeing };
}
