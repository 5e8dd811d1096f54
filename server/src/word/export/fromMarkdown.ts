import { parse, postprocess, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';
import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Event, Token } from 'micromark-util-types';
import { chunksOf, linkLabelsOf } from '../../text/blocks/chunks.js';
import { characterOf } from '../../text/blocks/markdownBlocks.js';
import { letteredMark } from '../../text/blocks/numbering.js';
import { isPathological } from '../../text/blocks/pathological.js';
import {
  type Content,
  type ContentBlock,
  type ContentCell,
  type Formatting,
  type Inline,
  type Marker,
  type StyleName,
  textOf,
} from './content.js';
import { plainContentBlocks } from './fromPlain.js';
import { depthOf, markerOf } from './markers.js';
import { withOpening } from './opening.js';
import { withCurlyQuotes } from './smartQuotes.js';

/** Tokens whose text is written, unless it is inside an `unwritten` token. */
const written = new Set([
  'data',
  'characterEscapeValue',
  'codeTextData',
  'htmlFlowData',
  'codeFlowValue',
  'autolinkProtocol',
  'autolinkEmail',
  'literalAutolinkHttp',
  'literalAutolinkWww',
  'literalAutolinkEmail',
]);

/** Tokens that are omitted with their contents. */
const unwritten = new Set([
  'resource',
  'reference',
  'definition',
  'labelImageMarker',
  'codeFencedFence',
  'gfmFootnoteDefinitionLabel',
  'tableDelimiterRow',
  'taskListCheck',
]);

type MutableFormatting = { -readonly [K in keyof Formatting]: Formatting[K] };

/** Reads the events of a chunk in order. Keeps track of the open lists, quotations and footnotes. */
class Reader {
  readonly blocks: ContentBlock[] = [];
  readonly notes = new Map<string, ContentBlock[]>();
  private readonly out: ContentBlock[][] = [this.blocks];
  private readonly lists: { readonly isOrdered: boolean; value: number; after: '.' | ')'; fresh: boolean }[] = [];
  private readonly formattings: MutableFormatting[] = [{}];
  private inlines: Inline[] | undefined;
  private quotations = 0;
  private level = 1;
  private codeLines: string[] | undefined;
  private rows: ContentCell[][] | undefined;
  private aligns: readonly ContentCell['align'][] = [];
  private skipped: Token | undefined;
  private isAfterMarkup = false;

  constructor(
    private readonly source: string,
    private readonly addresses: ReadonlyMap<string, string>,
  ) {}

  read(events: readonly Event[]): void {
    for (const [step, token] of events) {
      if (this.skipped) {
        if (step === 'exit' && token === this.skipped) this.skipped = undefined;
      } else if (step === 'enter') this.enter(token, events);
      else this.exit(token);
    }
  }

  private sourceOf = ({ start, end }: Token): string => this.source.slice(start.offset, end.offset);

  private add(part: string): void {
    let text = part;
    const formatting = this.formattings.at(-1) ?? {};
    // One of the spaces around a comment is kept.
    if (this.isAfterMarkup && text.startsWith(' ') && /\s$/.test(textOf(this.inlines ?? []))) text = text.slice(1);
    this.isAfterMarkup = false;
    const last = this.inlines?.at(-1);
    if (last?.kind === 'text' && last.formatting === formatting) this.inlines?.splice(-1, 1, { ...last, text: last.text + text });
    else if (text !== '') this.inlines?.push({ kind: 'text', text, formatting });
  }

  private pushFormatting(change: MutableFormatting): void {
    this.formattings.push({ ...this.formattings.at(-1), ...change });
  }

  private push(block: ContentBlock): void {
    this.out.at(-1)?.push(block);
  }

  private finish(style: StyleName): void {
    const list = this.lists.at(-1);
    const inlines = withCurlyQuotes(trimmed(this.inlines ?? []));
    this.inlines = undefined;
    if (inlines.length === 0) return;
    const marker: Marker | undefined = list?.fresh
      ? list.isOrdered
        ? { format: 'decimal', before: '', after: list.after, value: list.value }
        : { format: 'bullet', before: '', after: '', value: 0 }
      : undefined;
    if (list) list.fresh = false;
    const inList: StyleName = list?.isOrdered ? 'List Number' : 'List Bullet';
    this.push({
      kind: 'paragraph',
      style: list && style === 'Body Text' ? inList : style,
      inlines,
      depth: this.lists.length,
      ...(marker ? { marker } : {}),
    });
  }

