import type { Term } from '../../glossary/term.js';
import type { Abbreviation, Statement } from '../statement.js';

/** Returns what an abbreviation means in this statement: the introduced term, or the likeliest one. */
export function meaningOf(abbreviation: Abbreviation): Term | undefined {
  return abbreviation.introductions.length > 0 ? abbreviation.introducedTerm : abbreviation.terms[0];
}

/** Returns what an abbreviation may mean in this statement. Without an introduction, bodies of its sides exclude those of other governments. */
export function readingsOf({ sides }: Pick<Statement, 'sides'>, { introductions, terms }: Abbreviation): readonly Term[] {
  const isForeign = ({ side }: Term): boolean => side !== undefined && !sides.includes(side);
  const isSettled = introductions.length === 0 && terms.some(({ side }) => side !== undefined && sides.includes(side));
  return isSettled ? terms.filter((t) => !isForeign(t)) : terms;
}
