import { singularOfAbbreviation } from '../../glossary/abbreviationKey.js';
import { isOf, perWord, wordClass } from '../../text/internedWords.js';
import { areAdjacent, isWord, type Words } from '../../text/words.js';

/** Words that look like an abbreviation. `from` and `to` are word indexes, `to` exclusive. */
export interface AbbreviationShape {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Without the number after it: “UNEA” for “UNEA-5”, “SDG” for “SDG4”. */
  readonly base?: string;
  /** With the number after a space: “COP 26” for “COP”. */
  readonly numbered?: string;
}

const dotted = /^(?:\p{Lu}\.)+\p{Lu}?\.?$/u;
const capitals = /\p{Lu}/gu;
const roman = /^(?=[IVXLC]{2,})M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/;

/** A fast test, since most words have no capital. */
const hasCapitals = /\p{Lu}/u;

const countCapitals = (text: string): number => text.match(capitals)?.length ?? 0;

/** Returns whether a word can be an abbreviation in brackets: two capitals, or a capital and a digit, but not a Roman numeral. */
export function couldBeShort(text: string): boolean {
  if (!hasCapitals.test(text)) return false;
  if (dotted.test(text)) return true;
  if (!/^[\p{L}\p{N}&+]+$/u.test(text) || roman.test(text)) return false;
  const count = countCapitals(text);
  return count >= 2 || (count === 1 && /\p{N}/u.test(text));
}

/** Minimum share of capitals in an abbreviation with lowercase letters (JCPoA). REPowerEU has fewer. */
const shareOfCapitals = 0.6;

/** Abbreviations with a lowercase letter for “of”, “and” or “for”: CoE, RoK, MoFA, EaP, DfE. */
const withSmallWord = /^\p{Lu}[oaf]\p{Lu}{1,3}$/u;

/** disABLED, and OneTM, which is “One™”. */
const endsInCapitals = /^(?:\p{Ll}{2,}\p{Lu}+|\p{Lu}\p{Ll}{2,}TM)$/u;

/** McEWEN, MacARTHUR. */
const surnameInCapitals = /^Ma?c\p{Lu}{3,}$/u;

/**
 * Returns whether a word must be an abbreviation even without an explanation: capitals except for a plural ending, or three capitals with
 * few lowercase letters (JCPoA). Not “PayPal”, “McDonald”, or one capital with a number (F35).
 */
export function mustBeAbbreviation(text: string): boolean {
  if (!hasCapitals.test(text)) return false;
  const singular = singularOfAbbreviation(text);
  if (dotted.test(text)) return countCapitals(text) >= 2;
  if (roman.test(singular) || surnameInCapitals.test(singular) || endsInCapitals.test(singular)) return false;
  const count = countCapitals(singular);
  if (/^[\p{Lu}\p{N}&+]+$/u.test(singular)) return count >= 2 && !/^\p{Lu}+\p{N}{3,}$/u.test(singular);
  if (withSmallWord.test(singular)) return true;
  if (/\p{Ll}{3}$/u.test(singular)) return false;
  return count >= 3 && /^\p{L}[\p{L}\p{N}]*$/u.test(singular) && count >= singular.length * shareOfCapitals;
}

const certain = perWord(mustBeAbbreviation);

/** Words that an abbreviation can begin with: those that must be one, and a single capital with more after a hyphen (H-IIA). */
export const mayBeAbbreviation = wordClass((text) => mustBeAbbreviation(text) || /^\p{Lu}$/u.test(text));

/** Returns whether a word is between slashes: RES in A/RES/75/239. */
function isPartOfSymbol(words: Words, i: number): boolean {
  const [before, word, following] = words.slice(Math.max(0, i - 1), i + 2);
  return (
    i > 0 &&
    before?.text === '/' &&
    following?.text === '/' &&
    word !== undefined &&
    areAdjacent(before, word) &&
    areAdjacent(word, following)
  );
}

/**
 * Returns the abbreviation at word `i`, including parts after a hyphen or slash: COVID-19, HTV-X, Q-CHAMP, H-IIA; but only LEO in
 * LEO-based, and in U.S.-ROK.
 */
export function abbreviationAt(words: Words, i: number): AbbreviationShape | undefined {
  const word = words.get(i);
  if (!isWord(word)) return undefined;
  const mark = words.get(i + 1);
  const next = words.get(i + 2);
  const tied = mark?.text === '-' && isWord(next) && areAdjacent(word, mark) && areAdjacent(mark, next) ? next.text : undefined;
  if (tied !== undefined) {
    // One capital before the hyphen and several after it (Q-CHAMP, H-IIA), or several capitals before a number or one capital.
    if (/^\p{Lu}$/u.test(word.text) && /^\p{Lu}{2,}$/u.test(tied)) return { from: i, to: i + 3, text: words.joined(i, i + 3) };
    if (isOf(word, certain) && !dotted.test(word.text)) {
      if (/^\p{Lu}$/u.test(tied)) return { from: i, to: i + 3, text: words.joined(i, i + 3) };
      // A model number may end in a letter: MQ-9B.
      if (/^\p{N}+(?:\p{Lu}s?)?$/u.test(tied)) return { from: i, to: i + 3, text: words.joined(i, i + 3), base: word.text };
    }
  }
  if (!isOf(word, certain) || isPartOfSymbol(words, i)) return undefined;
  const base = /^(\p{Lu}{2,})\p{N}+$/u.exec(word.text)?.[1];
  const numbered = mark && /^\p{N}{1,3}$/u.test(mark.text) ? `${word.text}${mark.text}` : undefined;
  return { from: i, to: i + 1, text: word.text, ...(base === undefined ? {} : { base }), ...(numbered === undefined ? {} : { numbered }) };
}
