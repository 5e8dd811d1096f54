import type { Glossary } from '../glossary/glossary.js';
import type { Markup } from '../text/blocks/block.js';
import { blocksOf } from '../text/blocks/blocks.js';
import { type Chunk, chunkSteps, linkLabelsOf } from '../text/blocks/chunks.js';
import { languageOf } from '../text/languages/languages.js';
import { languagesByScript } from '../text/languages/scripts.js';
import { finished, flatMapSteps, type Steps } from '../text/steps.js';
import type { StatementFacts } from './attributeUses.js';
import { documentBlock } from './documentBlock.js';
import { dateOf, frontMatterDate, frontMatterInstrument, sidesOf } from './opening/opening.js';
import { type BlockReading, readBlock } from './reading.js';
import type { AnalysisOptions, DocumentBlock, Statement } from './statement.js';
import { symbolTableSteps } from './symbolTable.js';

/** The readings of a chunk’s blocks. */
interface ChunkReading {
  readonly readings: readonly BlockReading[];
  /** Languages of paragraphs that are not read. */
  readonly otherLanguages: readonly string[];
}

/** The context of a chunk’s reading, apart from its text. */
interface ReadingContext {
  readonly markup: Markup;
  readonly glossary: Glossary;
  readonly everyLanguage: boolean;
  /** Codes of the languages whose own letters occur in the text. Used to decide the language of ideographs. */
  readonly languagesInText: readonly string[];
  /** Labels of all link definitions in the document. They decide what is a link anywhere in the document. */
  readonly linkLabels: string;
}

/** Readings by chunk text, kept between analyses. */
export interface ReadingCache {
  context: ReadingContext | undefined;
  readings: Map<string, ChunkReading>;
  /** Unchanged blocks at unchanged offsets are reused. */
  blocks: readonly DocumentBlock[];
  facts: StatementFacts | undefined;
  /** The caches of the parts of a text in several languages, by language. */
  parts: Map<string, PartCache>;
}

type PartCache = Pick<ReadingCache, 'blocks' | 'facts'>;

export const emptyReadingCache = (): ReadingCache => ({
  context: undefined,
  readings: new Map(),
  blocks: [],
  facts: undefined,
  parts: new Map(),
});

/** Returns a cache with the readings of another, for a text that has paragraphs in common with its text. */
export const withReadingsOf = ({ context, readings }: ReadingCache): ReadingCache => ({
  ...emptyReadingCache(),
  context,
  readings: new Map(readings),
});

/** Analyses a document. With a cache, only chunks with new text are read. */
export const analyse = (text: string, options: AnalysisOptions, cache?: ReadingCache): Statement =>
  finished(analyseSteps(text, options, cache));

