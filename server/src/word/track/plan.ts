import type { Step } from './script.js';

/** The side of a script that the document contains. The other side is added to it. */
export type Side = 'old' | 'new';

/** The content of a paragraph, in order: its own text, and insertions. */
export type Item =
  | { readonly kind: 'own'; readonly from: number; readonly to: number; readonly step: Step }
  /** Text, or the end of a paragraph, that the document does not contain. */
  | { readonly kind: 'put'; readonly step: Step }
  | { readonly kind: 'moveStart' | 'moveEnd'; readonly move: number; readonly isSource: boolean };

export interface ParagraphPlan {
  readonly items: readonly Item[];
  /** The step of its mark. */
  readonly mark: Step;
  /** Moves that end at its mark. */
  readonly endsAfter: readonly { readonly move: number; readonly isSource: boolean }[];
}

/** Facts that decide whether a paragraph’s mark must stay. */
export interface MarkPlace {
  /** Whether it is the last paragraph of its parent. */
  readonly isLast: boolean;
  /** The start of its parent element. */
  readonly parent: number;
  readonly isInCell: boolean;
}

const ownChange = (side: Side): Step['change'] => (side === 'new' ? 'added' : 'removed');
const putChange = (side: Side): Step['change'] => (side === 'new' ? 'removed' : 'added');

/**
 * Changes a script so that a document can show it: the mark of the last paragraph of a cell, or before a table, stays. The text on either
 * side is the same whether a paragraph ends before or after a change, so marks can be moved.
 */
export function fitted(script: readonly Step[], side: Side, places: readonly MarkPlace[]): Step[] {
  const steps = [...script];
  const own = ownChange(side);
  const put = putChange(side);
  const isOwn = (step: Step): boolean => step.change === 'same' || step.change === own;
  const marks = (): number[] => steps.flatMap((s, i) => (s.isMark && isOwn(s) ? [i] : []));
  const plain = (change: Step['change']): Step => ({ change, text: '', isMark: true });

  // Paragraphs that would follow the last one of the document.
  const last = marks().at(-1);
  if (last !== undefined && last < steps.length - 1) {
    const closing = steps.findLastIndex((s, i) => i > last && s.isMark);
    if (closing === steps.length - 1) {
      steps.splice(closing, 1, plain('same'));
      if (steps[last]?.change === 'same') steps[last] = plain(put);
      else steps.splice(last, 1);
    }
  }
  places.forEach((place, p) => {
    if (!place.isLast) return;
    const at = marks();
    const mark = at[p];
    if (mark !== undefined && steps[mark]?.change === 'same' && !place.isInCell && places[p + 1]?.isInCell) {
      // Paragraphs between a text and a table go before the table, not into its first cell.
      const next = steps.findIndex((s, i) => i > mark && isOwn(s));
      const closing = steps.findLastIndex((s, i) => i > mark && i < next && s.isMark);
      if (closing > mark) [steps[mark], steps[closing]] = [steps[closing] as Step, steps[mark] as Step];
    }
    if (mark === undefined || steps[mark]?.change !== own) return;
    const start = (at[p - 1] ?? -1) + 1;
    const texts = (from: number, to: number, change: Step['change']): boolean =>
      steps.slice(from, to).every((s) => (s.change === change && !s.isMark) || s.change === 'cut');
    const before = steps.findLastIndex((s, i) => i >= start && i < mark && s.isMark && s.change === put);
    if (before >= 0 && texts(before + 1, mark, own)) {
      steps.splice(mark, 1, plain('same'));
      steps.splice(before, 1);
    } else if (p > 0 && places[p - 1]?.parent === place.parent && steps[start - 1]?.change === 'same' && texts(start, mark, own)) {
      steps.splice(mark, 1, plain('same'));
      steps.splice(start - 1, 1, plain(own));
    }
  });
  return steps;
}

