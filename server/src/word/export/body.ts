import { escapeXml } from '../../text/escapeXml.js';
import {
  type Content,
  type ContentBlock,
  type ContentParagraph,
  type ContentTable,
  type Formatting,
  type Inline,
  textOf,
} from './content.js';
import type { Numbering } from './numbering.js';
import type { AnyStyleName, Styles } from './styles.js';

/** The body of a document, with its footnotes and links. */
export interface Body {
  readonly xml: string;
  /** The `w:footnote` elements, in order. */
  readonly footnotes: string;
  /** Addresses of links by relationship id: those in the body, and those in the footnotes. */
  readonly links: ReadonlyMap<string, string>;
  readonly noteLinks: ReadonlyMap<string, string>;
}

/** Width of the text on a page, in twentieths of a point. Used if a table has no width of its own. */
const textWidth = 9026;

/** Writes content as XML. */
class BodyWriter {
  readonly noteLinks = new Map<string, string>();
  footnotes = '';
  private lastNote: number;
  private readonly called = new Set<string>();

  constructor(
    private readonly content: Content,
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    lastNote: number,
    readonly links = new Map<string, string>(),
    private readonly inNotes = false,
  ) {
    this.lastNote = lastNote;
  }

  blocks(blocks: readonly ContentBlock[]): string {
    return blocks
      .map((block) => (block.kind === 'paragraph' ? this.paragraph(block, '') : block.kind === 'table' ? this.table(block) : rule))
      .join('');
  }

  /** Returns the footnotes without a reference as paragraphs, so that their text is not lost. */
  uncalled(): string {
    return [...this.content.notes].map(([label, blocks]) => (this.called.has(label) ? '' : this.blocks(blocks))).join('');
  }

