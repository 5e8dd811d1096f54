import { wordsOf } from '../../text/words.js';
import { tokensOf } from '../sentence/tokens.js';
import type { AgreedUse, Occurrences } from './agreed.js';
import { byNewest, occurrencesFrom } from './occurrences.js';
import type { PrecedentIndex } from './precedentIndex.js';
import { shingleAt, shingleLength } from './shingles.js';

/** How an agreed sentence goes on. */
export interface Continuation extends Occurrences {
  /** What comes behind the words that are there, as the newest statement has it; a word that is begun is in it whole. */
  readonly text: string;
  /** The whole sentence. */
  readonly sentence: string;
}

/** So many sentences that begin alike are enough to choose from: those added last. */
const mostFound = 400;

/** The rest of an agreed sentence behind its first tokens, with the marks between them. */
function restOf(sentence: string, tokens: number, begun: boolean): string {
  const own = tokensOf(wordsOf(sentence));
  const next = own[tokens];
  if (!next) return '';
  return begun ? sentence.slice(next.start) : sentence.slice(own[tokens - 1]?.end ?? 0).trimStart();
}

/**
 * How the agreed sentences go on that begin with some words, those that most statements carry first, then the newest.
 * @param typed a sentence’s beginning: at least three whole words, and perhaps a part of the next
 */
export function continuations(index: PrecedentIndex, typed: string, most = 5): Continuation[] {
  const tokens = tokensOf(wordsOf(typed));
  const last = tokens.at(-1);
  const begun = last !== undefined && last.end === typed.length;
  const whole = begun ? tokens.slice(0, -1) : tokens;
  // Fewer whole words begin too many sentences.
  if (whole.length < shingleLength) return [];
  const words = whole.map((t) => index.wordOf(t.key));
  const partial = begun ? (last?.exact ?? '') : '';
  if (words.includes(-1)) return [];
  const found: AgreedUse[][] = [];
  index.openings.each(shingleAt(words, 0), (entry) => {
    if (found.length === mostFound) return;
    const own = index.wordsOf(entry);
    if (own.length <= words.length || !words.every((word, k) => own[k] === word)) return;
    if (partial !== '' && !index.keyOf(own[words.length] as number).startsWith(partial)) return;
    const uses = index.usesOf(entry);
    if (uses.length > 0) found.push(uses);
  });
  return found
    .map((uses) => occurrencesFrom(uses))
    .sort((a, b) => b.documents - a.documents || byNewest(a, b))
    .slice(0, most)
    .map((carriers) => {
      const sentence = carriers.uses[0]?.text ?? '';
      return { ...carriers, sentence, text: restOf(sentence, whole.length, begun) };
    })
    .filter(({ text }) => text !== '');
}
