import { perWord } from '../text/internedWords.js';
import type { Word, Words } from '../text/words.js';
import { singularOfAbbreviation } from './abbreviationKey.js';
import type { NameEntry } from './names.js';
import { singularsOf } from './singulars.js';

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

/** The names that end after some words, and where each further word leads. */
interface TrieNode {
  readonly ending: NameEntry[];
  next?: Map<string, TrieNode>;
}

function add(root: TrieNode, entry: NameEntry): void {
  let node = root;
  for (const word of entry.words) {
    const key = word.toLowerCase();
    node.next ??= new Map();
    const next = node.next.get(key) ?? { ending: [] };
    node.next.set(key, next);
    node = next;
  }
  node.ending.push(entry);
}

/** Whether a name stands at `index` as its type demands: abbreviations and short forms only as written. */
function fits(entry: NameEntry, words: Words, index: number, plural: boolean): boolean {
  if (entry.type === 'fullForm') return !plural || isPluralAtEnd(entry);
  return entry.words.every((w, i) => {
    const found = words.get(index + i)?.text ?? '';
    if (found === w) return true;
    if (!plural || i < entry.words.length - 1) return false;
    return entry.type === 'abbreviation' ? singularOfAbbreviation(found) === w : singularsOf(found).includes(w);
  });
}

/** Whether the plural of a name may show in its last word; “Ministry of Trade” has it in its first, and “Ministry of Trades” is a slip. */
const isPluralAtEnd = ({ words }: NameEntry): boolean =>
  !words.some((w) => /^(?:of|for|on|in|to|between)$/.test(w)) || /^\p{Ll}/u.test(words.at(-1) ?? '');

const noNames: readonly NameEntry[] = [];

const singulars = perWord((_, key) => singularsOf(key));

/**
 * Finds names in words by a trie over their words, so that a look-up does not depend on how many names there are. Full names count in any
 * capitals. Of two matches of a length, the words as they stand go before a plural, and a shorter singular (“Policie”) after the other.
 */
export function matcherOf(names: Iterable<NameEntry>): Matcher {
  const root: TrieNode = { ending: [] };
  for (const entry of names) add(root, entry);
  const fitting = (node: TrieNode | undefined, words: Words, index: number, plural: boolean): readonly NameEntry[] =>
    node === undefined || node.ending.length === 0 ? noNames : node.ending.filter((e) => fits(e, words, index, plural));
  return {
    longestAt: (words, index) => {
      let best: NameMatch | undefined;
      let node: TrieNode | undefined = root;
      for (let i = index; node?.next && i < words.length; i++) {
        const word = words.get(i) as Word;
        for (const singular of singulars(word)) {
          const entries = fitting(node.next.get(singular), words, index, true);
          if (entries.length > 0) best = { entries, length: i - index + 1, plural: true };
        }
        node = node.next.get(word.key);
        const entries = fitting(node, words, index, false);
        if (entries.length > 0) best = { entries, length: i - index + 1, plural: false };
      }
      return best;
    },
  };
}
