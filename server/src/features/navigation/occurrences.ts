import { abbreviationKey } from '../../glossary/glossary.js';
import type { Term } from '../../glossary/term.js';
import { meaningOf } from '../../statement/introductions/meaning.js';
import { overlapTest } from '../../statement/spans.js';
import type { Abbreviation, Span, Statement } from '../../statement/statement.js';
import { type Found, foundAt } from '../lookup.js';

/** The form in which a term is mentioned. */
export type Form = 'abbreviation' | 'name' | 'introducedAbbreviation' | 'introducedName';

export interface Occurrence extends Span {
  readonly form: Form;
  readonly text: string;
  /** Whether the text has the plural of the form. */
  readonly plural: boolean;
}

/** A term at a place, with all its mentions in the statement. */
export interface Occurrences {
  readonly at: Found;
  readonly abbreviation: Abbreviation | undefined;
  /** The term, if it is unambiguous and in the glossary. */
  readonly term: Term | undefined;
  /** In text order. */
  readonly places: readonly Occurrence[];
}

function abbreviationPlaces({ key, introductions, uses }: Abbreviation): Occurrence[] {
  const isPlural = (text: string): boolean => /s$/.test(text) && abbreviationKey(text) === key && text.replace(/\./g, '') !== key;
  return [
    ...introductions.map((n) => ({
      offset: n.offset,
      length: n.length,
      text: n.text,
      form: 'introducedAbbreviation' as const,
      plural: isPlural(n.text),
    })),
    ...introductions.map((n) => ({ ...n.long, text: n.longText, form: 'introducedName' as const, plural: false })),
    ...uses.map((u) => ({ offset: u.offset, length: u.length, text: u.text, form: 'abbreviation' as const, plural: isPlural(u.text) })),
  ];
}

function namePlaces(statement: Statement, term: Term, taken: readonly Span[]): Occurrence[] {
  const isTaken = overlapTest(taken);
  return (statement.namesByTerm.get(term) ?? [])
    .filter((n) => !isTaken(n))
    .map((n) => ({ offset: n.offset, length: n.length, text: n.text, form: 'name', plural: n.plural }));
}

/** Returns every mention of the term at an offset, in all forms. */
export function occurrencesAt(statement: Statement, offset: number): Occurrences | undefined {
  const at = foundAt(statement, offset);
  if (!at) return undefined;
  const named = at.abbreviation ? meaningOf(at.abbreviation) : at.terms[0];
  // A name does not include the abbreviation if that stands for something else in this statement.
  const term = at.abbreviation ? named : at.terms[0];
  const abbreviation = at.abbreviation ?? statement.abbreviations.find((a) => term !== undefined && meaningOf(a) === term);
  const short = abbreviation ? abbreviationPlaces(abbreviation) : [];
  const places = [...short, ...(term ? namePlaces(statement, term, short) : [])];
  return { at, abbreviation, term, places: places.sort((a, b) => a.offset - b.offset || a.length - b.length) };
}
