import { nameIn } from '../../glossary/nameIn.js';
import type { Statement } from '../../statement/statement.js';
import { finished, flatMapSteps, type Steps } from '../../text/steps.js';

export interface NameHint {
  readonly offset: number;
  readonly name: string;
}

/**
 * Returns the full name after each abbreviation, at its first use in a paragraph. Skips introductions, abbreviations that every reader
 * knows (U.S., UN), and ambiguous ones.
 */
export const nameHintsIn = (statement: Statement, from: number, to: number): NameHint[] => finished(nameHintSteps(statement, from, to));

/** As `nameHintsIn`, one abbreviation per step. */
export function* nameHintSteps(statement: Statement, from: number, to: number): Steps<NameHint[]> {
  const hints = yield* flatMapSteps(statement.abbreviations, (abbreviation): NameHint[] => {
    if (statement.glossary.customaryReason(abbreviation.key) !== undefined) return [];
    const [term, ...others] = abbreviation.terms;
    const name =
      abbreviation.introductions[0]?.longText ??
      (others.length === 0 ? term && (nameIn(term, statement.language) ?? term.name) : undefined);
    if (name === undefined) return [];
    const seen = new Set(abbreviation.introductions.map((n) => n.block));
    return abbreviation.uses.flatMap((use) => {
      if (seen.has(use.block) || use.inHeading) return [];
      seen.add(use.block);
      return use.offset >= from && use.offset <= to ? [{ offset: use.offset + use.length, name }] : [];
    });
  });
  return hints.sort((a, b) => a.offset - b.offset);
}
