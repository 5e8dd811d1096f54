import type { ListCounter } from './read/numbering.js';
import type { Styles } from './read/styles.js';

/** How to read tracked changes: as accepted, or as before them. */
export type Changes = 'accepted' | 'original';

/** Counts for the summary of how a document was read. */
export interface Tally {
  changes: number;
  moves: number;
  hidden: number;
  struck: number;
  comments: number;
  textBoxes: number;
  /** Charts and diagrams (SmartArt), which are not read. */
  diagrams: number;
  /** Documents and objects in the document, which are not read. */
  embedded: number;
}

/** The headers and footers of a section, with their relationships. */
export interface Section {
  readonly references: { readonly kind: 'header' | 'footer'; readonly type: string; readonly id: string }[];
  hasTitlePage: boolean;
}

/** State that all parts of a document share while it is read. */
export interface Reading {
  readonly styles: Styles;
  readonly counter: ListCounter;
  readonly changes: Changes;
  readonly tally: Tally;
}
