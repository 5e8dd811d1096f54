/**
 * A distinct word. A long statement has about 25,000 words but a few thousand distinct ones, so what depends only on spelling is computed
 * once for each of these.
 */
export interface InternedWord {
  readonly text: string;
  /** Lowercase, for comparison. */
  readonly key: string;
  /** Whether it begins with a letter or digit, unlike marks. */
  readonly isWord: boolean;
  /** Cached results of `perWord` functions, by their number. */
  readonly answers: unknown[];
}

/** Normalizes the case of a word. */
export function keyOf(word: string): string {
  return word.toLowerCase();
}

/** Maximum number of cached words. When it is reached, all are discarded. */
const maxKept = 1 << 15;

/** Maximum length of cached words, in UTF-16 code units. Longer ones are URLs or lines without spaces. */
const longestKept = 48;

let kept = new Map<string, InternedWord>();

/** Number of `perWord` functions. */
let questions = 0;

const letterOrDigit = /^[\p{L}\p{N}]/u;

/** Returns the record of a distinct word. */
export function internedWord(text: string): InternedWord {
  const known = kept.get(text);
  if (known) return known;
  // In V8 a substring keeps the whole string in memory; a concatenated string does not.
  const own = text.length > longestKept ? text : ` ${text}`.slice(1);
  const interned: InternedWord = { text: own, key: keyOf(own), isWord: letterOrDigit.test(own), answers: new Array(questions) };
  if (text.length > longestKept) return interned;
  if (kept.size === maxKept) kept = new Map();
  kept.set(own, interned);
  return interned;
}

/**
 * Caches a function of a word’s spelling, by distinct word.
 * @param make a pure function of the word’s text and key
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

/** Tests a property that depends only on a word’s spelling. */
export type WordClass = (word: { readonly interned: InternedWord }) => boolean;

/** @param test a pure function of the word’s text and key, called once for each distinct word */
export const wordClass = (test: (text: string, key: string) => boolean): WordClass => perWord(test);

/** Returns whether a word exists and belongs to a class. */
export const isOf = (word: { readonly interned: InternedWord } | undefined, wanted: WordClass): boolean =>
  word !== undefined && wanted(word);
