import { otherPlaces } from '../../findings/otherPlaces.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfText } from '../../statement/spans.js';
import { t } from '../../text/l10n.js';
import { writtenDates } from '../../text/languages/dates.js';
import type { Check } from '../rule.js';
import { languageOfBlock } from './languageOfStatement.js';

/** Reports dates in the less frequent of two calendars. A date in both calendars, one in brackets, belongs to neither. */
export const calendar: Check = (_, { queryBlocks }) => {
  const places = queryBlocks(datesIn).flatMap(({ block, found }) =>
    found.map(({ start, end, isEra, written }) => ({ ...spanOfText(block, start, end), isEra, written })),
  );
  const ofEra = places.filter((place) => place.isEra);
  const western = places.filter((place) => !place.isEra);
  const [usual, rare] = ofEra.length > western.length ? [ofEra, western] : [western, ofEra];
  const [first, ...others] = rare;
  const [model] = usual;
  if (!first || !model || rare.length === usual.length) return [];
  return [
    {
      offset: first.offset,
      length: first.length,
      message: t('Most dates of this text are in the other calendar, such as “{0}”. Use one calendar.', model.written),
      related: otherPlaces(others),
      fixes: [],
    },
  ];
};

interface CalendarDate {
  readonly start: number;
  readonly end: number;
  readonly isEra: boolean;
  readonly written: string;
}

function datesIn(reading: BlockReading): CalendarDate[] {
  const language = languageOfBlock(reading);
  if (!language?.dates.eras) return [];
  const { text } = reading.running;
  const dates = writtenDates(text, language).filter(({ year }) => year !== undefined);
  const isDouble = (i: number): boolean => {
    const [before, date, next] = [dates[i - 1], dates[i], dates[i + 1]];
    const isBracketed = (a: typeof date, b: typeof date): boolean =>
      a !== undefined && b !== undefined && /^\s?[(（]$/u.test(text.slice(a.end, b.start));
    return isBracketed(before, date) || isBracketed(date, next);
  };
  return dates.flatMap(({ start, end, era }, i) =>
    isDouble(i) ? [] : [{ start, end, isEra: era !== undefined, written: text.slice(start, end) }],
  );
}
