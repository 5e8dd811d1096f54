import { wordDifference } from '../compare/wordDifference.js';
import type { Range } from './gaps.js';
import type { RedlineSide } from './redline.js';

/** A range of text that was moved. */
export interface Move {
  readonly id: number;
  readonly old: Range;
  readonly new: Range;
  /** Whether whole paragraphs were moved with their marks. If so, the ranges end after the marks. */
  readonly isParagraph: boolean;
  readonly oldText: string;
  readonly newText: string;
}

interface Pair {
  readonly old: Range;
  readonly new: Range;
}

const paragraphAt = ({ paragraphs }: RedlineSide, { from, to }: Range): number => paragraphs.findIndex((p) => p.from <= from && to <= p.to);

/** Returns whether pairs cover a whole paragraph, except for spaces. */
function covers(pairs: readonly Pair[], side: 'old' | 'new', { text }: RedlineSide, paragraph: Range): boolean {
  let at = paragraph.from;
  for (const { from, to } of pairs.map((p) => p[side]).sort((a, b) => a.from - b.from)) {
    if (text.slice(at, from).trim() !== '') return false;
    at = Math.max(at, to);
  }
  return text.slice(at, paragraph.to).trim() === '';
}

/** Returns whether enough of a text is unchanged for readers to see that it was moved. */
function isAlike(old: string, fresh: string): boolean {
  const common = wordDifference(old, fresh).reduce((sum, { kind, text }) => sum + (kind === 'same' ? text.length : 0), 0);
  return 2 * common >= minCommonShare * (old.length + fresh.length);
}

/** Minimum share of characters that the two places of a move have in common. */
const minCommonShare = 0.5;

/**
 * Returns the moves of sentences. If all sentences of a paragraph moved to a new paragraph without other sentences, the paragraph itself
 * was moved. Omits overlapping ranges.
 */
export function movesOf(pairs: readonly Pair[], old: RedlineSide, fresh: RedlineSide): Move[] {
  const byParagraphs = new Map<string, Pair[]>();
  const inNew = new Map<number, Set<number>>();
  for (const pair of pairs) {
    const [o, n] = [paragraphAt(old, pair.old), paragraphAt(fresh, pair.new)];
    const key = `${o} ${n}`;
    byParagraphs.set(key, [...(byParagraphs.get(key) ?? []), pair]);
    inNew.set(n, (inNew.get(n) ?? new Set()).add(o));
  }
  const moves: Move[] = [];
  const add = (o: Range, n: Range, isParagraph: boolean): void => {
    if (!isAlike(old.text.slice(o.from, o.to), fresh.text.slice(n.from, n.to))) return;
    if (moves.some((m) => (m.old.from < o.to && o.from < m.old.to) || (m.new.from < n.to && n.from < m.new.to))) return;
    moves.push({
      id: moves.length + 1,
      old: o,
      new: n,
      isParagraph,
      oldText: old.text.slice(o.from, o.to),
      newText: fresh.text.slice(n.from, n.to),
    });
  };
  for (const [key, group] of byParagraphs) {
    const [o, n] = key.split(' ').map(Number) as [number, number];
    const [from, to] = [old.paragraphs[o], fresh.paragraphs[n]];
    if (from && to && inNew.get(n)?.size === 1 && covers(group, 'old', old, from) && covers(group, 'new', fresh, to))
      add({ from: from.from, to: from.to + 1 }, { from: to.from, to: to.to + 1 }, true);
    else for (const pair of group) add(pair.old, pair.new, false);
  }
  return moves;
}
