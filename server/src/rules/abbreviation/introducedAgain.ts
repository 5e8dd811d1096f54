import type { Observation } from '../../findings/finding.js';
import { shortForIntroduction } from '../../findings/introducing.js';
import { labelEnd } from '../../findings/labels.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import { fixOf } from '../../findings/placing.js';
import { meansTheSame } from '../../statement/sameName.js';
import type { Introduction, Statement } from '../../statement/statement.js';
import { t } from '../../text/l10n.js';
import { flatMapSteps } from '../../text/steps.js';
import type { Check } from '../rule.js';

/** Maximum number of introductions that a fix replaces, since it is made in one step. The next fix replaces others. */
const maxReplaced = 500;

/** Returns whether the bracket contains a longer short form that begins with this one: “(CBD COP16)”. */
const isInLongerShortForm = ({ text }: Statement, { offset, length, whole }: Introduction): boolean =>
  /^\s+[\p{Lu}\p{N}]{2}/u.test(text.slice(offset + length, Math.max(offset + length, whole.offset + whole.length)));

/**
 * Returns whether an introduction is in a label, which may repeat the name like a heading: “**Harbor Relay Network (HRN).** The HRN grows.”
 */
const isInLabel = ({ block, long }: Introduction): boolean => long.offset < labelEnd(block);

/** Returns whether an introduction begins within another: “the Foo Bar Board (FBB) Board (FBB)”. */
const overlaps = ({ whole }: Introduction, first: Introduction): boolean => whole.offset < first.whole.offset + first.whole.length;

/** Reports a second introduction. Chicago Manual of Style 10.3: spelled out once, abbreviated afterwards. */
export const introducedAgain: Check = function* (statement) {
  const observations: Observation[] = [];
  for (const abbreviation of statement.abbreviations) {
    yield;
    const { short, introductions, introducedTerm } = abbreviation;
    const [first, ...later] = introductions;
    if (!first) continue;
    const again = yield* flatMapSteps(later, (n) =>
      meansTheSame(n.longText, first.longText) && !isInLongerShortForm(statement, n) && !isInLabel(n) ? [n] : [],
    );
    const [second, ...others] = again;
    if (!second) continue;
    observations.push({
      offset: second.offset,
      length: second.length,
      message: t('{0} was already introduced. Write only “{1}”.', short, second.text),
      related: [
        { ...first.whole, message: t('{0} is introduced here', short) },
        ...otherPlaces(
          others.map((n) => n.whole),
          t('{0} is introduced again here', short),
        ),
      ],
      fixes: () =>
        fixOf(
          t('Write only “{0}”', second.text),
          again
            .slice(0, maxReplaced)
            .map((n) => (overlaps(n, first) ? undefined : shortForIntroduction(statement, abbreviation, n, introducedTerm))),
        ),
    });
  }
  return observations;
};
