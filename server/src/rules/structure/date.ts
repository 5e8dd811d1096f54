import type { Observation } from '../../findings/finding.js';
import { isSlip } from '../../glossary/nameDifference.js';
import { spanOfText } from '../../statement/ledger.js';
import { dateOfParts, datesIn, monthPattern } from '../../statement/opening.js';
import type { BlockReading } from '../../statement/reading.js';
import type { Statement } from '../../statement/statement.js';
import { wordClass } from '../../text/lexemes.js';
import type { Check } from '../rule.js';

/** A date that the calendar does not have, with the wrong day of the week, or in the title other than in the opening. */
export const date: Check = (statement, { inBlocks }) => [
  ...inBlocks(wrongDatesIn).flatMap(({ block, found }) =>
    found.map(({ start, end, message, month }) => ({
      ...spanOfText(block, start, end),
      message,
      fixes: month
        ? [
            {
              title: `Write “${month.newText}”`,
              safe: true,
              edits: [{ ...spanOfText(block, month.start, month.end), newText: month.newText }],
            },
          ]
        : [],
    })),
  ),
  ...twoDates(statement),
];

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const months = monthPattern.split('|');

const dayWord = '(?:Sun|Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?)(?:day)?\\.?';
const monthWord = '(?<![\\p{L}\\p{N}])\\p{Lu}\\p{L}{2,9}(?![\\p{L}\\p{N}])(?:\\.(?=,? \\d))?';
const ordinal = '(?:st|nd|rd|th)?';
const until = '(?:[-–](?<U>\\d{1,2})(?:st|nd|rd|th)?)?';
const year4 = ',? (?<Y>\\d{4})(?![\\d-])';
const part = (text: string, n: number): string => text.replace(/<([A-Z])>/g, (_, name: string) => `<${name.toLowerCase()}${n}>`);

/** “12 May 2026”, “May 12th, 2026”, “May 12-14, 2026”, each with a day of the week before it; without a year behind “on” and the like. */
const written = new RegExp(
  `(?:(?<weekday>\\b${dayWord}),? (?:the )?)?(?:${part(`(?<![\\d/.:-])(?<D>\\d{1,2})${ordinal}${until} (?:of )?(?<M>${monthWord})(?:${year4})?`, 1)}|${part(`(?<M>${monthWord}) (?<D>\\d{1,2})(?![\\d:.,]\\d)${ordinal}${until}(?![\\p{L}\\d])(?:${year4})?`, 2)})`,
  'gu',
);

/** “2026-05-12”, “12/05/2026”, “12.05.2026”. */
const inFigures = /(?<![\w./-])(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})([/.])(\d{1,2})\5(\d{4}))(?![\w/-]|\.\d)/g;

const dayBefore = /(?:^|\s)(?:on|from|until|since|before|after) (?:the )?$/i;

interface Wrong {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** A month as it should be written. */
  readonly month?: { readonly start: number; readonly end: number; readonly newText: string };
}

const figure = wordClass((text) => /^(?:\d{1,2}(?:st|nd|rd|th)?|\d{4})$/.test(text));

/** The month that a word means, and whether it is misspelled: “Sept.”, “Febuary”. */
function monthOf(word: string): { name: string; isMisspelled: boolean } | undefined {
  const plain = word.replace(/\.$/, '');
  const key = plain.toLowerCase();
  const whole = months.find((m) => m.toLowerCase() === key || m.slice(0, 3).toLowerCase() === key || (key === 'sept' && m === 'September'));
  if (whole !== undefined) return { name: whole, isMisspelled: false };
  const near =
    plain.length < 5 ? undefined : months.find((m) => m.length > 3 && m.charAt(0) === plain.charAt(0) && isSlip(m.toLowerCase(), key));
  return near === undefined ? undefined : { name: near, isMisspelled: true };
}

/** A year in which February has 29 days, for dates without a year. */
const anyYear = '2024';

