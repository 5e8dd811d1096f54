import { type Comparison, type RowKind, rowKinds } from '../../server/src/precedent/compare/compare.js';
import type { AlteredCopy } from './altered.js';

export interface Score {
  right: number;
  found: number;
  expected: number;
}

export type Scores = Record<RowKind | 'movedAndReworded', Score>;

export const emptyScores = (): Scores =>
  Object.fromEntries([...rowKinds, 'movedAndReworded'].map((k) => [k, { right: 0, found: 0, expected: 0 }])) as Scores;

const keyOf = (kind: string, old: readonly string[], fresh: readonly string[]): string => JSON.stringify([kind, old, fresh]);

/** Scores a comparison of an altered copy. A row is correct if it has exactly the altered sentences and the kind of alteration. */
export function addScores(scores: Scores, { truth }: AlteredCopy, { old, new: fresh, rows }: Comparison): void {
  const expected = truth.map((t) => ({
    key: keyOf(t.kind, t.old, t.new),
    name: t.kind === 'reworded' && t.moved ? ('movedAndReworded' as const) : t.kind,
  }));
  const keys = new Map(expected.map(({ key, name }) => [key, name]));
  for (const { name } of expected) scores[name].expected++;
  for (const row of rows) {
    const name = row.kind === 'reworded' && row.moved ? 'movedAndReworded' : row.kind;
    const key = keyOf(
      row.kind,
      row.old.map((o) => old[o]?.text ?? ''),
      row.new.map((n) => fresh[n]?.text ?? ''),
    );
    scores[name].found++;
    if (keys.get(key) === name) scores[name].right++;
  }
}

export const precision = ({ right, found }: Score): number => (found === 0 ? 1 : right / found);
export const recall = ({ right, expected }: Score): number => (expected === 0 ? 1 : right / expected);
