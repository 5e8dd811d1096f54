import type { Block, Markup } from './block.js';
import { markdownBlocksOf } from './markdownBlocks.js';
import { plainBlocksOf } from './plainBlocks.js';

/** The blocks of one chunk of prose; offsets are relative to it. */
export function blocksOf(chunk: string, markup: Markup, linkLabels: readonly string[]): Block[] {
  return markup === 'markdown' ? markdownBlocksOf(chunk, linkLabels) : plainBlocksOf(chunk);
}
