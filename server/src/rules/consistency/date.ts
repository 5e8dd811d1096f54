import type { BlockReading } from '../../statement/reading.js';
import { months } from '../../text/calendar.js';
import { wordClass } from '../../text/internedWords.js';
import { t } from '../../text/l10n.js';
import type { Check } from '../rule.js';
import { evenForms, type WrittenForm } from '../writtenForms.js';

/** Reports “March 24, 2023” and “24 March 2023” in the same statement. */
export const date: Check = (statement, { queryBlocks, style }) =>
  evenForms(statement, queryBlocks(datesIn), style, () => ({
    nameOf: (form) => (form === 'dayFirst' ? t('the day before the month') : t('the month before the day')),
  }));

const month = wordClass((text) => months.includes(text));
const day = wordClass((text) => /^(?:[1-9]|[12]\d|3[01])$/.test(text));
const year = wordClass((text) => /^(?:19|20)\d\d$/.test(text));
const mark = wordClass((text) => /^[-–—/]$/.test(text));

/** Minimum number of words of a sentence with a date. */
const minWords = 8;

/** Returns the dates in sentences. A line with only a place and a date follows letterhead style. */
function datesIn({ words }: BlockReading): WrittenForm[] {
  if (words.length < minWords) return [];
  return words.find(month, (word, at) => {
    const [dayFirst, monthFirst] = [words.isOf(at - 1, day), words.isOf(at + 1, day)];
    // “12 May 14”, “May 12-14”: a list or a range.
    if (dayFirst === monthFirst || words.isOf(at - 2, mark) || words.isOf(at + 2, mark)) return undefined;
    const [first, last] = dayFirst ? [at - 1, at] : [at, at + 1];
    const comma = words.get(last + 1)?.text === ',' ? 1 : 0;
    const withYear = words.isOf(last + 1 + comma, year) && (monthFirst || comma === 0);
    const to = withYear ? last + 1 + comma : last;
    const number = words.get(dayFirst ? at - 1 : at + 1)?.text ?? '';
    const yearText = words.get(to)?.text ?? '';
    const written = {
      dayFirst: `${number} ${word.text}${withYear ? ` ${yearText}` : ''}`,
      monthFirst: `${word.text} ${number}${withYear ? `, ${yearText}` : ''}`,
    };
    return {
      group: 'date',
      form: dayFirst ? 'dayFirst' : 'monthFirst',
      start: words.get(first)?.start ?? 0,
      end: words.get(to)?.end ?? 0,
      written,
    };
  });
}
