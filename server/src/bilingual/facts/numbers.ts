import { escapeRegExp } from '../../text/escapeRegExp.js';
import { numberOf, numeralCharacters } from '../../text/languages/numerals.js';
import { weakMemo } from '../../text/memo.js';
import type { NumberFact } from '../fact.js';
import type { PairLanguage } from '../pairLanguage.js';
import { alternatives } from './dates.js';

/** Ordinals up to this one often have another meaning: “first”, “a second report”, “a third of”. */
const lastWeakOrdinal = 3;

interface NumberPatterns {
  readonly ordinals: readonly RegExp[];
  readonly ordinalOf: ReadonlyMap<string, number>;
  readonly numbers: RegExp;
  readonly fraction: RegExp | undefined;
  readonly unitOf: ReadonlyMap<string, string>;
}

const byText = (units: Readonly<Record<string, readonly string[]>>): [string, string][] =>
  Object.entries(units).flatMap(([unit, texts]) => texts.map((text): [string, string] => [text, unit]));

/** Maximum number of parts after the first in a number such as 2万5千. Without it, a long run of digits takes quadratic time. */
const maxParts = 30;

const patternsOf = weakMemo((language: PairLanguage): NumberPatterns => {
  const { numbers, ordinals, numerals, writing } = language;
  const characters = numerals ? numeralCharacters({ numerals }) : '';
  const [before, after] = writing.spaced
    ? ['(?<![\\p{L}\\p{N}]|\\p{L}-|\\d[.,])', '(?![\\p{L}\\p{N}])']
    : ['(?<![\\p{Script=Latin}\\d-]|\\d[.,])', ''];
  const grouping = `[${escapeRegExp(numbers.grouping)}]\\d{3}`;
  const digits = `\\d+(?:${grouping})*(?:${escapeRegExp(numbers.decimal)}\\d+)?`;
  const written =
    characters === '' ? digits : `(?:${digits}|[${characters}])(?:[${characters}]|(?<=[${characters}])${digits}){0,${maxParts}}`;
  const words = alternatives(Object.keys(numbers.words));
  const mantissa = words === '' ? written : `${written}|(?:${words})(?:[ -](?:${words}))*`;
  const scales = alternatives(Object.keys(numbers.scales));
  const scale = scales === '' ? '' : `(?:[ -](?<scale>${scales})(?!\\p{L}))?`;
  const unitBefore = alternatives(Object.values(numbers.unitsBefore).flat());
  const unit = alternatives(Object.values(numbers.units).flat());
  const gap = writing.spaced ? '[ -]?' : ' ?';
  const ordinalWords = (ordinals.words ?? []).flat();
  const notOrdinal = ordinals.notBefore ? `(?![ -](?:${alternatives(ordinals.notBefore)})${after})` : '';
  return {
    ordinals: [
      ...ordinals.patterns
        .map((p) => p.split('{number}').map((part) => escapeRegExp(part).replaceAll(' ', ' ?')))
        .map(
          (parts) => new RegExp(`${before}${parts.join(`(?<number>\\d+${characters === '' ? '' : `|[${characters}]+`})`)}${after}`, 'giu'),
        ),
      ...(ordinalWords.length > 0 ? [new RegExp(`${before}(?<word>${alternatives(ordinalWords)})${after}${notOrdinal}`, 'giu')] : []),
    ],
    ordinalOf: new Map((ordinals.words ?? []).flatMap((forms, i) => forms.map((form): [string, number] => [form, i + 1]))),
    numbers: new RegExp(
      `(?:(?<unitBefore>${unitBefore}) ?|${before})(?<number>${mantissa})${scale}(?:${gap}(?<unit>${unit})${after})?`,
      'giu',
    ),
    fraction: numbers.fractions && fractionPattern(numbers.fractions, mantissa, before, after),
    unitOf: new Map([...byText(numbers.unitsBefore), ...byText(numbers.units)]),
  };
});

function fractionPattern(
  { pattern, denominators = {} }: NonNullable<PairLanguage['numbers']['fractions']>,
  number: string,
  before: string,
  after: string,
): RegExp {
  const words = Object.keys(denominators);
  const source = pattern
    .replace('{numerator}', `(?<numerator>${number})`)
    .replace('{denominator}', `(?<denominator>${words.length > 0 ? alternatives(words) : number})`);
  return new RegExp(`${before}${source}${after}`, 'giu');
}

