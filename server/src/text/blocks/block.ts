import type { RunningText } from '../runningText.js';

export type Markup = 'plain' | 'markdown';

export type BlockKind = 'heading' | 'paragraph' | 'listItem' | 'tableCell' | 'quotation';

/** A range of prose that is analysed separately. Offsets are UTF-16 code units, relative to its chunk. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  readonly running: RunningText;
  /** The text of the chunk, including what the running text omits. */
  readonly source: string;
  /** Set if reading the block as written would take too long: it is a part of a very long paragraph, or Markdown read as plain text. */
  readonly reduced?: 'parts' | 'plain';
}
