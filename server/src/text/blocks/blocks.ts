import type { Block, Markup } from './block.js';
import { inParts } from './longBlocks.js';
import { markdownBlocksOf } from './markdownBlocks.js';
import { plainBlocksOf } from './plainBlocks.js';

/** Returns the blocks of a chunk. Offsets are relative to the chunk. */
export function blocksOf(chunk: string, markup: Markup, linkLabels: readonly string[]): Block[] {
  if (chunk.trim() === '') return [];
  return (markup === 'markdown' ? markdownBlocksOf(chunk, linkLabels) : plainBlocksOf(chunk)).flatMap(inParts);
}
