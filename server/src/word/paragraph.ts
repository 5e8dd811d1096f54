export type StoryKind = 'body' | 'footnote' | 'endnote' | 'header' | 'footer' | 'textBox';

/** A text of its own in a document, as Word distinguishes them. */
export interface WordStory {
  readonly kind: StoryKind;
  /** Of a footnote or endnote, its id; of a text box, its number, in the order in which they begin; else “”. */
  readonly id: string;
  /** For a text box, where the outermost one hangs. */
  readonly anchor?: WordAnchor;
}

/** The run in which a text box hangs, in the paragraph with this index of the part’s. */
export interface WordAnchor {
  readonly story: WordStory;
  readonly paragraph: number;
  readonly run: WordRun;
}

/** An element that holds runs: a paragraph, or inside one a hyperlink, a content control, an insertion. */
export interface WordContainer {
  /** The prefix that the part uses for it, with the colon. */
  readonly prefix: string;
  /** `w:p`, `w:hyperlink`, `w:sdtContent`, `w:ins` … */
  readonly key: string;
  readonly start: number;
  /** After its start tag. */
  readonly inner: number;
  /** After its end tag. */
  end: number;
  /** Of a paragraph, where its properties stand; absent where it has none. */
  propertiesStart?: number;
  propertiesEnd?: number;
  readonly parent?: WordContainer;
  /** Its content is not edited: a field, mathematics, a content control that is locked or filled from elsewhere. */
  readonly isLocked?: true;
}

/** A field whose result is text: a date, a cross-reference. It begins and ends in runs of its own. */
export interface WordField {
  readonly first: WordRun;
  /** Absent where it does not end in the part. */
  last?: WordRun;
  /** Whether it begins and ends in one paragraph element. */
  isInParagraph: boolean;
}

/** A run. Offsets are UTF-16 code units into its part. */
export interface WordRun {
  readonly start: number;
  /** After its start tag. */
  readonly inner: number;
  end: number;
  /** Where its properties stand; absent where it has none. */
  propertiesStart?: number;
  propertiesEnd?: number;
  readonly container: WordContainer;
  /** The outermost field that it belongs to. */
  readonly field?: WordField;
  /** Children that are not text and stay if the text goes, in order: drawings that stand in no line, marks of a note in itself. */
  readonly apart: { readonly start: number; readonly end: number }[];
  /** Its prefix, with the colon. */
  readonly prefix: string;
  readonly isEditable: boolean;
  /** The run that it is in: Japanese words under their reading are in one. */
  readonly outer?: WordRun;
}

/** A stretch of a paragraph’s text with its place in the part. */
export interface WordPiece {
  /** Offsets into the paragraph’s text. */
  readonly from: number;
  readonly to: number;
  /** `text`: the characters of an element; `element`: what a whole element stands for (a tab, a break, a symbol, a note). */
  readonly kind: 'text' | 'element';
  readonly run: WordRun;
  /** Of `text` its characters, of `element` all of it. */
  readonly start: number;
  readonly end: number;
  readonly elementStart: number;
  readonly elementEnd: number;
  /** Whether each code unit of the text is one in the part; else see `rawLength`. */
  readonly isPlain: boolean;
  /** The note that is referred to, for a mark of one. */
  readonly note?: { readonly kind: 'footnote' | 'endnote'; readonly id: string };
}

export interface WordCell {
  /** Tables are numbered in the order in which they begin. */
  readonly table: number;
  /** The cell of another table that holds this one. */
  readonly outer?: WordCell;
  readonly row: number;
  /** Counted in the columns of the table’s grid. */
  readonly column: number;
}

/** A paragraph as it is read. One whose mark is deleted goes on with the next element: it then has several. */
export interface WordParagraph {
  readonly part: string;
  readonly story: WordStory;
  /** What it is, by its style and its place; only a heading has a depth (0 for a title, then from 1). */
  readonly kind: 'heading' | 'paragraph' | 'listItem';
  readonly depth: number;
  /** The number or bullet before it, as Word shows it. */
  readonly mark?: { readonly kind: 'number' | 'bullet'; readonly text: string; readonly level: number };
  readonly style: string;
  readonly isBold: boolean;
  readonly cell?: WordCell;
  /**
   * What is read, one character for each tab, break, symbol and picture (U+FFFC); U+FFFB for a note. No markup.
   */
  readonly text: string;
  readonly pieces: readonly WordPiece[];
  readonly elements: readonly WordContainer[];
}

/** Stands in a paragraph’s text for the mark of a footnote or endnote. */
export const noteMark = '\uFFFB';

export const isBlank = ({ text }: Pick<WordParagraph, 'text'>): boolean => /^[\s\uFFFC\uFFFB]*$/.test(text);