export function* analyseSteps(text: string, options: AnalysisOptions, cache: ReadingCache = emptyReadingCache()): Steps<Statement> {
  const { markup, glossary, everyLanguage = false } = options;
  const chunks = yield* chunkSteps(text, markup);
  const labels = markup === 'markdown' ? linkLabelsOf(text) : [];
  yield;
  const context = { markup, glossary, everyLanguage, languagesInText: languagesByScript(text), linkLabels: labels.join('\n') };
  yield;
  const everyReading = yield* chunkReadings(chunks, context, labels, cache);
  const language = yield* mainLanguageOf(everyReading);
  const readings = yield* flatMapSteps(everyReading, (chunk) => [withoutPartial(chunk, language, everyLanguage)]);
  const blocks = yield* documentBlockSteps(chunks, readings, cache.blocks);
  const front = chunks[0]?.unread === 'front matter' ? chunks[0].text : undefined;
  const instrument = frontMatterInstrument(front) ?? options.instrument;
  const codes = [...new Set(blocks.map((block) => block.reading.language ?? language))];
  const isMixed = codes.length > 1;
  const main = isMixed ? blocks.filter((block) => isIn(block, language, language)) : blocks;
  const date = options.date ?? frontMatterDate(front) ?? dateOf(main, language);
  const otherLanguages = everyLanguage ? [] : readings.flatMap((r) => r.otherLanguages);
  const shared = { text, options, markup, glossary, otherLanguages, ...(instrument === undefined ? {} : { instrument }) };
  const sides = sidesOf(main, language);
  const { facts, ...symbols } = yield* symbolTableSteps(blocks, glossary, sides, cache.facts);
  Object.assign(cache, { blocks, facts });
  const parts: Statement[] = [];
  for (const code of isMixed ? codes : []) {
    const known = cache.parts.get(code);
    const own = partBlocks(blocks, code, language, known?.blocks ?? []);
    const ownSides = code === language ? sides : sidesOf(own, code);
    const ownDate = options.date ?? frontMatterDate(front) ?? (code === language ? undefined : dateOf(own, code)) ?? date;
    const { facts: ownFacts, ...ownSymbols } = yield* symbolTableSteps(own, glossary, ownSides.length > 0 ? ownSides : sides, known?.facts);
    cache.parts.set(code, { blocks: own, facts: ownFacts });
    parts.push({
      ...shared,
      language: code,
      blocks: own,
      parts: [],
      sides: ownSides.length > 0 ? ownSides : sides,
      ...ownSymbols,
      ...(ownDate === undefined ? {} : { date: ownDate }),
    });
  }
  return { ...shared, language, blocks, parts, sides, ...symbols, ...(date === undefined ? {} : { date }) };
}

const isIn = (block: DocumentBlock, code: string, main: string): boolean => (block.reading.language ?? main) === code;

/** Number of letters that count as much as an English word, where each letter is a word. */
const lettersOfWord = 2.5;

/** Returns the language of most of the text. */
function* mainLanguageOf(chunks: readonly ChunkReading[]): Steps<string> {
  const lengths = new Map<string, number>();
  for (const { readings } of chunks) {
    for (const { language, words } of readings)
      if (language !== undefined) {
        const length = languageOf(language)?.writing.spaced === false ? words.length / lettersOfWord : words.length;
        lengths.set(language, (lengths.get(language) ?? 0) + length);
      }
    yield;
  }
  return [...lengths].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'en';
}

/** Lists partly checked paragraphs as unchecked. In a text in another language, they are not read. */
function withoutPartial(chunk: ChunkReading, main: string, everyLanguage: boolean): ChunkReading {
  const partial = chunk.readings.filter(({ language }) => language !== undefined && languageOf(language)?.partial);
  if (partial.length === 0) return chunk;
  const names = partial.map(({ language = '' }) => languageOf(language)?.name ?? '');
  return {
    readings: chunk.readings.filter((reading) => everyLanguage || reading.language === main || !partial.includes(reading)),
    otherLanguages: [...chunk.otherLanguages, ...names],
  };
}

/** Returns the blocks of a language, renumbered. Unchanged blocks are the same objects as before. */
function partBlocks(blocks: readonly DocumentBlock[], code: string, main: string, before: readonly DocumentBlock[]): DocumentBlock[] {
  return blocks
    .filter((block) => isIn(block, code, main))
    .map(({ reading, base, inAbbreviationList }, index) => {
      const known = before[index];
      const isSame = known?.reading === reading && known.base === base && known.inAbbreviationList === inAbbreviationList;
      return isSame ? known : documentBlock(reading, base, index, inAbbreviationList);
    });
}

/** Places the blocks in the document. A block with an unchanged reading and offset is the same object as before. */
function* documentBlockSteps(
  chunks: readonly Chunk[],
  readings: readonly ChunkReading[],
  before: readonly DocumentBlock[],
): Steps<DocumentBlock[]> {
  const blocks: DocumentBlock[] = [];
  for (const [i, { start }] of chunks.entries())
    for (const reading of readings[i]?.readings ?? []) {
      const inList = isInList(reading, blocks.at(-1));
      const known = before[blocks.length];
      const isSame = known?.reading === reading && known.base === start && known.inAbbreviationList === inList;
      blocks.push(isSame ? known : documentBlock(reading, start, blocks.length, inList));
      yield;
    }
  return blocks;
}

