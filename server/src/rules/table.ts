import { expansionDiffers } from './abbreviation/expansionDiffers.js';
import { introducedAgain } from './abbreviation/introducedAgain.js';
import { listDiffers } from './abbreviation/listDiffers.js';
import { longCapitals } from './abbreviation/longCapitals.js';
import { notIntroduced } from './abbreviation/notIntroduced.js';
import { notReused } from './abbreviation/notReused.js';
import { points } from './abbreviation/points.js';
import { possessive } from './abbreviation/possessive.js';
import { redundantWord } from './abbreviation/redundantWord.js';
import { seldomUsed } from './abbreviation/seldomUsed.js';
import { spelledOutAgain } from './abbreviation/spelledOutAgain.js';
import { twoMeanings } from './abbreviation/twoMeanings.js';
import { twoShortForms } from './abbreviation/twoShortForms.js';
import { usedBeforeIntroduced } from './abbreviation/usedBeforeIntroduced.js';
import { capitalization } from './name/capitalization.js';
import { commonNoun } from './name/commonNoun.js';
import { countryNoun } from './name/countryNoun.js';
import { deprecated } from './name/deprecated.js';
import { inconsistent } from './name/inconsistent.js';
import { misspelt } from './name/misspelt.js';
import { outdated } from './name/outdated.js';
import { wrongSide } from './name/wrongSide.js';
import { nearMiss } from './precedent/nearMiss.js';
import { weaker } from './precedent/weaker.js';
import type { Rule } from './rule.js';
import { unused } from './silence/unused.js';
import { brokenParagraph } from './structure/brokenParagraph.js';
import { date } from './structure/date.js';
import { nextMeeting } from './structure/nextMeeting.js';
import { participants } from './structure/participants.js';
import { dotted } from './typography/dotted.js';
import { doubledWord } from './typography/doubledWord.js';
import { quotes } from './typography/quotes.js';
import { serialComma } from './typography/serialComma.js';
import { spacing } from './typography/spacing.js';
import { disputed } from './wording/disputed.js';
import { placeholder } from './wording/placeholder.js';
import { relativeDate } from './wording/relativeDate.js';
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
    id: 'abbreviation/two-short-forms',
    level: 'warning',
    summary: 'One name is introduced with two different abbreviations.',
    check: twoShortForms,
  },
  {
    id: 'abbreviation/spelled-out-again',
    level: 'hint',
    summary: 'A name is spelled out although its abbreviation has been introduced.',
    check: spelledOutAgain,
  },
  {
    id: 'abbreviation/list-differs',
    level: 'warning',
    summary: 'The statement’s own list of abbreviations differs from its text.',
    check: listDiffers,
  },
  { id: 'name/deprecated', level: 'warning', summary: 'A name that the glossary lists as wrong or no longer official.', check: deprecated },
  {
    id: 'name/misspelt',
    level: 'warning',
    summary: 'A near miss of an official name: one word wrong, missing, added or misspelt.',
    check: misspelt,
  },
  {
    id: 'name/outdated',
    level: 'warning',
    summary: 'Not the body’s name on the statement’s date.',
    check: outdated,
  },
  {
    id: 'name/wrong-side',
    level: 'warning',
    summary: 'A body is listed for another government than its own.',
    check: wrongSide,
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
    id: 'structure/participants',
    level: 'warning',
    summary: 'A list of participants mixes separators, or has a body twice.',
    check: participants,
  },
  {
    id: 'structure/broken-paragraph',
    level: 'warning',
    summary: 'Reports a sentence that is split across two paragraphs.',
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
  {
    id: 'wording/disputed',
    level: 'hint',
    summary: 'Text in square brackets: the sides have not agreed on it yet.',
    check: disputed,
  },
  {
    id: 'precedent/near-miss',
    level: 'info',
    summary: 'A formulation of earlier statements, with a word or two changed.',
    check: nearMiss,
  },
  {
    id: 'precedent/weaker',
    level: 'hint',
    summary: 'A commitment of an earlier statement, with a verb lower on the ladder.',
    check: weaker,
  },
  {
    id: 'typography/serial-comma',
    level: 'off',
    summary: 'A comma before the last item of a list, where other lists have none; or the other way round.',
    check: serialComma,
  },
  {
    id: 'wording/relative-date',
    level: 'off',
    summary: 'A date that says another thing to a reader next year: in January of this year.',
    check: relativeDate,
  },
  {
    id: 'abbreviation/points',
    level: 'off',
    summary: 'Points in the abbreviation of a body (profiles us and un).',
    check: points,
  },
  {
    id: 'abbreviation/possessive',
    level: 'off',
    summary: 'The possessive of an abbreviation (profile un).',
    check: possessive,
  },
  {
    id: 'abbreviation/seldom-used',
    level: 'off',
    summary: 'An abbreviation is introduced for one use (profile un).',
    check: seldomUsed,
  },
  {
    id: 'abbreviation/long-capitals',
    level: 'off',
    summary: 'A long abbreviation in capitals that is spoken as a word (profile eu).',
    check: longCapitals,
  },
  {
    id: 'name/country-noun',
    level: 'off',
    summary: '“U.S.” as a noun (profile us).',
    check: countryNoun,
  },
  {
    id: 'name/common-noun',
    level: 'off',
    summary: 'A common noun in capitals that stands for a name alone (profile us).',
    check: commonNoun,
  },
  {
    id: 'silence/unused',
    level: 'info',
    summary: 'A comment or front matter silences what is not there.',
    checkSilencers: unused,
  },
];
