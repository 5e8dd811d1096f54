import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { parse, postprocess, preprocess } from 'micromark';
import { gfm } from 'micromark-extension-gfm';
import type { Event } from 'micromark-util-types';
import { once, weakMemo } from '../memo.js';
import { buildRunningText, type RunningTextBuilder } from '../runningText.js';
import type { Block, BlockKind } from './block.js';
import { isPathological } from './pathological.js';
import { plainBlocksOf } from './plainBlocks.js';
import { kindOfParagraph, plainParagraphOf } from './plainMarkdown.js';

/** Tokens that contain a block’s text, with the kind of the block. */
const holders: Readonly<Record<string, BlockKind>> = {
  paragraph: 'paragraph',
  atxHeadingText: 'heading',
  setextHeadingText: 'heading',
  tableContent: 'tableCell',
};

/** Tokens that change the kind of paragraphs in them. */
const containers: Readonly<Record<string, BlockKind>> = {
  listOrdered: 'listItem',
  listUnordered: 'listItem',
  blockQuote: 'quotation',
};

/** Visible but not prose: code, addresses, images. */
const masked = new Set<string>(['codeText', 'autolink', 'literalAutolink', 'image']);

/** Markup, which the running text omits with its contents. */
const dropped = new Set<string>([
  'htmlText',
  'resource',
  'reference',
  'labelMarker',
  'labelLink',
  'labelImageMarker',
  'emphasisSequence',
  'strongSequence',
  'strikethroughSequence',
  'escapeMarker',
  'gfmFootnoteCall',
  'taskListCheck',
  'definition',
]);

const gaps = new Set<string>([
  'lineEnding',
  'linePrefix',
  'lineSuffix',
  'listItemIndent',
  'blockQuotePrefix',
  'hardBreakTrailing',
  'hardBreakEscape',
  'whitespace',
]);

/** Returns the character that a reference stands for (&amp;, &#8217;), or the reference itself if it is unknown. */
export function characterOf(reference: string): string {
  const inner = reference.slice(1, -1);
  const hex = /^#x([0-9a-f]{1,6})$/i.exec(inner)?.[1];
  const decimal = /^#(\d{1,7})$/.exec(inner)?.[1];
  const code = hex ? Number.parseInt(hex, 16) : decimal ? Number.parseInt(decimal, 10) : undefined;
  if (code === undefined) return decodeNamedCharacterReference(inner) || reference;
  return code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? '\uFFFD' : String.fromCodePoint(code);
}

/** Link labels of the document, in a set, and those that the parser adds. The parser calls `includes` for each link. */
class Labels extends Array<string> {
  constructor(private readonly known: ReadonlySet<string>) {
    super();
  }

  override includes(label: string): boolean {
    return this.known.has(label) || super.includes(label);
  }
}

/** Created once, because that takes longer than parsing most chunks. Its state is replaced before each chunk. */
const sharedParser = once(() => parse({ extensions: [gfm()] }));

const labelSets = weakMemo((labels: readonly string[]) => ({
  all: new Set(labels),
  footnotes: new Set(labels.filter((label) => label.startsWith('^')).map((label) => label.slice(1))),
}));

function eventsOf(source: string, linkLabels: readonly string[]): Event[] {
  const parser = sharedParser();
  const { all, footnotes } = labelSets(linkLabels);
  Object.assign(parser, { defined: new Labels(all), gfmFootnotes: new Labels(footnotes), lazy: {} });
  // The parser skips a byte order mark before it counts. A zero-width space keeps offsets correct.
  const counted = source.startsWith('\uFEFF') ? `\u200B${source.slice(1)}` : source;
  return postprocess(parser.document().write(preprocess()(counted, undefined, true)));
}

/** Adds the words of a token. Returns true if its contents must not be read. */
function addToken(builder: RunningTextBuilder, source: string, type: string, start: number, end: number): boolean {
  if (type === 'data' || type === 'characterEscapeValue') builder.prose(start, end);
  else if (type === 'characterReference') builder.replaced(characterOf(source.slice(start, end)), start, end);
  else if (masked.has(type)) builder.mask(start, end);
  else if (gaps.has(type)) builder.space(start, end);
  else return dropped.has(type);
  return true;
}

/**
 * Returns the blocks of a Markdown chunk (CommonMark 0.31 with GitHub’s tables, footnotes and autolinks).
 * @param linkLabels labels defined anywhere in the document, normalized as in CommonMark
 */
export function markdownBlocksOf(source: string, linkLabels: readonly string[]): Block[] {
  const plain = plainParagraphOf(source);
  if (plain) return [plain];
  if (!isPathological(source)) return parsedBlocksOf(source, linkLabels);
  return plainBlocksOf(source).map((block) => ({ ...block, reduced: 'plain' }));
}

/** As `markdownBlocksOf`, but always uses the parser. */
export function parsedBlocksOf(source: string, linkLabels: readonly string[]): Block[] {
  const blocks: Block[] = [];
  const context: BlockKind[] = [];
  let builder: RunningTextBuilder | undefined;
  let holder: Event[1] | undefined;
  let skipped: Event[1] | undefined;
  let allStrong = false;

  for (const [step, token] of eventsOf(source, linkLabels)) {
    const { type } = token;
    const start = token.start.offset;
    const end = token.end.offset;
    if (skipped) {
      if (token === skipped && step === 'exit') skipped = undefined;
      continue;
    }
    const inside = containers[type];
    if (inside && step === 'enter') context.push(inside);
    else if (inside) context.pop();

    if (!builder) {
      if (step === 'enter' && holders[type]) {
        builder = buildRunningText(source);
        holder = token;
        allStrong = false;
      } else if (step === 'enter' && dropped.has(type)) skipped = token;
      continue;
    }
    if (token === holder && step === 'exit') {
      const running = builder.finish();
      let kind = holders[type] ?? 'paragraph';
      if (kind === 'paragraph') kind = context.at(-1) ?? kindOfParagraph(running.text, allStrong);
      if (running.text !== '') blocks.push({ kind, start, end, running, source });
      builder = undefined;
      continue;
    }
    if (step !== 'enter') continue;
    if (type === 'strong' && start === holder?.start.offset && end === holder.end.offset) allStrong = true;
    if (addToken(builder, source, type, start, end)) skipped = token;
  }
  return blocks;
}
