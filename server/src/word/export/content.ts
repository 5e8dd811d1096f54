/** The formatting of a run of text. */
export interface Formatting {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  readonly code?: boolean;
  /** The address of a link. */
  readonly link?: string;
}

/** A run of text with one formatting, a line break, or a footnote reference. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly formatting: Formatting }
  | { readonly kind: 'break' }
  | { readonly kind: 'note'; readonly label: string };

/** The styles of a document, by Word’s names. */
export const styleNames = [
  'Title',
  'Subtitle',
  'Date',
  'Body Text',
  'heading 1',
  'heading 2',
  'heading 3',
  'heading 4',
  'heading 5',
  'heading 6',
  'List Number',
  'List Bullet',
  'Quote',
  'HTML Preformatted',
  'footnote text',
] as const;
export type StyleName = (typeof styleNames)[number];

export type NumberFormat = 'bullet' | 'decimal' | 'lowerLetter' | 'upperLetter' | 'lowerRoman' | 'upperRoman';

/** The marker of a list item: “3.”, “(a)”, “iv)”, or a bullet. */
export interface Marker {
  readonly format: NumberFormat;
  readonly before: '' | '(';
  readonly after: '' | '.' | ')';
  /** The number of the item, from 1; 0 for a bullet. */
  readonly value: number;
}

export interface ContentParagraph {
  readonly kind: 'paragraph';
  readonly style: StyleName;
  readonly inlines: readonly Inline[];
  /** Absent for a further paragraph of a list item. */
  readonly marker?: Marker;
  /** The number of lists around the paragraph. */
  readonly depth: number;
}

export interface ContentTable {
  readonly kind: 'table';
  /** The first row is the header. */
  readonly rows: readonly (readonly ContentCell[])[];
}

export interface ContentCell {
  readonly inlines: readonly Inline[];
  readonly align: 'left' | 'center' | 'right' | 'none';
}

export type ContentBlock = ContentParagraph | ContentTable | { readonly kind: 'rule' };

/** The content of a statement in Markdown or plain text, as paragraphs and tables for a word processor. */
export interface Content {
  readonly blocks: readonly ContentBlock[];
  /** Footnotes by label. */
  readonly notes: ReadonlyMap<string, readonly ContentBlock[]>;
}

export const textOf = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'break' ? '\n' : '')).join('');
