import strength from '../../../../data/wording/strength.json' with { type: 'json' };
import type { SentenceVerb } from '../sentence/sentence.js';
import type { Token } from '../sentence/tokens.js';

/** Words that make a verb weaker or stronger. */
export interface Qualifiers {
  /** “as appropriate”, “subject to” */
  readonly hedges: readonly string[];
  readonly intensifiers: readonly Intensifier[];
}

/** “strongly” before a verb, “unwavering” before its noun. */
export interface Intensifier {
  readonly word: string;
  /** An intensifier with the words it modifies: “strongly condemn”, “reaffirm their unwavering support”. */
  readonly phrase: string;
  /** The words that it may modify, if not the verb. */
  readonly heads?: readonly string[];
}

const intensifiers = new Set(strength.intensifiers.words);
const phrasesIn = (phrases: readonly string[]): string[][] => phrases.map((phrase) => phrase.split(' '));
const hedges = phrasesIn(strength.hedges.phrases);
const emphases = phrasesIn(strength.intensifiers.phrases);

/** Maximum distance from an adverb to its verb, and from a verb to its noun, in tokens. */
const before = 2;
const after = 5;
/** Maximum distance from an intensifier to its noun: “serious and ongoing concerns”. */
const headWithin = 3;
/** Returns the end of a verb’s noun, after which its object begins. */
const endsNoun = /^(?:to|of|for|that|in|on|with|against|over|at|by|from|regarding|about|which)$/;

/**
 * @param begin where a hedge of the verb may begin: the verb’s end, or the start of the text before the first verb
 * @param end start of the next verb, in tokens
 */
export function qualifiersOf(tokens: readonly Token[], { token, to, verb }: SentenceVerb, begin: number, end: number): Qualifiers {
  const strong: Intensifier[] = [];
  const keys = (from: number, until: number): string =>
    tokens
      .slice(from, until)
      .map((t) => t.exact)
      .join(' ');
  for (let at = Math.max(0, token - before); at < to; at++) {
    const key = tokens[at]?.key ?? '';
    if (key.endsWith('ly') && intensifiers.has(key)) strong.push({ word: key, phrase: `${key} ${verb}` });
  }
  // “reaffirm our strong and shared commitment to”: up to the preposition after the noun.
  for (let at = to; at < Math.min(end, to + after) && !endsNoun.test(tokens[at]?.key ?? ''); at++) {
    const key = tokens[at]?.key ?? '';
    if (!intensifiers.has(key)) continue;
    const spoken = verb.includes(' ') ? keys(token, to) : verb;
    // “deep and increasing concern”
    const until = tokens[at + 1]?.key === 'and' ? at + 4 : at + 2;
    strong.push({ word: key, phrase: `${spoken} ${keys(to, until)}`, heads: tokens.slice(at + 1, at + 1 + headWithin).map((t) => t.key) });
  }
  const found: string[] = [];
  const phraseAt = (at: number, phrases: readonly string[][]): string[] | undefined =>
    phrases.find((words) => words.every((word, k) => tokens[at + k]?.key === word));
  for (let at = begin; at < end; at++) {
    const emphasis = at < to ? undefined : phraseAt(at, emphases);
    if (emphasis) strong.push({ word: emphasis.join(' '), phrase: `${verb} ${emphasis.join(' ')}` });
    const hedge = phraseAt(at, hedges);
    if (!hedge) continue;
    found.push(hedge.join(' '));
    at += hedge.length - 1;
  }
  return { hedges: found, intensifiers: strong };
}
