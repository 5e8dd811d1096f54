import type { Glossary } from '../glossary/glossary.js';
import type { NameEntry } from '../glossary/names.js';
import type { Term } from '../glossary/term.js';
import type { Markup } from '../text/block.js';
import type { BlockReading, LocalName } from './reading.js';

/** A stretch of the document, in UTF-16 code units. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

/** A block in its place. */
export interface DocumentBlock {
  readonly reading: BlockReading;
  /** Where the block's chunk begins: what the reading's offsets are added to. */
  readonly base: number;
  readonly index: number;
  /** In the statement's own list of abbreviations, which neither uses nor introduces them. */
  readonly inAbbreviationList: boolean;
  readonly mentions: Mentions;
}

/** What a block says, in its place in the document. */
export interface Mentions {
  readonly introductions: readonly Introduction[];
  readonly names: readonly NameMention[];
  /** One for each abbreviation of the reading, in their order, as it is written. */
  readonly uses: readonly Use[];
}

/** A place where the statement gives an abbreviation with its name. */
export interface Introduction extends Span {
  /** The short form as written, without quotation marks; the span is its own. */
  readonly text: string;
  readonly long: Span;
  readonly longText: string;
  /** Both forms with what joins them. */
  readonly whole: Span;
  /** One form, and the other alone in brackets after it: only then can an edit write something else for the whole. */
  readonly isPlain: boolean;
  readonly block: DocumentBlock;
}

/** A use of an abbreviation outside its introductions. */
export interface Use extends Span {
  readonly text: string;
  readonly block: DocumentBlock;
  readonly inHeading: boolean;
  /** Inside quotation marks, or inside a longer official name. */
  readonly inOtherName: boolean;
  /** Alone in brackets after a word: how a writer introduces it, even where no name is found before it. */
  readonly inBrackets: boolean;
}

export interface NameMention extends Span {
  readonly text: string;
  readonly entries: readonly NameEntry[];
  readonly plural: boolean;
  readonly block: DocumentBlock;
  readonly inHeading: boolean;
  readonly inQuotation: boolean;
  readonly local: LocalName;
}

/** An abbreviation of the document, in all its spellings. */
export interface Abbreviation {
  /** One key for all spellings: no periods, no plural. */
  readonly key: string;
  /** As the statement introduces it, or else as first written. */
  readonly short: string;
  readonly introductions: readonly Introduction[];
  readonly uses: readonly Use[];
  /** What it may mean, the statement's own reading first. */
  readonly terms: readonly Term[];
  /** The name that the statement's own list of abbreviations gives. */
  readonly listed?: string;
  /** The one meaning that the statement's introduction gives it. */
  readonly introducedTerm?: Term;
  /** Whether everything about it says abbreviation; false for what may be emphasis or a person's name. */
  readonly certain: boolean;
}

export const instruments = ['joint statement', 'memorandum', 'treaty'] as const;
/** What kind of text a document is: a treaty binds, the others do not. */
export type Instrument = (typeof instruments)[number];

/** What decides how a text is read. */
export interface AnalysisOptions {
  readonly markup: Markup;
  readonly glossary: Glossary;
  /** YYYY-MM-DD; overrides what the text says. */
  readonly date?: string;
  /** What kind of text it is, where the text does not say. */
  readonly instrument?: Instrument;
  /** Reads paragraphs in other languages than English too, as a comparison of two texts does. */
  readonly everyLanguage?: boolean;
}

/** The analysed document: a value that never changes. */
export interface Statement {
  readonly text: string;
  /** What it was read with, so that a changed text can be read alike. */
  readonly options: AnalysisOptions;
  readonly markup: Markup;
  readonly glossary: Glossary;
  readonly blocks: readonly DocumentBlock[];
  /** The language of each paragraph that is not in English: these are not read. */
  readonly otherLanguages: readonly string[];
  /** In the order of their first occurrence. */
  readonly abbreviations: readonly Abbreviation[];
  readonly names: readonly NameMention[];
  /** The same by term, each in the order of the text. */
  readonly namesByTerm: ReadonlyMap<Term, readonly NameMention[]>;
  /** YYYY-MM-DD: what the front matter, the title or the opening gives. */
  readonly date?: string;
  /** What the front matter or the team's configuration says it is. */
  readonly instrument?: Instrument;
  /** The governments that the opening names, as the glossary's `side` has them. */
  readonly sides: readonly string[];
}
