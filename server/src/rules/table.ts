import { expansionDiffers } from './abbreviation/expansionDiffers.js';
import { introducedAgain } from './abbreviation/introducedAgain.js';
import { notIntroduced } from './abbreviation/notIntroduced.js';
import { notReused } from './abbreviation/notReused.js';
import { redundantWord } from './abbreviation/redundantWord.js';
import { spelledOutAgain } from './abbreviation/spelledOutAgain.js';
import { twoMeanings } from './abbreviation/twoMeanings.js';
import { usedBeforeIntroduced } from './abbreviation/usedBeforeIntroduced.js';
import { capitalization } from './name/capitalization.js';
import { deprecated } from './name/deprecated.js';
import { inconsistent } from './name/inconsistent.js';
import { misspelt } from './name/misspelt.js';
import type { Rule } from './rule.js';
import { brokenParagraph } from './structure/brokenParagraph.js';
import { date } from './structure/date.js';
import { nextMeeting } from './structure/nextMeeting.js';
import { dotted } from './typography/dotted.js';
import { doubledWord } from './typography/doubledWord.js';
import { quotes } from './typography/quotes.js';
import { spacing } from './typography/spacing.js';
import { placeholder } from './wording/placeholder.js';
import { treatyLanguage } from './wording/treatyLanguage.js';

/** Every rule there is. A new one: a file beside these, a line here, a page in docs/rules, texts in test/unit/rules. */
export const ruleTable: readonly Rule[] = [
  {
    id: 'abbreviation/not-introduced',
    level: 'warning',
    summary: 'An abbreviation is used, but its name is nowhere given.',
    check: notIntroduced,
  },
  {
    id: 'abbreviation/used-before-introduced',
    level: 'warning',
    summary: 'An abbreviation is used before the place that gives its name.',
    check: usedBeforeIntroduced,
  },
  {
    id: 'abbreviation/introduced-again',
    level: 'warning',
    summary: 'An abbreviation is introduced more than once.',
    check: introducedAgain,
  },
  { id: 'abbreviation/not-reused', level: 'hint', summary: 'An abbreviation is introduced and then never used.', check: notReused },
  {
    id: 'abbreviation/expansion-differs',
    level: 'warning',
    summary: 'The name given for an abbreviation is not the one the glossary has.',
    check: expansionDiffers,
  },
  {
    id: 'abbreviation/two-meanings',
    level: 'warning',
    summary: 'One abbreviation is introduced for two different names.',
    check: twoMeanings,
  },
  {
    id: 'abbreviation/spelled-out-again',
    level: 'hint',
    summary: 'A name is spelled out although its abbreviation has been introduced.',
    check: spelledOutAgain,
  },
  { id: 'name/deprecated', level: 'warning', summary: 'A name that the glossary lists as wrong or no longer official.', check: deprecated },
  {
    id: 'name/misspelt',
    level: 'warning',
    summary: 'A near miss of an official name: one word wrong, missing, added or misspelt.',
    check: misspelt,
  },
  {
    id: 'name/capitalization',
    level: 'info',
    summary: 'Capitals that differ from the name, or from the rest of the statement.',
    check: capitalization,
  },
  {
    id: 'name/inconsistent',
    level: 'info',
    summary: 'One thing is written in two ways; the rarer one is reported.',
    check: inconsistent,
  },
  {
    id: 'structure/next-meeting',
    level: 'warning',
    summary: 'The next meeting has not the next number, or not a later year.',
    check: nextMeeting,
  },
  {
    id: 'structure/date',
    level: 'warning',
    summary: 'A date that the calendar does not have, with the wrong weekday, or other than the title’s.',
    check: date,
  },
  {
    id: 'structure/broken-paragraph',
    level: 'warning',
    summary: 'A paragraph breaks off inside its sentence, which the next one goes on with.',
    check: brokenParagraph,
  },
  {
    id: 'typography/spacing',
    level: 'info',
    summary: 'Two spaces where one is enough, none between month and year, or one inside a hyphenated word.',
    check: spacing,
  },
  {
    id: 'typography/doubled-word',
    level: 'warning',
    summary: 'A word stands twice in a row.',
    check: doubledWord,
  },
  {
    id: 'typography/dotted',
    level: 'info',
    summary: 'Points between the letters of an abbreviation, and none behind the last: U.S companies.',
    check: dotted,
  },
  {
    id: 'typography/quotes',
    level: 'info',
    summary: 'Straight and curly quotation marks or apostrophes are mixed.',
    check: quotes,
  },
  {
    id: 'abbreviation/redundant-word',
    level: 'info',
    summary: 'The word behind an abbreviation is one that it stands for: QZSS system.',
    check: redundantWord,
  },
  {
    id: 'wording/treaty-language',
    level: 'warning',
    summary: 'Words that bind, in a text that must not.',
    check: treatyLanguage,
  },
  {
    id: 'wording/placeholder',
    level: 'warning',
    summary: 'Something is still to be filled in.',
    check: placeholder,
  },
];
