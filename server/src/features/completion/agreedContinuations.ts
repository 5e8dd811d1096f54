import { type Continuation, continuations } from '../../precedent/index/continuations.js';
import type { PrecedentIndex } from '../../precedent/index/precedentIndex.js';
import type { Span } from '../../statement/statement.js';

/** How an agreed sentence goes on after what is typed of it. */
export interface AgreedContinuation extends Pick<Continuation, 'documents' | 'newest'> {
  /** What is replaced: the word that is begun, or nothing. */
  readonly span: Span;
  /** What is written there. */
  readonly text: string;
}

/** Longer no word is that is half typed, in UTF-16 code units. */
const longestWord = 80;

/**
 * The rest of the agreed sentences that begin as a sentence does.
 * @param typed the sentence up to an offset: at least three whole words
 * @param offset where it ends
 */
export function agreedContinuations(index: PrecedentIndex, typed: string, offset: number, most?: number): AgreedContinuation[] {
  // The last word is all that is looked at, however long the sentence is.
  const end = typed.slice(-longestWord);
  const begun = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*$/u.exec(end)?.[0] ?? '';
  // Marks after the last whole word are typed, too.
  const marks = begun === '' ? (/[^\p{L}\p{N}\s]*\s*$/u.exec(end)?.[0] ?? '') : '';
  return continuations(index, typed, most).flatMap(({ text, documents, newest }) => {
    if (!text.startsWith(marks.trim())) return [];
    const rest = text.slice(marks.trim().length).trimStart();
    // Between what is typed and a word that follows there is a space; between it and a mark there is none.
    const written = begun === '' && !/\s$/.test(typed) && /^[\p{L}\p{N}]/u.test(rest) ? ` ${rest}` : rest;
    const span = { offset: offset - begun.length, length: begun.length };
    return rest === '' ? [] : [{ span, text: written, documents, ...(newest === undefined ? {} : { newest }) }];
  });
}