/** Divides a script among the paragraphs of the document. @param count the number of paragraphs */
export function planned(steps: readonly Step[], side: Side, count: number): ParagraphPlan[] {
  const own = ownChange(side);
  const plans: ParagraphPlan[] = [];
  const moves = new Map<string, { first: number; last: number }>();
  steps.forEach(({ move, change }, i) => {
    if (move === undefined) return;
    const key = `${change === 'removed'} ${move}`;
    moves.set(key, { first: moves.get(key)?.first ?? i, last: i });
  });
  const boundary = (i: number, which: 'first' | 'last'): { move: number; isSource: boolean } | undefined => {
    const { move, change } = steps[i] as Step;
    const isSource = change === 'removed';
    return move !== undefined && moves.get(`${isSource} ${move}`)?.[which] === i ? { move, isSource } : undefined;
  };
  let items: Item[] = [];
  let at = 0;
  steps.forEach((step, i) => {
    const [starts, ends] = [boundary(i, 'first'), boundary(i, 'last')];
    if (starts) items.push({ kind: 'moveStart', ...starts });
    if (step.change !== 'same' && step.change !== own) items.push({ kind: 'put', step });
    else if (step.isMark) {
      plans.push({ items, mark: step, endsAfter: ends ? [ends] : [] });
      items = [];
      at = 0;
      return;
    } else {
      items.push({ kind: 'own', from: at, to: at + step.text.length, step });
      at += step.text.length;
    }
    if (ends) items.push({ kind: 'moveEnd', ...ends });
  });
  if (items.length > 0 || plans.length !== count) throw new Error('a script that does not fit its document');
  return plans;
}

/** A range of a paragraph’s text. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/**
 * Replaces ranges that cannot be divided, such as formulas, as a whole if a part of them changes: on the other side they are text.
 * @param ranges in order
 */
export function undivided(items: readonly Item[], ranges: readonly TextRange[], side: Side): readonly Item[] {
  return ranges.reduce((all, range) => withWhole(all, range, side), items);
}

function withWhole(items: readonly Item[], { from, to }: TextRange, side: Side): readonly Item[] {
  const touches = (item: Item): boolean => item.kind === 'own' && item.from < to && from < item.to;
  const [first, last] = [items.findIndex(touches), items.findLastIndex(touches)];
  if (first < 0 || first === last) return items;
  const put = putChange(side);
  const inside = items.slice(first, last + 1);
  const others = inside.flatMap((item): Item[] => {
    if (item.kind !== 'own') return [item];
    if (item.step.change !== 'same') return [];
    const text = item.step.text.slice(Math.max(from - item.from, 0), to - item.from);
    return [{ kind: 'put', step: { change: put, text } }];
  });
  const own: Item = { kind: 'own', from, to, step: { change: ownChange(side), text: '' } };
  const cut = (item: Item | undefined, part: TextRange): Item[] =>
    item?.kind === 'own' && part.from < part.to
      ? [{ ...item, ...part, step: { ...item.step, text: item.step.text.slice(part.from - item.from, part.to - item.from) } }]
      : [];
  const [start, end] = [items[first], items[last]];
  return [
    ...items.slice(0, first),
    ...cut(start, { from: start?.kind === 'own' ? start.from : from, to: from }),
    // Deletions precede insertions.
    ...(side === 'new' ? [...others, own] : [own, ...others]),
    ...cut(end, { from: to, to: end?.kind === 'own' ? end.to : to }),
    ...items.slice(last + 1),
  ];
}

/** Returns the text that results from rejecting or accepting all changes. Marks that must stay do. Omits empty paragraphs. */
export function shownAs(
  plans: readonly ParagraphPlan[],
  places: readonly MarkPlace[],
  texts: readonly string[],
  side: 'old' | 'new',
): string[] {
  const keeps = (step: Step): boolean => step.change === 'same' || step.change === (side === 'old' ? 'removed' : 'added');
  const paragraphs: string[] = [];
  let text = '';
  plans.forEach(({ items, mark }, p) => {
    for (const item of items) {
      if ((item.kind !== 'own' && item.kind !== 'put') || !keeps(item.step)) continue;
      if (item.kind === 'own') text += (texts[p] ?? '').slice(item.from, item.to);
      else if (item.step.isMark) {
        paragraphs.push(text);
        text = '';
      } else text += item.step.text;
    }
    if (!keeps(mark) && !places[p]?.isLast) return;
    paragraphs.push(text);
    text = '';
  });
  return [...paragraphs, text].filter((t) => t !== '');
}
