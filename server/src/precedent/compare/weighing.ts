import { stemmer } from 'stemmer';
import type { Token } from '../sentence/tokens.js';

/** A sentence prepared for comparison: an id and a weight for each token. */
export interface Weighed {
  /** Equal for forms of one word (reaffirm, reaffirmed), and for values that may change in the same way. */
  readonly ids: Int32Array;
  /** Equal only for the same word, masked or not. */
  readonly exact: Int32Array;
  readonly weights: Float64Array;
  /** Sum of the weights. */
  readonly total: number;
  /** Distinct ids, ascending, with the sums of their weights. */
  readonly distinct: Int32Array;
  readonly shares: Float64Array;
}

/** Returns a function that numbers distinct texts from 0. */
export function numbering(): (text: string) => number {
  const known = new Map<string, number>();
  return (text) => {
    const number = known.get(text);
    if (number !== undefined) return number;
    known.set(text, known.size);
    return known.size - 1;
  };
}

/** Numbers words by their stem (Porter 1980). Masked words have numbers of their own. */
function stemNumbering(numberOf: (text: string) => number): (key: string) => number {
  const known = new Map<string, number>();
  return (key) => {
    const number = known.get(key) ?? numberOf(key.startsWith('#') ? key : `~${stemmer(key)}`);
    known.set(key, number);
    return number;
  };
}

/**
 * Weighs sentences together. The weight of a word in n of N sentences is log(1 + N/n): inverse document frequency (Spärck Jones 1972),
 * smoothed so that a word in every sentence has some weight.
 */
export function weighed(sentences: readonly (readonly Token[])[]): Weighed[] {
  const numberOf = numbering();
  const stemOf = stemNumbering(numberOf);
  const ids = sentences.map((tokens) => Int32Array.from(tokens, (t) => stemOf(t.key)));
  const exact = sentences.map((tokens) => Int32Array.from(tokens, (t) => numberOf(t.exact)));
  const frequency: number[] = [];
  for (const own of ids) for (const id of new Set(own)) frequency[id] = (frequency[id] ?? 0) + 1;
  const weightOf = (id: number): number => Math.log(1 + sentences.length / (frequency[id] ?? 1));
  return ids.map((own, i) => weighedBy(own, exact[i] as Int32Array, weightOf));
}

/** Weighs a sentence with the weights of its ids. */
export function weighedBy(ids: Int32Array, exact: Int32Array, weightOf: (id: number) => number): Weighed {
  const weights = new Float64Array(ids.length);
  let total = 0;
  for (let i = 0; i < ids.length; i++) {
    const weight = weightOf(ids[i] as number);
    weights[i] = weight;
    total += weight;
  }
  const sorted = ids.slice().sort();
  const shares = new Float64Array(ids.length);
  let count = 0;
  for (let i = 0; i < sorted.length; i++) {
    const id = sorted[i] as number;
    if (count === 0 || sorted[count - 1] !== id) sorted[count++] = id;
    shares[count - 1] = (shares[count - 1] as number) + weightOf(id);
  }
  return { ids, exact, weights, total, distinct: sorted.subarray(0, count), shares: shares.subarray(0, count) };
}

const joinedArrays = <T extends Int32Array | Float64Array>(make: (length: number) => T, parts: readonly T[]): T => {
  const all = make(parts.reduce((sum, p) => sum + p.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** Joins consecutive sentences into one. */
export function joinedSentences(parts: readonly Weighed[]): Weighed {
  if (parts.length === 1) return parts[0] as Weighed;
  const ids = joinedArrays(
    (n) => new Int32Array(n),
    parts.map((p) => p.ids),
  );
  const exact = joinedArrays(
    (n) => new Int32Array(n),
    parts.map((p) => p.exact),
  );
  const weights = new Map<number, number>();
  for (const part of parts) {
    part.ids.forEach((id, i) => {
      weights.set(id, part.weights[i] as number);
    });
  }
  return weighedBy(ids, exact, (id) => weights.get(id) ?? 0);
}
