import { nameIn } from '../../glossary/nameIn.js';
import type { Statement } from '../../statement/statement.js';

export interface NameHint {
  readonly offset: number;
  readonly name: string;
}

/**
 * Returns the full name after each abbreviation, at its first use in a paragraph. Skips introductions, abbreviations that every reader
 * knows (U.S., UN), and ambiguous ones.
 */
export function nameHintsIn(statement: Statement, from: number, to: number): NameHint[] {
  return statement.abbreviations
    .filter(({ key }) => statement.glossary.customaryReason(key) === undefined)
    .flatMap((abbreviation) => {
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
    })
    .sort((a, b) => a.offset - b.offset);
}
