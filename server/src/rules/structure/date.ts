import type { Observation } from '../../findings/finding.js';
import { spanOfText } from '../../statement/ledger.js';
import { dateOfParts, datesIn, monthPattern } from '../../statement/opening.js';
import type { BlockReading } from '../../statement/reading.js';
import type { Statement } from '../../statement/statement.js';
import { wordClass } from '../../text/lexemes.js';
import type { Check } from '../rule.js';

/** A date that the calendar does not have, with the wrong day of the week, or in the title other than in the opening. */
export const date: Check = (statement, { inBlocks }) => [
  ...inBlocks(wrongDatesIn).flatMap(({ block, found }) =>
    found.map(({ start, end, message }) => ({ ...spanOfText(block, start, end), message })),
  ),
  ...twoDates(statement),
];

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const dayFirst = `(?<d1>\\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<m1>${monthPattern}),? (?<y1>\\d{4})`;
const monthFirst = `(?<m2>${monthPattern}) (?<d2>\\d{1,2})(?:st|nd|rd|th)?,? (?<y2>\\d{4})`;
const dated = new RegExp(`\\b(?:(?<weekday>${weekdays.join('|')}),? (?:the )?)?(?:${dayFirst}|${monthFirst})\\b`, 'gi');

interface Wrong {
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

const year = wordClass((text) => /\d{4}/.test(text));

function wrongDatesIn({ running: { text }, words, quotations }: BlockReading): Wrong[] {
  if (!words.has(year)) return [];
  return [...text.matchAll(dated)].flatMap((m): Wrong[] => {
    const { d1, m1, y1, d2, m2, y2, weekday } = m.groups ?? {};
    const [day, month, written] = [d1 ?? d2 ?? '', m1 ?? m2 ?? '', y1 ?? y2 ?? ''];
    const place = { start: m.index, end: m.index + m[0].length };
    const real = dateOfParts(written, month, day);
    if (real === undefined) return [{ ...place, message: `There is no ${month} ${Number(day)} in ${written}.` }];
    const right = weekdays[new Date(`${real}T00:00:00Z`).getUTCDay()] ?? '';
    if (weekday === undefined || weekday.toLowerCase() === right.toLowerCase() || quotations.length > 0) return [];
    return [{ ...place, message: `${month} ${Number(day)}, ${written} is a ${right}, not a ${weekday}.` }];
  });
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
  const apart = Math.abs(Date.parse(inTitle.date) - Date.parse(inOpening.date)) / 86_400_000;
  if (apart <= mostDaysApart) return [];
  const title = spanOfText(titleBlock, inTitle.start, inTitle.end);
  const written = titleBlock.reading.running.text.slice(inTitle.start, inTitle.end);
  return [
    {
      ...spanOfText(opening, inOpening.start, inOpening.end),
      message: `The title is dated ${written}: the two are more than a week apart.`,
      related: [{ ...title, message: 'the date of the title' }],
    },
  ];
}
