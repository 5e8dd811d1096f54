/** A fact in a sentence that its translation must also state. Offsets are UTF-16 code units of the block’s running text. */
interface Stated {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether every translation states it: “12.5 billion” but not “two”. A weak fact can still be the counterpart of a strong one. */
  readonly isStrong: boolean;
}

export interface DateFact extends Stated {
  readonly kind: 'date';
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

export interface NumberFact extends Stated {
  readonly kind: 'number' | 'ordinal';
  readonly value: number;
  /** A unit that all languages share: `percent`, `yen`, `month`. */
  readonly unit?: string;
}

export interface NameFact extends Stated {
  readonly kind: 'name';
  /** Ids of the terms that have this name. */
  readonly terms: readonly string[];
  /** The abbreviation in brackets after it. */
  readonly introduced?: { readonly text: string; readonly start: number; readonly end: number };
  readonly isBody: boolean;
}

export interface WordFact extends Stated {
  readonly kind: 'abbreviation' | 'side' | 'quotation' | 'negation';
  /** The value to compare: the abbreviation, or the government of a side. */
  readonly value: string;
}

export interface VerbFact extends Stated {
  readonly kind: 'verb';
  /** The possible meanings of the verb. */
  readonly meanings: readonly string[];
  /** The meaning that its noun specifies: “reiterated their opposition”. */
  readonly expressed?: readonly string[];
}

export type Fact = DateFact | NumberFact | NameFact | WordFact | VerbFact;

export type FactKind = Fact['kind'];

/** Units as multiples of others. Japanese counts tenths: 2割 is 20 percent. */
const multiples: Readonly<Record<string, readonly [string, number]>> = { year: ['month', 12], week: ['day', 7], tenth: ['percent', 10] };

/** Maximum relative difference of equal numbers, for 104.3 billion and 1043億. */
const precision = 1e-9;

const isSameNumber = (a: number, b: number): boolean => Math.abs(a - b) <= precision * Math.max(Math.abs(a), Math.abs(b));

function numbersAgree(a: NumberFact, b: NumberFact): boolean {
  if (isSameNumber(a.value, b.value)) return a.unit === undefined || b.unit === undefined || a.unit === b.unit;
  const [unitA, factorA] = multiples[a.unit ?? ''] ?? [a.unit, 1];
  const [unitB, factorB] = multiples[b.unit ?? ''] ?? [b.unit, 1];
  return unitA !== undefined && unitA === unitB && isSameNumber(a.value * factorA, b.value * factorB);
}

const parts = ['year', 'month', 'day'] as const;

/** Returns how well two dates agree: 2 if equal, 1 if one is less precise, 0 if they differ. */
function datesAgree(a: DateFact, b: DateFact): 0 | 1 | 2 {
  if (parts.some((p) => a[p] !== undefined && b[p] !== undefined && a[p] !== b[p])) return 0;
  if (parts.every((p) => a[p] === b[p])) return 2;
  return parts.some((p) => a[p] !== undefined && b[p] !== undefined) ? 1 : 0;
}

export const isNumeric = (fact: Fact): fact is NumberFact => fact.kind === 'number' || fact.kind === 'ordinal';

/** Returns how well two facts agree: 2 if equal, 1 if one is less precise, 0 if they differ or are not comparable. */
export function agreement(a: Fact, b: Fact): 0 | 1 | 2 {
  if (isNumeric(a) && isNumeric(b)) return !numbersAgree(a, b) ? 0 : a.kind === b.kind ? 2 : 1;
  if (a.kind === 'date' && b.kind === 'date') return datesAgree(a, b);
  // “2030 Agenda”: a year in one language, a number in the other.
  if (a.kind === 'date' && b.kind === 'number') return a.month === undefined && a.year === b.value ? 1 : 0;
  if (a.kind === 'number' && b.kind === 'date') return agreement(b, a);
  if (a.kind === 'name' && b.kind === 'name') return a.terms.some((id) => b.terms.includes(id)) ? 2 : 0;
  if (a.kind === 'verb' && b.kind === 'verb') {
    const [ours, theirs] = a.expressed && b.expressed ? [a.expressed, b.expressed] : [a.meanings, b.meanings];
    return ours.some((m) => theirs.includes(m)) ? 2 : 0;
  }
  if (a.kind === 'quotation' && b.kind === 'quotation') return 1;
  return a.kind === b.kind && 'value' in a && 'value' in b && a.value === b.value ? 2 : 0;
}

/** Weight of each kind of fact in aligning passages. Facts that are rare in a text weigh more. */
const weights: Readonly<Record<FactKind, number>> = {
  date: 1,
  number: 2,
  ordinal: 2,
  name: 2,
  abbreviation: 2,
  side: 1,
  quotation: 1,
  verb: 1,
  negation: 0,
};

function anchorsOfFact(fact: Fact): string[] {
  if (fact.kind === 'date')
    return parts.flatMap((p) => (fact[p] === undefined ? [] : [p === 'year' ? `#${fact.year}` : `${p} ${fact[p]}`]));
  if (isNumeric(fact)) {
    const [, factor] = multiples[fact.unit ?? ''] ?? ['', 1];
    return [`#${Number((fact.value * factor).toPrecision(9))}`];
  }
  if (fact.kind === 'name') return fact.terms.slice(0, 1);
  if (fact.kind === 'verb') return fact.meanings.slice(0, 2);
  return fact.kind === 'quotation' ? ['quotation'] : [fact.value];
}

/** Returns the weighted keys by which passages of two texts are aligned. */
export function anchorsOf(facts: readonly Fact[]): ReadonlyMap<string, number> {
  const anchors = new Map<string, number>();
  for (const fact of facts) {
    const keys = anchorsOfFact(fact);
    for (const key of keys) anchors.set(key, (anchors.get(key) ?? 0) + weights[fact.kind] / (fact.kind === 'date' ? 1 : keys.length));
  }
  return anchors;
}
