import data from '../../../../data/wording/precedent.json' with { type: 'json' };
import { months } from '../../text/calendar.js';
import { perWord } from '../../text/internedWords.js';
import { ordinalNumber } from '../../text/numbers.js';
import { areAdjacent, type Word, type Words } from '../../text/words.js';

/**
 * A value that may change between statements, so that a difference in it is not a departure from agreed wording. Word indexes, `to`
 * exclusive.
 */
export interface MayChange {
  readonly from: number;
  readonly to: number;
  readonly key: '#number' | '#ordinal' | '#date' | '#name' | '#place';
}

type Found = MayChange | undefined;

const monthKeys = new Set(months.map((month) => month.toLowerCase()));
const numberWords = new Set(data.numbers.words);
const scales = new Set(data.numbers.scales);

const titlesByFirst: ReadonlyMap<string, readonly (readonly string[])[]> = (() => {
  const found = new Map<string, string[][]>();
  for (const title of data.titles.words) {
    const words = title.split(' ');
    const first = words[0] ?? '';
    found.set(
      first,
      [...(found.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return found;
})();

const isDigits = perWord((text) => /^\d+$/.test(text));
const isOrdinal = perWord((text) => ordinalNumber(text) !== undefined);
const startsWithCapital = perWord((text) => /^\p{Lu}/u.test(text));
const isCapitalised = (word: Word | undefined): boolean => word !== undefined && startsWithCapital(word);
const isInitial = perWord((text) => /^\p{Lu}$/u.test(text));
const isFamilySuffix = perWord((text) => /^(?:Jr|Sr|III?)$/.test(text));

/** Maximum length of a person’s name, in words including initials. */
const maxNameLength = 5;
/** Maximum length in words: “Washington, D.C.”, “New York City”. */
const maxPlaceLength = 4;

/** Matches “3”, “3.3”, “1,200”, “three”, also followed by “million” and the like. */
function numberAt(words: Words, at: number): Found {
  const word = words.get(at);
  if (!word) return undefined;
  let to = at + 1;
  if (isDigits(word)) {
    for (;;) {
      const [mark, next] = [words.get(to), words.get(to + 1)];
      if (
        !mark ||
        !next ||
        !/^[.,]$/.test(mark.text) ||
        !isDigits(next) ||
        !areAdjacent(mark, next) ||
        !areAdjacent(words.get(to - 1) ?? mark, mark)
      )
        break;
      to += 2;
    }
  } else if (!numberWords.has(word.key)) return undefined;
  while (scales.has(words.get(to)?.key ?? '')) to++;
  return { from: at, to, key: '#number' };
}

/** Matches “third”, “21st”, “twenty-first”. */
function ordinalAt(words: Words, at: number): Found {
  const [word, mark, next] = [words.get(at), words.get(at + 1), words.get(at + 2)];
  if (!word) return undefined;
  if (mark?.text === '-' && next && ordinalNumber(`${word.key}-${next.key}`) !== undefined)
    return { from: at, to: at + 3, key: '#ordinal' };
  return isOrdinal(word) ? { from: at, to: at + 1, key: '#ordinal' } : undefined;
}

const isYear = (word: Word | undefined): boolean => word !== undefined && /^(?:19|20)\d\d$/.test(word.text);
const isDay = (word: Word | undefined): boolean => word !== undefined && /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/.test(word.text);
const isMonth = (word: Word | undefined): boolean => word !== undefined && monthKeys.has(word.key) && isCapitalised(word);

/** Matches “May 12, 2027”, “12 May 2027”, “May 12”, “May 2027”. */
function dateAt(words: Words, at: number): Found {
  let to = at;
  if (isDay(words.get(to))) to++;
  const day = to > at;
  if (!isMonth(words.get(to))) return undefined;
  to++;
  let more = day;
  if (!day && isDay(words.get(to)) && !isYear(words.get(to))) {
    to++;
    more = true;
  }
  const comma = words.get(to)?.text === ',' ? 1 : 0;
  if (isYear(words.get(to + comma))) {
    to += comma + 1;
    more = true;
  }
  return more ? { from: at, to, key: '#date' } : undefined;
}

/** Returns the length of a person’s title in words, or 0. */
function titleLength(words: Words, at: number): number {
  return titlesByFirst.get(words.get(at)?.key ?? '')?.find((title) => title.every((key, k) => words.get(at + k)?.key === key))?.length ?? 0;
}

/** Matches the name after a title: capitalized words and initials. */
function nameAt(words: Words, at: number): Found {
  let to = at;
  // “Mr.”
  if (words.get(to)?.text === '.' && to > 0 && areAdjacent(words.get(to - 1) as Word, words.get(to) as Word)) to++;
  const from = to;
  let count = 0;
  while (count < maxNameLength) {
    const word = words.get(to);
    if (word?.text === ',' && words.get(to + 1) && isFamilySuffix(words.get(to + 1) as Word)) to++;
    else if (!word || !isCapitalised(word) || titleLength(words, to) > 0) break;
    const last = words.get(to) as Word;
    to++;
    count++;
    const point = words.get(to);
    if (point?.text === '.' && areAdjacent(last, point) && (isInitial(last) || isFamilySuffix(last))) to++;
  }
  return count > 0 ? { from, to, key: '#name' } : undefined;
}

/** Matches the place in “in Kyoto on May 12, 2027”: a capitalized name between a preposition and a date. */
function placeAt(words: Words, at: number): Found {
  if (!/^(?:in|at)$/.test(words.get(at - 1)?.key ?? '')) return undefined;
  let to = at;
  for (let count = 0; count < maxPlaceLength; count++) {
    if (words.get(to)?.text === ',' && to > at && isCapitalised(words.get(to + 1))) to++;
    const word = words.get(to);
    if (!word || !isCapitalised(word) || isMonth(word)) break;
    to++;
  }
  if (to === at) return undefined;
  const on = words.get(to)?.key === 'on' ? 1 : 0;
  return dateAt(words, to + on) ? { from: at, to, key: '#place' } : undefined;
}

/** Returns whether a word may begin a value. Rules out most words, to save time. */
const mayBegin = perWord(
  (text, key) =>
    /^\p{N}/u.test(text) ||
    monthKeys.has(key) ||
    numberWords.has(key) ||
    titlesByFirst.has(key) ||
    ordinalNumber(key) !== undefined ||
    ordinalNumber(`${key}-first`) !== undefined,
);

/** Returns all values that may change, in order. */
export function mayChangeIn(words: Words): MayChange[] {
  const found: MayChange[] = [];
  for (let i = 0; i < words.length; ) {
    const word = words.get(i) as Word;
    const before = words.get(i - 1)?.key;
    let next: Found;
    if (mayBegin(word)) {
      next = dateAt(words, i) ?? ordinalAt(words, i) ?? numberAt(words, i);
      const title = next ? 0 : titleLength(words, i);
      if (title > 0) {
        const name = nameAt(words, i + title);
        if (name) found.push(name);
        i = name?.to ?? i + title;
        continue;
      }
    } else if (before === 'in' || before === 'at') next = placeAt(words, i);
    if (next) found.push(next);
    i = next?.to ?? i + 1;
  }
  return found;
}
