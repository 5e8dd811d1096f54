import { meansTheSame } from '../../statement/sameName.js';
import { t } from '../../text/l10n.js';
import { flatMapSteps } from '../../text/steps.js';
import type { Check } from '../rule.js';

/** Reports an abbreviation with two meanings in one statement. */
export const twoMeanings: Check = (statement) =>
  flatMapSteps(statement.abbreviations, ({ short, introductions }) => {
    const [first, ...later] = introductions;
    const other = first && later.find((n) => !meansTheSame(n.longText, first.longText));
    if (!first || !other) return [];
    return [
      {
        offset: other.offset,
        length: other.length,
        message: t(
          '{0} already stands for “{1}”. Give “{2}” another abbreviation, or spell it out.',
          short,
          first.longText,
          other.longText,
        ),
        related: [{ ...first.whole, message: t('{0} stands for “{1}” here', short, first.longText) }],
      },
    ];
  });
