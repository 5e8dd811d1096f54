export type StoryKind = 'body' | 'footnote' | 'endnote' | 'header' | 'footer' | 'textBox';

/** A separate text of a document, as defined by Word: the body, a footnote, a header, a text box. */
export interface WordStory {
  readonly kind: StoryKind;
  /** The id of a footnote or endnote; the number of a text box, in the order in which they begin; else “”. */
  readonly id: string;
  /** The anchor of the outermost text box. */
  readonly anchor?: WordAnchor;
}

/** The run that a text box is anchored in, by the paragraph’s index in the part. */
export interface WordAnchor {
  readonly story: WordStory;
  readonly paragraph: number;
  readonly run: WordRun;
}

/** An element that contains runs: a paragraph, or in one a hyperlink, content control or insertion. */
export interface WordContainer {
  /** The prefix of its namespace in the part, with the colon. */
  readonly prefix: string;
  /** `w:p`, `w:hyperlink`, `w:sdtContent`, `w:ins` … */
  readonly key: string;
  readonly start: number;
  /** Offset after its start tag. */
  readonly inner: number;
  /** Offset after its end tag. */
  end: number;
  /** Offset of a paragraph’s properties, if any. */
  propertiesStart?: number;
  propertiesEnd?: number;
  readonly parent?: WordContainer;
  /** Whether its content must not be edited: a field, mathematics, or a content control that is locked or filled from elsewhere. */
  readonly isLocked?: true;
}

/** A field whose result is text: a date, a cross-reference. It begins and ends in separate runs. */
export interface WordField {
  readonly first: WordRun;
  /** Absent if it does not end in the part. */
  last?: WordRun;
  /** Whether it begins and ends in one paragraph element. */
  isInParagraph: boolean;
}

/** A run. Offsets are UTF-16 code units into its part. */
export interface WordRun {
  readonly start: number;
  /** Offset after its start tag. */
  readonly inner: number;
  end: number;
  /** Offset of its properties, if any. */
  propertiesStart?: number;
  propertiesEnd?: number;
  readonly container: WordContainer;
  /** The outermost field around it. */
  readonly field?: WordField;
  /** Children that are not text and stay if the text is removed, in order: floating drawings, the mark of a note inside the note. */
  readonly apart: { readonly start: number; readonly end: number }[];
  /** Its prefix, with the colon. */
  readonly prefix: string;
  readonly isEditable: boolean;
  /** The run that contains it: Japanese words below their reading (ruby) are in one. */
  readonly outer?: WordRun;
}

/** A range of a paragraph’s text, and its place in the part. */
export interface WordPiece {
  /** Offsets in the paragraph’s text. */
  readonly from: number;
  readonly to: number;
  /** `text`: the characters of an element; `element`: one whole element (a tab, a break, a symbol, a note). */
  readonly kind: 'text' | 'element';
  readonly run: WordRun;
  /** Range in the part: the characters of `text`, the whole of an `element`. */
  readonly start: number;
  readonly end: number;
  readonly elementStart: number;
  readonly elementEnd: number;
  /** Whether text and part correspond one to one, in code units. If not, see `rawLength`. */
  readonly isPlain: boolean;
  /** The note that a note mark refers to. */
  readonly note?: { readonly kind: 'footnote' | 'endnote'; readonly id: string };
}

export interface WordCell {
  /** The number of the table, in the order in which they begin. */
  readonly table: number;
  /** The cell that contains its table, for a nested table. */
  readonly outer?: WordCell;
  readonly row: number;
  /** In columns of the table’s grid. */
  readonly column: number;
}

/** A paragraph as read. If its mark is deleted, it continues in the next elements, and has several. */
export interface WordParagraph {
  readonly part: string;
  readonly story: WordStory;
  /** Decided by style and place. Only headings have a depth: 0 for a title, then from 1. */
  readonly kind: 'heading' | 'paragraph' | 'listItem';
  readonly depth: number;
  /** The number or bullet before it, as shown by Word. */
  readonly mark?: { readonly kind: 'number' | 'bullet'; readonly text: string; readonly level: number };
  readonly style: string;
  readonly isBold: boolean;
  readonly cell?: WordCell;
  /** Text without markup, with one character for each tab, break, symbol and picture (U+FFFC), and U+FFFB for a note. */
  readonly text: string;
  readonly pieces: readonly WordPiece[];
  readonly elements: readonly WordContainer[];
}

/** Replaces the mark of a footnote or endnote in a paragraph’s text. */
export const noteMark = '\uFFFB';

export const isBlank = ({ text }: Pick<WordParagraph, 'text'>): boolean => /^[\s\uFFFC\uFFFB]*$/.test(text);
