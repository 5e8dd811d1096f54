import { type InternedWord, internedWord, type WordClass } from './internedWords.js';
import { lowerBound } from './lowerBound.js';

/**
 * A word or a joining mark of running text. Spaces are not words; a comma, hyphen, slash or bracket is one, because
 * official names differ by them (“Quasi-Zenith”, “Trade and Industry”).
 */
export interface Word {
  readonly text: string;
  /** UTF-16 code units into the running text. */
  readonly start: number;
  readonly end: number;
  /** What the matcher compares: lower case, Turkish dots and the like folded away. */
  readonly key: string;
  /** Whether it begins with a letter or a digit, and is no mark. */
  readonly isWord: boolean;
  /** The record that all occurrences of the word share. */
  readonly interned: InternedWord;
}

class WordAt implements Word {
  constructor(
    readonly interned: InternedWord,
    readonly start: number,
  ) {}

  get text(): string {
    return this.interned.text;
  }
  get key(): string {
    return this.interned.key;
  }
  get isWord(): boolean {
    return this.interned.isWord;
  }
  get end(): number {
    return this.start + this.interned.text.length;
  }
}

// In this order: dotted capitals (U.S.), capitals joined by & (R&D) or closed by + (LGBTQI+), one ideograph or kana, words,
// any other visible character.
const wordPattern =
  /(?:\p{Lu}\.)+(?:\p{Lu}(?![\p{L}\p{N}])\.?)|\p{Lu}[\p{L}\p{N}]*&\p{Lu}[\p{L}\p{N}]*|[\p{Lu}][\p{Lu}\p{N}]+\+(?![\p{L}\p{N}])|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|[^\s]/gu;

export function wordsOf(text: string): Words {
  const words: Word[] = [];
  for (const { 0: found, index } of text.matchAll(wordPattern)) words.push(new WordAt(internedWord(found), index));
  return new Words(words);
}

export function isWord(word: Word | undefined): word is Word {
  return word?.isWord === true;
}

/** Whether there is no space between two neighbors. */
export function areAdjacent(a: Word, b: Word): boolean {
  return a.end === b.start;
}

/** The words of a text in order. */
export class Words implements Iterable<Word> {
  readonly #classes = new Map<WordClass, boolean>();

  constructor(private readonly words: readonly Word[]) {}

  get length(): number {
    return this.words.length;
  }

  /** The word at an index; undefined before the first and after the last. */
  get(index: number): Word | undefined {
    return this.words[index];
  }

  /** The words from one index up to another, which may lie outside; negative ones do not count from the end. */
  slice(from = 0, to = this.length): readonly Word[] {
    return this.words.slice(Math.max(0, from), Math.max(0, to));
  }

  /** The words from one index up to another, joined without the spaces between them. */
  joined(from: number, to: number): string {
    return this.slice(from, to)
      .map((w) => w.text)
      .join('');
  }

  /** The words from one index up to another, as words of their own. */
  part(from: number, to: number): Words {
    return new Words(this.words.slice(from, to));
  }

  /** The index of the first word that passes a test; -1 where none does. */
  findIndex(test: (word: Word, index: number) => boolean): number {
    return this.words.findIndex(test);
  }

  /** The index of the first word that begins at an offset or after it; the number of words where none does. */
  indexAt(offset: number): number {
    return lowerBound(this.words, (word) => word.start < offset);
  }

  map<T>(make: (word: Word, index: number) => T): T[] {
    return this.words.map(make);
  }

  flatMap<T>(make: (word: Word, index: number) => readonly T[]): T[] {
    return this.words.flatMap(make);
  }

  [Symbol.iterator](): Iterator<Word> {
    return this.words[Symbol.iterator]();
  }

  /** Whether any of the words is of a class; looked for once. */
  has(wanted: WordClass): boolean {
    const known = this.#classes.get(wanted) ?? this.words.some(wanted);
    this.#classes.set(wanted, known);
    return known;
  }

  /** Whether there is a word at an index, and not a mark. */
  isWord(index: number): boolean {
    return this.words[index]?.isWord === true;
  }

  /** Whether the words from an index on are those of some keys, one after the other. */
  haveAt(index: number, keys: readonly string[]): boolean {
    return keys.every((key, k) => this.words[index + k]?.key === key);
  }

  /** Whether the word at an index is of a class. */
  isOf(index: number, wanted: WordClass): boolean {
    const word = this.words[index];
    return word !== undefined && wanted(word);
  }

  /** Maps the words of a class, in order, and leaves out `undefined`. */
  find<T>(wanted: WordClass, find: (word: Word, index: number) => T | undefined): T[] {
    const found: T[] = [];
    const { words } = this;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as Word;
      const value = wanted(word) ? find(word, i) : undefined;
      if (value !== undefined) found.push(value);
    }
    return found;
  }
}
