import type { Glossary } from '../glossary/glossary.js';
import type { Markup } from '../text/block.js';
import { type Change, changeBetween } from '../text/change.js';
import { chunksOf } from '../text/chunks.js';
import type { Text } from '../text/text.js';
import { replaceIn } from '../text/unbounded.js';
import { type Ledger, ledgerOf, updatedLedger } from './ledger.js';
import { dateOf, frontMatterDate, frontMatterInstrument, sidesOf } from './opening.js';
import { moveBlock, placedBlock, renumberBlock } from './placing.js';
import { labelsIn, type ReadChunk, readChunk, recut, type Surroundings, type UnreadChunk, unread } from './readChunks.js';
import type { BlockReading } from './reading.js';
import type { Instrument, PlacedBlock, Statement } from './statement.js';

/** A document as it was last read, kept from one analysis to the next. */
export interface ReadingCache {
  state: ReadDocument | undefined;
  /** How many chunks the last analysis had to read: what tests watch. */
  lastRead: number;
}

interface ReadDocument {
  readonly text: Text;
  readonly surroundings: Surroundings;
  readonly chunks: readonly ReadChunk[];
  readonly blocks: readonly PlacedBlock[];
  readonly ledger: Ledger;
}

export function emptyReadingCache(): ReadingCache {
  return { state: undefined, lastRead: 0 };
}

export interface AnalysisOptions {
  readonly markup: Markup;
  readonly glossary: Glossary;
  /** YYYY-MM-DD; overrides what the text says. */
  readonly date?: string;
  /** What kind of text it is, where the text does not say. */
  readonly instrument?: Instrument;
  /** Reads paragraphs in other languages than English too, as a comparison of two texts does. */
  readonly everyLanguage?: boolean;
}

/**
 * Analyses a document. With a cache, only what has changed since the last analysis is read; the result is the same as without,
 * and the last one holds no longer, as its blocks move to their new places.
 * @param change how the text came of the last one, where that is known; else the two are compared
 */
export function analyse(text: Text, options: AnalysisOptions, cache: ReadingCache = emptyReadingCache(), change?: Change): Statement {
  const { markup, glossary, everyLanguage = false } = options;
  const before = cache.state?.surroundings;
  const known =
    before?.glossary === glossary && before.markup === markup && before.everyLanguage === everyLanguage ? cache.state : undefined;
  const read = known && updated(known, text, change ?? changeBetween(known.text, text));
  const { document, count } = read ?? readAnew(text, { markup, glossary, everyLanguage });
  Object.assign(cache, { state: document, lastRead: count });
  const { blocks, chunks, ledger } = document;
  const front = chunks[0]?.frontMatter === true ? chunks[0].text : undefined;
  const date = options.date ?? frontMatterDate(front) ?? dateOf(blocks);
  const instrument = frontMatterInstrument(front) ?? options.instrument;
  return {
    text,
    markup,
    glossary,
    blocks,
    silences: chunks.some((c) => c.silences),
    otherLanguages: chunks.flatMap((c) => c.otherLanguages),
    sides: sidesOf(blocks),
    abbreviations: ledger.abbreviations,
    names: ledger.names,
    namesByTerm: ledger.namesByTerm,
    ...(date === undefined ? {} : { date }),
    ...(instrument === undefined ? {} : { instrument }),
  };
}

interface Read {
  readonly document: ReadDocument;
  /** How many chunks had to be read. */
  readonly count: number;
}

function readAnew(text: Text, options: Omit<Surroundings, 'linkLabels'>): Read {
  const { markup, glossary } = options;
  const cut = chunksOf(text, markup).map((c) => unread(c, markup));
  const surroundings: Surroundings = { ...options, linkLabels: labelsIn(cut) };
  const chunks = cut.map((c) => readChunk(c, surroundings));
  const blocks = placed(chunks, 0, undefined);
  return { document: { text, surroundings, chunks, blocks, ledger: ledgerOf(blocks, glossary, sidesOf(blocks)) }, count: chunks.length };
}

