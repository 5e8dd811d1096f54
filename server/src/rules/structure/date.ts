import type { Observation } from '../../findings/finding.js';
import { isSlip } from '../../glossary/nameDifference.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfText } from '../../statement/spans.js';
import type { Statement } from '../../statement/statement.js';
import { dateOfParts, datesIn, months, weekdayOf, weekdays } from '../../text/calendar.js';
import { wordClass } from '../../text/internedWords.js';
import { t } from '../../text/l10n.js';
import { ordinalLike } from '../../text/numbers.js';
import type { Check } from '../rule.js';

/** Reports a date that does not exist, has the wrong day of the week, or differs between title and opening. */
export const date: Check = (statement, { queryAllBlocks }) => [
  ...queryAllBlocks(wrongDatesIn).flatMap(({ block, found }) =>
    found.map(({ start, end, message, right }) => ({
      ...spanOfText(block, start, end),
      message,
      fixes: right
        ? [
            {
              title: t('Write “{0}”', right.newText),
              safe: true,
              edits: [{ ...spanOfText(block, right.start, right.end), newText: right.newText }],
            },
          ]
        : [],
    })),
  ),
  ...twoDates(statement),
];

const dayWord = '(?:Sun|Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?)(?:day)?\\.?';
const monthWord = '(?<![\\p{L}\\p{N}])\\p{Lu}\\p{L}{2,9}(?![\\p{L}\\p{N}])(?:\\.(?=,? \\d))?';
const anyMonthWord = monthWord.replace('\\p{Lu}', '\\p{L}');
const ordinal = '(?<O>st|nd|rd|th)?';
const until = '(?: ?[-–] ?(?<U>\\d{1,2})(?:st|nd|rd|th)?)?';
const untilYear = '(?:(?: ?[-–] ?| (?:to|through|until) (?=\\d{1,2},? \\d{4}))(?<U>\\d{1,2})(?:st|nd|rd|th)?)?';
const year4 = '(?:,? |-)(?<Y>\\d{4})(?![\\d-])';
const part = (text: string, n: number): string => text.replace(/<([A-Z])>/g, (_, name: string) => `<${name.toLowerCase()}${n}>`);

/** “12 May 2026”, “May 12th, 2026”, “May 12-14, 2026”, optionally after a day of the week; without a year after “on” and the like. */
const written = new RegExp(
  `(?:(?<weekday>\\b${dayWord}),? (?:the )?)?(?:${part(`(?<![\\d/.:-])(?<D>\\d{1,2})${ordinal}${until}(?: (?:of )?|-)(?<M>${anyMonthWord})(?:${year4})?`, 1)}|${part(`(?<M>${monthWord}) (?:the )?(?<D>\\d{1,2})(?![\\d:.,]\\d)${ordinal}${untilYear}(?![\\p{L}\\d])(?:${year4})?`, 2)})`,
  'uy',
);

/** “2026-05-12”, “2026/5/12”, “12/05/2026”, “12.05.2026”, “12-05-2026”. */
const inFigures =
  /(?<![\w./-])(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?=T\d|(?![\w/-]|\.\d))|(\d{1,2})([/.-])(\d{1,2})\6(\d{4})(?![\w/-]|\.\d))/y;

/** “2030–2026”. With a hyphen only after “for” and the like, since documents have such numbers. */
const years =
  /(?<![\p{L}\p{N}./-])(?:FY ?)?((?:19|20)\d\d)(?:–|(?<=\b(?:in|for|during|of|over|covers|covering|period|years) (?:FY ?)?\d{4})-)((?:19|20)\d\d)(?![\p{L}\p{N}/-]|\.\d)/uy;

/** A month without a day: “in Febuary 2026”. */
const monthAlone = new RegExp(`(?<=\\b(?:in|of|by|until|since|from|early|late|mid) )(${monthWord})(?= (?:of )?(?:19|20)\\d\\d\\b)`, 'uy');

const dayBefore = /(?:^|\s)(?:on|from|until|since|before|after) (?:the )?$/i;
/** Text after a number that must be a day: “by June 31.” */
const textAfterDay = /^(?:[.;)]|$)/;

interface Wrong {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** The correct month or number. */
  readonly right?: { readonly start: number; readonly end: number; readonly newText: string };
}

const figure = wordClass((text) => /^(?:\d{1,2}(?:st|nd|rd|th)?|\d{4})$/.test(text));

