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

/** Gives forms and spellings of one word the same number (Porter 1980). Masked words have separate numbers. */
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
 * Sentences assumed in addition to the weighed ones, and the number of them that contain a function word or a formulaic word. Two short
 * texts alone do not show that “the” is less significant than “harbour”.
 */
const assumed = { sentences: 60, joining: 50, formulaic: 15 };
/** Weight of a word of diplomatic formulae relative to another equally rare one. */
const formulaWeight = 0.5;

/** Joins a prefix and the next word, so that “non-proliferation” equals “nonproliferation”, and “cyber security” equals “cybersecurity”. */
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
/** Names in a larger share of the sentences are those of the parties, which do not distinguish sentences. */
const maxNamingShare = 0.08;

interface WeighedText {
  readonly tokens: readonly Token[];
  readonly text: string;
}

/**
 * Weighs sentences together. A word in n of N sentences weighs log(1 + N/n): the inverse document frequency of Spärck Jones (1972),
 * smoothed so that a word in every sentence has some weight. A formulaic word has half the weight.
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
  const most = Math.max(1, sentences.length * maxNamingShare);
  const usualWordsOf = usualPhrases(ids);
  return ids.map((own, i) => {
    const named = (words[i] ?? []).flatMap((t, k) =>
      k > 0 && t.isName && (frequency[own[k] as number] ?? 0) <= most ? [own[k] as number] : [],
    );
    const isNamed = Uint8Array.from(words[i] ?? [], (t, k) => (k > 0 && t.isName ? 1 : 0));
    const isUsual = usualWordsOf(own);
    const weightAt = (at: number): number => (weights[own[at] as number] ?? 0) * (isUsual[at] === 1 ? usualWeight : 1);
    return weighedBy(own, exact[i] as Int32Array, weightAt, Int32Array.from(new Set(named)).sort(), isNamed);
  });
}

/** Minimum length and number of occurrences in both texts of a usual phrase, whose words weigh less: “a free and open Indo-Pacific”. */
const usualLength = 4;
const usualFrom = 5;
const usualWeight = 0.65;

/** Returns a function that marks the words of a sentence that are in usual phrases. */
function usualPhrases(sentences: readonly Int32Array[]): (sentence: Int32Array) => Uint8Array {
  const counts = new Map<number, number>();
  /** Returns a hash of the phrase at a word (FNV-1a). After a collision, two phrases would only weigh slightly less. */
  const phraseAt = (ids: Int32Array, at: number): number => {
    let hash = 0x811c9dc5;
    for (let i = at; i < at + usualLength; i++) hash = Math.imul(hash ^ (ids[i] as number), 0x01000193);
    return hash;
  };
  for (const ids of sentences)
    for (let at = 0; at + usualLength <= ids.length; at++) {
      const phrase = phraseAt(ids, at);
      counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    }
  return (ids) => {
    const marks = new Uint8Array(ids.length);
    for (let at = 0; at + usualLength <= ids.length; at++)
      if ((counts.get(phraseAt(ids, at)) ?? 0) >= usualFrom) marks.fill(1, at, at + usualLength);
    return marks;
  };
}

const noNames = new Int32Array();
const noName = new Uint8Array();

/** Weighs a sentence. @param weightAt weight of the word at an index */
export function weighedBy(
  ids: Int32Array,
  exact: Int32Array,
  weightAt: (at: number) => number,
  names: Int32Array = noNames,
  isNamed: Uint8Array = noName,
): Weighed {
  const sorted = ids.slice().sort();
  const distinct = sorted.filter((id, i) => i === 0 || sorted[i - 1] !== id);
  const weights = new Float64Array(ids.length);
  const shares = new Float64Array(distinct.length);
  let total = 0;
  for (let at = 0; at < ids.length; at++) {
    const weight = weightAt(at);
    const place = distinct.indexOf(ids[at] as number);
    weights[at] = weight;
    shares[place] = (shares[place] as number) + weight;
    total += weight;
  }
  return { ids, exact, weights, total, distinct, shares, names, isNamed };
}
