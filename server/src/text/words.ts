import { classCount, classesOf, type InternedWord, internedWord, maxCached, maxCachedLength, type WordClass } from './internedWords.js';
import { lowerBound } from './lowerBound.js';
import { boundedMemo } from './memo.js';
import type { Steps } from './steps.js';

/**
 * A word or mark of running text. Commas, hyphens, slashes and brackets are words, since official names differ by them (“Quasi-Zenith”,
 * “Trade and Industry”). Spaces are not.
 */
export interface Word {
  readonly text: string;
  /** In UTF-16 code units of the running text. */
  readonly start: number;
  readonly end: number;
  /** Lowercase, for comparison. */
  readonly key: string;
  /** Whether it begins with a letter or digit, unlike marks. */
  readonly isWord: boolean;
  /** The record shared by all occurrences of the word. */
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

// In this order: dotted capitals (U.S.), capitals with & (R&D) or a final + (LGBTQI+), single ideographs and kana, words (which end before an
// ideograph: JAXA及び), any other visible character.
const wordPattern =
  /(?:\p{Lu}\.)+(?:\p{Lu}(?![\p{L}\p{N}])\.?)|\p{Lu}(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{N}])*&\p{Lu}(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{N}])*|[\p{Lu}][\p{Lu}\p{N}]+\+(?![\p{L}\p{N}])|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[\p{L}\p{N}](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー])[\p{L}\p{M}\p{N}])*|[^\s]/gu;

const plainWord = /^[A-Za-z0-9]+$/;

/** Returns the words between two spaces: usually one word with its punctuation, which has occurred before. */
const wordsOfToken = boundedMemo(
  maxCached,
  (token) =>
    plainWord.test(token)
      ? [new WordAt(internedWord(token), 0)]
      : Array.from(token.matchAll(wordPattern), ({ 0: found, index }) => new WordAt(internedWord(found), index)),
  maxCachedLength,
);

export function wordsOf(text: string): Words {
  const words: Word[] = [];
  let at = 0;
  for (const token of text.split(' ')) {
    for (const { interned, start } of wordsOfToken(token)) words.push(new WordAt(interned, at + start));
    at += token.length + 1;
  }
  return new Words(words);
}

/** Returns the texts of the words, without caching. For names, of which a glossary has thousands. */
export const wordTextsOf = (text: string): string[] => text.match(wordPattern) ?? [];

export function isWord(word: Word | undefined): word is Word {
  return word?.isWord === true;
}

/** Returns whether no space separates two neighbors. */
export function areAdjacent(a: Word, b: Word): boolean {
  return a.end === b.start;
}

/** Number of words classified per step. */
const classedAtOnce = 500;

/** The words of a text, in order. */
export class Words implements Iterable<Word> {
  #places: ReadonlyMap<WordClass, readonly number[]> = new Map();
  #classCount = 0;

  constructor(private readonly words: readonly Word[]) {}

  get length(): number {
    return this.words.length;
  }

  /** Returns the word at an index, or undefined out of range. */
  get(index: number): Word | undefined {
    return this.words[index];
  }

  /** Returns the words from one index to another. Unlike `Array.slice`, negative indexes count as 0. */
  slice(from = 0, to = this.length): readonly Word[] {
    return this.words.slice(Math.max(0, from), Math.max(0, to));
  }

  /** Joins the words from one index to another without spaces. */
  joined(from: number, to: number): string {
    return this.slice(from, to)
      .map((w) => w.text)
      .join('');
  }

  /** Returns the words from one index to another as `Words`. */
  part(from: number, to: number): Words {
    return new Words(this.words.slice(from, to));
  }

  /** Returns the index of the first word that passes a test, or -1. */
  findIndex(test: (word: Word, index: number) => boolean): number {
    return this.words.findIndex(test);
  }

  /** Returns the indexes of the words that pass a test. */
  indexesWhere(test: (word: Word, index: number) => boolean): number[] {
    const found: number[] = [];
    for (let i = 0; i < this.words.length; i++) if (test(this.words[i] as Word, i)) found.push(i);
    return found;
  }

  /** Returns the index of the first word at or after an offset, or the number of words. */
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

  /** Finds the classes of all words in steps, because thousands of new words take some time. */
  *classSteps(): Steps<void> {
    for (let i = 0; i < this.words.length; i++) {
      classesOf(this.words[i] as Word);
      if (i % classedAtOnce === classedAtOnce - 1) yield;
    }
  }

  /** Returns the indexes of the words of a class. */
  placesOf(wanted: WordClass): readonly number[] {
    if (this.#classCount < classCount()) {
      const places = new Map<WordClass, number[]>();
      for (let index = 0; index < this.length; index++)
        for (const own of classesOf(this.words[index] as Word)) {
          const known = places.get(own);
          if (known) known.push(index);
          else places.set(own, [index]);
        }
      this.#places = places;
      this.#classCount = classCount();
    }
    return this.#places.get(wanted) ?? [];
  }

  has(wanted: WordClass): boolean {
    return this.placesOf(wanted).length > 0;
  }

  /** Returns whether there is a word, and not a mark, at an index. */
  isWord(index: number): boolean {
    return this.words[index]?.isWord === true;
  }

  /** Returns whether the words from an index on have these keys. */
  haveAt(index: number, keys: readonly string[]): boolean {
    return keys.every((key, k) => this.words[index + k]?.key === key);
  }

  /** Returns whether the word at an index belongs to a class. */
  isOf(index: number, wanted: WordClass): boolean {
    const word = this.words[index];
    return word !== undefined && wanted(word);
  }

  /** Maps the words of a class, in order, and omits `undefined`. */
  find<T>(wanted: WordClass, find: (word: Word, index: number) => T | undefined): T[] {
    const found: T[] = [];
    for (const index of this.placesOf(wanted)) {
      const value = find(this.words[index] as Word, index);
      if (value !== undefined) found.push(value);
    }
    return found;
  }
}
