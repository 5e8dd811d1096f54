import { diffArrays } from 'diff';
import type { Step } from '../../word/track/script.js';
import { wordDifference } from '../compare/wordDifference.js';
import type { Move } from './moves.js';

/** Marks the end of a paragraph. XML has no such character, so no paragraph contains it. */
export const mark = '\uFFFF';

/** A range of a text with marks, in UTF-16 code units; `to` exclusive. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The text between two pairs of sentences, on one side. */
export interface GapSide {
  readonly text: string;
  readonly startsParagraph: boolean;
  /** The ranges of `text` that were moved, in order. */
  readonly moved: readonly (Range & { readonly move: Move })[];
}

/** Returns a step for each part of a text between marks, and for each mark. */
export const stepsOf = (change: Step['change'], text: string, move?: number): Step[] =>
  text
    .split(mark)
    .flatMap((part, i): Step[] => [
      ...(i > 0 ? [{ change, text: '', isMark: true as const, ...(move === undefined ? {} : { move }) }] : []),
      ...(part === '' ? [] : [{ change, text: part, ...(move === undefined ? {} : { move }) }]),
    ]);

const part = ({ text, startsParagraph, moved }: GapSide, from: number, to: number): GapSide => ({
  text: text.slice(from, to),
  startsParagraph: from === 0 ? startsParagraph : text.charAt(from - 1) === mark,
  moved: moved.flatMap((m) => (m.from >= from && m.to <= to ? [{ ...m, from: m.from - from, to: m.to - from }] : [])),
});

/** Yields all of a side as removed or added. Moved text becomes a move, with the changes inside it. */
function* changed(side: GapSide, change: 'removed' | 'added'): Iterable<Step> {
  let at = 0;
  for (const { from, to, move } of side.moved) {
    if (from < at) continue;
    yield* stepsOf(change, side.text.slice(at, from));
    yield* change === 'removed' ? stepsOf('removed', side.text.slice(from, to), move.id) : arrived(move);
    at = to;
  }
  yield* stepsOf(change, side.text.slice(at));
}

const arrived = ({ id, oldText, newText }: Move): Step[] =>
  wordDifference(oldText.replaceAll(mark, ''), newText.replaceAll(mark, ''))
    .map(({ kind, text }): Step => ({ change: kind === 'removed' ? 'cut' : 'added', text, ...(kind === 'added' ? {} : { move: id }) }))
    .concat(newText.endsWith(mark) ? [{ change: 'added', text: '', isMark: true, move: id }] : []);

/** Yields the steps between texts of one paragraph without a common sentence. Leading spaces may stay. */
function* replaced(old: GapSide, fresh: GapSide): Iterable<Step> {
  if (old.text === fresh.text && old.moved.length + fresh.moved.length === 0) {
    yield* stepsOf('same', old.text);
    return;
  }
  const lead = sameSpaces(old, fresh);
  yield* stepsOf('same', old.text.slice(0, lead));
  yield* changed(part(old, lead, old.text.length), 'removed');
  yield* changed(part(fresh, lead, fresh.text.length), 'added');
}

/** Returns the number of leading spaces that both have. */
function sameSpaces(old: GapSide, fresh: GapSide): number {
  const limit = Math.min(old.moved[0]?.from ?? old.text.length, fresh.moved[0]?.from ?? fresh.text.length);
  let at = 0;
  while (at < limit && old.text.charAt(at) === ' ' && fresh.text.charAt(at) === ' ') at++;
  return at;
}

/** Splits a side into whole paragraphs with their marks, and the beginning of another after the last mark. */
function paragraphsIn(side: GapSide): { whole: GapSide[]; rest: GapSide } {
  const whole: GapSide[] = [];
  let at = 0;
  for (let end = side.text.indexOf(mark); end >= 0; end = side.text.indexOf(mark, at)) {
    whole.push(part(side, at, end + 1));
    at = end + 1;
  }
  return { whole, rest: part(side, at, side.text.length) };
}

/**
 * Returns the steps between two pairs of sentences. Paragraphs are removed and added as a whole: the first mark closes the paragraph that
 * both texts have in common.
 */
export function* gapSteps(old: GapSide, fresh: GapSide): Iterable<Step> {
  const [oldMark, newMark] = [old.text.indexOf(mark), fresh.text.indexOf(mark)];
  if (oldMark < 0 || newMark < 0) {
    yield* replaced(old, fresh);
    return;
  }
  let [o, n] = [old, fresh];
  const movesMark = (side: GapSide, at: number): boolean => side.moved.some((m) => m.move.isParagraph && m.to === at + 1);
  if (!(old.startsParagraph && fresh.startsParagraph) && !movesMark(old, oldMark) && !movesMark(fresh, newMark)) {
    yield* replaced(part(old, 0, oldMark), part(fresh, 0, newMark));
    yield { change: 'same', text: '', isMark: true };
    o = part(old, oldMark + 1, old.text.length);
    n = part(fresh, newMark + 1, fresh.text.length);
  }
  const [before, after] = [paragraphsIn(o), paragraphsIn(n)];
  yield* wholeParagraphs(before.whole, after.whole);
  yield* replaced(before.rest, after.rest);
}

function* wholeParagraphs(old: readonly GapSide[], fresh: readonly GapSide[]): Iterable<Step> {
  let [i, k] = [0, 0];
  const isSame = (a: GapSide, b: GapSide): boolean => a.text === b.text && a.moved.length + b.moved.length === 0;
  for (const { added, removed, count } of diffArrays([...old], [...fresh], { comparator: isSame })) {
    for (let c = 0; c < count; c++) {
      const [before, after] = [old[i], fresh[k]];
      if (!added) i++;
      if (!removed) k++;
      if (removed && before) yield* changed(before, 'removed');
      else if (added && after) yield* changed(after, 'added');
      else yield* stepsOf('same', before?.text ?? '');
    }
  }
}
