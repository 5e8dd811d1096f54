import { differs } from './bilingual/differs.js';
import type { Rule } from './rule.js';

export const bilingualRules: readonly Rule[] = [
  {
    id: 'bilingual/name',
    level: 'warning',
    summary: 'Reports a name that the text in the other language does not have.',
    languages: 'every',
    check: differs('name'),
  },
  {
    id: 'bilingual/number',
    level: 'warning',
    summary: 'Reports a number or unit that differs from the text in the other language.',
    languages: 'every',
    check: differs('number'),
  },
  {
    id: 'bilingual/date',
    level: 'warning',
    summary: 'Reports a date that differs from the text in the other language.',
    languages: 'every',
    check: differs('date'),
  },
  {
    id: 'bilingual/ordinal',
    level: 'warning',
    summary: 'Reports an ordinal that differs from the text in the other language.',
    languages: 'every',
    check: differs('ordinal'),
  },
  {
    id: 'bilingual/participants',
    level: 'warning',
    summary: 'Reports participants, their order or a side that differ from the text in the other language.',
    languages: 'every',
    check: differs('participants'),
  },
  {
    id: 'bilingual/abbreviation',
    level: 'warning',
    summary: 'Reports an abbreviation that differs from the text in the other language.',
    languages: 'every',
    check: differs('abbreviation'),
  },
  {
    id: 'bilingual/quotation',
    level: 'warning',
    summary: 'Reports a quoted title that is not quoted in the text in the other language.',
    languages: 'every',
    check: differs('quotation'),
  },
  {
    id: 'bilingual/missing',
    level: 'warning',
    summary: 'Reports a sentence or paragraph that has no counterpart in the other language.',
    languages: 'every',
    check: differs('missing'),
  },
  {
    id: 'bilingual/verb',
    level: 'info',
    summary: 'Reports a verb that commits to more or less than the text in the other language.',
    languages: 'every',
    check: differs('verb'),
  },
];
