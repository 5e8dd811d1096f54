import { analyseSteps, emptyReadingCache, withReadingsOf } from '../../statement/analyse.js';
import type { AnalysisOptions } from '../../statement/statement.js';
import type { Steps } from '../../text/steps.js';
import type { Step } from '../../word/track/script.js';
import { type Comparison, compareSteps } from '../compare/compare.js';
import { wordDifference } from '../compare/wordDifference.js';
import { type GapSide, gapSteps, mark, type Range, stepsOf } from './gaps.js';
import { type Move, movesOf } from './moves.js';

/** Separates paragraphs in the compared text: an empty line, so that each is read separately. */
const between = '\n\n';

/** A range of both texts that corresponds to paired sentences, each paragraph with its mark. */
interface Anchor {
  readonly old: Range;
  readonly new: Range;
}

/**
 * Finds the steps from an old text to a new one, word by word: what was inserted, deleted and moved, based on the sentences that `compare`
 * pairs. Ends of paragraphs are characters of the text, as in Word.
 * @param old paragraphs without paragraph marks
 * @returns steps whose old side is exactly `old`, and whose new side is exactly `fresh`
 */
export function* redlineSteps(old: readonly string[], fresh: readonly string[], options: AnalysisOptions): Steps<Step[]> {
  const read = { ...options, markup: 'plain' as const, everyLanguage: true };
  const cache = emptyReadingCache();
  const before = yield* analyseSteps(old.join(between), read, cache);
  const after = yield* analyseSteps(fresh.join(between), read, withReadingsOf(cache));
  const comparison = yield* compareSteps(before, after);
  const sides = { old: sideOf(old), new: sideOf(fresh) };
  const { anchors, moved } = anchorsOf(comparison, sides);
  const moves = movesOf(moved, sides.old, sides.new);
  const script: Step[] = [];
  let at = { old: 0, new: 0 };
  const end: Anchor = {
    old: { from: sides.old.text.length, to: sides.old.text.length },
    new: { from: sides.new.text.length, to: sides.new.text.length },
  };
  for (const anchor of [...anchors, end]) {
    for (const step of gapSteps(gapOf(sides, 'old', at.old, anchor.old.from, moves), gapOf(sides, 'new', at.new, anchor.new.from, moves)))
      script.push(step);
    for (const step of reworded(sides.old.text.slice(anchor.old.from, anchor.old.to), sides.new.text.slice(anchor.new.from, anchor.new.to)))
      script.push(step);
    at = { old: anchor.old.to, new: anchor.new.to };
    yield;
  }
  return withWholeMoves(script);
}

/** Replaces moves that lack their source or destination by deletions and insertions. */
function withWholeMoves(script: readonly Step[]): Step[] {
  const [gone, come] = (['removed', 'added'] as const).map(
    (change) => new Set(script.flatMap((s) => (s.change === change ? [s.move] : []))),
  );
  return script.flatMap((step): Step[] => {
    if (step.move === undefined || (gone?.has(step.move) && come?.has(step.move))) return [step];
    const { move: _, ...plain } = step;
    return step.change === 'cut' ? [] : [plain];
  });
}

/** A text with a mark after each paragraph, and the ranges of the compared sentences in it. */
export interface RedlineSide {
  readonly text: string;
  /** The range of each paragraph in `text`, without its mark. */
  readonly paragraphs: readonly Range[];
}

function sideOf(paragraphs: readonly string[]): RedlineSide {
  let at = 0;
  const ranges = paragraphs.map((paragraph): Range => {
    const range = { from: at, to: at + paragraph.length };
    at = range.to + 1;
    return range;
  });
  return { text: paragraphs.map((p) => p.replaceAll(mark, ' ') + mark).join(''), paragraphs: ranges };
}

/** Converts an offset in the compared text to one in the text with marks: an empty line becomes a mark. */
function toMarked({ paragraphs }: RedlineSide, offset: number): number {
  let [low, high] = [0, paragraphs.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((paragraphs[middle]?.from ?? 0) + middle * (between.length - 1) <= offset) low = middle;
    else high = middle - 1;
  }
  return offset - low * (between.length - 1);
}

/** Returns the pairs of sentences that keep their order, and the pairs that moved. */
function anchorsOf(
  { old, new: fresh, rows }: Comparison,
  sides: { old: RedlineSide; new: RedlineSide },
): { anchors: Anchor[]; moved: Anchor[] } {
  const rangeOf = (side: 'old' | 'new', indexes: readonly number[]): Range => {
    const sentences = indexes.flatMap((i) => (side === 'old' ? old : fresh)[i] ?? []);
    const from = sentences.reduce((least, s) => Math.min(least, s.offset), Number.POSITIVE_INFINITY);
    const to = sentences.reduce((most, s) => Math.max(most, s.offset + s.length), 0);
    return { from: toMarked(sides[side], from), to: toMarked(sides[side], to) };
  };
  const anchors: Anchor[] = [];
  const moved: Anchor[] = [];
  const last = { old: 0, new: 0 };
  for (const row of rows) {
    if (row.old.length === 0 || row.new.length === 0) continue;
    const anchor = { old: rangeOf('old', row.old), new: rangeOf('new', row.new) };
    if (row.moved) {
      moved.push(anchor);
      continue;
    }
    // Overlapping sentences, from a list that was read as one block, cannot both be anchors.
    if (anchor.old.from < last.old || anchor.new.from < last.new) continue;
    anchors.push(anchor);
    last.old = anchor.old.to;
    last.new = anchor.new.to;
  }
  const isFree = (side: 'old' | 'new', { from, to }: Range): boolean => anchors.every((a) => a[side].to <= from || to <= a[side].from);
  return { anchors, moved: moved.filter((m) => isFree('old', m.old) && isFree('new', m.new)) };
}

const gapOf = (
  sides: { old: RedlineSide; new: RedlineSide },
  side: 'old' | 'new',
  from: number,
  to: number,
  moves: readonly Move[],
): GapSide => ({
  text: sides[side].text.slice(from, to),
  startsParagraph: from === 0 || sides[side].text.charAt(from - 1) === mark,
  moved: moves
    .filter((m) => m[side].from >= from && m[side].to <= to)
    .map((m) => ({ move: m, from: m[side].from - from, to: m[side].to - from }))
    .sort((a, b) => a.from - b.from),
});

/** Minimum share of common characters. Wordings with less in common are replaced as a whole, since a patchwork of words is unreadable. */
const minCommonShare = 0.4;

/** Returns the steps between two wordings of the same sentences. */
function reworded(old: string, fresh: string): Step[] {
  const pieces = wordDifference(old, fresh);
  const common = pieces.reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  if (2 * common < minCommonShare * (old.length + fresh.length)) return [...stepsOf('removed', old), ...stepsOf('added', fresh)];
  return pieces.flatMap(({ kind, text }) => stepsOf(kind, text));
}
