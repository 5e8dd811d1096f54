import { wordsOf } from '../../text/words.js';
import { tokensOf } from '../sentence/tokens.js';
import { byNewest, type Occurrences, occurrencesFrom } from './occurrences.js';
import type { PrecedentIndex } from './precedentIndex.js';
import { shingleAt, shingleLength } from './shingles.js';

/** How an agreed sentence goes on. */
export interface Continuation extends Occurrences {
  /** What comes after the words that are there, as the newest statement has it; a half-typed word is in it whole. */
  readonly text: string;
  /** The whole sentence. */
  readonly sentence: string;
}

/** So many sentences that begin alike are enough to choose from: those added last. */
const maxFound = 400;

/** The rest of an agreed sentence after its first tokens, with the marks between them. */
function restOf(sentence: string, tokens: number, begun: boolean): string {
  const own = tokensOf(wordsOf(sentence));
  const next = own[tokens];
  if (!next) return '';
  return begun ? sentence.slice(next.start) : sentence.slice(own[tokens - 1]?.end ?? 0).trimStart();
}

/**
 * How the agreed sentences go on that begin with some words, those in most statements first, then the newest.
 * @param typed a sentence’s beginning: at least three whole words, and perhaps a part of the next
 */
export function continuations(index: PrecedentIndex, typed: string, max = 5): Continuation[] {
  const tokens = tokensOf(wordsOf(typed));
  const last = tokens.at(-1);
  const begun = last !== undefined && last.end === typed.length;
  const whole = begun ? tokens.slice(0, -1) : tokens;
  // Fewer whole words begin too many sentences.
  if (whole.length < shingleLength) return [];
  const words = whole.map((t) => index.wordOf(t.key));
  const partial = begun ? (last?.exact ?? '') : '';
  return index
    .withShingle(shingleAt(words, 0))
    .filter(({ words: own }) => own.length > words.length && words.every((word, k) => own[k] === word))
    .filter(({ words: own }) => index.keyOf(own[words.length] as number).startsWith(partial))
    .map((sentence) => index.usesOf(sentence))
    .filter((uses) => uses.length > 0)
    .slice(-maxFound)
    .reverse()
    .map((uses) => occurrencesFrom(uses))
    .sort((a, b) => b.documents - a.documents || byNewest(a, b))
    .slice(0, max)
    .map((occurrences) => {
      const sentence = occurrences.uses[0]?.text ?? '';
      return { ...occurrences, sentence, text: restOf(sentence, whole.length, begun) };
    })
    .filter(({ text }) => text !== '');
}
