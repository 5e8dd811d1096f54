import { dateOfParts } from '../calendar.js';
import { escapeRegExp } from '../escapeRegExp.js';
import { weakMemo } from '../memo.js';
import type { Language } from './language.js';
import { numberOf } from './numerals.js';

/** A date in running text. Offsets are UTF-16 code units; `end` is exclusive. The range does not include the weekday. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  /** YYYY-MM-DD; absent without a year, or if there is no such day. */
  readonly date?: string;
  readonly year?: number;
  readonly month: number;
  readonly day: number;
  /** Name of the era as written: 令和. Absent for the western calendar. */
  readonly era?: string;
  readonly weekday?: WrittenWeekday;
}

export interface WrittenWeekday {
  readonly start: number;
  readonly end: number;
  /** 0 for Sunday. */
  readonly day: number;
}

const alternatives = (texts: readonly string[]): string =>
  texts
    .toSorted((a, b) => b.length - a.length)
    .map(escapeRegExp)
    .join('|');

interface DatePatterns {
  readonly dates: readonly RegExp[];
  readonly before: readonly RegExp[];
  readonly after: readonly RegExp[];
}

/** The regular expressions for the dates of a language. */
const patternsOf = weakMemo((language: Language): DatePatterns => {
  const { dates, numerals, writing } = language;
  const digits = numerals ? escapeRegExp(numerals.digits) : '';
  const written = numerals ? `|[${digits}${escapeRegExp(Object.keys(numerals.multipliers).join(''))}]{1,4}` : '';
  const suffix = dates.daySuffixes ? `(?:${alternatives(dates.daySuffixes)})?` : '';
  const tokens: Readonly<Record<string, string>> = {
    year: `(?<year>\\d{4}${digits === '' ? '' : `|[${digits}]{4}`})`,
    month: `(?<month>${dates.months ? alternatives(dates.months) : `\\d{1,2}${written}`})`,
    day: `(?<day>\\d{1,2}${written})${suffix}`,
    weekday: `(?<weekday>${alternatives(dates.weekdays)})`,
    era: `(?<era>${alternatives((dates.eras ?? []).map((e) => e.name))})`,
    eraYear: `(?<eraYear>\\d{1,2}${written}${dates.firstYear === undefined ? '' : `|${escapeRegExp(dates.firstYear)}`})`,
  };
  const space = writing.spaced ? '\\s' : '\\s?';
  const source = (pattern: string): string =>
    pattern
      .split(/(\{\w+\})/)
      .map((part) => tokens[part.slice(1, -1)] ?? escapeRegExp(part).replaceAll(' ', space))
      .join('');
  const [edge, tail] = writing.spaced ? ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])'] : ['(?<!\\d)', ''];
  return {
    dates: [...dates.complete, ...dates.withoutYear].map((pattern) => new RegExp(`${edge}${source(pattern)}${tail}`, 'giu')),
    before: (dates.weekday.before ?? []).map((pattern) => new RegExp(`${source(pattern)}$`, 'iu')),
    after: (dates.weekday.after ?? []).map((pattern) => new RegExp(`\\s?${source(pattern)}`, 'iuy')),
  };
});

/** Maximum length of a weekday before its date, in UTF-16 code units. */
const weekdayReach = 24;

/** Returns the dates in running text, in order. Of dates that overlap, the longest. */
export function writtenDates(text: string, language: Language): WrittenDate[] {
  const { dates } = patternsOf(language);
  const found = dates
    .flatMap((pattern) => [...text.matchAll(pattern)].flatMap((match) => dateOf(text, match, language) ?? []))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  // A shorter date ends where a longer one does: 3月24日 in 2023年3月24日.
  return found.filter((date) => {
    if (date.start < end) return false;
    end = date.end;
    return true;
  });
}

function dateOf(text: string, match: RegExpExecArray, language: Language): WrittenDate | undefined {
  const { year: writtenYear, month: writtenMonth = '', day: writtenDay = '', era, eraYear } = match.groups ?? {};
  const { months, eras = [], firstYear } = language.dates;
  const named = months?.findIndex((month) => month.toLowerCase() === writtenMonth.toLowerCase());
  const month = named === undefined ? numberOf(writtenMonth, language) : named + 1;
  const day = numberOf(writtenDay, language);
  if (month === undefined || day === undefined || month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  const ofEra = eraYear === undefined ? undefined : eraYear === firstYear ? 1 : numberOf(eraYear, language);
  const before = eras.find((e) => e.name === era)?.before;
  const year =
    writtenYear !== undefined ? numberOf(writtenYear, language) : ofEra !== undefined && before !== undefined ? before + ofEra : undefined;
  const date = year === undefined ? undefined : dateOfParts(String(year), String(month), String(day));
  const start = match.index;
  const end = start + match[0].length;
  const weekday = weekdayBeside(text, start, end, language);
  return {
    start,
    end,
    month,
    day,
    ...(date === undefined ? {} : { date }),
    ...(year === undefined ? {} : { year }),
    ...(era === undefined ? {} : { era }),
    ...(weekday === undefined ? {} : { weekday }),
  };
}

/** Returns the weekday written beside a date. */
function weekdayBeside(text: string, start: number, end: number, language: Language): WrittenWeekday | undefined {
  const { before, after } = patternsOf(language);
  const at = (match: RegExpExecArray, offset: number): WrittenWeekday => {
    const name = match.groups?.weekday ?? '';
    const from = offset + match[0].indexOf(name);
    const day = language.dates.weekdays.findIndex((weekday) => weekday.toLowerCase() === name.toLowerCase());
    return { start: from, end: from + name.length, day };
  };
  for (const pattern of after) {
    pattern.lastIndex = end;
    const match = pattern.exec(text);
    if (match) return at(match, end);
  }
  const from = Math.max(0, start - weekdayReach);
  for (const pattern of before) {
    const match = pattern.exec(text.slice(from, start));
    if (match) return at(match, from + match.index);
  }
  return undefined;
}
