import type { Fix, Observation } from '../../findings/finding.js';
import type { Abbreviation, Statement, Use } from '../../statement/statement.js';
import type { Check } from '../rule.js';
import { isTied, plainUses, replaceUse, spelled } from '../spelling.js';

/** Chicago Manual of Style 10.3: the name comes at the first use, not later. Uses in headings do not count. */
export const usedBeforeIntroduced: Check = (statement) =>
  statement.abbreviations.flatMap((abbreviation): Observation[] => {
    const [introduction] = abbreviation.introductions;
    const early = introduction ? plainUses(abbreviation).filter((u) => u.offset < introduction.whole.offset) : [];
    const [first, ...others] = early;
    if (!introduction || !first) return [];
    const { short } = abbreviation;
    return [
      {
        offset: first.offset,
        length: first.length,
        message: `${short} is used here before it is introduced. Write “${introduction.longText} (${short})” here.`,
        related: [
          { ...introduction.whole, message: `${short} is introduced here` },
          ...others.map((u) => ({ offset: u.offset, length: u.length, message: `${u.text} is also used here, before the introduction` })),
        ],
        fixes: moveTo(statement, abbreviation, first),
      },
    ];
  });

function moveTo(statement: Statement, { introductions }: Abbreviation, first: Use): Fix[] {
  const [introduction] = introductions;
  if (!introduction || isTied(statement, first)) return [];
  const long = spelled(statement, introduction.long);
  // A quotation mark or bracket between the two forms belongs to a title that cannot be taken apart.
  if (/["“”«»[\]*_]/.test(spelled(statement, introduction.whole))) return [];
  return [
    {
      title: `Move the introduction of ${introduction.text} to its first use`,
      edits: [replaceUse(statement, first, `${long} (${introduction.text})`), { ...introduction.whole, newText: introduction.text }],
    },
  ];
}
