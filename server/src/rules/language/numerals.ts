import { writtenMeetings } from '../../statement/opening/writtenMeetings.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfText } from '../../statement/spans.js';
import { t } from '../../text/l10n.js';
import { writtenDates } from '../../text/languages/dates.js';
import type { Language } from '../../text/languages/language.js';
import { numberOf, numeralCharacters } from '../../text/languages/numerals.js';
import type { Check } from '../rule.js';
import { languageOfBlock } from './languageOfStatement.js';

/** Reports a date or meeting number in written numerals, for which horizontal text uses digits: 三月二十四日, 第八回. */
export const numerals: Check = (_, { queryBlocks }) =>
  queryBlocks(writtenIn).flatMap(({ block, found }) =>
    found.map(({ start, end, written, digits }) => {
      const span = spanOfText(block, start, end);
      return {
        ...span,
        message: t('Write “{0}” instead of “{1}”: horizontal text has digits.', digits, written),
        fixes: [{ title: t('Write “{0}”', digits), safe: false, edits: [{ ...span, newText: digits }] }],
      };
    }),
  );

interface Written {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly digits: string;
}

function writtenIn(reading: BlockReading): Written[] {
  const language = languageOfBlock(reading);
  const numerals = language && numeralCharacters(language);
  if (!language || numerals === undefined || numerals === '') return [];
  const { text } = reading.running;
  const numbers = new RegExp(`[${numerals}]+`, 'gu');
  return [...writtenDates(text, language), ...writtenMeetings(reading, language)].flatMap(({ start, end }) => {
    const written = text.slice(start, end);
    const digits = written.replace(numbers, (number) => digitsOf(number, language));
    return digits === written ? [] : [{ start, end, written, digits }];
  });
}

const digitsOf = (number: string, language: Language): string => String(numberOf(number, language) ?? number);
