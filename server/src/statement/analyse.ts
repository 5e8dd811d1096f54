import type { Glossary } from '../glossary/glossary.js';
import type { Markup } from '../text/block.js';
import { blocksOf } from '../text/blocks.js';
import { chunksOf, linkLabelsOf } from '../text/chunks.js';
import { ledgerOf } from './ledger.js';
import { dateOf, frontMatterDate, frontMatterInstrument, sidesOf } from './opening.js';
import { type BlockReading, readBlock } from './reading.js';
import type { Instrument, PlacedBlock, Statement } from './statement.js';

/** Readings by chunk text, kept from one analysis of a document to the next. */
export interface ReadingCache {
  readings: Map<string, readonly BlockReading[]>;
  /** What the readings depend on beside the text. */
  glossary: Glossary | undefined;
  markup: Markup | undefined;
  linkLabels: string;
  /** The blocks of the last analysis: one that stands as it stood keeps what was made of it. */
  blocks: readonly PlacedBlock[];
  /** How many chunks the last analysis had to read: what tests watch. */
  lastRead: number;
}

export function emptyReadingCache(): ReadingCache {
  return { readings: new Map(), glossary: undefined, markup: undefined, linkLabels: '', blocks: [], lastRead: 0 };
}

export interface AnalysisOptions {
  readonly markup: Markup;
  readonly glossary: Glossary;
  /** YYYY-MM-DD; overrides what the text says. */
  readonly date?: string;
  /** What kind of text it is, where the text does not say. */
  readonly instrument?: Instrument;
}

const abbreviationListTitle = /^(?:list of )?(?:abbreviations|acronyms)(?: (?:and|&) (?:abbreviations|acronyms))?$/i;

/** A short line of the list, which a heading could look like: “LEO: low Earth orbit”. */
const isListed = ({ abbreviations, introductions }: BlockReading): boolean => abbreviations[0]?.from === 0 || introductions.length > 0;

/** @param before the blocks of the last analysis, of which those that have not moved are taken again */
function placed(chunks: readonly { start: number; readings: readonly BlockReading[] }[], before: readonly PlacedBlock[]): PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  let inAbbreviationList = false;
  for (const { start, readings } of chunks) {
    for (const reading of readings) {
      if (reading.kind === 'heading' && !(inAbbreviationList && isListed(reading)))
        inAbbreviationList = abbreviationListTitle.test(reading.running.text.replace(/:$/, ''));
      const last = before[blocks.length];
      const stands = last?.reading === reading && last.base === start && last.inAbbreviationList === inAbbreviationList;
      blocks.push(stands ? last : { reading, base: start, index: blocks.length, inAbbreviationList });
    }
  }
  return blocks;
}

/**
 * Analyses a document. With a cache, only chunks whose text was not in the last analysis are read; the result is the same
 * as without.
 */
export function analyse(text: string, options: AnalysisOptions, cache: ReadingCache = emptyReadingCache()): Statement {
  const { markup, glossary } = options;
  const linkLabels = markup === 'markdown' ? linkLabelsOf(text) : [];
  const labels = linkLabels.join('\n');
  const valid = cache.glossary === glossary && cache.markup === markup && cache.linkLabels === labels;
  const known = valid ? cache.readings : new Map<string, readonly BlockReading[]>();
  const kept = new Map<string, readonly BlockReading[]>();
  let lastRead = 0;
  const chunks = chunksOf(text, markup);
  const read = chunks.map((chunk) => {
    // A document may open with what looks like its front matter again later on: the key tells them apart.
    const key = chunk.frontMatter ? `---${chunk.text}` : chunk.text;
    let readings = kept.get(key) ?? known.get(key);
    if (!readings) {
      lastRead++;
      readings = blocksOf(chunk, markup, linkLabels).map((block) => readBlock(block, glossary));
    }
    kept.set(key, readings);
    return { start: chunk.start, readings };
  });
  const blocks = placed(read, valid ? cache.blocks : []);
  Object.assign(cache, { readings: kept, glossary, markup, linkLabels: labels, blocks, lastRead });
  const sides = sidesOf(blocks);
  const front = chunks[0]?.frontMatter ? chunks[0].text : undefined;
  const date = options.date ?? frontMatterDate(front) ?? dateOf(blocks);
  const instrument = frontMatterInstrument(front) ?? options.instrument;
  return {
    text,
    markup,
    glossary,
    blocks,
    sides,
    ...ledgerOf(blocks, glossary, sides),
    ...(date === undefined ? {} : { date }),
    ...(instrument === undefined ? {} : { instrument }),
  };
}
