import { type Continuation, continuations } from '../../precedent/index/continuations.js';
import type { PrecedentIndex } from '../../precedent/index/precedentIndex.js';
import type { Span } from '../../statement/statement.js';

/** The continuation of an agreed sentence after the typed words. */
export interface AgreedContinuation extends Pick<Continuation, 'documents' | 'newest'> {
  /** The unfinished word to replace, or an empty span. */
  readonly span: Span;
  readonly text: string;
}

/** Maximum length of an unfinished word, in UTF-16 code units. Bounds the time for long lines. */
const maxWordLength = 80;

/**
 * Returns the continuations of the agreed sentences that begin with the typed words.
 * @param typed the sentence up to `offset`; at least three complete words
 * @param offset end of `typed`
 */
export function agreedContinuations(index: PrecedentIndex, typed: string, offset: number, max?: number): AgreedContinuation[] {
  // Only the last word is examined, however long the sentence is.
  const end = typed.slice(-maxWordLength);
  const begun = /[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*$/u.exec(end)?.[0] ?? '';
  // Marks after the last complete word are part of what was typed.
  const marks = begun === '' ? (/[^\p{L}\p{N}\s]*\s*$/u.exec(end)?.[0] ?? '') : '';
  return continuations(index, typed, max).flatMap(({ text, documents, newest }) => {
    if (!text.startsWith(marks.trim())) return [];
    const rest = text.slice(marks.trim().length).trimStart();
    // A following word needs a space before it; a mark doesn’t.
    const written = begun === '' && !/\s$/.test(typed) && /^[\p{L}\p{N}]/u.test(rest) ? ` ${rest}` : rest;
    const span = { offset: offset - begun.length, length: begun.length };
    return rest === '' ? [] : [{ span, text: written, documents, ...(newest === undefined ? {} : { newest }) }];
  });
}
