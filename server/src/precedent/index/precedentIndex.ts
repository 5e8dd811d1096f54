import type { ReadSentence } from '../sentence/sentence.js';
import type { AgreedUse, PrecedentDocument } from './agreed.js';
import { generation, type Kept, type KeptSentence, sentencesKept } from './generation.js';
import { newestOf } from './newestOf.js';
import type { Postings } from './postings.js';

/**
 * The sentences of many earlier statements, to be searched by their words. Sentences that differ in nothing but what must change
 * (see `Token.key`) are one entry with several uses. Documents are added, replaced and taken out one by one.
 */
export interface PrecedentIndex {
  readonly documents: readonly PrecedentDocument[];
  /** YYYY-MM-DD of the newest document with a date. */
  readonly newest: string | undefined;
  /** Entries are numbered from 0; some may have no use any more. */
  readonly entries: number;
  /** Adds a document; one with the same path goes. Headings are no wording, and are left out. */
  add(document: PrecedentDocument, sentences: readonly ReadSentence[]): void;
  /** Takes a document out. @returns whether there was one */
  remove(path: string): boolean;
  /** The hash under which a document was added. */
  hashOf(path: string): string | undefined;
  /** The number of a token’s key, or -1 for one that no precedent has. */
  wordOf(key: string): number;
  keyOf(word: number): string;
  /** log(1 + N/n): see `weighed`. A word that no precedent has weighs most. */
  weightOf(word: number): number;
  /** What a word of the precedents weighs on average. */
  readonly meanWeight: number;
  /** The words of an entry, in order; valid until the next document is added. */
  wordsOf(entry: number): Int32Array;
  /** Where an entry stands today. */
  usesOf(entry: number): AgreedUse[];
  /** Entries by the hash of each shingle in them, and by that of the one they begin with. */
  readonly shingles: Postings;
  readonly openings: Postings;
}

/** Half of all uses must be of documents that have gone before the index is made anew; and so many, in a small one. */
const leastGone = 1000;

/** An empty index. */
export function precedentIndex(): PrecedentIndex {
  let current = generation();
  let gone = 0;
  const vocabulary: string[] = [];
  const numbers = new Map<string, number>();
  const byPath = new Map<string, Kept>();

  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, vocabulary.length);
    return vocabulary.push(key) - 1;
  };
  function* numbered(sentences: readonly ReadSentence[]): Generator<KeptSentence> {
    for (const { kind, tokens, text, offset, length } of sentences)
      if (kind !== 'heading') yield { words: tokens.map((t) => numberOf(t.key)), text, offset, length };
  }
  /** Made anew when documents come or go. */
  let listed: { readonly documents: readonly PrecedentDocument[]; readonly newest: string | undefined } | undefined;
  const list = () => {
    if (!listed) {
      const documents = [...byPath.values()].map((k) => k.document);
      listed = { documents, newest: newestOf(documents) };
    }
    return listed;
  };
  const add = (document: PrecedentDocument, sentences: Iterable<KeptSentence>): void => {
    listed = undefined;
    current.add(document, sentences);
    byPath.set(document.path, current.kept.at(-1) as Kept);
  };
  const renew = (): void => {
    const old = current;
    current = generation();
    gone = 0;
    for (const kept of old.kept) if (!kept.gone) add(kept.document, sentencesKept(old, kept));
  };
  const remove = (path: string): boolean => {
    const kept = byPath.get(path);
    if (!kept) return false;
    listed = undefined;
    kept.gone = true;
    gone += kept.to - kept.from;
    byPath.delete(path);
    if (gone > leastGone && gone * 2 > current.texts.length) renew();
    return true;
  };

  const weightOf = (word: number): number => Math.log(1 + current.entries / Math.max(1, current.frequencyOf(word)));
  let mean = { entries: 0, weight: 0 };
  const meanWeight = (): number => {
    if (mean.entries !== current.entries) {
      let [sum, count] = [0, 0];
      for (let word = 0; word < vocabulary.length; word++) {
        sum += current.frequencyOf(word) * weightOf(word);
        count += current.frequencyOf(word);
      }
      mean = { entries: current.entries, weight: count === 0 ? 0 : sum / count };
    }
    return mean.weight;
  };

  return {
    get documents() {
      return list().documents;
    },
    get newest() {
      return list().newest;
    },
    get entries() {
      return current.entries;
    },
    get shingles() {
      return current.shingles;
    },
    get openings() {
      return current.openings;
    },
    add: (document, sentences) => {
      remove(document.path);
      add(document, numbered(sentences));
    },
    remove,
    hashOf: (path) => byPath.get(path)?.document.hash,
    wordOf: (key) => numbers.get(key) ?? -1,
    keyOf: (word) => vocabulary[word] ?? '',
    weightOf,
    get meanWeight() {
      return meanWeight();
    },
    wordsOf: (entry) => current.wordsOf(entry),
    usesOf: (entry) => {
      const found: AgreedUse[] = [];
      for (let use = current.lastUse(entry); use >= 0; use = current.useBefore(use)) {
        const { document, gone: hasGone } = current.kept[current.uses.document.get(use)] as Kept;
        if (!hasGone)
          found.push({
            document,
            text: current.texts[use] ?? '',
            offset: current.uses.offset.get(use),
            length: current.uses.length.get(use),
          });
      }
      return found;
    },
  };
}
