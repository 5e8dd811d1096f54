import { nameWords } from './nameWords.js';
import type { NameStatus, NameType, OtherName, Term, Validity } from './term.js';

/** A name of a term, as the matcher finds it. */
export interface NameEntry {
  readonly term: Term;
  readonly text: string;
  readonly status: NameStatus;
  readonly type: NameType;
  readonly note?: string | undefined;
  readonly valid?: Validity | undefined;
  /** Position of its term in the glossary. Names that match together are sorted by it. */
  readonly order: number;
  /** Words and marks, as written. */
  readonly words: readonly string[];
}

// Translations in Latin script would collide with English words, so they are shown but not searched for.
const isSearched = (language = 'en'): boolean => /^(?:en|ja|zh|ko)\b/.test(language);

/** Returns the names that text is searched for: name, abbreviation, other names and translations, in this order. */
function* searchedNames(term: Term): Iterable<Pick<OtherName, 'text' | 'status' | 'type' | 'note' | 'valid'>> {
  // A one-word name (Gateway) must match exactly, or every gateway would be one.
  yield { text: term.name, status: 'preferred', type: nameWords(term.name).length === 1 ? 'shortForm' : 'fullForm' };
  if (term.abbreviation !== undefined) yield { text: term.abbreviation, status: 'preferred', type: 'abbreviation' };
  for (const name of term.names ?? []) if (isSearched(name.language)) yield name;
  for (const [language, text] of Object.entries(term.translations ?? {})) if (isSearched(language)) yield { text, status: 'admitted' };
}

/** Returns whether a name has only Chinese and Japanese characters, which have no case and are words of their own. */
export const isIdeographic = ({ text }: NameEntry): boolean => /^[\u3000-\u9FFF]+$/.test(text);

/** Normalizes case and spaces of a name. */
export const nameKey = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ');

/** @param order position of the term in the glossary */
export const nameEntries = (term: Term, order: number): NameEntry[] =>
  [...searchedNames(term)]
    .filter(({ text }) => text.trim() !== '')
    .map(({ text, status, type = 'fullForm', note, valid }) => ({
      term,
      text,
      status,
      type,
      note,
      valid,
      order,
      words: nameWords(text),
    }));
