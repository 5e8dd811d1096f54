import type { Span, Statement } from '../../statement/statement.js';
import { occurrencesAt } from './occurrences.js';

/** Where a name leads: a place in the statement, or the glossary's entry for a term. */
export interface Definition {
  /** What was asked about. */
  readonly origin: Span;
  readonly introduction?: { readonly whole: Span; readonly short: Span };
  readonly termIds: readonly string[];
}

/** From a use to its introduction; from an introduction, or where there is none, to the entries in the glossary. */
export function definitionAt(statement: Statement, offset: number): Definition | undefined {
  const found = occurrencesAt(statement, offset);
  if (!found) return undefined;
  const { at, abbreviation, term } = found;
  const introduction = abbreviation?.introductions[0];
  const onIntroduction =
    introduction !== undefined && offset >= introduction.whole.offset && offset <= introduction.whole.offset + introduction.whole.length;
  const origin = at.span;
  if (introduction && !onIntroduction)
    return {
      origin,
      introduction: { whole: introduction.whole, short: { offset: introduction.offset, length: introduction.length } },
      termIds: [],
    };
  const terms = term ? [term] : introduction ? [] : at.terms;
  return terms.length > 0 ? { origin, termIds: terms.map((t) => t.id) } : undefined;
}
