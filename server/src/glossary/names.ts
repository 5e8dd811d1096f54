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

/** A name as the matcher finds it. Its words are made when first asked for: of a million names few ever are. */
class FoundName implements NameEntry {
  private made: readonly string[] | undefined;

  constructor(
    readonly term: Term,
    readonly order: number,
    private readonly name: OtherName,
  ) {}

  get text(): string {
    return this.name.text;
  }
  get status(): NameEntry['status'] {
    return this.name.status;
  }
  get type(): NameEntry['type'] {
    return this.name.type ?? 'fullForm';
  }
  get note(): string | undefined {
    return this.name.note;
  }
  get valid(): NameEntry['valid'] {
    return this.name.valid;
  }
  get words(): readonly string[] {
    this.made ??= nameWords(this.name.text);
    return this.made;
  }
}

// Latin-script translations would collide with English words; they are for reading, not for finding.
const isFound = (language = 'en'): boolean => /^(?:en|ja|zh|ko)\b/.test(language);

/** A name of one word (Gateway) is found only as written, or every gateway would be one. */
const nameTypeOf = (name: string): 'fullForm' | 'shortForm' => (nameWords(name).length === 1 ? 'shortForm' : 'fullForm');

/** Whether a name has anything in it. */
export const isWritten = (text: string): boolean => text.trim() !== '';

/**
 * The names that a term is found by, always in the same order: its name, its abbreviation, its other names, its translations.
 */
export function foundNames(term: Term): OtherName[] {
  const names: OtherName[] = [{ text: term.name, status: 'preferred', type: nameTypeOf(term.name) }];
  if (term.abbreviation !== undefined) names.push({ text: term.abbreviation, status: 'preferred', type: 'abbreviation' });
  if (term.names) for (const name of term.names) if (isFound(name.language)) names.push(name);
  if (term.translations)
    for (const [language, text] of Object.entries(term.translations)) if (isFound(language)) names.push({ text, status: 'admitted' });
  return names.filter((n) => isWritten(n.text));
}

/** One of the names that a term is found by, by its place among them. */
export const nameEntry = (term: Term, place: number, order: number): NameEntry =>
  new FoundName(term, order, foundNames(term)[place] as OtherName);
