/**
 * A word or a joining mark of running text. Spaces are not words; a comma, hyphen, slash or bracket is one, because
 * official names are told apart by them (“Quasi-Zenith”, “Trade and Industry”).
 */
export interface Word {
  readonly text: string;
  /** UTF-16 code units into the running text. */
  readonly start: number;
  readonly end: number;
  /** What the matcher compares: lower case, Turkish dots and the like folded away. */
  readonly key: string;
}

// In this order: dotted capitals (U.S.), capitals joined by & (R&D) or closed by + (LGBTQI+), one ideograph or kana, words,
// any other visible character.
const wordPattern =
  /(?:\p{Lu}\.)+(?:\p{Lu}(?![\p{L}\p{N}])\.?)|\p{Lu}[\p{L}\p{N}]*&\p{Lu}[\p{L}\p{N}]*|[\p{Lu}][\p{Lu}\p{N}]+\+(?![\p{L}\p{N}])|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|[^\s]/gu;

/** All words and marks of running text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const m of text.matchAll(wordPattern)) {
    words.push({ text: m[0], start: m.index, end: m.index + m[0].length, key: keyOf(m[0]) });
  }
  return words;
}

/** How a word is compared without regard to case. */
export function keyOf(word: string): string {
  return word.toLowerCase();
}

const letterOrDigit = /^[\p{L}\p{N}]/u;

/** Whether it is a word and not a mark. */
export function isWord(word: Word | undefined): word is Word {
  return word !== undefined && letterOrDigit.test(word.text);
}

/** Whether two neighbours stand together without a space. */
export function touch(a: Word, b: Word): boolean {
  return a.end === b.start;
}

/** What `find` makes of the words, in order, leaving out those of which it makes nothing. */
export function findInWords<T>(words: readonly Word[], find: (word: Word, index: number) => T | undefined): T[] {
  const found: T[] = [];
  for (let i = 0; i < words.length; i++) {
    const value = find(words[i] as Word, i);
    if (value !== undefined) found.push(value);
  }
  return found;
}
