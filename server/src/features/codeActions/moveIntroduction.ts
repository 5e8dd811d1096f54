import { movedIntroduction } from '../../findings/introducing.js';
import { plainUses } from '../../findings/spelling.js';
import type { Refactor } from '../refactoring.js';

/** Moves an introduction to the first use of the abbreviation. */
export const moveIntroduction: Refactor = (statement, { offset }) => {
  const abbreviation = statement.abbreviations.find((a) =>
    [...a.uses, ...a.introductions.map((n) => n.whole)].some((p) => offset >= p.offset && offset <= p.offset + p.length),
  );
  const introduction = abbreviation?.introductions[0];
  const first = abbreviation && plainUses(abbreviation)[0];
  if (!abbreviation || !introduction || !first || first.offset > introduction.offset) return undefined;
  const [fix] = movedIntroduction(statement, abbreviation, first);
  return fix && { title: fix.title, kind: 'move', edits: fix.edits };
};
