import type { Lexeme } from '../text/lexemes.js';
import type { Words } from '../text/words.js';
import { singularOfAbbreviation } from './abbreviationKey.js';
import { nodeBehind, type Trie } from './compiled/trie.js';
import { countOfWords, type WordIds } from './compiled/wordIds.js';
import { numbersOf, type WordNumbers } from './compiled/wordNumbers.js';
import type { NameEntry } from './names.js';
import { singularsOf } from './singulars.js';
import type { Source } from './source.js';

export { singularOfAbbreviation } from './abbreviationKey.js';
export type { NameEntry } from './names.js';
export { nameWords } from './nameWords.js';
export { singularsOf } from './singulars.js';

/** A name found at a word: all its readings, and how many words it takes. */
export interface NameMatch {
  readonly entries: readonly NameEntry[];
  readonly length: number;
  readonly plural: boolean;
}

export interface Matcher {
  /** The longest name that begins at word `index`, or undefined. */
  longestAt(words: Words, index: number): NameMatch | undefined;
}

function fits(entry: NameEntry, words: Words, index: number, plural: boolean): boolean {
  if (entry.type === 'fullForm') return true;
  return entry.words.every((w, i) => {
    const found = words.lexemes[index + i]?.text ?? '';
    if (found === w) return true;
    if (!plural || i < entry.words.length - 1) return false;
    return entry.type === 'abbreviation' ? singularOfAbbreviation(found) === w : singularsOf(found).includes(w);
  });
}

/** Whether the plural of a name may show in its last word; “Ministry of Trade” has it in its first, and “Ministry of Trades” is a slip. */
const isPluralAtEnd = ({ words }: NameEntry): boolean =>
  !words.some((w) => /^(?:of|for|on|in|to|between)$/.test(w)) || /^\p{Ll}/u.test(words.at(-1) ?? '');

/** A match of one source. Of two of a length, the word as it stands goes before its singulars, and the later of these before the other. */
interface Found extends NameMatch {
  readonly rank: number;
}

type Finder = (words: Words, index: number) => Found | undefined;

const asItStands = 3;

/** The names of a source at the nodes of its trie. */
interface Shelf {
  readonly trie: Trie;
  readonly firstNames: Int32Array;
  /** The names that end at a node and fit the words from `index` on. */
  fitting(node: number, words: Words, index: number, plural: boolean): readonly NameEntry[];
}

const none: readonly NameEntry[] = [];

function shelfOf(source: Source): Shelf {
  const { trie, firstNames, nextNames, terms } = source.names;
  const known = new Map<number, readonly NameEntry[]>();
  const entriesAt = (node: number): readonly NameEntry[] => {
    const found = known.get(node);
    if (found) return found;
    const entries: NameEntry[] = [];
    for (let n = firstNames[node] as number; n >= 0; n = nextNames[n] as number)
      if (source.isLive(terms[n] as number)) entries.push(source.nameAt(n));
    // A term that replaces an earlier one stands where that stood.
    entries.sort((a, b) => a.order - b.order);
    known.set(node, entries);
    return entries;
  };
  return {
    trie,
    firstNames,
    fitting: (node, words, index, plural) => {
      if ((firstNames[node] as number) < 0) return none;
      const entries = entriesAt(node);
      const may = plural ? entries.filter((e) => e.type !== 'fullForm' || isPluralAtEnd(e)) : entries;
      return may.every((e) => e.type === 'fullForm') ? may : may.filter((e) => fits(e, words, index, plural));
    },
  };
}

/** The better of two, or both together, in the order of their terms. */
function better(a: Found | undefined, b: Found | undefined): Found | undefined {
  if (!a || !b) return a ?? b;
  if (a.rank !== b.rank) return a.rank > b.rank ? a : b;
  return { ...a, entries: [...a.entries, ...b.entries].sort((x, y) => x.order - y.order) };
}

/** 1 for each word that a name begins with. */
function firstWords(ids: WordIds, shelves: readonly Shelf[]): Uint8Array {
  const begins = new Uint8Array(countOfWords(ids));
  for (const { trie } of shelves)
    for (let node = 1; node < trie.parents.length; node++) if (trie.parents[node] === 0) begins[trie.words[node] as number] = 1;
  return begins;
}

/** Finds the names of sources that have one vocabulary: a word’s number is looked up once for all of them. */
function finderOf(ids: WordIds, sources: readonly Source[]): Finder {
  const shelves = sources.map(shelfOf);
  const begins = firstWords(ids, shelves);
  const mayBegin = ({ id, singulars }: WordNumbers): boolean => {
    if (id >= 0 && begins[id] === 1) return true;
    for (let s = 0; s < singulars.length; s++) if (begins[singulars[s] as number] === 1) return true;
    return false;
  };
  const ended = -1;
  // Where the words so far lead in each trie.
  const nodes = new Int32Array(shelves.length);
  return (words, index) => {
    // Most words begin no name: they cost one look.
    if (!mayBegin(numbersOf(ids, words.lexemes[index] as Lexeme))) return undefined;
    let best: Found | undefined;
    for (let i = index, goesOn = true; goesOn && i < words.length; i++) {
      const word = words.lexemes[i] as Lexeme;
      const { id, singulars } = numbersOf(ids, word);
      const length = i - index + 1;
      const rank = length * (asItStands + 1);
      for (let s = 0; s < singulars.length; s++) {
        for (let t = 0; t < shelves.length; t++) {
          const shelf = shelves[t] as Shelf;
          const at = i === index ? 0 : (nodes[t] as number);
          const entries = at === ended ? none : shelf.fitting(nodeBehind(shelf.trie, at, singulars[s] as number), words, index, true);
          if (entries.length > 0) best = better(best, { entries, length, plural: true, rank: rank + s });
        }
      }
      goesOn = false;
      if (id < 0) break;
      for (let t = 0; t < shelves.length; t++) {
        const at = i === index ? 0 : (nodes[t] as number);
        if (at === ended) continue;
        const shelf = shelves[t] as Shelf;
        const next = nodeBehind(shelf.trie, at, id);
        nodes[t] = next === 0 ? ended : next;
        if (next === 0) continue;
        goesOn = true;
        const entries = shelf.fitting(next, words, index, false);
        if (entries.length > 0) best = better(best, { entries, length, plural: false, rank: rank + asItStands });
      }
    }
    return best;
  };
}

/**
 * Finds names in words by tries over word numbers: what a look-up costs does not depend on how many names there are. Abbreviations and
 * short forms count only as written, full names without regard to case.
 */
export function matcherOf(sources: readonly Source[]): Matcher {
  const vocabularies = [...new Set(sources.map((s) => s.vocabulary))];
  const [first, ...others] = vocabularies.map((ids) =>
    finderOf(
      ids,
      sources.filter((s) => s.vocabulary === ids),
    ),
  );
  if (!first || others.length === 0) return { longestAt: first ?? (() => undefined) };
  return {
    longestAt: (words, index) => others.reduce((best, find) => better(best, find(words, index)), first(words, index)),
  };
}
