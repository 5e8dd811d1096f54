/**
 * A distinct word. A long statement has some 25,000 words and a few thousand distinct ones, so that what depends on spelling alone is
 * computed once for each of these.
 */
export interface InternedWord {
  readonly text: string;
  /** What the matcher compares: lower case. */
  readonly key: string;
  /** Whether it begins with a letter or a digit, and is no mark. */
  readonly isWord: boolean;
  /** Answers of `perWord`, by the number of the question. */
  readonly answers: unknown[];
}

/** How a word is compared without regard to case. */
export function keyOf(word: string): string {
  return word.toLowerCase();
}

/** The most words that are kept; then all are dropped. */
const maxKept = 1 << 15;

/** Longer words are not kept: addresses, lines without spaces. In UTF-16 code units. */
const longestKept = 48;

let kept = new Map<string, InternedWord>();

/** How many questions `perWord` has made. */
let questions = 0;

const letterOrDigit = /^[\p{L}\p{N}]/u;

/** The record of a word: one for each distinct word, as long as it is kept. */
export function internedWord(text: string): InternedWord {
  const known = kept.get(text);
  if (known) return known;
  // A part of a string keeps the whole in memory in V8; a joined one does not.
  const own = text.length > longestKept ? text : ` ${text}`.slice(1);
  const interned: InternedWord = { text: own, key: keyOf(own), isWord: letterOrDigit.test(own), answers: new Array(questions) };
  if (text.length > longestKept) return interned;
  if (kept.size === maxKept) kept = new Map();
  kept.set(own, interned);
  return interned;
}

/**
 * Caches a question about spelling alone, for each distinct word.
 * @param make a pure function of the word's text and key
 */
export function perWord<T extends NonNullable<unknown>>(
  make: (text: string, key: string) => T,
): (word: { readonly interned: InternedWord }) => T {
  const number = questions++;
  return ({ interned }) => {
    const known = interned.answers[number] as T | undefined;
    if (known !== undefined) return known;
    const answer = make(interned.text, interned.key);
    interned.answers[number] = answer;
    return answer;
  };
}

/** A class of words that depends on spelling alone. */
export type WordClass = (word: { readonly interned: InternedWord }) => boolean;

/** @param test a pure function of the word's text and key, asked once for each distinct word */
export const wordClass = (test: (text: string, key: string) => boolean): WordClass => perWord(test);

/** Whether there is a word, and it is of a class. */
export const isOf = (word: { readonly interned: InternedWord } | undefined, wanted: WordClass): boolean =>
  word !== undefined && wanted(word);
