import { escapeRegExp } from '../../text/escapeRegExp.js';
import { numberOf } from '../../text/languages/numerals.js';
import { weakMemo } from '../../text/memo.js';
import type { DateFact } from '../fact.js';
import type { PairLanguage } from '../pairLanguage.js';

/** Returns alternatives for a regular expression, longest first. */
export const alternatives = (texts: readonly string[]): string =>
  texts
    .toSorted((a, b) => b.length - a.length)
    .map(escapeRegExp)
    .join('|');

/** Range of four-digit numbers that are years if they stand alone. Others are amounts. */
const [firstYear, lastYear] = [1900, 2100];

const patternsOf = weakMemo((language: PairLanguage): readonly RegExp[] => {
  const { dates, numerals, writing } = language;
  const digits = numerals ? `${numerals.digits}${Object.keys(numerals.multipliers).join('')}` : '';
  const written = digits === '' ? '' : `|[${digits}]{1,4}`;
  const suffix = dates.daySuffixes ? `(?:${alternatives(dates.daySuffixes)})?` : '';
  const tokens: Readonly<Record<string, string>> = {
    year: `\\d{4}${digits === '' ? '' : `|[${digits}]{4}`}`,
    month: dates.months ? alternatives(dates.months) : `\\d{1,2}${written}`,
    day: `(?:\\d{1,2}${written})(?=${suffix}(?!\\d))`,
    era: alternatives((dates.eras ?? []).map((e) => e.name)),
    eraYear: `\\d{1,2}${written}${dates.firstYear === undefined ? '' : `|${escapeRegExp(dates.firstYear)}`}`,
    range: alternatives(dates.range),
  };
  const space = writing.spaced ? '\\s?' : ' ?';
  return dates.written.map((pattern) => {
    const seen = new Map<string, number>();
    const source = pattern
      .split(/(\{\w+\}| )/)
      .map((part) => {
        if (part === ' ') return space;
        const token = part.slice(1, -1);
        const inside = tokens[token];
        if (inside === undefined) return escapeRegExp(part);
        const nth = (seen.get(token) ?? 0) + 1;
        seen.set(token, nth);
        const group = `(?<${token}${nth === 1 ? '' : nth}>${inside})`;
        return token === 'day' ? `${group}${suffix}` : group;
      })
      .join('');
    const [before, after] = writing.spaced ? ['(?<![\\p{L}\\p{N}.,])', '(?![\\p{L}\\p{N}]|[.,]\\d)'] : ['(?<!\\d|\\d[.,])', ''];
    return new RegExp(`${before}${source}${after}`, 'gu');
  });
});

/** Returns the dates of a text in any precision: days, months and years. Of a range, both ends. */
export function datesIn(text: string, language: PairLanguage): DateFact[] {
  const { months, eras = [], firstYear: first } = language.dates;
  const facts: DateFact[] = [];
  const isTaken = (start: number, end: number): boolean => facts.some((f) => start < f.end && end > f.start);
  for (const pattern of patternsOf(language))
    for (const { 0: written, index, groups = {} } of text.matchAll(pattern)) {
      const [start, end] = [index, index + written.length];
      if (isTaken(start, end)) continue;
      const numeral = (part: string | undefined): number | undefined => (part === undefined ? undefined : numberOf(part, language));
      const era = eras.find((e) => e.name === groups.era);
      const ofEra = groups.eraYear === first ? 1 : numeral(groups.eraYear);
      const year = era && ofEra !== undefined ? era.before + ofEra : numeral(groups.year);
      const monthOf = (part: string | undefined): number | undefined => (months && part ? months.indexOf(part) + 1 : numeral(part));
      const month = monthOf(groups.month);
      const day = numeral(groups.day);
      if ((year ?? lastYear) < firstYear || (year ?? 0) > lastYear || (month ?? 1) > 12 || (day ?? 1) > 31) continue;
      const fact = (m: number | undefined, d: number | undefined): DateFact => ({
        kind: 'date',
        start,
        end,
        text: written,
        // A month alone may be “this October”.
        isStrong: year !== undefined || d !== undefined,
        ...(year === undefined ? {} : { year }),
        ...(m === undefined ? {} : { month: m }),
        ...(d === undefined ? {} : { day: d }),
      });
      const day2 = numeral(groups.day2);
      facts.push(fact(month, day));
      if (day2 !== undefined) facts.push(fact(monthOf(groups.month2) ?? month, day2));
    }
  return facts;
}