/** Merges adjacent numbers of years and months: “a year and six months”, 1年6か月. */
function merged(facts: readonly NumberFact[], text: string): NumberFact[] {
  const found: NumberFact[] = [];
  for (const fact of facts) {
    const last = found.at(-1);
    if (last?.unit === 'year' && fact.unit === 'month' && /^(?: and )?$/.test(text.slice(last.end, fact.start))) {
      const whole = { ...fact, start: last.start, text: text.slice(last.start, fact.end), value: last.value * 12 + fact.value };
      found.splice(-1, 1, { ...whole, isStrong: last.isStrong || fact.isStrong });
    } else found.push(fact);
  }
  return found;
}

/** Returns the value of a number in words: “twenty-five”, “one hundred”. */
function valueOfWords(text: string, words: Readonly<Record<string, number>>): number {
  let value = 0;
  for (const word of text.toLowerCase().split(/[ -]/)) {
    const own = words[word] ?? 0;
    value = own >= 100 ? (value || 1) * own : value + own;
  }
  return value;
}

/**
 * Returns the numbers and ordinals of a text.
 * @param isTaken whether a range is part of a name or date
 */
export function numbersIn(text: string, language: PairLanguage, isTaken: (start: number, end: number) => boolean): NumberFact[] {
  const { ordinals, ordinalOf, numbers, fraction, unitOf } = patternsOf(language);
  const { numerals, numbers: writing } = language;
  const facts: NumberFact[] = [];
  const isFree = (start: number, end: number): boolean => !isTaken(start, end) && !facts.some((f) => start < f.end && end > f.start);
  const parsed = (written: string): number | undefined =>
    numberOf(written.replaceAll(writing.grouping, '').replace(writing.decimal, '.'), numerals ? { numerals } : {});
  const numberIn = (number: string): number | undefined =>
    parsed(number) ?? (/^\p{L}/u.test(number) && Object.keys(writing.words).length > 0 ? valueOfWords(number, writing.words) : undefined);
  for (const { 0: written, index, groups = {} } of fraction ? text.matchAll(fraction) : []) {
    const { numerator = '', denominator = '' } = groups;
    const [above, below] = [numberIn(numerator), writing.fractions?.denominators?.[denominator.toLowerCase()] ?? numberIn(denominator)];
    const end = index + written.length;
    if (!above || !below || !isFree(index, end)) continue;
    const value = (above / below) * 100;
    facts.push({ kind: 'number', start: index, end, text: written, value, unit: 'percent', isStrong: /\d/.test(written) });
  }
  for (const pattern of ordinals)
    for (const { 0: written, index, groups = {} } of text.matchAll(pattern)) {
      const end = index + written.length;
      const word = groups.word?.toLowerCase();
      const value = word === undefined ? parsed(groups.number ?? '') : ordinalOf.get(word);
      if (value === undefined || !isFree(index, end)) continue;
      const isStrong = word === undefined || value > lastWeakOrdinal;
      facts.push({ kind: 'ordinal', start: index, end, text: written, value, isStrong });
    }
  for (const { 0: written, index, groups = {} } of text.matchAll(numbers)) {
    const end = index + written.length;
    const { number = '', scale = '', unit, unitBefore } = groups;
    const isWord = !/\d/.test(number) && Object.keys(writing.words).length > 0 && parsed(number) === undefined;
    const mantissa = numberIn(number);
    // A unit may be part of a name: “15 million U.S. dollars”.
    if (mantissa === undefined || !isFree(index, end - (unit?.length ?? 0))) continue;
    const value = mantissa * (writing.scales[scale.toLowerCase()] ?? 1);
    const own = unitOf.get(unit?.toLowerCase() ?? '') ?? unitOf.get(unit ?? '') ?? unitOf.get(unitBefore ?? '');
    const isStrong = /\d/.test(number) || scale !== '' || (own !== undefined && !isWord && number.length > 1);
    facts.push({ kind: 'number', start: index, end, text: written, value, isStrong, ...(own === undefined ? {} : { unit: own }) });
  }
  return merged(
    facts.sort((a, b) => a.start - b.start),
    text,
  );
}
