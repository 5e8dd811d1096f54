import type { Span } from '../../statement/statement.js';
import type { ReadSentence } from '../sentence/sentence.js';
import { shinglesOf } from './shingles.js';

/** An earlier statement in the index. */
export interface PrecedentDocument {
  /** A path or an address. Each path has at most one document. */
  readonly path: string;
  /** Of the file’s content: a file with the same hash need not be read again. */
  readonly hash: string;
  /** YYYY-MM-DD, where it is known. */
  readonly date?: string;
  readonly title?: string;
}

/** A place where agreed wording stands. The span is that of the sentence, in UTF-16 code units of its file. */
export interface AgreedUse extends Span {
  readonly document: PrecedentDocument;
  /** The sentence as it stands there, with its own numbers, dates and names. */
  readonly text: string;
}

/** A sentence of earlier statements, with all its uses: they differ only in what must change (see `Token.key`). */
export interface AgreedSentence {
  /** Numbers of its words, in order. */
  readonly words: readonly number[];
  readonly uses: readonly AgreedUse[];
}

/** The sentences of many earlier statements, to be searched by their words. */
export interface PrecedentIndex {
  /** Another array after each change. */
  readonly documents: readonly PrecedentDocument[];
  /** YYYY-MM-DD of the newest document with a date. */
  readonly newest: string | undefined;
  /** How many different sentences there are. */
  readonly size: number;
  /** Adds a document and replaces one with the same path. Headings are left out: they are no wording. */
  add(document: PrecedentDocument, sentences: readonly ReadSentence[]): void;
  /** @returns whether there was such a document */
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
  /** The sentences that contain a shingle, by its hash; in the order in which they were added. */
  withShingle(hash: number): readonly AgreedSentence[];
  usesOf(sentence: AgreedSentence): readonly AgreedUse[];
}

interface StoredSentence extends AgreedSentence {
  uses: AgreedUse[];
}

const newestOf = (documents: readonly PrecedentDocument[]): string | undefined =>
  documents.flatMap((d) => d.date ?? []).reduce<string | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined);

/** Makes an empty index. */
export function precedentIndex(): PrecedentIndex {
  const stored = new Map<string, { readonly document: PrecedentDocument; readonly sentences: ReadonlySet<StoredSentence> }>();
  const byWords = new Map<string, StoredSentence>();
  /** Without an array for a shingle of one sentence: nine of ten are, and the index would need half as much memory again. */
  const byShingle = new Map<number, StoredSentence | StoredSentence[]>();
  const numbers = new Map<string, number>();
  const keys: string[] = [];
  /** In how many sentences each word stands. */
  const frequency: number[] = [];
  /** Made when first asked for after a change. */
  let summary:
    | { readonly documents: readonly PrecedentDocument[]; readonly newest: string | undefined; readonly meanWeight: number }
    | undefined;

  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, keys.length);
    return keys.push(key) - 1;
  };

  const store = (words: readonly number[], use: AgreedUse): StoredSentence => {
    const key = words.join();
    const known = byWords.get(key);
    if (known) {
      known.uses.push(use);
      return known;
    }
    const sentence: StoredSentence = { words, uses: [use] };
    byWords.set(key, sentence);
    for (const word of new Set(words)) frequency[word] = (frequency[word] ?? 0) + 1;
    for (const shingle of new Set(shinglesOf(words))) {
      const others = byShingle.get(shingle);
      if (Array.isArray(others)) others.push(sentence);
      else byShingle.set(shingle, others ? [others, sentence] : sentence);
    }
    return sentence;
  };

  const forget = (sentence: StoredSentence): void => {
    const { words } = sentence;
    byWords.delete(words.join());
    for (const word of new Set(words)) frequency[word] = (frequency[word] ?? 0) - 1;
    for (const shingle of new Set(shinglesOf(words))) {
      const others = byShingle.get(shingle);
      if (Array.isArray(others)) others.splice(others.indexOf(sentence), 1);
      else byShingle.delete(shingle);
    }
  };

  const remove = (path: string): boolean => {
    const known = stored.get(path);
    if (!known) return false;
    for (const sentence of known.sentences) {
      sentence.uses = sentence.uses.filter((use) => use.document !== known.document);
      if (sentence.uses.length === 0) forget(sentence);
    }
    summary = undefined;
    return stored.delete(path);
  };

  const weightOf = (word: number): number => Math.log(1 + byWords.size / Math.max(1, frequency[word] ?? 1));

  const meanWeight = (): number => {
    let [sum, count] = [0, 0];
    frequency.forEach((n, word) => {
      sum += n * weightOf(word);
      count += n;
    });
    return count === 0 ? 0 : sum / count;
  };

  const summarise = () => {
    if (!summary) {
      const documents = Array.from(stored.values(), (s) => s.document);
      summary = { documents, newest: newestOf(documents), meanWeight: meanWeight() };
    }
    return summary;
  };

  return {
    get documents() {
      return summarise().documents;
    },
    get newest() {
      return summarise().newest;
    },
    get meanWeight() {
      return summarise().meanWeight;
    },
    get size() {
      return byWords.size;
    },
    add: (document, sentences) => {
      remove(document.path);
      const own = new Set<StoredSentence>();
      for (const { kind, tokens, text, offset, length } of sentences) {
        if (kind === 'heading') continue;
        const words = tokens.map((t) => numberOf(t.key));
        own.add(store(words, { document, text, offset, length }));
      }
      stored.set(document.path, { document, sentences: own });
      summary = undefined;
    },
    remove,
    hashOf: (path) => stored.get(path)?.document.hash,
    wordOf: (key) => numbers.get(key) ?? -1,
    keyOf: (word) => keys[word] ?? '',
    weightOf,
    withShingle: (hash) => {
      const found = byShingle.get(hash) ?? [];
      return Array.isArray(found) ? found : [found];
    },
    usesOf: (sentence) => sentence.uses,
  };
}

/**
 * An index as if one document were not in it: a draft among the precedents is none for itself. It follows the index as that
 * document changes; after a change of another one a new view is needed.
 */
export function excludeDocument(index: PrecedentIndex, path: string): PrecedentIndex {
  const documents = index.documents.filter((d) => d.path !== path);
  return Object.create(index, {
    documents: { value: documents },
    newest: { value: newestOf(documents) },
    usesOf: { value: (sentence: AgreedSentence) => sentence.uses.filter((use) => use.document.path !== path) },
  });
}
