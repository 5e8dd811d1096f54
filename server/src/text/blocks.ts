import type { Block, Markup } from './block.js';
import type { Chunk } from './chunks.js';
import { markdownBlocksOf } from './markdownBlocks.js';
import { plainBlocksOf } from './plainBlocks.js';

/** The blocks of one chunk; offsets are relative to it. Front matter has none. */
export function blocksOf(chunk: Chunk, markup: Markup, linkLabels: readonly string[]): Block[] {
  if (chunk.frontMatter) return [];
  return markup === 'markdown' ? markdownBlocksOf(chunk.text, linkLabels) : plainBlocksOf(chunk.text);
}
