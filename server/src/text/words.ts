import { roomFor } from './growing.js';
import { classCount, classesOf, hashed, hashStart, type Lexeme, lexemeAt, type WordClass } from './lexemes.js';
import { notAscii, type Units, unitBuffer } from './units.js';

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
  /** The word as such: what is known of it wherever it stands. */
  readonly lexeme: Lexeme;
}

class WordAt implements Word {
  constructor(
    readonly lexeme: Lexeme,
    readonly start: number,
  ) {}

  get text(): string {
    return this.lexeme.text;
  }
  get key(): string {
    return this.lexeme.key;
  }
  get end(): number {
    return this.start + this.lexeme.text.length;
  }
}

// In this order: dotted capitals (U.S.), capitals joined by & (R&D) or closed by + (LGBTQI+), one ideograph or kana, words,
// any other visible character.
const wordPattern =
  /(?:\p{Lu}\.)+(?:\p{Lu}(?![\p{L}\p{N}])\.?)|\p{Lu}[\p{L}\p{N}]*&\p{Lu}[\p{L}\p{N}]*|[\p{Lu}][\p{Lu}\p{N}]+\+(?![\p{L}\p{N}])|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*|[^\s]/uy;

const [space, mark, small, capital, other] = [0, 1, 2, 3, 4];

/** The kinds of code units; a digit joins words as a small letter does, what is not ASCII is looked at by the pattern. */
const kinds = Uint8Array.from({ length: notAscii + 1 }, (_, unit) => {
  if (unit === notAscii) return other;
  const c = String.fromCharCode(unit);
  return /\s/.test(c) ? space : /[A-Z]/.test(c) ? capital : /[a-z0-9]/.test(c) ? small : mark;
});

const [point, ampersand, plus] = [0x2e, 0x26, 0x2b];

const buffer = unitBuffer();

/** Takes a word or mark: where it stands, the hash of its code units, and whether they are ASCII. */
type Taker = (start: number, end: number, hash: number, isAscii: boolean) => void;

/** Whether the letters of a word, up to a unit behind them, may be part of a longer one: U.S., R&D, LGBTQI+. */
const mayGoOn = (kind: number, length: number, next: number): boolean =>
  kind === capital && ((next === point && length === 1) || next === ampersand || next === plus);

/**
 * Calls `take` for each word and mark of a text, in order. Most words are ASCII letters with a space behind them, and are told without
 * the pattern.
 * @param units those of the text
 */
function scan(text: string, units: Units, take: Taker): void {
  const { length } = text;
  let at = 0;
  while (at < length) {
    const first = units[at] as number;
    const kind = kinds[first] as number;
    if (kind === space) {
      at++;
      continue;
    }
    let end = at + 1;
    if (kind !== other) {
      let hash = hashed(hashStart, first);
      let next = 0;
      if (kind !== mark) {
        for (; end < length; end++) {
          next = units[end] as number;
          const joins = kinds[next] as number;
          if (joins !== small && joins !== capital) break;
          hash = hashed(hash, next);
        }
        if (end === length) next = 0;
      }
      if (kind === mark || (next !== notAscii && !mayGoOn(kind, end - at, next))) {
        take(at, end, hash, true);
        at = end;
        continue;
      }
    }
    wordPattern.lastIndex = at;
    const found = wordPattern.exec(text)?.[0];
    if (found === undefined) {
      at++;
      continue;
    }
    end = at + found.length;
    let hash = hashStart;
    for (let i = at; i < end; i++) hash = hashed(hash, text.charCodeAt(i));
    take(at, end, hash, false);
    at = end;
  }
}

/** Where words are collected before it is known how many there are: lists that grow are copied again and again. */
const lexemes: Lexeme[] = [];
let places = new Uint32Array(4096);

/** More words than a paragraph has; what is collected of so many is let go again. */
const usualWords = 4096;

/** All words and marks of running text, in order. */
export function wordsOf(text: string): Words {
  const units = buffer.of(text);
  let count = 0;
  scan(text, units, (start, end, hash, isAscii) => {
    places = roomFor(places, count + 1);
    lexemes[count] = lexemeAt(text, units, start, end, hash, isAscii);
    places[count++] = start;
  });
  const words = new Words(lexemes.slice(0, count), places.slice(0, count));
  if (count > usualWords) {
    lexemes.length = 0;
    places = new Uint32Array(usualWords);
  }
  return words;
}

