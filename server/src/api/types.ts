/** Types of the npm package. They import nothing, so that they can be published as they are. Documented in docs/api.md. */

/** A range of a text, in UTF-16 code units, as `String.prototype.slice` counts. */
export interface Span {
  readonly offset: number;
  readonly length: number;
}

/** A house style: see docs/settings.md. */
export type Profile = 'us' | 'un' | 'eu' | 'mofa';

export type Level = 'off' | 'hint' | 'info' | 'warning' | 'error';

/** The keys of `communique.json` that name no files: see docs/settings.md. */
export interface Settings {
  readonly rules?: Readonly<Record<string, Level>>;
  readonly profile?: Profile | readonly Profile[];
  readonly readers?: 'experts' | 'officials' | 'public';
  /** Abbreviations that need no introduction. */
  readonly wellKnown?: readonly string[];
  readonly ignore?: readonly { readonly rule?: string; readonly text?: string }[];
  /** Date of the statement, as YYYY-MM-DD. Overrides the text. */
  readonly date?: string;
  /** Kind of document, unless the text declares it. */
  readonly instrument?: 'joint statement' | 'memorandum' | 'treaty';
}

/** The text of a file. */
export interface NamedText {
  /** File name or path. No file is read: the name appears in results, and its extension decides the format of a glossary. */
  readonly name: string;
  readonly text: string;
}

export interface Options {
  /** Default: `markdown`. */
  readonly markup?: 'markdown' | 'plain';
  readonly settings?: Settings;
  /** Glossaries in any format that Communiqué reads, on top of the built-in one. Later ones override earlier ones. */
  readonly glossaries?: readonly NamedText[];
  /** Earlier statements, for reports and cards about agreed wording. */
  readonly earlier?: readonly NamedText[];
}

/** Replaces a range with a text. */
export interface Edit extends Span {
  readonly newText: string;
}

/** Edits that do not overlap and together fix a finding. */
export interface Fix {
  readonly title: string;
  /** Whether the result is correct English that loses nothing, in every text. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

export interface Finding extends Span {
  readonly rule: string;
  readonly level: Exclude<Level, 'off'>;
  readonly message: string;
  /** Both from 1; the column in UTF-16 code units. */
  readonly line: number;
  readonly column: number;
  /** Other places that the finding is about. */
  readonly related: readonly (Span & { readonly message: string })[];
  readonly fixes: readonly Fix[];
}

/** A hover card. */
export interface Hover extends Span {
  readonly markdown: string;
}

export interface ComparedSentence extends Span {
  readonly text: string;
}

/** A row of a comparison: corresponding sentences. Every sentence is in exactly one row. */
export interface ComparedRow {
  /** `moved` means moved unchanged. A moved sentence with changes is `reworded` with `moved: true`. */
  readonly kind: 'same' | 'reworded' | 'moved' | 'merged' | 'split' | 'new' | 'dropped';
  readonly moved: boolean;
  readonly old: readonly ComparedSentence[];
  readonly new: readonly ComparedSentence[];
  /** 0 to 1. */
  readonly similarity: number;
  /** How the verb of a commitment changed. */
  readonly verb?: {
    readonly old: string;
    readonly new: string;
    readonly change: 'strengthened' | 'weakened' | 'kept' | 'different' | 'negated';
  };
}

export interface Comparison {
  /** In the order of the new statement. A dropped sentence follows the one before it. */
  readonly rows: readonly ComparedRow[];
  /** The number of rows of each kind. */
  readonly counts: Readonly<Record<ComparedRow['kind'], number>>;
}

/** A term of the glossary. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly abbreviation?: string;
  readonly kind: string;
  /** The government that it belongs to. */
  readonly side?: string;
  readonly definition?: string;
  readonly note?: string;
  /** By BCP 47 language tag. */
  readonly translations?: Readonly<Record<string, string>>;
  readonly otherNames?: readonly {
    readonly text: string;
    readonly status: 'preferred' | 'admitted' | 'deprecated';
    readonly note?: string;
  }[];
  readonly source?: { readonly title: string; readonly url?: string };
  /** Parts without a source. */
  readonly unverified?: readonly string[];
}

/** A sentence of earlier statements. */
export interface AgreedSentence {
  /** As in the newest statement that has it. */
  readonly text: string;
  /** 0 to 1. 1 if only numbers and dates differ. */
  readonly similarity: number;
  /** Newest first. `date` is YYYY-MM-DD. */
  readonly statements: readonly { readonly name: string; readonly title?: string; readonly date?: string }[];
}

export interface Commitment extends Span {
  /** “both sides”, a government or a body. */
  readonly who: string;
  readonly verb: string;
  /** Name of the verb’s step on the ladder of commitment. */
  readonly strength?: string;
  readonly object: string;
  /** As written. */
  readonly deadline?: string;
  /** Short names of the responsible bodies. */
  readonly responsible: readonly string[];
  /** Number of the paragraph, from 1. */
  readonly paragraph: number;
}
