import { likeness, meansTheSame } from '../../statement/sameName.js';
import { t } from '../../text/l10n.js';
import { flatMapSteps } from '../../text/steps.js';
import type { Check } from '../rule.js';

/**
 * Minimum similarity of two names of the same thing: “Partnership for Accelerating Clean Energy” and “Partnership to Accelerate Clean
 * Energy”.
 */
const minLikeness = 0.6;

/** Reports an abbreviation with two meanings in one statement. */
export const twoMeanings: Check = (statement) =>
  flatMapSteps(statement.abbreviations, ({ short, introductions, terms }) => {
    const [first, ...later] = introductions;
    const other = first && later.find((n) => !meansTheSame(n.longText, first.longText));
    if (!first || !other) return [];
    const isSimilar = likeness(other.longText, first.longText) >= minLikeness;
    // abbreviation/expansion-differs reports the wrong one.
    if (isSimilar && terms.length > 0) return [];
    return [
      {
        offset: other.offset,
        length: other.length,
        message: isSimilar
          ? t('{0} is also spelled out as “{1}”. Use one name.', short, first.longText)
          : t('{0} already stands for “{1}”. Give “{2}” another abbreviation, or spell it out.', short, first.longText, other.longText),
        related: [{ ...first.whole, message: t('{0} stands for “{1}” here', short, first.longText) }],
      },
    ];
  });