/** Returns the month that a word means, and whether it is misspelled: “Sept.”, “Febuary”. */
function monthOf(word: string): { name: string; isMisspelled: boolean } | undefined {
  const plain = word.replace(/\.$/, '');
  const key = plain.toLowerCase();
  const whole = months.find((m) => m.toLowerCase() === key || m.slice(0, 3).toLowerCase() === key || (key === 'sept' && m === 'September'));
  if (whole !== undefined) return { name: whole, isMisspelled: false };
  const near =
    plain.length < 5 ? undefined : months.find((m) => m.length > 3 && m.charAt(0) === plain.charAt(0) && isSlip(m.toLowerCase(), key));
  return near === undefined ? undefined : { name: near, isMisspelled: true };
}

/** A leap year, for dates without a year. */
const anyYear = '2024';

/**
 * Returns the matches of an expression in text order. Tries it only at figures and the words before them, because every date has a figure.
 * @param pattern a sticky expression
 * @param reach maximum number of words and marks in a match before its first figure
 */
function matchesAtFigures(pattern: RegExp, reach: number, { running: { text }, words }: BlockReading): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  let at = 0;
  for (const figureAt of words.placesOf(figure))
    for (at = Math.max(at, figureAt - reach); at <= figureAt; at++) {
      pattern.lastIndex = words.get(at)?.start ?? 0;
      const match = pattern.exec(text);
      if (!match) continue;
      matches.push(match);
      at = words.indexAt(pattern.lastIndex) - 1;
    }
  return matches;
}

function wrongDatesIn(reading: BlockReading): Wrong[] {
  const { quotations, words } = reading;
  const { text } = reading.running;
  if (!words.has(figure)) return [];
  const dates = matchesAtFigures(written, 7, reading);
  const inWords = dates.flatMap((m) => wrongInWords(text, m, quotations.length > 0));
  const backward = dates.flatMap((m, i) => runsBackward(text, dates[i - 1], m));
  const alone = matchesAtFigures(monthAlone, 3, reading).flatMap((m): Wrong[] => misspelledMonth(m.index, m[0]));
  const figures = matchesAtFigures(inFigures, 0, reading);
  const all = [
    ...inWords,
    ...backward,
    ...alone,
    ...figures.flatMap(wrongInFigures),
    ...figures.flatMap((m, i) => figuresRunBackward(text, figures[i - 1], m)),
    ...matchesAtFigures(years, 2, reading).flatMap(yearsRunBackward),
  ].sort((a, b) => a.start - b.start);
  return all.filter(({ start }, i) => !all.slice(0, i).some((before) => start < before.end));
}

function wrongInFigures(m: RegExpExecArray): Wrong[] {
  const [all, y1 = '', , m1 = '', d1 = '', first = '', , second = '', y2 = ''] = m;
  const ways =
    y1 === ''
      ? [
          [y2, second, first],
          [y2, first, second],
        ]
      : [[y1, m1, d1]];
  const named = ways.filter(([, month]) => Number(month) >= 1 && Number(month) <= 12);
  const isReal = named.some(([year = '', month, day = '']) => dateOfParts(year, month ?? '', day) !== undefined);
  const [year = '', month, day] = named[0] ?? [];
  if (named.length === 0 || isReal || !/^(?:19|20)/.test(year) || Number(day) > 39) return [];
  const message = noSuchDate(months[Number(month) - 1] ?? '', Number(day), year);
  return [{ start: m.index, end: m.index + all.length, message }];
}

const noSuchDate = (month: string, day: number, year: string | number | undefined): string =>
  t('{0} does not exist. Correct the date.', year === undefined ? `${month} ${day}` : `${month} ${day}, ${year}`);

/** Reports a range of numeric dates that runs backward: “2026-05-12 to 2026-05-10”. */
function figuresRunBackward(text: string, before: RegExpExecArray | undefined, m: RegExpExecArray): Wrong[] {
  if (!before?.[1] || !m[1] || before[0].length !== m[0].length || before[0] <= m[0]) return [];
  if (!joinsDays.test(text.slice(before.index + before[0].length, m.index))) return [];
  return [{ start: before.index, end: m.index + m[0].length, message: backwardMessage() }];
}

const yearsRunBackward = (m: RegExpExecArray): Wrong[] =>
  (m[1] ?? '') > (m[2] ?? '')
    ? [{ start: m.index, end: m.index + m[0].length, message: t('The second year is before the first. Correct the years.') }]
    : [];

/** A date as written. */
interface Written {
  readonly day: number;
  /** The last day of “12–14 May”. */
  readonly last?: number;
  readonly month: { readonly name: string; readonly isMisspelled: boolean };
  readonly monthText: string;
  readonly year?: string;
  readonly ordinal?: string;
  readonly weekday?: string;
  readonly dayComesFirst: boolean;
}