  private enter(token: Token, events: readonly Event[]): void {
    const type: string = token.type;
    if (unwritten.has(type)) this.skipped = token;
    else if (type === 'listOrdered' || type === 'listUnordered')
      this.lists.push({ isOrdered: type === 'listOrdered', value: 0, after: '.', fresh: false });
    else if (type === 'blockQuote') this.quotations++;
    else if (type === 'paragraph' || type === 'atxHeading' || type === 'setextHeading') this.inlines = [];
    else if (type === 'codeFenced' || type === 'codeIndented') this.codeLines = [];
    else if (type === 'gfmFootnoteDefinition') this.openNote(token, events);
    else if (type === 'table') this.rows = [];
    else if (type === 'tableRow') this.rows?.push([]);
    else if (type === 'tableHeader' || type === 'tableData') this.inlines = [];
    else if (type === 'htmlFlow') this.inlines = isComment(this.sourceOf(token)) ? undefined : [];
    else if (this.inlines) this.enterInline(token, events);
  }

  private openNote(token: Token, events: readonly Event[]): void {
    const label = events.find(([, t]) => t.type === 'gfmFootnoteDefinitionLabelString' && t.start.offset >= token.start.offset)?.[1];
    const blocks: ContentBlock[] = [];
    if (label) this.notes.set(normalizeIdentifier(this.sourceOf(label)), blocks);
    this.out.push(blocks);
  }

  private enterInline(token: Token, events: readonly Event[]): void {
    const type: string = token.type;
    if (type === 'strong') this.pushFormatting({ bold: true });
    else if (type === 'emphasis') this.pushFormatting({ italic: true });
    else if (type === 'strikethrough') this.pushFormatting({ strike: true });
    else if (type === 'codeText') this.pushFormatting({ code: true });
    else if (type === 'link') this.pushFormatting(this.linkOf(token, events));
    else if (type === 'autolink' || type === 'literalAutolink')
      this.pushFormatting({ link: addressOf(this.sourceOf(token).replace(/^<|>$/g, '')) });
    else if (type === 'gfmFootnoteCall') this.call(token);
    else if (type === 'hardBreakTrailing' || type === 'hardBreakEscape') this.inlines?.push({ kind: 'break' });
    else if (type === 'htmlText') this.html(token);
  }

  private call(token: Token): void {
    this.inlines?.push({ kind: 'note', label: normalizeIdentifier(this.sourceOf(token).slice(2, -1)) });
    this.skipped = token;
  }

  private html(token: Token): void {
    const text = this.sourceOf(token);
    if (/^<br\s*\/?>$/i.test(text)) this.inlines?.push({ kind: 'break' });
    this.isAfterMarkup = true;
    this.skipped = token;
  }

  private linkOf(link: Token, events: readonly Event[]): MutableFormatting {
    const inside = events.filter(([step, t]) => step === 'enter' && t.start.offset >= link.start.offset && t.end.offset <= link.end.offset);
    const find = (type: string): string | undefined => {
      const token = inside.findLast(([, t]) => (t.type as string) === type)?.[1];
      return token && this.sourceOf(token);
    };
    const direct = find('resourceDestinationString');
    if (direct !== undefined) return { link: direct };
    const label = find('referenceString') ?? find('labelText') ?? '';
    const target = this.addresses.get(normalizeIdentifier(label));
    return target === undefined ? {} : { link: target };
  }

  private exit(token: Token): void {
    const type: string = token.type;
    if (type === 'listItemValue') this.item(Number(this.sourceOf(token)));
    else if (type === 'listItemMarker') this.mark(this.sourceOf(token));
    else if (type === 'listOrdered' || type === 'listUnordered') this.lists.pop();
    else if (type === 'blockQuote') this.quotations--;
    else if (type === 'paragraph') this.finish(this.out.length > 1 ? 'footnote text' : this.quotations > 0 ? 'Quote' : 'Body Text');
    else if (type === 'htmlFlow') this.finish('Body Text');
    else if (type === 'atxHeadingSequence' && this.inlines?.length === 0) this.level = token.end.offset - token.start.offset;
    else if (type === 'setextHeadingLineSequence') this.level = this.sourceOf(token).startsWith('=') ? 1 : 2;
    else if (type === 'atxHeading' || type === 'setextHeading') this.finish(`heading ${this.level}` as StyleName);
    else if (type === 'codeFenced' || type === 'codeIndented') this.code();
    else if (type === 'thematicBreak') this.push({ kind: 'rule' });
    else if (type === 'gfmFootnoteDefinition') this.out.pop();
    else if (type === 'table') this.table(token);
    else if (type === 'tableHeader' || type === 'tableData') this.cell();
    else if (['strong', 'emphasis', 'strikethrough', 'codeText', 'link', 'autolink', 'literalAutolink'].includes(type))
      this.formattings.pop();
    else if (type === 'codeFlowValue' && this.codeLines) this.codeLines.push(this.sourceOf(token));
    else if (type === 'characterReference') this.add(characterOf(this.sourceOf(token)));
    else if (written.has(type)) this.add(this.sourceOf(token));
    // A hard break has already ended the line.
    else if (type === 'lineEnding' && this.inlines?.length && this.inlines.at(-1)?.kind !== 'break') this.add(' ');
  }

