import { nameWords } from './nameWords.js';
import type { NameStatus, NameType, OtherName, Term, Validity } from './term.js';

/** One name of one term, as the matcher finds it. */
export interface NameEntry {
  readonly term: Term;
  readonly text: string;
  readonly status: NameStatus;
  readonly type: NameType;
  readonly note?: string | undefined;
  readonly valid?: Validity | undefined;
  /** The place of its term among all terms: names that are found together stand in this order. */
  readonly order: number;
  /** The words and marks of the name, as written. */
  readonly words: readonly string[];
}

// Latin-script translations would collide with English words; they are for reading, not for finding.
const isFound = (language = 'en'): boolean => /^(?:en|ja|zh|ko)\b/.test(language);

/** The names that a term is found by, always in the same order: its name, its abbreviation, its other names, its translations. */
function* foundNames(term: Term): Iterable<Pick<OtherName, 'text' | 'status' | 'type' | 'note' | 'valid'>> {
  // A name of one word (Gateway) is found only as written, or every gateway would be one.
  yield { text: term.name, status: 'preferred', type: nameWords(term.name).length === 1 ? 'shortForm' : 'fullForm' };
  if (term.abbreviation !== undefined) yield { text: term.abbreviation, status: 'preferred', type: 'abbreviation' };
  for (const name of term.names ?? []) if (isFound(name.language)) yield name;
  for (const [language, text] of Object.entries(term.translations ?? {})) if (isFound(language)) yield { text, status: 'admitted' };
}

/** One spelling for a name in any capitals and with any spaces. */
export const nameKey = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ');

/** @param order the place of the term among all terms */
export const nameEntries = (term: Term, order: number): NameEntry[] =>
  [...foundNames(term)]
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
