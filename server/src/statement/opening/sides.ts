import type { Term } from '../../glossary/term.js';
import type { Statement } from '../statement.js';

/** Returns a country’s name with its article: “the United States”, “the Republic of Korea”, “Japan”. */
export const inSentence = (side: string): string =>
  /^(?:United|Republic|Kingdom|Philippines|Netherlands|European)\b/.test(side) ? `the ${side}` : side;

/**
 * Returns whether a statement can mean a term’s body: it belongs to one of its sides, or to none. Other governments have bodies with
 * similar names.
 */
export function concerns(statement: Statement, term: Term): boolean {
  return term.side === undefined || term.kind === 'country' || statement.sides.length === 0 || statement.sides.includes(term.side);
}