/** The document with a change in it, or undefined where the change decides how all of it reads. */
function updated(known: ReadDocument, text: Text, change: Change | undefined): Read | undefined {
  if (!change) return { document: known, count: 0 };
  const { surroundings } = known;
  const { from, to, chunks: cut } = recut(known.chunks, text, surroundings.markup, change);
  const gone = known.chunks.slice(from, to);
  if (labelsIn(gone).join('\n') !== labelsIn(cut).join('\n')) return undefined;

  const { read, count } = readOrTaken(cut, gone, surroundings);
  const firstBlock = firstBlockOf(known.blocks, known.chunks[from]);
  // The chunks are the next state's: the last holds no longer. Its blocks stay listed, as memories tell by the list what has changed.
  const chunks = known.chunks as ReadChunk[];
  replaceIn(chunks, from, to, read);
  const by = change.newEnd - change.oldEnd;
  if (by !== 0) for (let i = from + read.length; i < chunks.length; i++) (chunks[i] as ReadChunk).start += by;

  const behind = firstBlock + gone.reduce((count, { readings }) => count + readings.length, 0);
  const come = placed(read, firstBlock, known.blocks[firstBlock - 1]);
  const blocks = known.blocks.slice();
  replaceIn(blocks, firstBlock, behind, come);
  for (let i = firstBlock + come.length; i < blocks.length; i++) {
    const block = blocks[i] as PlacedBlock;
    if (by !== 0) moveBlock(block, by);
    if (block.index !== i) renumberBlock(block, i);
  }
  const end = relisted(blocks, firstBlock + come.length);
  const ledger = updatedLedger(known.ledger, blocks, firstBlock, end, sidesOf(blocks));
  return { document: { text, surroundings, chunks, blocks, ledger }, count };
}

/** The chunks read, those that only moved within the change as they were. */
function readOrTaken(
  cut: readonly UnreadChunk[],
  gone: readonly ReadChunk[],
  surroundings: Surroundings,
): { read: ReadChunk[]; count: number } {
  const byText = new Map(gone.map((c) => [c.text, c]));
  let count = 0;
  const read = cut.map((chunk) => {
    const moved = byText.get(chunk.text);
    if (moved && moved.frontMatter === chunk.frontMatter)
      return { ...chunk, readings: moved.readings, otherLanguages: moved.otherLanguages };
    count++;
    return readChunk(chunk, surroundings);
  });
  return { read, count };
}

/** The index of the first block that is of a chunk or stands behind it, found by halving; the end of the blocks for no chunk. */
function firstBlockOf(blocks: readonly PlacedBlock[], chunk: ReadChunk | undefined): number {
  let low = 0;
  let high = blocks.length;
  while (chunk && low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle] as PlacedBlock).base < chunk.start) low = middle + 1;
    else high = middle;
  }
  return high;
}

const listTitle =
  /^(?:(?:(?:list|glossary|key|table) (?:of|to) )?(?:abbreviations|acronyms)(?: (?:and|&) (?:abbreviations|acronyms|terms|definitions))?|glossary(?: of terms)?)(?: used(?: in this \p{L}+(?: \p{L}+)?)?)?$/iu;
const numbering = /^(?:(?:annex|appendix)(?: [A-Z\d]{1,3})?|[\dIVX]{1,4})[.:)]?(?: [–—-])? /i;

const isListTitle = ({ running }: BlockReading): boolean => listTitle.test(running.text.replace(/:$/, '').replace(numbering, ''));

/** “*[LEO]: low Earth orbit”, as PHP Markdown Extra writes an abbreviation. */
const definition = /^\s*\*\[[^\]\n]{1,40}\]:/;

/** A short line of the list, which a heading could look like: “LEO: low Earth orbit”. */
const isListed = ({ abbreviations, introductions }: BlockReading): boolean => abbreviations[0]?.from === 0 || introductions.length > 0;

/** Whether a block is in the statement's list of abbreviations, which a heading or a paragraph of prose ends. */
function isInList(reading: BlockReading, before: PlacedBlock | undefined): boolean {
  const isOpen = before?.inAbbreviationList === true;
  if (definition.test(reading.source) || (isOpen && isListed(reading))) return true;
  if (reading.kind === 'heading') return isListTitle(reading);
  return isOpen && (reading.kind !== 'paragraph' || isListTitle(before.reading));
}

/** @param before the block before the first */
function placed(chunks: readonly ReadChunk[], firstIndex: number, before: PlacedBlock | undefined): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  for (const { start, readings } of chunks)
    for (const reading of readings)
      blocks.push(placedBlock(reading, start, firstIndex + blocks.length, isInList(reading, blocks.at(-1) ?? before)));
  return blocks;
}

/**
 * Places anew the blocks behind a change that the change has put into the list of abbreviations, or taken out of it.
 * @returns the first block that is as it was
 */
function relisted(blocks: PlacedBlock[], from: number): number {
  let at = from;
  for (; at < blocks.length; at++) {
    const block = blocks[at] as PlacedBlock;
    const inList = isInList(block.reading, blocks[at - 1]);
    if (inList === block.inAbbreviationList) break;
    blocks[at] = placedBlock(block.reading, block.base, at, inList);
  }
  return at;
}
