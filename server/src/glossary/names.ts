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

/** Returns whether a name is a single word. Most names need not be split for this. */
const isOneWord = (name: string): boolean => !/\w \w/.test(name) && nameWords(name).length === 1;

type SearchedName = Pick<OtherName, 'text' | 'status' | 'type' | 'note' | 'valid'>;

/** Returns the names that text is searched for: name, abbreviation, other names and translations, in this order. */
function* searchedNames(term: Term): Iterable<SearchedName> {
  // A one-word name (Gateway) must match exactly, or every gateway would be one.
  yield { text: term.name, status: 'preferred', type: isOneWord(term.name) ? 'shortForm' : 'fullForm' };
  if (term.abbreviation !== undefined) yield { text: term.abbreviation, status: 'preferred', type: 'abbreviation' };
  for (const name of term.names ?? []) if (isSearched(name.language)) yield name;
  for (const [language, text] of Object.entries(term.translations ?? {})) if (isSearched(language)) yield { text, status: 'admitted' };
}

/** Returns the names that text in another language is searched for: those in that language, and abbreviations; with another script, also English names. */
function* namesSearchedIn(language: string, isLatin: boolean, term: Term): Iterable<SearchedName> {
  const isOwn = (code: string | undefined): boolean => code === language || code?.startsWith(`${language}-`) === true;
  for (const [code, text] of Object.entries(term.translations ?? {}))
    if (isOwn(code)) yield { text, status: 'preferred', type: isLatin && nameWords(text).length === 1 ? 'shortForm' : 'fullForm' };
  for (const name of term.names ?? []) if (isOwn(name.language)) yield name;
  if (term.abbreviation !== undefined) yield { text: term.abbreviation, status: 'preferred', type: 'abbreviation' };
  for (const name of term.names ?? []) if (name.type === 'abbreviation' && (name.language ?? 'en') === 'en') yield name;
  if (isLatin) return;
  yield { text: term.name, status: 'admitted', type: nameWords(term.name).length === 1 ? 'shortForm' : 'fullForm' };
}

/** Returns whether a name has only Chinese and Japanese characters, which have no case and are separate words. */
export const isIdeographic = ({ text }: NameEntry): boolean => /^[\u3000-\u9FFF]+$/.test(text);

/** Normalizes case and spaces of a name. */
export const nameKey = (name: string): string => name.toLowerCase().replace(/\s+/g, ' ');

/** @param order position of the term in the glossary */
export const nameEntries = (term: Term, order: number): NameEntry[] => entriesOf(searchedNames(term), term, order);

/**
 * As `nameEntries`, for text in another language than English.
 * @param isLatin whether the language is written in Latin script
 */
export const nameEntriesIn = (language: string, isLatin: boolean, term: Term, order: number): NameEntry[] =>
  entriesOf(namesSearchedIn(language, isLatin, term), term, order);

const entriesOf = (searched: Iterable<SearchedName>, term: Term, order: number): NameEntry[] =>
  [...searched].filter(({ text }) => text.trim() !== '').map((name) => new LazyNameEntry(term, order, name));

/** A name that is split into words on first use, since most names of a large glossary never occur in a text. */
class LazyNameEntry implements NameEntry {
  readonly text: string;
  readonly status: NameStatus;
  readonly type: NameType;
  readonly note: string | undefined;
  readonly valid: Validity | undefined;
  #words: readonly string[] | undefined;

  constructor(
    readonly term: Term,
    readonly order: number,
    { text, status, type = 'fullForm', note, valid }: SearchedName,
  ) {
    this.text = text;
    this.status = status;
    this.type = type;
    this.note = note;
    this.valid = valid;
  }

  get words(): readonly string[] {
    this.#words ??= nameWords(this.text);
    return this.#words;
  }
}

/** A word up to a space, or an ideograph. */
const plainFirst = /^(?:[A-Za-z0-9]+(?= |$)|[\u4E00-\u9FFF])/;

/** Returns the first word of a name in lowercase, without splitting most names. */
export const firstKeyOf = (entry: NameEntry): string => (plainFirst.exec(entry.text)?.[0] ?? (entry.words[0] as string)).toLowerCase();
