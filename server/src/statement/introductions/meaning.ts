import type { Term } from '../../glossary/term.js';
import type { Abbreviation } from '../statement.js';

/** What an abbreviation means in this statement: as it introduces it, or else the likeliest reading. */
export function meaningOf(abbreviation: Abbreviation): Term | undefined {
  return abbreviation.introductions.length > 0 ? abbreviation.introducedTerm : abbreviation.terms[0];
}
