import { capitalization } from './consistency/capitalization.js';
import { dash } from './consistency/dash.js';
import { date } from './consistency/date.js';
import { definedTerm } from './consistency/definedTerm.js';
import { hyphenation } from './consistency/hyphenation.js';
import { list } from './consistency/list.js';
import { number } from './consistency/number.js';
import { order } from './consistency/order.js';
import { spelling } from './consistency/spelling.js';
import { article } from './hygiene/article.js';
import { brackets } from './hygiene/brackets.js';
import { invisible } from './hygiene/invisible.js';
import { markup } from './hygiene/markup.js';
import { repeated } from './hygiene/repeated.js';
import type { Rule } from './rule.js';

/** Rules that check a statement for consistency, and rules for slips that spelling checkers miss. */
export const consistencyRules: readonly Rule[] = [
  {
    id: 'consistency/hyphenation',
    level: 'info',
    summary: 'Reports a compound that is written with and without a hyphen.',
    check: hyphenation,
  },
  {
    id: 'consistency/spelling',
    level: 'info',
    summary: 'Reports British spelling in an American text, and the other way round.',
    check: spelling,
  },
  {
    id: 'consistency/dash',
    level: 'info',
    summary: 'Reports the less frequent of two kinds of dashes.',
    check: dash,
  },
  {
    id: 'consistency/date',
    level: 'info',
    summary: 'Reports the less frequent of two forms of dates.',
    check: date,
  },
  {
    id: 'consistency/number',
    level: 'info',
    summary: 'Reports the less frequent of two ways to write percentages or dollars.',
    check: number,
  },
  {
    id: 'consistency/list',
    level: 'info',
    summary: 'Reports a number that is missing or used twice, and list items that end with different marks.',
    check: list,
  },
  {
    id: 'consistency/order',
    level: 'info',
    summary: 'Reports the less frequent order of countries, such as U.S.-Japan beside Japan-U.S.',
    check: order,
  },
  {
    id: 'consistency/capitalization',
    level: 'info',
    summary: 'Reports a role noun whose capital differs from the rest of the statement, such as “the Leaders”.',
    check: capitalization,
  },
  {
    id: 'consistency/defined-term',
    level: 'info',
    summary: 'Reports a defined term that is never used, or used before or without its definition.',
    check: definedTerm,
  },
  {
    id: 'hygiene/article',
    level: 'warning',
    summary: 'Reports “a” before a vowel sound and “an” before a consonant.',
    check: article,
  },
  {
    id: 'hygiene/brackets',
    level: 'warning',
    summary: 'Reports a parenthesis or quotation mark without its partner.',
    check: brackets,
  },
  {
    id: 'hygiene/invisible',
    level: 'info',
    summary: 'Reports invisible characters, such as soft hyphens and zero-width spaces.',
    check: invisible,
  },
  {
    id: 'hygiene/repeated',
    level: 'warning',
    summary: 'Reports two words or marks that cannot stand side by side, such as “the of”.',
    check: repeated,
  },
  {
    id: 'hygiene/markup',
    level: 'info',
    summary: 'Reports stray markup: asterisks, tags, comments and character references.',
    check: markup,
  },
];
