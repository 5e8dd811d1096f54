import { calendar } from './language/calendar.js';
import { doubledMark } from './language/doubledMark.js';
import { introducedAgain } from './language/introducedAgain.js';
import { meetingNumber } from './language/meetingNumber.js';
import { name } from './language/name.js';
import { notIntroduced } from './language/notIntroduced.js';
import { numerals } from './language/numerals.js';
import { officialMarks, officialSpelling } from './language/officialSpelling.js';
import { placeholder } from './language/placeholder.js';
import { weekday } from './language/weekday.js';
import { width } from './language/width.js';
import type { Rule } from './rule.js';

/** Rules for text in the languages of `data/languages`. */
export const languageRules: readonly Rule[] = [
  {
    id: 'language/name',
    level: 'warning',
    languages: 'others',
    summary: 'Reports a misspelled or former official name in a text that is not in English.',
    check: name,
  },
  {
    id: 'language/introduced-again',
    level: 'warning',
    languages: 'others',
    summary: 'Reports an abbreviation that is introduced more than once in a text that is not in English.',
    check: introducedAgain,
  },
  {
    id: 'language/not-introduced',
    level: 'info',
    languages: 'others',
    summary: 'Reports a known abbreviation that is never spelled out in a text that is not in English.',
    check: notIntroduced,
  },
  {
    id: 'language/width',
    level: 'info',
    languages: 'others',
    summary: 'Reports the less frequent of two widths of brackets, digits, letters or commas.',
    check: width,
  },
  {
    id: 'language/calendar',
    level: 'info',
    languages: 'others',
    summary: 'Reports dates in the less frequent of two calendars.',
    check: calendar,
  },
  {
    id: 'language/weekday',
    level: 'warning',
    languages: 'others',
    summary: 'Reports a date that does not exist or has the wrong weekday in a text that is not in English.',
    check: weekday,
  },
  {
    id: 'language/doubled-mark',
    level: 'warning',
    languages: 'others',
    summary: 'Reports two commas or full stops side by side in a text that is not in English.',
    check: doubledMark,
  },
  {
    id: 'language/meeting-number',
    level: 'warning',
    languages: 'others',
    summary: 'Reports the number of a meeting that differs from the title in a text that is not in English.',
    check: meetingNumber,
  },
  {
    id: 'language/placeholder',
    level: 'warning',
    languages: 'others',
    summary: 'Reports a placeholder such as ●● or ○月○日 in a text that is not in English.',
    check: placeholder,
  },
  {
    id: 'language/official-marks',
    level: 'off',
    languages: 'others',
    summary: 'Reports commas and full stops that official documents do not use (profile mofa).',
    check: officialMarks,
  },
  {
    id: 'language/official-spelling',
    level: 'off',
    languages: 'others',
    summary: 'Reports words that official documents write in kana or kanji (profile mofa).',
    check: officialSpelling,
  },
  {
    id: 'language/numerals',
    level: 'off',
    languages: 'others',
    summary: 'Reports dates and numbers of meetings in kanji, which horizontal text has in digits (profile mofa).',
    check: numerals,
  },
];
