import type { Term } from '../glossary/term.js';
import type { Statement } from './statement.js';

/**
 * Whether a statement can speak of a term's body: one of its sides' bodies, or one that belongs to no side. Other
 * governments have bodies of similar names, which are not ours to correct.
 */
export function concerns(statement: Statement, term: Term): boolean {
  return term.side === undefined || term.kind === 'country' || statement.sides.length === 0 || statement.sides.includes(term.side);
}
