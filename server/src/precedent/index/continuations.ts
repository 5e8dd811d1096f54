import { wordsOf } from '../../text/words.js';
import { tokensOf } from '../sentence/tokens.js';
import { byNewest, type Occurrences, occurrencesFrom } from './occurrences.js';
import type { PrecedentIndex } from './precedentIndex.js';
import { shingleAt, shingleLength } from './shingles.js';

export interface Continuation extends Occurrences {
  /** The text after the typed words, as in the newest statement. Contains the whole of an unfinished word. */
  readonly text: string;
  /** The whole sentence. */
  readonly sentence: string;
}

/** Maximum number of sentences with the same beginning. Those added last count. */
const maxFound = 400;

/** Returns the rest of an agreed sentence after its first tokens, including marks. */
function restOf(sentence: string, tokens: number, begun: boolean): string {
  const own = tokensOf(wordsOf(sentence));
  const next = own[tokens];
  if (!next) return '';
  return begun ? sentence.slice(next.start) : sentence.slice(own[tokens - 1]?.end ?? 0).trimStart();
}

/**
 * Returns the continuations of agreed sentences that begin with some words: first those in most statements, then the newest.
 * @param typed beginning of a sentence: at least three complete words, and perhaps a part of the next
 */
export function continuations(index: PrecedentIndex, typed: string, max = 5): Continuation[] {
  const tokens = tokensOf(wordsOf(typed));
  const last = tokens.at(-1);
  const begun = last !== undefined && last.end === typed.length;
  const whole = begun ? tokens.slice(0, -1) : tokens;
  // Fewer complete words begin too many sentences.
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
