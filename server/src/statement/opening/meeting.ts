import { isOf, wordClass } from '../../text/internedWords.js';
import type { Language } from '../../text/languages/language.js';
import { languageOf } from '../../text/languages/languages.js';
import { weakMemo } from '../../text/memo.js';
import { ordinalLike, ordinalNumber, romanNumber } from '../../text/numbers.js';
import { isWord, type Words } from '../../text/words.js';
import { spanOfText, spanOfWords } from '../spans.js';
import type { Span, Statement } from '../statement.js';
import { writtenMeetings, writtenOrdinalLike } from './writtenMeetings.js';

/** The meeting that adopted the statement. */
export interface Meeting {
  readonly number: number;
  /** The ordinal as written: “Eighth”, “8th”. */
  readonly ordinal: string;
  readonly place: Span;
  /** The word after the ordinal: “Meeting”, “Dialogue”, “Session”. */
  readonly noun: string;
  /** The language that it is written in, other than English. */
  readonly language?: Language;
  /** YYYY, if the statement is dated. */
  readonly year?: number;
}

const nouns = /^(?:meeting|dialogue|session|round|summit|conference|forum)$/;
/** Maximum distance from an ordinal to the noun of the meeting, in words: for any word, and for names. */
const near = 6;
const maxNameLength = 14;
const joinsName = /^(?:[-\u2010-\u2015,/&]|of|and|the|on|for)$/;

/** Returns the index of the first matching noun after an ordinal, or -1: “Fourth Japan–United Kingdom High-Level Strategic Dialogue”. */
export function nounAfterOrdinal(words: Words, to: number, fits: (key: string) => boolean = (key) => nouns.test(key)): number {
  for (let i = to, isName = true; i < to + maxNameLength && (i < to + near || isName); i++) {
    const word = words.get(i);
    if (!word) return -1;
    if (isWord(word) && fits(word.key)) return i;
    isName &&= joinsName.test(word.key) || /^[\p{Lu}\p{N}]/u.test(word.text);
  }
  return -1;
}

/** Number of blocks that are searched for the meeting. */
const openingBlocks = 8;

/** Words that may begin an ordinal: “Eighth”, “8th”, “VIII”, “Twenty” in “Twenty-First”. */
export const ordinalStart = wordClass(
  (text) => ordinalNumber(text) !== undefined || romanNumber(text) !== undefined || ordinalNumber(`${text}-first`) !== undefined,
);

/** Returns the ordinal that begins at a word (“Eighth”, “Twenty-First”). `to` is the index of the word after it. */
export function ordinalAt(words: Words, from: number): { number: number; ordinal: string; to: number } | undefined {
  const first = words.get(from)?.text ?? '';
  const roman = romanNumber(first);
  // “the XII Summit”, but not “Annex II”.
  if (roman !== undefined && words.get(from - 1)?.key === 'the' && /^\p{Lu}\p{Ll}/u.test(words.get(from + 1)?.text ?? ''))
    return { number: roman, ordinal: first, to: from + 1 };
  const compound = words.get(from + 1)?.text === '-' ? `${first}-${words.get(from + 2)?.text}` : '';
  for (const [ordinal, to] of [
    [compound, from + 3],
    [first, from + 1],
  ] as const) {
    const number = ordinalNumber(ordinal);
    if (number !== undefined) return { number, ordinal, to };
  }
  return undefined;
}

/** Returns the numbered meeting in the title or opening. */
export const meetingOf = weakMemo(({ blocks, date }: Statement): Meeting | undefined => {
  for (const block of blocks.slice(0, openingBlocks)) {
    const { words } = block.reading;
    const other = languageOf(block.reading.language ?? '');
    if (other) {
      const [found] = writtenMeetings(block.reading, other);
      if (found) return { ...found, place: spanOfText(block, found.start, found.end), language: other, ...yearOf(date) };
      continue;
    }
    for (let i = 0; i < words.length; i++) {
      const found = isOf(words.get(i), ordinalStart) ? ordinalAt(words, i) : undefined;
      if (!found) continue;
      const { number, ordinal, to } = found;
      const noun = words.get(nounAfterOrdinal(words, to));
      if (!noun) continue;
      return { number, ordinal, place: spanOfWords(block, i, to), noun: noun.text, ...yearOf(date) };
    }
  }
  return undefined;
});

const yearOf = (date: string | undefined): Pick<Meeting, 'year'> => (date === undefined ? {} : { year: Number(date.slice(0, 4)) });

/** Returns the next ordinal in the statement’s style: “Ninth”, 第9回. */
export const nextOrdinal = ({ number, ordinal, language }: Meeting): string =>
  language ? writtenOrdinalLike(number + 1, ordinal, language) : ordinalLike(number + 1, ordinal);

/** Returns a meeting’s name for use in a sentence: “Ninth Meeting”, 第9回会合. */
export const meetingNamed = (ordinal: string, { noun, language }: Meeting): string =>
  `${ordinal}${language && !language.writing.spaced ? '' : ' '}${noun}`;