function wrongDatesIn({ running: { text }, words, quotations }: BlockReading): Wrong[] {
  if (!words.has(figure)) return [];
  const inWords = [...text.matchAll(written)].flatMap((m) => wrongInWords(text, m, quotations.length > 0));
  const figures = [...text.matchAll(inFigures)].flatMap((m): Wrong[] => {
    const [all, y1 = '', m1 = '', d1 = '', first = '', , second = '', y2 = ''] = m;
    const ways =
      y1 === ''
        ? [
            [y2, second, first],
            [y2, first, second],
          ]
        : [[y1, m1, d1]];
    const named = ways.filter(([, month]) => Number(month) >= 1 && Number(month) <= 12);
    const isReal = named.some(([year = '', month, day = '']) => dateOfParts(year, months[Number(month) - 1] ?? '', day) !== undefined);
    const [year = '', month, day] = named[0] ?? [];
    if (named.length === 0 || isReal || !/^(?:19|20)/.test(year) || Number(day) > 39) return [];
    const message = `There is no ${months[Number(month) - 1]} ${Number(day)} in ${year}.`;
    return [{ start: m.index, end: m.index + all.length, message }];
  });
  return [...inWords, ...figures].sort((a, b) => a.start - b.start);
}

function wrongInWords(text: string, m: RegExpExecArray, hasQuotations: boolean): Wrong[] {
  const { d1, m1, y1, u1, d2, m2, y2, u2, weekday } = m.groups ?? {};
  const [day, monthText, year, last] = [Number(d1 ?? d2), m1 ?? m2 ?? '', y1 ?? y2, u1 ?? u2];
  const month = monthOf(monthText);
  if (!month) return [];
  const place = { start: m.index, end: m.index + m[0].length };
  if (month.isMisspelled) {
    if (year === undefined && d1 === undefined) return [];
    const start = m.index + m[0].indexOf(monthText);
    const at = { start, end: start + monthText.replace(/\.$/, '').length };
    return [
      { ...at, message: `“${monthText.replace(/\.$/, '')}” is misspelled. Write “${month.name}”.`, month: { ...at, newText: month.name } },
    ];
  }
  // “In June 31 countries met”: without a year, a figure after a month may count something else.
  if (year === undefined && (day > 31 || (d1 === undefined && !dayBefore.test(text.slice(Math.max(0, m.index - 20), m.index))))) return [];
  const real = (number: number): string | undefined => dateOfParts(year ?? anyYear, month.name, String(number));
  const missing = [day, ...(last === undefined ? [] : [Number(last)])].find((number) => real(number) === undefined);
  if (missing !== undefined)
    return [{ ...place, message: `There is no ${month.name} ${missing}${year === undefined ? '' : ` in ${year}`}.` }];
  if (last !== undefined && Number(last) <= day) return [{ ...place, message: `The dates run backward. Write the earlier day first.` }];
  if (weekday === undefined || year === undefined || hasQuotations || last !== undefined) return [];
  const right = weekdays[new Date(`${real(day)}T00:00:00Z`).getUTCDay()] ?? '';
  const given = weekdays.find((w) => w.slice(0, 3) === weekday.slice(0, 3)) ?? '';
  return right === given ? [] : [{ ...place, message: `${month.name} ${day}, ${year} is a ${right}, not a ${given}.` }];
}

/** Text released a few days after the meeting bears both days; more apart is last time's date left standing. */
const mostDaysApart = 7;
/** How far into a document the meeting is told of: blocks. */
const openingBlocks = 6;

/** The one date of the title and the one date on which the opening says the meeting was held. */
function twoDates({ blocks }: Statement): Observation[] {
  const at = blocks.findIndex((b, i) => i < openingBlocks && b.reading.kind === 'heading' && datesIn(b.reading.running.text).length === 1);
  const opening = blocks.slice(0, openingBlocks).find((b, i) => i > at && b.reading.kind === 'paragraph');
  const titleBlock = blocks[at];
  if (!titleBlock || !opening || !/\b(?:held|met|convened|co-?chaired)\b/.test(opening.reading.running.text)) return [];
  const [inTitle] = datesIn(titleBlock.reading.running.text);
  const [inOpening, other] = datesIn(opening.reading.running.text);
  if (!inTitle || !inOpening || other) return [];
  const later = (Date.parse(inTitle.date) - Date.parse(inOpening.date)) / 86_400_000;
  if (later >= 0 && later <= mostDaysApart) return [];
  const title = spanOfText(titleBlock, inTitle.start, inTitle.end);
  const written = titleBlock.reading.running.text.slice(inTitle.start, inTitle.end);
  return [
    {
      ...spanOfText(opening, inOpening.start, inOpening.end),
      message: `The title is dated ${written}, ${later < 0 ? 'before this meeting' : 'more than a week later'}. Correct one of the dates.`,
      related: [{ ...title, message: 'the date of the title' }],
    },
  ];
}
