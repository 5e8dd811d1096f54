import type { BlockReading } from '../../statement/reading.js';
import { spanOfText } from '../../statement/spans.js';
import { dateOfParts } from '../../text/calendar.js';
import { t } from '../../text/l10n.js';
import { type WrittenDate, writtenDates } from '../../text/languages/dates.js';
import type { Check } from '../rule.js';
import { languageOfBlock } from './languageOfStatement.js';

/** Reports a date that does not exist or has the wrong weekday. A date without a year is taken to be in the statement’s year. */
export const weekday: Check = ({ date: ownDate }, { queryBlocks }) =>
  queryBlocks(datesIn, ['headings', 'quotations']).flatMap(({ block, found }) =>
    found.flatMap(({ start, end, written, month, day, weekday: shown, ...date }) => {
      const year = date.year ?? (ownDate === undefined ? undefined : Number(ownDate.slice(0, 4)));
      const actual = year === undefined ? undefined : dateOfParts(String(year), String(month), String(day));
      if (date.year !== undefined && actual === undefined)
        return [{ ...spanOfText(block, start, end), message: t('{0} does not exist. Correct the date.', written), fixes: [] }];
      const names = languageOfBlock(block.reading)?.dates.weekdays;
      const right = actual === undefined ? undefined : names?.[new Date(`${actual}T00:00:00Z`).getUTCDay()];
      if (!shown || !names || right === undefined || names[shown.day] === right) return [];
      const span = spanOfText(block, shown.start, shown.end);
      return [
        {
          ...span,
          message: t(
            '{0} is a {1}, not a {2}. Correct the date or the day of the week.',
            year === date.year ? written : `${written} (${year})`,
            right,
            names[shown.day] ?? '',
          ),
          fixes: [{ title: t('Write “{0}”', right), safe: false, edits: [{ ...span, newText: right }] }],
        },
      ];
    }),
  );

interface DateInBlock extends WrittenDate {
  readonly written: string;
}

function datesIn(reading: BlockReading): DateInBlock[] {
  const language = languageOfBlock(reading);
  const { text } = reading.running;
  return language ? writtenDates(text, language).map((date) => ({ ...date, written: text.slice(date.start, date.end) })) : [];
}
