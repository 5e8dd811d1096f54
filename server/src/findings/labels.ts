import type { DocumentBlock } from '../statement/statement.js';

/** The label of a list item: “Grants through PMI:”. */
const plain = /^[^.:;!?*_<]{1,120}:\s/;

/** The label of any paragraph: “**Grants through PMI.**”. */
const marked = /^(?:[*_]|<[^<>/]{1,60}>){1,8}[^:;!?*_<]{1,120}(?:[:*_]|<\/)/;

/**
 * Returns the offset of the end of the label that opens a block, or of the beginning of the block if it has no label. A label is a heading
 * in its paragraph.
 */
export function labelEnd({ base, reading: { kind, source, start, end } }: DocumentBlock): number {
  const text = source.slice(start, end);
  const [label = ''] = marked.exec(text) ?? (kind === 'listItem' ? plain.exec(text) : undefined) ?? [];
  return base + start + label.length;
}
