import { boundedMemo } from './memo.js';

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
  readonly results: unknown[];
}

/** Normalizes the case of a word. */
export function keyOf(word: string): string {
  return word.toLowerCase();
}

/** Maximum number of cached words. Each takes about a kilobyte; a long statement has a few thousand distinct ones. */
export const maxCached = 1 << 14;

/** Maximum length of cached words, in UTF-16 code units. Longer ones are URLs or lines without spaces. */
export const maxCachedLength = 48;

let functionCount = 0;

const letterOrDigit = /^[\p{L}\p{N}]/u;

/** Returns the record of a distinct word. */
export const internedWord = boundedMemo(
  maxCached,
  (text): InternedWord => ({ text, key: keyOf(text), isWord: letterOrDigit.test(text), results: new Array(functionCount) }),
  maxCachedLength,
);

/**
 * Caches a function of a word’s spelling, by distinct word.
 * @param make a pure function of the word’s text and key
 */
export function perWord<T extends NonNullable<unknown>>(
  make: (text: string, key: string) => T,
): (word: { readonly interned: InternedWord }) => T {
  const number = functionCount++;
  return ({ interned }) => {
    const known = interned.results[number] as T | undefined;
    if (known !== undefined) return known;
    const answer = make(interned.text, interned.key);
    interned.results[number] = answer;
    return answer;
  };
}

declare const isRegistered: unique symbol;

interface AnyWord {
  readonly interned: InternedWord;
}

/** Tests a property that depends only on a word’s spelling. Only `wordClass` creates one, since `Words.find` needs it to be registered. */
export type WordClass = ((word: AnyWord) => boolean) & { readonly [isRegistered]: true };

const classes: WordClass[] = [];

/** Returns the number of classes. It grows when rules are loaded. */
export const classCount = (): number => classes.length;

/**
 * Makes a class of words. Only few words should belong to it, because every block stores their indexes (`Words.find`).
 * @param test a pure function of the word’s text and key, called once for each distinct word
 */
export function wordClass(test: (text: string, key: string) => boolean): WordClass {
  const isOfClass = perWord(test) as WordClass;
  classes.push(isOfClass);
  return isOfClass;
}

const knownClasses = perWord((): { count: number; of: readonly WordClass[] } => ({ count: 0, of: [] }));

/** Returns the classes of a word. Most words have none. */
export function classesOf(word: { readonly interned: InternedWord }): readonly WordClass[] {
  const known = knownClasses(word);
  if (known.count < classes.length) {
    known.of = classes.filter((isOfClass) => isOfClass(word));
    known.count = classes.length;
  }
  return known.of;
}

/** Returns whether a word exists and belongs to a class. */
export const isOf = (word: AnyWord | undefined, wanted: (word: AnyWord) => boolean): boolean => word !== undefined && wanted(word);
