import type { Glossary } from '../glossary/glossary.js';
import type { Markup } from '../text/block.js';
import { blocksOf } from '../text/blocks.js';
import type { Change } from '../text/change.js';
import { type Chunk, chunksFrom, linkLabelsOf } from '../text/chunks.js';
import { frontMatterOf } from '../text/frontMatter.js';
import { detached, type Text } from '../text/text.js';
import { type BlockReading, readBlock } from './reading.js';

/** A chunk as it was read. It moves when the text before it grows. */
export interface ReadChunk {
  start: number;
  readonly text: string;
  readonly frontMatter: boolean;
  /** The labels of the link definitions in it. */
  readonly linkLabels: readonly string[];
  /** Whether it may silence findings. */
  readonly silences: boolean;
  readonly readings: readonly BlockReading[];
  /** The language of each of its paragraphs that are not in English, which are not read. */
  readonly otherLanguages: readonly string[];
}

/** What a chunk's reading depends on, beside its text. */
export interface Surroundings {
  readonly markup: Markup;
  readonly glossary: Glossary;
  readonly everyLanguage: boolean;
  /** Those of the whole document. */
  readonly linkLabels: readonly string[];
}

/** The labels of the link definitions in chunks: they decide what reads as a link anywhere in the document. */
export const labelsIn = (chunks: readonly Pick<ReadChunk, 'linkLabels'>[]): string[] => chunks.flatMap((c) => c.linkLabels);

/** What every silencer is told by, in a comment and in front matter. */
export const silencerMark = 'communique-';

/** A chunk that has not been read. */
export type UnreadChunk = Omit<ReadChunk, 'readings' | 'otherLanguages'>;

export const unread = ({ start, text, frontMatter }: Chunk, markup: Markup): UnreadChunk => ({
  start,
  text,
  frontMatter: frontMatter === true,
  linkLabels: markup === 'markdown' && frontMatter !== true ? linkLabelsOf(text) : [],
  silences: markup === 'markdown' && text.includes(silencerMark),
});

/** A chunk, read. */
export function readChunk(chunk: UnreadChunk, { markup, glossary, everyLanguage, linkLabels }: Surroundings): ReadChunk {
  const readings: BlockReading[] = [];
  const otherLanguages: string[] = [];
  for (const block of chunk.frontMatter ? [] : blocksOf(chunk.text, markup, linkLabels)) {
    const reading = readBlock(block, glossary, everyLanguage);
    if (typeof reading === 'string') otherLanguages.push(reading);
    else readings.push(reading);
  }
  return { ...chunk, readings, otherLanguages };
}

/** Chunks that stand in the place of others: those from `from` up to `to` have gone, `chunks` have come. */
export interface Recut {
  readonly from: number;
  readonly to: number;
  readonly chunks: readonly UnreadChunk[];
}

/** The last chunk that begins at an offset or before it. */
function chunkAt(chunks: readonly ReadChunk[], offset: number): number {
  let low = 0;
  let high = chunks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((chunks[middle] as ReadChunk).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Cuts a changed text again, from before the change up to the first place behind it where a chunk began before. */
export function recut(known: readonly ReadChunk[], text: Text, markup: Markup, { start, oldEnd, newEnd }: Change): Recut {
  const front = known[0]?.frontMatter === true ? known[0].text : undefined;
  const sameFront = front === (markup === 'markdown' ? frontMatterOf(text) : undefined);
  // What stands before a chunk can take it in.
  const from = sameFront ? Math.max(front === undefined ? 0 : 1, chunkAt(known, start) - 1) : 0;
  const chunks: UnreadChunk[] = [];
  let to = known.length;
  let next = from;
  for (const chunk of chunksFrom(text, markup, known[from]?.start ?? 0)) {
    if (chunk.start >= newEnd) {
      const before = chunk.start - newEnd + oldEnd;
      while (next < known.length && (known[next] as ReadChunk).start < before) next++;
      if (known[next]?.start === before && next > from) {
        to = next;
        break;
      }
    }
    chunks.push(unread({ ...chunk, text: detached(chunk.text) }, markup));
  }
  // What is cut as it was, was not touched.
  let same = 0;
  while (same < chunks.length && from + same < to && isSame(known[from + same] as ReadChunk, chunks[same] as UnreadChunk)) same++;
  return { from: from + same, to, chunks: chunks.slice(same) };
}

const isSame = (a: ReadChunk, b: UnreadChunk): boolean => a.start === b.start && a.frontMatter === b.frontMatter && a.text === b.text;
