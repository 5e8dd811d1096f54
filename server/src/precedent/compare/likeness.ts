import type { Weighed } from './weighing.js';

/** The common words of two sentences, as sums of weights. */
export interface Common {
  /** Words in the same order: the heaviest common subsequence. */
  readonly ordered: number;
  /** Words in any order. */
  readonly any: number;
}

/** Weight factor for another form of a word, and for values that may change (another year, another minister). */
const otherFormCredit = 0.75;

/** Maximum product of the sentences’ lengths for comparing word order. Above it, only words in any order count. */
const maxCells = 4_000_000;

/** Returns the weight of the common words in any order. */
export function commonWeight(a: Weighed, b: Weighed): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.distinct.length && j < b.distinct.length; ) {
    const [x, y] = [a.distinct[i] as number, b.distinct[j] as number];
    if (x === y) sum += Math.min(a.shares[i++] as number, b.shares[j++] as number);
    else if (x < y) i++;
    else j++;
  }
  return sum;
}

let row = new Float64Array(256);

/** Returns the weight of the heaviest common subsequence (Wagner and Fischer 1974), with memory for one row. */
function orderedWeight(a: Weighed, b: Weighed): number {
  const [n, m] = [a.ids.length, b.ids.length];
  if (row.length <= m) row = new Float64Array(m * 2);
  row.fill(0, 0, m + 1);
  for (let i = 0; i < n; i++) {
    const id = a.ids[i] as number;
    const weight = a.weights[i] as number;
    const exact = a.exact[i] as number;
    let diagonal = 0;
    for (let j = 0; j < m; j++) {
      const above = row[j + 1] as number;
      let best = Math.max(above, row[j] as number);
      if (b.ids[j] === id) {
        const together = diagonal + (b.exact[j] === exact ? weight : weight * otherFormCredit);
        if (together > best) best = together;
      }
      diagonal = above;
      row[j + 1] = best;
    }
  }
  return row[m] as number;
}

let runs = new Float64Array(256);

/** Weight factor for a word of a name in a phrase, since naming the same treaty does not carry wording over. */
const nameInPhrase = 0.3;

/** Returns the weight of the heaviest common run of words. */
export function heaviestRun(a: Weighed, b: Weighed): number {
  const [n, m] = [a.ids.length, b.ids.length];
  if (n * m > maxCells) return 0;
  if (runs.length <= m) runs = new Float64Array(m * 2);
  runs.fill(0, 0, m + 1);
  let heaviest = 0;
  for (let i = 0; i < n; i++) {
    const id = a.ids[i] as number;
    const weight = (a.weights[i] as number) * (a.isNamed[i] === 1 ? nameInPhrase : 1);
    for (let j = m - 1; j >= 0; j--) {
      const run = b.ids[j] === id ? (runs[j] as number) + weight : 0;
      runs[j + 1] = run;
      if (run > heaviest) heaviest = run;
    }
  }
  return heaviest;
}

/** Returns what two sentences have in common. */
export function commonOf(a: Weighed, b: Weighed): Common {
  const any = commonWeight(a, b);
  return { any, ordered: a.ids.length * b.ids.length > maxCells ? any : orderedWeight(a, b) };
}

/** Similarity factor for sentences without a common name: the same formula about two countries. */
const otherNames = 0.8;

/** Returns whether both sentences contain names, but none in common. */
function nameOthers(a: Weighed, b: Weighed): boolean {
  if (a.names.length === 0 || b.names.length === 0) return false;
  return !a.names.some((name) => b.names.includes(name));
}

/**
 * Returns the similarity of two sentences, from 0 to 1: Dice’s coefficient, two thirds for words in the same order and one third for words
 * in any order, so that a phrase moved inside its sentence still counts.
 */
export function likeness(a: Weighed, b: Weighed, { ordered, any } = commonOf(a, b)): number {
  const total = a.total + b.total;
  const alike = (total === 0 ? 0 : (2 * (2 * ordered + any)) / (3 * total)) * (nameOthers(a, b) ? otherNames : 1);
  // Sums computed in another order differ in their last digits.
  return alike > 1 - 1e-9 ? 1 : alike;
}
