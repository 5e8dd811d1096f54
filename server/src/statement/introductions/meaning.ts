import type { Term } from '../../glossary/term.js';
import type { Abbreviation } from '../statement.js';

/** Returns what an abbreviation means in this statement: the introduced term, or the likeliest one. */
export function meaningOf(abbreviation: Abbreviation): Term | undefined {
  return abbreviation.introductions.length > 0 ? abbreviation.introducedTerm : abbreviation.terms[0];
}