function partsOf({ groups = {} }: RegExpExecArray): Written | undefined {
  const { d1, m1, y1, u1, o1, d2, m2, y2, u2, o2, weekday } = groups;
  const [monthText, year, last, suffix] = [m1 ?? m2 ?? '', y1 ?? y2, u1 ?? u2, o1 ?? o2];
  const month = monthOf(monthText);
  return (
    month && {
      day: Number(d1 ?? d2),
      month,
      monthText,
      dayComesFirst: d1 !== undefined,
      ...(last === undefined ? {} : { last: Number(last) }),
      ...(year === undefined ? {} : { year }),
      ...(suffix === undefined ? {} : { ordinal: suffix }),
      ...(weekday === undefined ? {} : { weekday }),
    }
  );
}

function misspelledMonth(start: number, written: string): Wrong[] {
  const plain = written.replace(/\.$/, '');
  const month = monthOf(plain);
  if (!month?.isMisspelled) return [];
  const at = { start, end: start + plain.length };
  return [{ ...at, message: t('“{0}” is misspelled. Write “{1}”.', plain, month.name), right: { ...at, newText: month.name } }];
}

function wrongInWords(text: string, m: RegExpExecArray, hasQuotations: boolean): Wrong[] {
  const parts = partsOf(m);
  if (!parts) return [];
  const { day, last, month, monthText, year, dayComesFirst } = parts;
  const place = { start: m.index, end: m.index + m[0].length };
  if (month.isMisspelled) return year === undefined && !dayComesFirst ? [] : misspelledMonth(m.index + m[0].indexOf(monthText), monthText);
  // “In June 31 countries met”: without a year, a number after a month may count something else.
  const isDay =
    dayComesFirst ||
    parts.ordinal !== undefined ||
    dayBefore.test(text.slice(Math.max(0, m.index - 20), m.index)) ||
    textAfterDay.test(text.slice(place.end, place.end + 1));
  if (year === undefined && (day > 31 || !isDay)) return [];
  const real = (number: number): string | undefined => dateOfParts(year ?? anyYear, month.name, String(number));
  const missing = [day, ...(last === undefined ? [] : [last])].find((number) => real(number) === undefined);
  if (missing !== undefined) return [{ ...place, message: noSuchDate(month.name, missing, year) }];
  if (last !== undefined && last <= day) return [{ ...place, message: backwardMessage() }];
  const number = ordinalLike(day, '1st');
  if (parts.ordinal !== undefined && `${day}${parts.ordinal}` !== number) {
    const start = m.index + m[0].indexOf(`${day}${parts.ordinal}`);
    const at = { start, end: start + number.length };
    return [{ ...at, message: t('“{0}{1}” is misspelled. Write “{2}”.', day, parts.ordinal, number), right: { ...at, newText: number } }];
  }
  if (year === undefined || hasQuotations || last !== undefined) return [];
  return wrongWeekday(text, place, parts, real(day) ?? '');
}

const weekdayAfter = new RegExp(`^ \\((${dayWord})\\)`, 'u');

/** Reports a wrong weekday: “Monday, 12 May 2026” or “12 May 2026 (Monday)”, which is a Tuesday. */
function wrongWeekday(text: string, place: { start: number; end: number }, { day, month, year, weekday }: Written, date: string): Wrong[] {
  const following = weekday === undefined ? weekdayAfter.exec(text.slice(place.end, place.end + 14)) : null;
  const named = weekday ?? following?.[1];
  if (named === undefined) return [];
  const right = weekdayOf(date);
  const given = weekdays.find((w) => w.slice(0, 3) === named.slice(0, 3)) ?? '';
  if (right === given) return [];
  const end = place.end + (following?.[0].length ?? 0);
  return [
    {
      start: place.start,
      end,
      message: t('{0} is a {1}, not a {2}. Correct the date or the day of the week.', `${month.name} ${day}, ${year}`, right, given),
    },
  ];
}

const backwardMessage = (): string => t('The second date is not after the first. Correct the dates.');
const joinsDays = /^ ?(?:[-–—]|to|until|till|through) ?(?:the )?$/;
const joinsDaysAfterBetween = /^ and (?:the )?$/;
const dayOnly = /\b(?:from|between) (?:the )?(\d{1,2})(?:st|nd|rd|th)? (?:to|until|till|through|and) (?:the )?$/i;
/** “The meeting was moved from May 20 to May 14.” */
const moving = /\b(?:mov|postpon|br(?:ought|ing)|chang|advanc|reschedul|amend|correct|revis|shift)/i;
/** Maximum number of months that a range without a first year may run backward. Beyond it, the range includes New Year. */
const maxMonthsBack = 6;

