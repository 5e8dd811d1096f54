import type { Steps } from '../text/steps.js';

/** Corresponding ranges of items, `to` exclusive. One of the two may be empty. */
export interface Alignment {
  readonly from: readonly [number, number];
  readonly to: readonly [number, number];
}

/** Returns the numbers of items that may correspond: as in Gale and Church (1993) without 2:2, and additionally one with up to `most`. */
const stepsUpTo = (most: number): readonly (readonly [number, number])[] => [
  [1, 1],
  [1, 0],
  [0, 1],
  ...Array.from({ length: most - 1 }, (_, i) => [[1, i + 2] as const, [i + 2, 1] as const]).flat(),
];

/** Maximum distance from the diagonal, in items. Keeps the time linear for texts of hundreds of pages. */
const band = 60;

/**
 * Aligns the items of two texts in order, by dynamic programming over the similarity of one item with one or several.
 * @param likeness similarity of items `from` to `to` of both texts; higher is better
 * @param alone similarity score of an item without a counterpart
 * @param most maximum number of items that correspond to one
 */
export function* alignSteps(
  lengths: readonly [number, number],
  likeness: (from: readonly [number, number], to: readonly [number, number]) => number,
  alone: number,
  most: number,
): Steps<Alignment[]> {
  const [rows, columns] = lengths;
  const steps = stepsUpTo(most);
  const slope = columns / Math.max(1, rows);
  const reach = Math.max(band, Math.abs(rows - columns) + band);
  const width = columns + 1;
  const best = new Map<number, { readonly score: number; readonly step: readonly [number, number] }>();
  best.set(0, { score: 0, step: [0, 0] });
  for (let i = 0; i <= rows; i++) {
    yield;
    for (let j = Math.max(0, Math.floor(i * slope - reach)); j <= Math.min(columns, Math.ceil(i * slope + reach)); j++) {
      const here = best.get(i * width + j);
      if (!here) continue;
      for (const step of steps) {
        const [k, l] = [i + step[0], j + step[1]];
        if (k > rows || l > columns) continue;
        const score = here.score + (step[0] === 0 || step[1] === 0 ? alone : likeness([i, j], [k, l]));
        const known = best.get(k * width + l);
        if (!known || score > known.score) best.set(k * width + l, { score, step });
      }
    }
  }
  const found: Alignment[] = [];
  for (let [i, j] = [rows, columns]; i > 0 || j > 0; ) {
    const [k = 0, l = 0] = best.get(i * width + j)?.step ?? [];
    if (k + l === 0) break;
    found.push({ from: [i - k, j - l], to: [i, j] });
    [i, j] = [i - k, j - l];
  }
  return found.reverse();
}
