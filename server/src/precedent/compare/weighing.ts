import spelling from '../../../../data/wording/spelling.json' with { type: 'json' };
import unweighed from '../../../../data/wording/unweighed.json' with { type: 'json' };
import type { Token } from '../sentence/tokens.js';
import { spellingKey } from './spelling.js';
import { stemOf } from './stems.js';

/** A sentence prepared for comparison: an id and a weight for each token. */
export interface Weighed {
  /** Equal for forms of one word (reaffirm, reaffirmed), and for values that may change in the same way. */
  readonly ids: Int32Array;
  /** Equal only for the same word, masked or not. */
  readonly exact: Int32Array;
  readonly weights: Float64Array;
  /** 1 for each token that is part of a name. */
  readonly isNamed: Uint8Array;
  /** Sum of the weights. */
  readonly total: number;
  /** Distinct ids, ascending, with the sums of their weights. */
  readonly distinct: Int32Array;
  readonly shares: Float64Array;
  /** Ids of the capitalized names, except those in almost every sentence. Ascending. */
  readonly names: Int32Array;
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

/** Gives forms and spellings of one word the same number (Porter 1980). Masked words have numbers of their own. */
function stemNumbering(numberOf: (text: string) => number): (key: string) => number {
  const known = new Map<string, number>();
  return (key) => {
    const number = known.get(key) ?? numberOf(key.startsWith('#') ? key : `~${stemOf(spellingKey(key))}`);
    known.set(key, number);
    return number;
  };
}

const prefixes = new Set(spelling.prefixes.words);
const formula = unweighed.formula.words.map((word) => stemOf(word));
/**
 * Sentences that are assumed besides those that are weighed, and in how many of them a joining word and a word of the trade stand: two
 * short texts alone do not tell that “the” says less than “harbour”.
 */
const assumed = { sentences: 60, joining: 50, formulaic: 15 };
/** Weight of a word of diplomatic formulae relative to another equally rare one. */
const formulaWeight = 0.5;

/** “non-proliferation” equals “nonproliferation”, and “cyber security” equals “cybersecurity”: a prefix and the next word are one word. */
function withPrefixes({ tokens, text }: WeighedText): readonly WeighedWord[] {
  const isName = ({ key, start }: Token): boolean => !key.startsWith('#') && capital.test(text.slice(start, start + 2));
  const found: WeighedWord[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const [token, next] = [tokens[i] as Token, tokens[i + 1]];
    const mark = next && next.start === token.end + 1 ? text[token.end] : undefined;
    if (next && prefixes.has(token.key) && (mark === '-' || (mark === ' ' && token.key === 'cyber'))) {
      found.push({ key: token.key + next.key, exact: token.exact + next.exact, isName: isName(token) });
      i++;
    } else found.push({ key: token.key, exact: token.exact, isName: isName(token) });
  }
  return found;
}

interface WeighedWord extends Pick<Token, 'key' | 'exact'> {
  readonly isName: boolean;
}

const capital = /^\p{Lu}/u;
/** Values that may change weigh as much as words of formulae. */
const masks = ['#number', '#ordinal', '#date', '#name', '#place'];
/** Names in a larger share of the sentences are the parties’, and do not distinguish sentences. */
const mostNaming = 0.08;

interface WeighedText {
  readonly tokens: readonly Token[];
  readonly text: string;
}

/**
 * Weighs sentences together. A word’s weight is log(1 + N/n) for a word in n of N sentences: the inverse document frequency of
 * Spärck Jones (1972), smoothed so that a word in every sentence still says a little. A word of the trade weighs half of it.
 */
export function weighed(sentences: readonly WeighedText[]): Weighed[] {
  const numberOf = numbering();
  const idOf = stemNumbering(numberOf);
  const words = sentences.map(withPrefixes);
  const ids = words.map((own) => Int32Array.from(own, (t) => idOf(t.key)));
  const exact = words.map((own) => Int32Array.from(own, (t) => numberOf(spellingKey(t.exact))));
  const frequency: number[] = [];
  for (const own of ids) for (const id of new Set(own)) frequency[id] = (frequency[id] ?? 0) + 1;
  const formulaic = new Set([...formula.map((stem) => numberOf(`~${stem}`)), ...masks.map(numberOf)]);
  const joining = new Set(unweighed.words.map((word) => numberOf(`~${stemOf(word)}`)));
  const all = sentences.length + assumed.sentences;
  const weights = frequency.map((count, id) => {
    const elsewhere = joining.has(id) ? assumed.joining : formulaic.has(id) ? assumed.formulaic : 0;
    return Math.log(1 + all / (count + elsewhere)) * (formulaic.has(id) ? formulaWeight : 1);
  });
  const most = Math.max(1, sentences.length * mostNaming);
  return ids.map((own, i) => {
    const named = (words[i] ?? []).flatMap((t, k) =>
      k > 0 && t.isName && (frequency[own[k] as number] ?? 0) <= most ? [own[k] as number] : [],
    );
    const isNamed = Uint8Array.from(words[i] ?? [], (t, k) => (k > 0 && t.isName ? 1 : 0));
    return weighedBy(own, exact[i] as Int32Array, (id) => weights[id] ?? 0, Int32Array.from(new Set(named)).sort(), isNamed);
  });
}

const noNames = new Int32Array();
const noName = new Uint8Array();

/** Weighs a sentence with the weights of its ids. */
export function weighedBy(
  ids: Int32Array,
  exact: Int32Array,
  weightOf: (id: number) => number,
  names: Int32Array = noNames,
  isNamed: Uint8Array = noName,
): Weighed {
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
  return { ids, exact, weights, total, distinct: sorted.subarray(0, count), shares: shares.subarray(0, count), names, isNamed };
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
  const names = new Set<number>();
  for (const part of parts) for (const name of part.names) names.add(name);
  return weighedBy(ids, exact, (id) => weights.get(id) ?? 0, Int32Array.from(names).sort());
}
