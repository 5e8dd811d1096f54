import type { Observation } from '../../findings/finding.js';
import { movedIntroduction } from '../../findings/introducing.js';
import { labelEnd } from '../../findings/labels.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import { plainUses } from '../../findings/spelling.js';
import type { Introduction, Statement, Use } from '../../statement/statement.js';
import { wronglyNamed } from '../../statement/wronglyNamed.js';
import { t, withAdvice } from '../../text/l10n.js';
import { flatMapSteps } from '../../text/steps.js';
import type { Check } from '../rule.js';

/** The label of a footnote’s text: “[^1]:”. */
const footnote = /^\s*(\[\^[^\]\n]{1,80}\]):/;

/** Returns whether a use is in a footnote, which is read where it is referenced. */
const isInFootnote = ({ block }: Use): boolean => footnote.test(block.reading.source);

/** Returns where a reader meets an introduction. In a footnote, that is its first reference. */
function metAt({ text }: Statement, { whole, block }: Introduction): number {
  const label = footnote.exec(block.reading.source)?.[1];
  const reference = label === undefined ? -1 : text.indexOf(label);
  return reference < 0 ? whole.offset : reference;
}

/** Returns whether a use is in the label that opens the paragraph of its introduction. Such a label is a heading. */
const isInLabel = ({ offset, block }: Use, introduction: Introduction): boolean =>
  block === introduction.block && offset < labelEnd(block) && introduction.whole.offset >= labelEnd(block);

/**
 * Reports an abbreviation that is used before its introduction. Chicago Manual of Style 10.3: introduce it at the first use, not counting
 * headings.
 */
export const usedBeforeIntroduced: Check = (statement) =>
  flatMapSteps(statement.abbreviations, (abbreviation): Observation[] => {
    const [introduction] = abbreviation.introductions;
    const early = introduction
      ? plainUses(abbreviation, metAt(statement, introduction)).filter((u) => !isInFootnote(u) && !isInLabel(u, introduction))
      : [];
    const [first, ...others] = early;
    // In brackets after a word it is an introduction, but without a matching name.
    if (!introduction || !first || first.inBrackets) return [];
    const { short, terms } = abbreviation;
    const name = wronglyNamed(statement, introduction, terms)?.term.name ?? introduction.longText;
    const fixes = movedIntroduction(statement, abbreviation, first);
    return [
      {
        offset: first.offset,
        length: first.length,
        message: withAdvice(t('{0} is used before it is introduced.', short), fixes[0]?.title ?? t('Write “{0} ({1})” here', name, short)),
        related: [
          { ...introduction.whole, message: t('{0} is introduced here', short) },
          ...otherPlaces(others, t('{0} is also used here, before it is introduced', short)),
        ],
        fixes,
      },
    ];
  });
