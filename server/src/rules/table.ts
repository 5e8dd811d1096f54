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
import { bilingualRules } from './bilingualRules.js';
import { consistencyRules } from './consistencyRules.js';
import { languageRules } from './languageRules.js';
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
import { brokenParagraph } from './structure/brokenParagraph.js';
import { date } from './structure/date.js';
import { nextMeeting } from './structure/nextMeeting.js';
import { participants } from './structure/participants.js';
import { unused } from './suppression/unused.js';
import { dotted } from './typography/dotted.js';
import { doubledWord } from './typography/doubledWord.js';
import { quotes } from './typography/quotes.js';
import { serialComma } from './typography/serialComma.js';
import { spacing } from './typography/spacing.js';
import { disputed } from './wording/disputed.js';
import { houseWord } from './wording/houseWord.js';
import { placeholder } from './wording/placeholder.js';
import { relativeDate } from './wording/relativeDate.js';
import { treatyLanguage } from './wording/treatyLanguage.js';

/**
 * Every rule. Each has a file beside this one, a line here, in consistencyRules.ts, languageRules.ts or bilingualRules.ts, a page in
 * docs/rules and tests in test/unit/rules. `npm run new-rule` creates them.
 */
export const ruleTable: readonly Rule[] = [
  {
    id: 'abbreviation/not-introduced',
    level: 'warning',
    summary: 'Reports an abbreviation that is never spelled out.',
    check: notIntroduced,
  },
  {
    id: 'abbreviation/used-before-introduced',
    level: 'warning',
    summary: 'Reports an abbreviation that is used before it is spelled out.',
    check: usedBeforeIntroduced,
  },
  {
    id: 'abbreviation/introduced-again',
    level: 'warning',
    summary: 'Reports an abbreviation that is introduced more than once.',
    check: introducedAgain,
  },
  {
    id: 'abbreviation/not-reused',
    level: 'hint',
    summary: 'Reports an abbreviation that is introduced but not used again.',
    check: notReused,
  },
  {
    id: 'abbreviation/expansion-differs',
    level: 'warning',
    summary: 'Reports an abbreviation whose full name differs from the glossary.',
    check: expansionDiffers,
  },
  {
    id: 'abbreviation/two-meanings',
    level: 'warning',
    summary: 'Reports an abbreviation that is introduced for two different names.',
    check: twoMeanings,
  },
  {
    id: 'abbreviation/two-short-forms',
    level: 'warning',
    summary: 'Reports a name that is introduced with two different abbreviations.',
    check: twoShortForms,
  },
  {
    id: 'abbreviation/spelled-out-again',
    level: 'hint',
    summary: 'Reports a name that is spelled out after its abbreviation was introduced.',
    check: spelledOutAgain,
  },
  {
    id: 'abbreviation/list-differs',
    level: 'warning',
    summary: 'Reports a list of abbreviations that doesn’t match the text.',
    check: listDiffers,
  },
  {
    id: 'name/deprecated',
    level: 'warning',
    summary: 'Reports a name that the glossary lists as wrong or no longer official.',
    check: deprecated,
  },
  {
    id: 'name/misspelt',
    level: 'warning',
    summary: 'Reports an official name with one word wrong, missing, added or misspelled.',
    check: misspelt,
  },
  {
    id: 'name/outdated',
    level: 'warning',
    summary: 'Reports a name that a body did not have on the date of the statement.',
    check: outdated,
  },
  {
    id: 'name/wrong-side',
    level: 'warning',
    summary: 'Reports a body that is listed under the wrong government.',
    check: wrongSide,
  },
  {
    id: 'name/capitalization',
    level: 'info',
    summary: 'Reports capitals that differ from the official name or from the rest of the statement.',
    check: capitalization,
  },
  {
    id: 'name/inconsistent',
    level: 'info',
    summary: 'Reports the less frequent of two spellings of the same term.',
    check: inconsistent,
  },
  {
    id: 'structure/next-meeting',
    level: 'warning',
    summary: 'Reports a next meeting with the wrong number or year.',
    check: nextMeeting,
  },
  {
    id: 'structure/date',
    level: 'warning',
    summary: 'Reports a date that does not exist, has the wrong weekday or differs from the title.',
    check: date,
  },
  {
    id: 'structure/participants',
    level: 'warning',
    summary: 'Reports a list of participants with mixed separators or a repeated body.',
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
    summary: 'Reports repeated spaces, missing spaces, and spaces before punctuation or after a hyphen.',
    check: spacing,
  },
  {
    id: 'typography/doubled-word',
    level: 'warning',
    summary: 'Reports a repeated word.',
    check: doubledWord,
  },
  {
    id: 'typography/dotted',
    level: 'info',
    summary: 'Reports a missing final period in an abbreviation (U.S).',
    check: dotted,
  },
  {
    id: 'typography/quotes',
    level: 'info',
    summary: 'Reports a mix of straight and curly quotation marks or apostrophes.',
    check: quotes,
  },
  {
    id: 'abbreviation/redundant-word',
    level: 'info',
    summary: 'Reports a word that the abbreviation already includes (QZSS system).',
    check: redundantWord,
  },
  {
    id: 'wording/treaty-language',
    level: 'warning',
    summary: 'Reports treaty language in a statement that is not meant to be binding.',
    check: treatyLanguage,
  },
  {
    id: 'wording/placeholder',
    level: 'warning',
    summary: 'Reports a placeholder, highlighting or merge-conflict mark that is still in the text.',
    check: placeholder,
  },
  {
    id: 'wording/disputed',
    level: 'hint',
    summary: 'Reports text in square brackets, which the sides have not agreed on.',
    check: disputed,
  },
  {
    id: 'precedent/near-miss',
    level: 'info',
    summary: 'Reports wording from a previous statement with a few words changed.',
    check: nearMiss,
  },
  {
    id: 'precedent/weaker',
    level: 'hint',
    summary: 'Reports a commitment from a previous statement with a weaker verb.',
    check: weaker,
  },
  {
    id: 'typography/serial-comma',
    level: 'off',
    summary: 'Reports inconsistent use of the comma before the last item of a list.',
    check: serialComma,
  },
  {
    id: 'wording/relative-date',
    level: 'off',
    summary: 'Reports a date that will be ambiguous next year (in January of this year).',
    check: relativeDate,
  },
  {
    id: 'abbreviation/points',
    level: 'off',
    summary: 'Reports periods in the abbreviation of a body (profiles us and un).',
    check: points,
  },
  {
    id: 'abbreviation/possessive',
    level: 'off',
    summary: 'Reports the possessive of an abbreviation (profile un).',
    check: possessive,
  },
  {
    id: 'abbreviation/seldom-used',
    level: 'off',
    summary: 'Reports an abbreviation that is introduced for a single use (profile un).',
    check: seldomUsed,
  },
  {
    id: 'abbreviation/long-capitals',
    level: 'off',
    summary: 'Reports a long abbreviation in capitals that is pronounced as a word (profile eu).',
    check: longCapitals,
  },
  {
    id: 'name/country-noun',
    level: 'off',
    summary: 'Reports “U.S.” used as a noun (profile us).',
    check: countryNoun,
  },
  {
    id: 'name/common-noun',
    level: 'off',
    summary: 'Reports a capitalized common noun used without its full name (profile us).',
    check: commonNoun,
  },
  {
    id: 'wording/house-word',
    level: 'warning',
    summary: 'Reports a word that the team’s settings replace or forbid.',
    check: houseWord,
  },
  ...consistencyRules,
  ...bilingualRules,
  ...languageRules,
  {
    id: 'suppression/unused',
    level: 'info',
    summary: 'Reports an ignore comment or front matter setting that has no effect.',
    checkSuppressions: unused,
  },
];