  private item(value: number): void {
    const list = this.lists.at(-1);
    if (list) list.value = value;
  }

  private mark(text: string): void {
    const list = this.lists.at(-1);
    if (!list) return;
    list.fresh = true;
    if (text === ')') list.after = ')';
  }

  private code(): void {
    const inlines = (this.codeLines ?? []).flatMap((text, i): Inline[] => [
      ...(i > 0 ? [{ kind: 'break' as const }] : []),
      { kind: 'text', text, formatting: {} },
    ]);
    this.codeLines = undefined;
    if (inlines.length > 0) this.push({ kind: 'paragraph', style: 'HTML Preformatted', inlines, depth: this.lists.length });
  }

  private cell(): void {
    const row = this.rows?.at(-1);
    row?.push({ inlines: withCurlyQuotes(trimmed(this.inlines ?? [])), align: this.aligns[row.length] ?? 'none' });
    this.inlines = undefined;
  }

  private table(token: Token): void {
    const aligns = (token as Token & { _align?: readonly ContentCell['align'][] })._align ?? [];
    const rows = (this.rows ?? []).map((row) => row.map((cell, i) => ({ ...cell, align: aligns[i] ?? 'none' })));
    if (rows.length > 0) this.push({ kind: 'table', rows });
    this.rows = undefined;
  }
}

const isComment = (html: string): boolean => /^\s*<!--[\s\S]*-->\s*$/.test(html);

const addressOf = (text: string): string =>
  /^[a-z][a-z\d+.-]*:/i.test(text) ? text : text.includes('@') ? `mailto:${text}` : `http://${text}`;

/** Returns a paragraph without the spaces at both ends. */
function trimmed(inlines: readonly Inline[]): Inline[] {
  const kept = [...inlines];
  for (let first = kept[0]; first?.kind === 'text' && first.text.trimStart() !== first.text; [first] = kept) {
    const text = first.text.trimStart();
    if (text === '') kept.shift();
    else kept[0] = { ...first, text };
  }
  for (let last = kept.at(-1); last?.kind === 'text' && last.text.trimEnd() !== last.text; last = kept.at(-1)) {
    const text = last.text.trimEnd();
    kept.pop();
    if (text !== '') kept.push({ ...last, text });
  }
  return kept;
}

/** Returns the addresses of the link definitions in a document, by label. */
const addressesIn = (text: string): Map<string, string> =>
  new Map(
    [...text.matchAll(/^ {0,3}\[((?:[^[\]\\\n]|\\.){1,999})\]:[ \t]*<?([^\s<>]+)>?/gm)].map((m) => [
      normalizeIdentifier(m[1] ?? ''),
      m[2] ?? '',
    ]),
  );

function readChunk(text: string, labels: readonly string[], addresses: ReadonlyMap<string, string>): Reader {
  // The parser skips a byte order mark before it counts. A zero-width space keeps offsets correct.
  const source = text.replace(/^\uFEFF/, '\u200B');
  const parser = parse({ extensions: [gfm()] });
  for (const label of labels) parser.defined.push(label);
  parser.gfmFootnotes = labels.filter((label) => label.startsWith('^')).map((label) => label.slice(1));
  const reader = new Reader(text, addresses);
  reader.read(postprocess(parser.document().write(preprocess()(source, undefined, true))));
  return reader;
}

/** Returns the content of a Markdown document (CommonMark 0.31 with GitHub’s tables and footnotes), without front matter and comments. */
export function contentOfMarkdown(text: string): Content {
  const labels = linkLabelsOf(text);
  const addresses = addressesIn(text);
  const blocks: ContentBlock[] = [];
  const notes = new Map<string, readonly ContentBlock[]>();
  for (const chunk of chunksOf(text, 'markdown')) {
    if (chunk.unread === 'front matter') continue;
    const read = chunk.unread || chunk.reduced || isPathological(chunk.text) ? undefined : readChunk(chunk.text, labels, addresses);
    for (const block of read?.blocks ?? plainContentBlocks(chunk.text)) blocks.push(block);
    for (const [label, note] of read?.notes ?? []) notes.set(label, note);
  }
  return { blocks: withOpening(withLetters(blocks)), notes };
}

/** Turns paragraphs that begin with “(a)” into list items. Markdown has no such lists. */
function withLetters(blocks: readonly ContentBlock[]): ContentBlock[] {
  let last: Marker | undefined;
  return blocks.map((block) => {
    if (block.kind !== 'paragraph' || block.style !== 'Body Text' || block.depth > 0) return block;
    const [first, ...others] = block.inlines;
    if (first?.kind !== 'text' || !letteredMark.test(first.text)) return block;
    const found = markerOf(first.text, last);
    if (!found) return block;
    const { marker, length } = found;
    last = marker;
    const inlines = [{ ...first, text: first.text.slice(length) }, ...others];
    return { ...block, style: 'List Number', inlines, marker, depth: depthOf(marker) };
  });
}
