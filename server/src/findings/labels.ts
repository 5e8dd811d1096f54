import type { DocumentBlock } from '../statement/statement.js';

/** The label of a paragraph or list item: “Grants through PMI:”, “**Grants through PMI.**”. */
const label = /^[^.:;!?*_<]{1,120}:\s|^(?:[*_]|<[^<>/]{1,60}>){1,8}[^:;!?*_<]{1,120}(?:[:*_]|<\/)/;

/**
 * Returns the offset of the end of the label that opens a block, or of the beginning of the block if it has no label. A label is a heading
 * in its paragraph.
 */
export function labelEnd({ base, reading: { source, start, end } }: DocumentBlock): number {
  return base + start + (label.exec(source.slice(start, end))?.[0].length ?? 0);
}
