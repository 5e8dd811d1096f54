import { chunksOf } from '../../text/blocks/chunks.js';
import { plainBlocksOf } from '../../text/blocks/plainBlocks.js';
import type { Content, ContentBlock, Inline, Marker } from './content.js';
import { depthOf, markerOf } from './markers.js';
import { withOpening } from './opening.js';
import { withCurlyQuotes } from './smartQuotes.js';

/** Returns the content of plain text, with wrapped lines joined and titles, numbered paragraphs and list items separated. */
export const contentOfPlain = (text: string): Content => ({ blocks: withOpening(plainContentBlocks(text)), notes: new Map() });

/** Returns the blocks of plain text, before the opening of the statement gets its styles. */
export function plainContentBlocks(text: string): ContentBlock[] {
  const blocks: ContentBlock[] = [];
  let last: Marker | undefined;
  for (const chunk of chunksOf(text, 'plain')) {
    for (const { kind, start, end } of plainBlocksOf(chunk.text)) {
      const source = chunk.text.slice(start, end);
      const lines = source.split('\n').map((line) => line.trim());
      const isHeading = kind === 'heading';
      const found = isHeading ? undefined : markerOf(source, last);
      const body = lines
        .filter((line) => line !== '')
        .join(' ')
        .slice(found ? found.length - (source.length - source.trimStart().length) : 0);
      const inlines: Inline[] = withCurlyQuotes([{ kind: 'text', text: body, formatting: {} }]);
      if (found && found.marker.format !== 'bullet') last = found.marker;
      if (found)
        blocks.push({
          kind: 'paragraph',
          style: found.marker.format === 'bullet' ? 'List Bullet' : 'List Number',
          inlines,
          marker: found.marker,
          depth: depthOf(found.marker),
        });
      else blocks.push({ kind: 'paragraph', style: isHeading ? 'heading 1' : 'Body Text', inlines, depth: 0 });
    }
  }
  return blocks;
}
