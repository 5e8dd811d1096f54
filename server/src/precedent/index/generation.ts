import type { PrecedentDocument } from './agreed.js';
import { type GrowingInts, growingInts } from './growingInts.js';
import { type Postings, postings } from './postings.js';
import { shingleAt, shingleLength } from './shingles.js';

/** A document in the index: its uses are numbered in a row. */
export interface Kept {
  readonly document: PrecedentDocument;
  readonly from: number;
  readonly to: number;
  gone: boolean;
}

/** A sentence as it is kept: numbers of words, and its place. */
export interface KeptSentence {
  readonly words: ArrayLike<number>;
  readonly text: string;
  readonly offset: number;
  readonly length: number;
}

/** One generation of the index: nothing in it is ever taken out, only marked as gone. */
export interface Generation {
  readonly kept: Kept[];
  readonly texts: string[];
  readonly uses: {
    readonly entry: GrowingInts;
    readonly document: GrowingInts;
    readonly offset: GrowingInts;
    readonly length: GrowingInts;
  };
  wordsOf(entry: number): Int32Array;
  readonly entries: number;
  /** How many entries a word stands in. */
  frequencyOf(word: number): number;
  /** The last use of an entry and, for each use, the one before it; -1 where there is none. */
  lastUse(entry: number): number;
  useBefore(use: number): number;
  readonly shingles: Postings;
  readonly openings: Postings;
  add(document: PrecedentDocument, sentences: Iterable<KeptSentence>): void;
}

function isSameRun(words: Int32Array, start: number, length: number, other: ArrayLike<number>): boolean {
  if (length !== other.length) return false;
  for (let k = 0; k < length; k++) if (words[start + k] !== other[k]) return false;
  return true;
}

function hashOfWords(words: ArrayLike<number>): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < words.length; k++) hash = Math.imul(hash ^ (words[k] as number), 0x01000193);
  return hash === 0 ? 1 : hash;
}

export function generation(): Generation {
  const kept: Kept[] = [];
  const texts: string[] = [];
  const uses = { entry: growingInts(), document: growingInts(), offset: growingInts(), length: growingInts() };
  const before = growingInts();
  const words = growingInts();
  const starts = growingInts();
  const last = growingInts();
  const frequency = growingInts();
  const [whole, shingles, openings] = [postings(), postings(), postings()];

  const endOf = (entry: number): number => (entry + 1 < starts.length ? starts.get(entry + 1) : words.length);
  const entryOf = (own: ArrayLike<number>): number => {
    const hash = hashOfWords(own);
    let found = -1;
    const all = words.view();
    whole.each(hash, (entry) => {
      if (isSameRun(all, starts.get(entry), endOf(entry) - starts.get(entry), own)) found = entry;
    });
    if (found >= 0) return found;
    const entry = starts.push(words.length);
    last.push(-1);
    whole.add(hash, entry);
    for (let k = 0; k < own.length; k++) words.push(own[k] as number);
    for (const word of new Set(Array.from(own))) {
      while (frequency.length <= word) frequency.push(0);
      frequency.set(word, frequency.get(word) + 1);
    }
    const seen = new Set<number>();
    for (let at = 0; at + shingleLength <= own.length; at++) {
      const shingle = shingleAt(own, at);
      if (!seen.has(shingle)) shingles.add(shingle, entry);
      seen.add(shingle);
    }
    if (own.length >= shingleLength) openings.add(shingleAt(own, 0), entry);
    return entry;
  };

  return {
    kept,
    texts,
    uses,
    shingles,
    openings,
    get entries() {
      return starts.length;
    },
    wordsOf: (entry) => words.view().subarray(starts.get(entry), endOf(entry)),
    frequencyOf: (word) => (word >= 0 && word < frequency.length ? frequency.get(word) : 0),
    lastUse: (entry) => last.get(entry),
    useBefore: (use) => before.get(use),
    add: (document, sentences) => {
      const from = uses.entry.length;
      for (const { words: own, text, offset, length } of sentences) {
        const entry = entryOf(own);
        const use = uses.entry.push(entry);
        uses.document.push(kept.length);
        uses.offset.push(offset);
        uses.length.push(length);
        texts.push(text);
        before.push(last.get(entry));
        last.set(entry, use);
      }
      kept.push({ document, from, to: uses.entry.length, gone: false });
    },
  };
}

/** The sentences of a kept document, to be added to another generation. */
export function* sentencesKept(from: Generation, { from: first, to }: Kept): Generator<KeptSentence> {
  for (let use = first; use < to; use++)
    yield {
      words: from.wordsOf(from.uses.entry.get(use)),
      text: from.texts[use] ?? '',
      offset: from.uses.offset.get(use),
      length: from.uses.length.get(use),
    };
}
