import { firstDateIn } from '../../text/calendar.js';
import { writtenDates } from '../../text/languages/dates.js';
import { languages } from '../../text/languages/languages.js';
import { type ContentBlock, type ContentParagraph, type StyleName, textOf } from './content.js';

/** The maximum number of blocks in an opening. */
const openingBlocks = 8;

/** Maximum length of a line with a place and a date, in UTF-16 code units. */
const maxDateLineLength = 90;

const isHeading = (block: ContentBlock | undefined): block is ContentParagraph =>
  block?.kind === 'paragraph' && block.style.startsWith('heading');

/**
 * Styles the opening: the first heading is the title, the headings directly after it are subtitles, and a line with a date among them is
 * the date. The headings below a title move up one level.
 */
export function withOpening(blocks: readonly ContentBlock[]): ContentBlock[] {
  const title = blocks.findIndex(isHeading);
  if (title < 0 || title > 1) return [...blocks];
  const opening = new Map<number, StyleName>([[title, 'Title']]);
  for (let i = title + 1; i < Math.min(blocks.length, openingBlocks); i++) {
    const block = blocks[i];
    if (isDateLine(block)) opening.set(i, 'Date');
    else if (isHeading(block) && leadsToDate(blocks, i)) opening.set(i, 'Subtitle');
    else break;
  }
  const levels = blocks.flatMap((block, i) => (isHeading(block) && !opening.has(i) ? [levelOf(block)] : []));
  const highest = levels.reduce((least, level) => Math.min(least, level), 6);
  return blocks.map((block, i): ContentBlock => {
    const style = opening.get(i);
    if (style !== undefined && block.kind === 'paragraph') return { ...block, style };
    return isHeading(block) ? { ...block, style: `heading ${levelOf(block) - highest + 1}` as StyleName } : block;
  });
}

const levelOf = ({ style }: ContentParagraph): number => Number(style.slice(-1));

/** Returns whether a text contains a full date, in any language. */
function hasDate(text: string): boolean {
  const normalized = text.normalize('NFKC');
  return firstDateIn(text) !== undefined || languages.some((l) => writtenDates(normalized, l).some(({ date }) => date !== undefined));
}

function isDateLine(block: ContentBlock | undefined): boolean {
  if (block?.kind !== 'paragraph' || block.depth > 0) return false;
  const text = textOf(block.inlines);
  return text.length <= maxDateLineLength && !/[.;:。]$/.test(text) && hasDate(text);
}

/** Returns whether only headings separate a heading from the line with the date. */
function leadsToDate(blocks: readonly ContentBlock[], from: number): boolean {
  for (const block of blocks.slice(from + 1, openingBlocks)) {
    if (isDateLine(block)) return true;
    if (!isHeading(block)) return false;
  }
  return false;
}
