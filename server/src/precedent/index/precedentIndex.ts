import type { Span } from '../../statement/statement.js';
import type { ReadSentence } from '../sentence/sentence.js';
import { shinglesOf } from './shingles.js';

/** An earlier statement in the index. */
export interface PrecedentDocument {
  /** A path or URI, unique in the index. */
  readonly path: string;
  /** Hash of the file’s content. A file with the same hash need not be read again. */
  readonly hash: string;
  /** YYYY-MM-DD, if known. */
  readonly date?: string;
  readonly title?: string;
  /** The names in its opening: see `openingNames`. */
  readonly names?: readonly string[];
}

/** An occurrence of agreed wording. The span is the sentence’s, in UTF-16 code units of its file. */
export interface AgreedUse extends Span {
  readonly document: PrecedentDocument;
  /** The sentence as written there, with its numbers, dates and names. */
  readonly text: string;
}

/** A sentence of earlier statements. Its uses differ only in values that must change (see `Token.key`). */
export interface AgreedSentence {
  /** Numbers of its words, in order. */
  readonly words: readonly number[];
  readonly uses: readonly AgreedUse[];
}

/** Searchable sentences of earlier statements. */
export interface PrecedentIndex {
  /** A new array after each change. */
  readonly documents: readonly PrecedentDocument[];
  /** YYYY-MM-DD of the newest dated document. */
  readonly newest: string | undefined;
  /** Number of distinct sentences. */
  readonly size: number;
  /** Adds or replaces a document. Headings are not indexed. */
  add(document: PrecedentDocument, sentences: readonly ReadSentence[]): void;
  /** @returns whether the document existed */
  remove(path: string): boolean;
  /** Returns the hash that a document was added with. */
  hashOf(path: string): string | undefined;
  /** Returns the number of a token’s key, or -1 if no precedent has it. */
  wordOf(key: string): number;
  keyOf(word: number): string;
  /** Returns log(1 + N/n), see `weighed`. Unknown words weigh most. */
  weightOf(word: number): number;
  /** Average weight of a word. */
  readonly meanWeight: number;
  /** Returns the sentences that contain a shingle, by its hash, in the order in which they were added. */
  withShingle(hash: number): readonly AgreedSentence[];
  usesOf(sentence: AgreedSentence): readonly AgreedUse[];
  /** In a view for a draft, the paths of the statements in its series: see `withSeries`. */
  readonly series?: ReadonlySet<string>;
  /** The documents from which the series was determined. */
  readonly seriesOf?: readonly PrecedentDocument[];
}

interface StoredSentence extends AgreedSentence {
  uses: AgreedUse[];
}

const newestOf = (documents: readonly PrecedentDocument[]): string | undefined =>
  documents.flatMap((d) => d.date ?? []).reduce<string | undefined>((a, b) => (a === undefined || b > a ? b : a), undefined);

/** Creates an empty index. */
export function precedentIndex(): PrecedentIndex {
  const stored = new Map<string, { readonly document: PrecedentDocument; readonly sentences: ReadonlySet<StoredSentence> }>();
  const byWords = new Map<string, StoredSentence>();
  /**
   * Nine of ten shingles occur in one sentence and are stored without an array. With arrays, the index would need half as much memory
   * again.
   */
  const byShingle = new Map<number, StoredSentence | StoredSentence[]>();
  const numbers = new Map<string, number>();
  const keys: string[] = [];
  /** Number of sentences by word. */
  const frequency: number[] = [];
  /** Computed on first use after a change. */
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
 * Returns a view without one document, since a draft among the precedents must not be compared with itself. The view follows changes of
 * that document; a change of another document needs a new view.
 */
export function excludeDocument(index: PrecedentIndex, path: string): PrecedentIndex {
  const documents = index.documents.filter((d) => d.path !== path);
  return Object.create(index, {
    documents: { value: documents },
    newest: { value: newestOf(documents) },
    usesOf: { value: (sentence: AgreedSentence) => sentence.uses.filter((use) => use.document.path !== path) },
  });
}
