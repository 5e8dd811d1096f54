import type { Observation } from '../../findings/finding.js';
import { movedIntroduction } from '../../findings/introducing.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import { plainUses } from '../../findings/spelling.js';
import type { Use } from '../../statement/statement.js';
import { wronglyNamed } from '../../statement/wronglyNamed.js';
import type { Check } from '../rule.js';

/** A footnote is read where it is referred to, wherever its text stands. */
const isInFootnote = ({ block }: Use): boolean => /^\s*\[\^/.test(block.reading.source);

/** Chicago Manual of Style 10.3: the name comes at the first use, not later. Uses in headings do not count. */
export const usedBeforeIntroduced: Check = (statement) =>
  statement.abbreviations.flatMap((abbreviation): Observation[] => {
    const [introduction] = abbreviation.introductions;
    const early = introduction ? plainUses(abbreviation, introduction.whole.offset).filter((u) => !isInFootnote(u)) : [];
    const [first, ...others] = early;
    if (!introduction || !first) return [];
    const { short, terms } = abbreviation;
    const name = wronglyNamed(statement, introduction, terms)?.term.name ?? introduction.longText;
    return [
      {
        offset: first.offset,
        length: first.length,
        message: `${short} is used here before it is introduced. Write “${name} (${short})” here.`,
        related: [
          { ...introduction.whole, message: `${short} is introduced here` },
          ...otherPlaces(others, `${short} is also used here, before the introduction`),
        ],
        fixes: movedIntroduction(statement, abbreviation, first),
      },
    ];
  });
