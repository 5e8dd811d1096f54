import { isOf, wordClass } from '../../text/internedWords.js';
import type { Word } from '../../text/words.js';

/** Words of capitals and digits, as in emphasis, headings and code names. */
export const inCapitalsClass = wordClass((text) => /^[\p{Lu}\p{N}]{2,}$/u.test(text) && /\p{Lu}/u.test(text));

export const inCapitals = (word: Word | undefined): boolean => isOf(word, inCapitalsClass);
export const isCapitalized = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}\p{Ll}+$/u.test(word.text);
export const isNumber = (word: Word | undefined): boolean => word !== undefined && /^\p{N}+$/u.test(word.text);
export const setOf = ({ words }: { readonly words: readonly string[] }): ReadonlySet<string> => new Set(words);
export const hasKey = (set: ReadonlySet<string>, word: Word | undefined): boolean => word !== undefined && set.has(word.key);
export const hasText = (set: ReadonlySet<string>, word: Word | undefined): boolean => word !== undefined && set.has(word.text);
