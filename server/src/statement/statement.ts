import type { Glossary } from '../glossary/glossary.js';
import type { NameEntry } from '../glossary/names.js';
import type { Term } from '../glossary/term.js';
import type { Markup } from '../text/blocks/block.js';
import type { BlockReading, LocalName } from './reading.js';

/** A range of the document, in UTF-16 code units. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

/** A block with its place in the document. */
export interface DocumentBlock {
  readonly reading: BlockReading;
  /** Start of the block’s chunk, to which the reading’s offsets are relative. */
  readonly base: number;
  readonly index: number;
  /** Whether it is in the statement’s list of abbreviations. Such a block neither uses nor introduces them. */
  readonly inAbbreviationList: boolean;
  readonly mentions: Mentions;
}

/** The contents of a block with their places in the document. */
export interface Mentions {
  readonly introductions: readonly Introduction[];
  readonly names: readonly NameMention[];
  /** As written, one for each abbreviation of the reading, in the same order. */
  readonly uses: readonly Use[];
}

/** An abbreviation introduced with its name. */
export interface Introduction extends Span {
  /** The short form as written, without quotation marks. The span is its own. */
  readonly text: string;
  readonly long: Span;
  readonly longText: string;
  /** The span of both forms and the text between them. */
  readonly whole: Span;
  /** Whether it is one form followed by the other in brackets. Only then can an edit replace the whole. */
  readonly isPlain: boolean;
  readonly block: DocumentBlock;
}

/** A use of an abbreviation outside its introductions. */
export interface Use extends Span {
  readonly text: string;
  readonly block: DocumentBlock;
  readonly inHeading: boolean;
  /** Whether it is in quotation marks or inside a longer official name. */
  readonly inOtherName: boolean;
  /** Whether it is in brackets after a word, as introductions are, even if no name is found before it. */
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

/** An abbreviation of the document with all its spellings. */
export interface Abbreviation {
  /** The same for all spellings: no periods, no plural. */
  readonly key: string;
  /** As introduced, or as first written. */
  readonly short: string;
  readonly introductions: readonly Introduction[];
  readonly uses: readonly Use[];
  /** Possible meanings, the statement’s own first. */
  readonly terms: readonly Term[];
  /** The name in the statement’s own list of abbreviations. */
  readonly listed?: string;
  /** The meaning given by the introduction. */
  readonly introducedTerm?: Term;
  /** False if it may be emphasis or a person’s name. */
  readonly certain: boolean;
}

export const instruments = ['joint statement', 'memorandum', 'treaty'] as const;
/** The kind of text. Only a treaty is binding. */
export type Instrument = (typeof instruments)[number];

export interface AnalysisOptions {
  readonly markup: Markup;
  readonly glossary: Glossary;
  /** YYYY-MM-DD. Overrides the date in the text. */
  readonly date?: string;
  /** The kind of text, unless the text declares it. */
  readonly instrument?: Instrument;
  /** Also reads paragraphs in languages that are not checked, for comparing two texts. */
  readonly everyLanguage?: boolean;
}

/** An analysed document. Immutable. */
export interface Statement {
  readonly text: string;
  /** The options of the analysis, for analysing a changed text in the same way. */
  readonly options: AnalysisOptions;
  readonly markup: Markup;
  readonly glossary: Glossary;
  /** BCP 47 code of the language that most of the text is in. */
  readonly language: string;
  readonly blocks: readonly DocumentBlock[];
  /** One statement per language with only its blocks, if the document is in several languages; otherwise empty. */
  readonly parts: readonly Statement[];
  /** Languages of paragraphs that are not read, or only partly checked. */
  readonly otherLanguages: readonly string[];
  /** In order of first occurrence. */
  readonly abbreviations: readonly Abbreviation[];
  readonly names: readonly NameMention[];
  /** The same mentions by term, each in text order. */
  readonly namesByTerm: ReadonlyMap<Term, readonly NameMention[]>;
  /** YYYY-MM-DD, from the front matter, the title or the opening. */
  readonly date?: string;
  /** From the front matter or the configuration. */
  readonly instrument?: Instrument;
  /** The governments named in the opening, as in the glossary’s `side`. */
  readonly sides: readonly string[];
}
