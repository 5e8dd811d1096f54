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
  /** Whether its mark is deleted or hidden, so that it continues in the next one. */
  isMarkRemoved: boolean;
  isAllBold: boolean;
  text: string;
  readonly pieces: WordPiece[];
  readonly elements: WordContainer[];
}

/** Consecutive paragraphs: of the body, a cell, a note, a text box. */
export interface Flow {
  /** The paragraph that the next element continues. */
  unfinished?: OpenParagraph;
}

/** Maximum length of a heading, in UTF-16 code units. A longer one is read as a paragraph whatever its style, so that it is checked. */
const maxHeadingLength = 300;

/** The outline level that means body text. */
const bodyText = 9;

function headingDepth({ style, properties, text }: OpenParagraph): number | undefined {
  if (text.length > maxHeadingLength) return undefined;
  if (style.name === 'title') return 0;
  const outline = properties.outline ?? style.paragraph.outline;
  if (outline !== undefined) return outline < bodyText ? outline + 1 : undefined;
  const named = /^heading ([1-9])$/.exec(style.name)?.[1];
  return named === undefined ? undefined : Number(named);
}

/** Returns the finished paragraph and counts it in its list, so calls must be in document order. */
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
