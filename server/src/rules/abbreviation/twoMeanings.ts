import type { Observation } from '../../findings/finding.js';
import { likeness, meansTheSame } from '../../statement/sameName.js';
import type { Introduction } from '../../statement/statement.js';
import { t } from '../../text/l10n.js';
import type { Check } from '../rule.js';

/**
 * Minimum similarity of two names of the same thing: “Partnership for Accelerating Clean Energy” and “Partnership to Accelerate Clean
 * Energy”.
 */
const minLikeness = 0.6;

/** Reports an abbreviation with two meanings in one statement. */
export const twoMeanings: Check = function* (statement) {
  const observations: Observation[] = [];
  for (const { short, introductions, terms } of statement.abbreviations) {
    const [first, ...later] = introductions;
    if (!first) continue;
    let other: Introduction | undefined;
    for (const n of later) {
      yield;
      if (meansTheSame(n.longText, first.longText)) continue;
      other = n;
      break;
    }
    if (!other) continue;
    const isSimilar = likeness(other.longText, first.longText) >= minLikeness;
    // abbreviation/expansion-differs reports the wrong one.
    if (isSimilar && terms.length > 0) continue;
    observations.push({
      offset: other.offset,
      length: other.length,
      message: isSimilar
        ? t('{0} is also spelled out as “{1}”. Use one name.', short, first.longText)
        : t('{0} already stands for “{1}”. Give “{2}” another abbreviation, or spell it out.', short, first.longText, other.longText),
      related: [{ ...first.whole, message: t('{0} stands for “{1}” here', short, first.longText) }],
    });
  }
  return observations;
};