  private paragraph(paragraph: ContentParagraph, lead: string): string {
    const { style, marker, depth, inlines } = paragraph;
    const list = marker && this.numbering.numberOf(marker, depth);
    const number = list ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.id}"/></w:numPr>` : '';
    const isInList = style === 'List Number' || style === 'List Bullet';
    // Further paragraphs of an item are indented below its text, without a number even if the style has one.
    const indent =
      isInList && !marker
        ? `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr><w:ind w:left="${567 * depth}" w:firstLine="0"/>`
        : '';
    return `<w:p><w:pPr>${this.style('w:pStyle', style)}${number}${indent}</w:pPr>${lead}${this.inlines(inlines)}</w:p>`;
  }

  private inlines(inlines: readonly Inline[]): string {
    return inlines
      .map((inline) => {
        if (inline.kind === 'break') return '<w:r><w:br/></w:r>';
        if (inline.kind === 'note') return this.note(inline.label);
        return this.run(inline.text, inline.formatting);
      })
      .join('');
  }

  private style(element: string, name: AnyStyleName): string {
    const id = this.styles.id(name);
    return id === undefined ? '' : `<${element} w:val="${escapeXml(id)}"/>`;
  }

  private run(text: string, formatting: Formatting): string {
    const isLink = formatting.link !== undefined;
    const properties = [
      isLink ? this.style('w:rStyle', 'Hyperlink') : '',
      formatting.code ? '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/>' : '',
      formatting.bold ? '<w:b/>' : '',
      formatting.italic ? '<w:i/>' : '',
      formatting.strike ? '<w:strike/>' : '',
    ].join('');
    const run = `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}${written(text)}</w:r>`;
    if (formatting.link === undefined) return run;
    const id = `rIdLink${this.links.size + 1}`;
    this.links.set(id, formatting.link);
    return `<w:hyperlink r:id="${id}">${run}</w:hyperlink>`;
  }

  private note(label: string): string {
    const blocks = this.content.notes.get(label);
    // A footnote cannot have footnotes.
    if (!blocks || this.inNotes) return '';
    this.called.add(label);
    const id = ++this.lastNote;
    const mark = `<w:rPr>${this.style('w:rStyle', 'footnote reference')}</w:rPr>`;
    const own = new BodyWriter(this.content, this.styles, this.numbering, 0, this.noteLinks, true);
    const lead = `<w:r>${mark}<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>`;
    const [first, ...others] = blocks;
    const opening =
      first?.kind === 'paragraph' ? own.paragraph(first, lead) : `${own.paragraph(emptyNote, lead)}${first ? own.blocks([first]) : ''}`;
    this.footnotes += `<w:footnote w:id="${id}">${opening}${own.blocks(others)}</w:footnote>`;
    return `<w:r>${mark}<w:footnoteReference w:id="${id}"/></w:r>`;
  }

  private table({ rows }: ContentTable): string {
    const widths = columnWidths(rows);
    const grid = `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
    const xml = rows
      .map((row, i) => {
        const cells = widths.map((width, k) => {
          const cell = row[k];
          const align = cell && cell.align !== 'none' ? `<w:jc w:val="${cell.align}"/>` : '';
          const inlines = (cell?.inlines ?? []).map(
            (inline): Inline =>
              i === 0 && inline.kind === 'text' ? { ...inline, formatting: { ...inline.formatting, bold: true } } : inline,
          );
          return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr><w:p>${align === '' ? '' : `<w:pPr>${align}</w:pPr>`}${this.inlines(inlines)}</w:p></w:tc>`;
        });
        return `<w:tr><w:trPr><w:cantSplit/>${i === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
      })
      .join('');
    // Without a paragraph between them, Word would join two tables.
    return `<w:tbl><w:tblPr>${this.style('w:tblStyle', 'Table Grid')}<w:tblW w:w="0" w:type="auto"/></w:tblPr>${grid}${xml}</w:tbl><w:p/>`;
  }
}

/** Maximum text length that affects the width of a column, in UTF-16 code units. Longer text is wrapped. */
const maxTextLength = 90;
/** Width of a bold letter, and of the margins of a cell, in twentieths of a point. */
const [letterWidth, marginWidth] = [118, 220];

/**
 * Returns the widths of the columns of a table, in twentieths of a point. Each fits its longest word, and columns with longer text are
 * wider.
 */
function columnWidths(rows: ContentTable['rows']): number[] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const longest = (k: number, of: (text: string) => number): number =>
    rows.reduce((most, row) => Math.max(most, of(textOf(row[k]?.inlines ?? []))), 1);
  const least = Array.from({ length: columns }, (_, k) => marginWidth + letterWidth * longest(k, longestWord));
  const lengths = Array.from({ length: columns }, (_, k) =>
    Math.min(
      maxTextLength,
      longest(k, (text) => text.length),
    ),
  );
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);
  const rest = textWidth - sum(least);
  const total = sum(lengths);
  return least.map((width, k) => Math.floor(rest < 0 ? (textWidth * width) / sum(least) : width + (rest * (lengths[k] ?? 0)) / total));
}

const longestWord = (text: string): number => text.split(/\s/).reduce((most, word) => Math.max(most, word.length), 0);

const emptyNote: ContentParagraph = { kind: 'paragraph', style: 'footnote text', inlines: [], depth: 0 };

const rule = '<w:p><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr></w:pPr></w:p>';

/** Returns the content of a run. Tabs and breaks become elements. */
const written = (text: string): string =>
  text
    .split(/(\t|\n)/)
    .map((part) =>
      part === '\t' ? '<w:tab/>' : part === '\n' ? '<w:br/>' : part === '' ? '' : `<w:t xml:space="preserve">${escapeXml(part)}</w:t>`,
    )
    .join('');

/** Returns the body for a document’s content. @param lastNote the highest footnote id in the template */
export function bodyOf(content: Content, styles: Styles, numbering: Numbering, lastNote: number): Body {
  const writer = new BodyWriter(content, styles, numbering, lastNote);
  const xml = writer.blocks(content.blocks) + writer.uncalled();
  return { xml, footnotes: writer.footnotes, links: writer.links, noteLinks: writer.noteLinks };
}

/** Returns the title of a document, for its properties. */
export const titleOf = ({ blocks }: Content): string | undefined => {
  const title = blocks.find((block) => block.kind === 'paragraph' && block.style === 'Title');
  return title?.kind === 'paragraph' ? textOf(title.inlines).replace(/\s+/g, ' ') : undefined;
};
