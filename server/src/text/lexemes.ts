import { roomFor } from './growing.js';
import { textOfUnits } from './unbounded.js';
import type { Units } from './units.js';

/**
 * A word as such, wherever it stands. A statement has some hundred thousand words and a few thousand different ones: what can
 * be told from a word alone is told once for each of these.
 */
export interface Lexeme {
  readonly text: string;
  /** What the matcher compares: lower case, Turkish dots and the like folded away. */
  readonly key: string;
  /** Whether it begins with a letter or a digit, and is no mark. */
  readonly isWord: boolean;
  /** The classes it belongs to, a bit each, as far as they have been looked at. */
  classes: number;
  /** How many classes have been looked at. */
  classified: number;
  /** What `perWord` has made of it, by the number of the question; none before the first is asked. */
  made: unknown[] | undefined;
  /** What was last noted of it, and for whom: `noted`. */
  note: unknown;
  notedFor: object | undefined;
}

/** How a word is compared without regard to case. */
export function keyOf(word: string): string {
  return word.toLowerCase();
}

const letterOrDigit = /^[\p{L}\p{N}]/u;

function lexemeOf(text: string): Lexeme {
  return {
    text,
    key: keyOf(text),
    isWord: letterOrDigit.test(text),
    classes: 0,
    classified: 0,
    made: undefined,
    note: undefined,
    notedFor: undefined,
  };
}

/** What is longer is no word that comes again: an address, a line without spaces. In UTF-16 code units. */
const longestKept = 48;

/** How many different words are kept at most; then all are forgotten, and the ones that come again are kept anew. */
const mostKept = 1 << 15;

/** Twice as many places as words, so that chains stay short; a power of two. */
const places = mostKept * 2;

let table = new Int32Array(places);
let kept: Lexeme[] = [];
/** The units of all kept words, one behind the other, and where each begins: compared with those of a text, which are bytes too. */
let letters: Units = new Uint8Array(mostKept * 8);
const starts = new Uint32Array(mostKept + 1);

/** The beginning of a hash; each code unit is added by `hashed`. */
export const hashStart = 0x811c9dc5;

/** Fowler, Noll and Vo's hash, variant 1a, over code units instead of bytes. */
export const hashed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

/** A copy that does not keep the text it was cut from in memory. */
function copied(text: string, start: number, end: number): string {
  const units: number[] = [];
  for (let i = start; i < end; i++) units.push(text.charCodeAt(i));
  return textOfUnits(units, 0, units.length);
}

/** Whether the units from `start` to `end` are those of a kept word: for a word of ASCII, whether it is that word. */
function isAlike(units: Units, start: number, end: number, number: number): boolean {
  const from = starts[number] as number;
  if ((starts[number + 1] as number) - from !== end - start) return false;
  for (let i = start, at = from; i < end; i++, at++) if (units[i] !== letters[at]) return false;
  return true;
}

/** Keeps a word with its units. */
function keep(text: string, units: Units, start: number, end: number): Lexeme {
  const lexeme = lexemeOf(copied(text, start, end));
  const from = starts[kept.length] as number;
  const behind = from + end - start;
  letters = roomFor(letters, behind);
  letters.set(units.subarray(start, end), from);
  kept.push(lexeme);
  starts[kept.length] = behind;
  return lexeme;
}

function forgetAll(): void {
  table = new Int32Array(places);
  kept = [];
}

/**
 * The lexeme of the text from `start` to `end`, the same for the same word for as long as it is kept.
 * @param units those of the text
 * @param hash of its code units
 * @param isAscii whether all of them are
 */
export function lexemeAt(text: string, units: Units, start: number, end: number, hash: number, isAscii: boolean): Lexeme {
  if (end - start > longestKept) return lexemeOf(text.slice(start, end));
  if (kept.length === mostKept) forgetAll();
  let place = (hash ^ (hash >>> 15)) & (places - 1);
  for (let number = table[place] as number; number !== 0; number = table[place] as number) {
    if (isAlike(units, start, end, number - 1)) {
      const known = kept[number - 1] as Lexeme;
      if (isAscii || text.startsWith(known.text, start)) return known;
    }
    place = (place + 1) & (places - 1);
  }
  const lexeme = keep(text, units, start, end);
  table[place] = kept.length;
  return lexeme;
}

let questions = 0;

/**
 * A question about words alone, answered once for each different one.
 * @param make a pure function of the word's text and key
 */
export function perWord<T extends NonNullable<unknown>>(make: (text: string, key: string) => T): (word: { readonly lexeme: Lexeme }) => T {
  const number = questions++;
  return ({ lexeme }) => (lexeme.made?.[number] as T | undefined) ?? answered(lexeme, number, make);
}

function answered<T>(lexeme: Lexeme, number: number, make: (text: string, key: string) => T): T {
  const answer = make(lexeme.text, lexeme.key);
  lexeme.made ??= new Array(questions).fill(undefined);
  lexeme.made[number] = answer;
  return answer;
}

/**
 * What `make` makes of a word for somebody, made once for as long as nobody else notes something: for what each glossary knows of a
 * word, of which there is mostly one.
 */
export function noted<T, O extends object>(lexeme: Lexeme, owner: O, make: (key: string, owner: O) => T): T {
  if (lexeme.notedFor !== owner) {
    lexeme.note = make(lexeme.key, owner);
    lexeme.notedFor = owner;
  }
  return lexeme.note as T;
}

/** A kind of word that is told by the word alone: one bit. */
export type WordClass = number;

const tests: ((text: string, key: string) => boolean)[] = [];

/** The sign bit is left alone. */
const mostClasses = 31;

/**
 * A kind of word. Which words belong to it is asked once for each different word; whether a block has any is told by one bit, so
 * that most blocks cost a look.
 * @param test a pure function of the word's text and key
 */
export function wordClass(test: (text: string, key: string) => boolean): WordClass {
  if (tests.length === mostClasses) throw new Error(`There are more than ${mostClasses} classes of words.`);
  tests.push(test);
  return 1 << (tests.length - 1);
}

/** How many classes there are: what was classified when there were fewer is looked at again. */
export const classCount = (): number => tests.length;

/** All classes of a word, a bit each. Asked many times a word: what makes an object here, or a closure, costs as much as the answer. */
export const classesOf = (lexeme: Lexeme): number => (lexeme.classified === tests.length ? lexeme.classes : classified(lexeme));

function classified(lexeme: Lexeme): number {
  const { text, key } = lexeme;
  lexeme.classes = tests.reduce((classes, test, k) => (test(text, key) ? classes | (1 << k) : classes), 0);
  lexeme.classified = tests.length;
  return lexeme.classes;
}

/** Whether a word is of a class. */
export const isOf = (word: { readonly lexeme: Lexeme } | undefined, wanted: WordClass): boolean =>
  word !== undefined && (classesOf(word.lexeme) & wanted) !== 0;