const keyOf = ({ text, reduced }: Chunk): string => (reduced ? `${reduced}\n${text}` : text);

/** Returns the reading of each chunk, from the cache if its text was read in the same context. */
function* chunkReadings(
  chunks: readonly Chunk[],
  context: ReadingContext,
  linkLabels: string[],
  cache: ReadingCache,
): Steps<ChunkReading[]> {
  if (!isSameContext(cache.context, context)) Object.assign(cache, { context, readings: new Map() });
  const known = cache.readings;
  const current = new Map<string, ChunkReading>();
  function* readingOf(chunk: Chunk): Steps<ChunkReading> {
    const key = keyOf(chunk);
    const found = current.get(key) ?? known.get(key);
    if (found) {
      current.set(key, found);
      return found;
    }
    // In V8 a substring keeps the whole string in memory; a concatenated string does not.
    const own = { ...chunk, text: ` ${chunk.text}`.slice(1) };
    const reading = yield* readChunk(own, context, linkLabels);
    current.set(keyOf(own), reading);
    // Cached at once, so that if this analysis is stopped, the next one continues from here.
    known.set(keyOf(own), reading);
    return reading;
  }
  const readings: ChunkReading[] = [];
  for (const chunk of chunks) {
    readings.push(chunk.unread ? { readings: [], otherLanguages: [] } : yield* readingOf(chunk));
    yield;
  }
  cache.readings = current;
  return readings;
}

const isSameContext = (a: ReadingContext | undefined, b: ReadingContext): boolean =>
  a?.glossary === b.glossary &&
  a.markup === b.markup &&
  a.everyLanguage === b.everyLanguage &&
  a.languagesInText.join() === b.languagesInText.join() &&
  a.linkLabels === b.linkLabels;

function* readChunk({ text, reduced }: Chunk, { markup, ...context }: ReadingContext, linkLabels: string[]): Steps<ChunkReading> {
  const readings: BlockReading[] = [];
  const otherLanguages: string[] = [];
  for (const block of blocksOf(text, reduced === 'plain' ? 'plain' : markup, linkLabels)) {
    const reading = yield* readBlock(reduced ? { ...block, reduced } : block, context);
    if (typeof reading === 'string') otherLanguages.push(reading);
    else readings.push(reading);
    yield;
  }
  return { readings, otherLanguages };
}

const listTitle =
  /^(?:(?:(?:list|glossary|key|table) (?:of|to) )?(?:abbreviations|acronyms)(?: (?:and|&) (?:abbreviations|acronyms|terms|definitions))?|glossary(?: of terms)?)(?: used(?: in this \p{L}+(?: \p{L}+)?)?)?$/iu;
const numbering = /^(?:(?:annex|appendix)(?: [A-Z\d]{1,3})?|[\dIVX]{1,4})[.:)]?(?: [–—-])? /i;

const isListTitle = ({ running }: BlockReading): boolean => listTitle.test(running.text.replace(/:$/, '').replace(numbering, ''));

/** An abbreviation in PHP Markdown Extra: “*[LEO]: low Earth orbit”. */
const definition = /^\s*\*\[[^\]\n]{1,40}\]:/;

/** Returns whether a short line is an entry of the list, rather than a heading: “LEO: low Earth orbit”. */
const isListed = ({ abbreviations, introductions }: BlockReading): boolean => abbreviations[0]?.from === 0 || introductions.length > 0;

/** Returns whether a block is in the list of abbreviations, which ends at a heading or a paragraph of prose. */
function isInList(reading: BlockReading, before: DocumentBlock | undefined): boolean {
  const isOpen = before?.inAbbreviationList === true;
  if (definition.test(reading.source) || (isOpen && isListed(reading))) return true;
  if (reading.kind === 'heading') return isListTitle(reading);
  return isOpen && (reading.kind !== 'paragraph' || isListTitle(before.reading));
}
