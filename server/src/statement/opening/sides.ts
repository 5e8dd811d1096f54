import type { Term } from '../../glossary/term.js';
import type { Statement } from '../statement.js';

/** A country as a sentence names it: “the United States”, “the Republic of Korea”, “Japan”. */
export const inSentence = (side: string): string =>
  /^(?:United|Republic|Kingdom|Philippines|Netherlands|European)\b/.test(side) ? `the ${side}` : side;

/**
 * Whether a statement can speak of a term's body: one of its sides' bodies, or one that belongs to no side. Other
 * governments have bodies of similar names, which are not ours to correct.
 */
export function concerns(statement: Statement, term: Term): boolean {
  return term.side === undefined || term.kind === 'country' || statement.sides.length === 0 || statement.sides.includes(term.side);
}