/** Reports a range whose last day precedes the first: “from 18 to 14 May 2027”, “3 June 2027 to 28 May 2027”. */
function runsBackward(text: string, before: RegExpExecArray | undefined, m: RegExpExecArray): Wrong[] {
  const to = partsOf(m);
  if (!to?.year || to.month.isMisspelled || moving.test(text.slice(Math.max(0, (before ?? m).index - 80), m.index))) return [];
  const end = m.index + m[0].length;
  const alone = to.dayComesFirst ? dayOnly.exec(text.slice(Math.max(0, m.index - 30), m.index)) : null;
  if (alone) {
    const start = m.index - alone[0].length + alone[0].indexOf(alone[1] ?? '');
    return Number(alone[1]) > to.day && to.last === undefined ? [{ start, end, message: backwardMessage() }] : [];
  }
  const from = before && partsOf(before);
  if (!before || !from || from.month.isMisspelled || from.last !== undefined || to.last !== undefined) return [];
  const joint = text.slice(before.index + before[0].length, m.index);
  const isBetween = /\bbetween $/i.test(text.slice(Math.max(0, before.index - 10), before.index));
  if (!joinsDays.test(joint) && !(isBetween && joinsDaysAfterBetween.test(joint))) return [];
  const [first, last] = [from, to].map(({ year = to.year ?? '', month, day }) => dateOfParts(year, month.name, String(day)) ?? '');
  if (!first || !last || first <= last) return [];
  if (from.year === undefined && Number(first.slice(5, 7)) - Number(last.slice(5, 7)) > maxMonthsBack) return [];
  return [{ start: before.index, end, message: backwardMessage() }];
}

/** Maximum number of days between the meeting and the release of the text. Beyond it, a date is left over from the previous statement. */
const maxDaysApart = 7;
/** Number of blocks that describe the meeting. */
const openingBlocks = 6;

const rangeBefore = /(?:(\p{L}{3,9}) )?(?<!\p{N})(\d{1,2})(?:st|nd|rd|th)?(?: (\p{L}{3,9}))? ?(?:[-–—]|to|until|through|and) ?(?:the )?$/u;

/** Returns the first day of a range whose last day is a full date: “8 to 9 June 2026”, “June 30 to July 2, 2026”. */
function firstDay(text: string, { start, date }: { readonly start: number; readonly date: string }): string {
  const range = rangeBefore.exec(text.slice(Math.max(0, start - 30), start));
  if (!range) return date;
  const [, before = '', day = '', after = ''] = range;
  const name = monthOf(before)?.name ?? monthOf(after)?.name ?? months[Number(date.slice(5, 7)) - 1] ?? '';
  const year = Number(date.slice(0, 4));
  const first = dateOfParts(String(year), name, day);
  return first === undefined || first <= date ? (first ?? date) : (dateOfParts(String(year - 1), name, day) ?? date);
}

/** Compares the only date of the title with the only date of the meeting in the opening. */
function twoDates({ blocks }: Statement): Observation[] {
  const at = blocks.findIndex((b, i) => i < openingBlocks && b.reading.kind === 'heading' && datesIn(b.reading.running.text).length === 1);
  const opening = blocks.slice(0, openingBlocks).find((b, i) => i > at && b.reading.kind === 'paragraph');
  const titleBlock = blocks[at];
  if (!titleBlock || !opening || !/\b(?:held|met|convened|co-?chaired)\b/.test(opening.reading.running.text)) return [];
  const [inTitle] = datesIn(titleBlock.reading.running.text);
  const [inOpening, other] = datesIn(opening.reading.running.text);
  if (!inTitle || !inOpening || other) return [];
  const held = firstDay(opening.reading.running.text, inOpening);
  const later = (Date.parse(inTitle.date) - Date.parse(held)) / 86_400_000;
  if (later >= 0 && later <= maxDaysApart) return [];
  const title = spanOfText(titleBlock, inTitle.start, inTitle.end);
  const written = titleBlock.reading.running.text.slice(inTitle.start, inTitle.end);
  return [
    {
      ...spanOfText(opening, inOpening.start, inOpening.end),
      message:
        later < 0
          ? t('The title is dated {0}, before this meeting. Correct one of the dates.', written)
          : t('The title is dated {0}, more than a week after this meeting. Correct one of the dates.', written),
      related: [{ ...title, message: t('The date in the title') }],
    },
  ];
}
