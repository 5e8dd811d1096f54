import type { Span, Statement } from '../../statement/statement.js';
import { occurrencesAt } from './occurrences.js';

/** The target of Go to Definition: a place in the statement, or a glossary entry. */
export interface Definition {
  /** The span that was clicked. */
  readonly origin: Span;
  readonly introduction?: { readonly whole: Span; readonly short: Span };
  readonly termIds: readonly string[];
}

/** Resolves a use to its introduction, and an introduction or a name without one to its glossary entries. */
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
