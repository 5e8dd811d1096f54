import type { RunningText } from './runningText.js';

/** How a document is marked up. */
export type Markup = 'plain' | 'markdown';

export type BlockKind = 'heading' | 'paragraph' | 'listItem' | 'tableCell' | 'quotation';

/** A stretch of prose that is read on its own. Offsets are UTF-16 code units, relative to the chunk the block stands in. */
export interface Block {
  readonly kind: BlockKind;
  readonly start: number;
  readonly end: number;
  readonly running: RunningText;
  /** The text of the chunk, for what the running text leaves out. */
  readonly source: string;
}
