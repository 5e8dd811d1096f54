import type { Observation } from '../../findings/finding.js';
import { isPlural, isPluralName, pluralOf } from '../../findings/plurals.js';
import { inWrittenCase } from '../../findings/spelling.js';
import type { Abbreviation, Introduction, Statement } from '../../statement/statement.js';
import { wronglyNamed } from '../../statement/wronglyNamed.js';
import { wronglyShortened } from '../../statement/wronglyShortened.js';
import { t } from '../../text/l10n.js';
import { weakMemo } from '../../text/memo.js';
import { flatMapSteps } from '../../text/steps.js';
import type { Check } from '../rule.js';

/** Minimum similarity to the correct name, 0 to 1, for the difference to be a typing mistake. */
const minSlipSimilarity = 0.8;

/** Reports a name given with an abbreviation that is not the glossary’s, or an abbreviation that is not the name’s. */
export const expansionDiffers: Check = function* (statement) {
  const found: Observation[][] = [];
  for (const abbreviation of statement.abbreviations)
    found.push(yield* flatMapSteps(abbreviation.introductions, (introduction) => observationsOf(statement, abbreviation, introduction)));
  return found.flat();
};

function observationsOf(statement: Statement, abbreviation: Abbreviation, introduction: Introduction): Observation[] {
  const { short, terms } = abbreviation;
  const found = wronglyNamed(statement, introduction, terms);
  if (!found) return wrongShort(statement, abbreviation, introduction);
  const { term, like } = found;
  const number = isPluralName(introduction.longText) ? pluralOf(term.name) : term.name;
  const name = inWrittenCase(number, introduction.longText);
  return [
    {
      ...introduction.long,
      message: t('{0} stands for “{1}”, not “{2}”.', short, term.name, introduction.longText),
      fixes: [{ title: t('Write “{0}”', name), safe: like >= minSlipSimilarity, edits: [{ ...introduction.long, newText: name }] }],
    },
  ];
}

/** Ids of terms whose abbreviation is used without an introduction. */
const usedTerms = weakMemo(
  ({ abbreviations }: Statement): ReadonlySet<string> =>
    new Set(abbreviations.filter((a) => a.introductions.length === 0 && a.uses.length > 0).flatMap((a) => a.terms.map((t) => t.id))),
);

/** Reports a wrong abbreviation after a correct name. The fix also corrects its other uses. */
function wrongShort(statement: Statement, { uses }: Abbreviation, introduction: Introduction): Observation[] {
  const term = wronglyShortened(statement.glossary, introduction);
  if (!term) return [];
  const { abbreviation: right } = term;
  const places = [introduction, ...uses.filter((u) => !u.inOtherName)];
  return [
    {
      offset: introduction.offset,
      length: introduction.length,
      message: t('The abbreviation of “{0}” is {1}, not {2}.', term.name, right, introduction.text),
      fixes: [
        {
          title: t('Write “{0}”', right),
          safe: usedTerms(statement).has(term.id),
          edits: places.map(({ offset, length, text }) => ({ offset, length, newText: isPlural(text) ? pluralOf(right) : right })),
        },
      ],
    },
  ];
}
