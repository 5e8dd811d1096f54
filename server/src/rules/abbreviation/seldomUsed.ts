import { isMarked, restOf } from '../../findings/introducing.js';
import { fixOf, nameInPlace } from '../../findings/placing.js';
import { plainUses, spelled } from '../../findings/spelling.js';
import { t } from '../../text/l10n.js';
import { flatMapSteps } from '../../text/steps.js';
import type { Check } from '../rule.js';

/** Reports an abbreviation that is used only once or twice. UN Editorial Manual. abbreviation/not-reused reports those never used. */
export const seldomUsed: Check = (statement) =>
  flatMapSteps(statement.abbreviations, (abbreviation) => {
    const [introduction, ...again] = abbreviation.introductions;
    const [use, ...more] = plainUses(abbreviation);
    if (!introduction || !use || again.length + more.length > 0 || abbreviation.uses.length > 1) return [];
    const long = introduction.longText.replace(/\s+/g, ' ');
    const certain = restOf(statement, introduction) === '' && !isMarked(statement, introduction) && use.text === introduction.text;
    return [
      {
        offset: introduction.offset,
        length: introduction.length,
        message: t('{0} is used only once after it is introduced. Write “{1}” both times.', abbreviation.short, long),
        related: [{ offset: use.offset, length: use.length, message: t('The only other use') }],
        fixes: certain
          ? fixOf(
              t('Write “{0}” both times', long),
              [
                { ...introduction.whole, newText: spelled(statement, introduction.long), safe: true },
                nameInPlace(statement, use, { name: long, term: abbreviation.introducedTerm }),
              ],
              false,
            )
          : [],
      },
    ];
  });