/** Their texts alone, for words that will not come again: the names of a large glossary. */
export function wordTextsOf(text: string): string[] {
  const texts: string[] = [];
  scan(text, buffer.of(text), (start, end) => texts.push(text.slice(start, end)));
  return texts;
}

/** Whether it is a word and not a mark. */
export function isWord(word: Word | undefined): word is Word {
  return word?.lexeme.isWord === true;
}

/** Whether two neighbours stand together without a space. */
export function touch(a: Word, b: Word): boolean {
  return a.end === b.start;
}

/**
 * The words of a text in order, and which classes any of them belongs to. A word is made when it is asked for, and let go: a large
 * text has some hundred thousand, and few of them matter to anybody.
 */
export class Words implements Iterable<Word> {
  private classes = 0;
  private classified = -1;

  /**
   * @param lexemes what each word is
   * @param starts where each begins, in UTF-16 code units
   */
  constructor(
    readonly lexemes: readonly Lexeme[],
    private readonly starts: Uint32Array,
  ) {
    this.classify();
  }

  get length(): number {
    return this.lexemes.length;
  }

  /** The word at an index; undefined before the first and behind the last. */
  get(index: number): Word | undefined {
    const lexeme = this.lexemes[index];
    return lexeme && new WordAt(lexeme, this.starts[index] as number);
  }

  /** The words from one index up to another, which may lie outside; negative ones do not count from the end. */
  slice(from = 0, to = this.length): Word[] {
    const words: Word[] = [];
    const end = Math.min(to, this.length);
    for (let i = Math.max(0, from); i < end; i++) words.push(this.get(i) as Word);
    return words;
  }

  /** The words from one index up to another, as words of their own. */
  part(from: number, to: number): Words {
    return new Words(this.lexemes.slice(from, to), this.starts.slice(from, to));
  }

  /** The index of the first word that passes a test; -1 where none does. */
  findIndex(test: (word: Word, index: number) => boolean): number {
    for (let i = 0; i < this.length; i++) if (test(this.get(i) as Word, i)) return i;
    return -1;
  }

  /** The index of the first word that begins at an offset or behind it; behind the last where none does. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  map<T>(make: (word: Word, index: number) => T): T[] {
    return this.lexemes.map((_, i) => make(this.get(i) as Word, i));
  }

  flatMap<T>(make: (word: Word, index: number) => readonly T[]): T[] {
    return this.lexemes.flatMap((_, i) => make(this.get(i) as Word, i));
  }

  *[Symbol.iterator](): Generator<Word, void> {
    for (let i = 0; i < this.length; i++) yield this.get(i) as Word;
  }

  /** Whether any of the words is of a class. */
  has(wanted: WordClass): boolean {
    if (this.classified !== classCount()) this.classify();
    return (this.classes & wanted) !== 0;
  }

  /** Whether there is a word at an index, and not a mark. */
  isWord(index: number): boolean {
    return this.lexemes[index]?.isWord === true;
  }

  /** Whether the words from an index on are those of some keys, one after the other. */
  haveAt(index: number, keys: readonly string[]): boolean {
    for (let k = 0; k < keys.length; k++) if (this.lexemes[index + k]?.key !== keys[k]) return false;
    return true;
  }

  /** Whether the word at an index is of a class. */
  isOf(index: number, wanted: WordClass): boolean {
    const lexeme = this.lexemes[index];
    return lexeme !== undefined && (classesOf(lexeme) & wanted) !== 0;
  }

  /** What `find` makes of the words of a class, in order, leaving out those of which it makes nothing. */
  find<T>(wanted: WordClass, find: (word: Word, index: number) => T | undefined): T[] {
    const found: T[] = [];
    if (!this.has(wanted)) return found;
    const { lexemes } = this;
    for (let i = 0; i < lexemes.length; i++) {
      if ((classesOf(lexemes[i] as Lexeme) & wanted) === 0) continue;
      const value = find(this.get(i) as Word, i);
      if (value !== undefined) found.push(value);
    }
    return found;
  }

  private classify(): void {
    let classes = 0;
    for (const lexeme of this.lexemes) classes |= classesOf(lexeme);
    this.classes = classes;
    this.classified = classCount();
  }
}
