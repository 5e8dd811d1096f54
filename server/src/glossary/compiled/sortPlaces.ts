import type { TypedNames } from './typedNames.js';

/** A stretch of places that begin alike: from, to (exclusive), and how many letters they share. */
export type Alike = [from: number, to: number, shared: number];

/** Below this many, places are put in order one by one. */
const few = 12;

/**
 * Sorts stretches of places by the letters behind them, as far as it comes until `isOver` says so (asked now and then): the multikey
 * quicksort of Bentley and Sedgewick (1997), with the stretches that are left on a stack. Equal texts keep the order of the file.
 * @returns whether nothing is left
 */
export function sortPlaces({ letters, places }: TypedNames, left: Alike[], isOver: () => boolean = () => false): boolean {
  const isBefore = (a: number, b: number, shared: number): boolean => {
    for (let i = shared; ; i++) {
      const x = letters[a + i] as number;
      const y = letters[b + i] as number;
      if (x !== y) return x < y;
      if (x === 0) return a < b;
    }
  };
  let moved = 0;
  for (let stretch = left.pop(); stretch; stretch = left.pop()) {
    const [from, to, shared] = stretch;
    if (to - from <= few) {
      for (let i = from + 1; i < to; i++) {
        const place = places[i] as number;
        let at = i;
        for (; at > from && isBefore(place, places[at - 1] as number, shared); at--) places[at] = places[at - 1] as number;
        places[at] = place;
      }
    } else {
      const letterAt = (i: number): number => letters[(places[i] as number) + shared] as number;
      const [a, b, c] = [letterAt(from), letterAt((from + to) >> 1), letterAt(to - 1)];
      const pivot = Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
      let below = from;
      let above = to;
      for (let i = from; i < above; ) {
        const letter = letterAt(i);
        if (letter === pivot) i++;
        else {
          const other = letter < pivot ? below++ : --above;
          const place = places[i] as number;
          places[i] = places[other] as number;
          places[other] = place;
          if (letter < pivot) i++;
        }
      }
      left.push([from, below, shared], [above, to, shared]);
      if (pivot !== 0) left.push([below, above, shared + 1]);
      else places.subarray(below, above).sort();
    }
    moved += to - from;
    if (moved > 4096) {
      if (isOver()) return left.length === 0;
      moved = 0;
    }
  }
  return true;
}

/** Sorts one bucket, where it is not yet. */
export function sortBucket(typed: TypedNames, bucket: number): void {
  if (typed.sorted[bucket] === 1) return;
  sortPlaces(typed, [[typed.buckets[bucket] as number, typed.buckets[bucket + 1] as number, 0]]);
  typed.sorted[bucket] = 1;
}

/**
 * Sorts all buckets, one after the other.
 * @returns goes on until `isOver` says so; whether all are sorted
 */
export function bucketSorter(typed: TypedNames): (isOver: () => boolean) => boolean {
  const left: Alike[] = [];
  let bucket = 0;
  return (isOver) => {
    for (; bucket < typed.sorted.length; bucket++) {
      if (typed.sorted[bucket] === 1) continue;
      const [from, to] = [typed.buckets[bucket] as number, typed.buckets[bucket + 1] as number];
      if (left.length === 0 && to > from) left.push([from, to, 0]);
      if (!sortPlaces(typed, left, isOver)) return false;
      typed.sorted[bucket] = 1;
    }
    return true;
  };
}
