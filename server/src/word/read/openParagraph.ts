import type { WordCell, WordContainer, WordParagraph, WordPiece, WordStory } from '../paragraph.js';
import type { ListCounter } from './numbering.js';
import type { ParagraphProperties, ResolvedStyle } from './styles.js';

export interface OpenParagraph {
  readonly index: number;
  readonly part: string;
  readonly story: WordStory;
  readonly cell?: WordCell;
  style: ResolvedStyle;
  properties: ParagraphProperties;
  /** Its mark is deleted or hidden, so that it goes on with the next one. */
  isMarkGone: boolean;
  isAllBold: boolean;
  text: string;
  readonly pieces: WordPiece[];
  readonly elements: WordContainer[];
}

/** Paragraphs that follow one another: of the body, a cell, a note, a text box. */
export interface Flow {
  /** The paragraph that the next element goes on with. */
  unfinished?: OpenParagraph;
}

/** Longer than this, in UTF-16 code units, a paragraph is no heading, whatever its style: it would not be checked. */
const longestHeading = 300;

/** The depth of the outline from which on a paragraph is body text. */
const bodyText = 9;

function headingDepth({ style, properties, text }: OpenParagraph): number | undefined {
  if (text.length > longestHeading) return undefined;
  if (style.name === 'title') return 0;
  const outline = properties.outline ?? style.paragraph.outline;
  if (outline !== undefined) return outline < bodyText ? outline + 1 : undefined;
  const named = /^heading ([1-9])$/.exec(style.name)?.[1];
  return named === undefined ? undefined : Number(named);
}

/** A paragraph as it is read. Counts it in its list, so it must be called in the order of the document. */
export function finished(open: OpenParagraph, counter: ListCounter): WordParagraph {
  const { part, story, cell, style, properties, text, pieces, elements } = open;
  const numbering = properties.numbering ?? style.paragraph.numbering;
  const level = properties.level ?? style.paragraph.level;
  const mark = numbering === undefined || numbering === '0' ? undefined : counter.next(numbering, level, style.id);
  const depth = headingDepth(open);
  return {
    part,
    story,
    kind: depth !== undefined ? 'heading' : mark ? 'listItem' : 'paragraph',
    depth: depth ?? 0,
    style: style.name,
    isBold: open.isAllBold && pieces.length > 0,
    text,
    pieces,
    elements,
    ...(mark ? { mark } : {}),
    ...(cell ? { cell } : {}),
  };
}
