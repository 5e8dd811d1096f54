import { perWord } from '../text/internedWords.js';
import type { Word, Words } from '../text/words.js';
import { singularOfAbbreviation } from './abbreviationKey.js';
import { groupedBy } from './groupedBy.js';
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

/** The names that begin with the same words. Most of a large glossary never occurs in a text, so branches are built when first reached. */
class TrieNode {
  /** The names that have no further word. */
  readonly ending: readonly NameEntry[];
  private following: ReadonlyMap<string, readonly NameEntry[]> | undefined;
  private readonly nodes = new Map<string, TrieNode>();

  constructor(
    private readonly names: readonly NameEntry[],
    private readonly depth = 0,
  ) {
    this.ending = names.filter(({ words }) => words.length === depth);
  }

  /** Where a further word, in small letters, leads. */
  after(key: string): TrieNode | undefined {
    this.following ??= groupedBy(
      this.names.filter(({ words }) => words.length > this.depth),
      ({ words }) => (words[this.depth] as string).toLowerCase(),
    );
    const names = this.following.get(key);
    if (!names) return undefined;
    const node = this.nodes.get(key) ?? new TrieNode(names, this.depth + 1);
    this.nodes.set(key, node);
    return node;
  }
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
export function matcherOf(names: readonly NameEntry[]): Matcher {
  const root = new TrieNode(names);
  const fitting = (node: TrieNode | undefined, words: Words, index: number, plural: boolean): readonly NameEntry[] =>
    node === undefined || node.ending.length === 0 ? noNames : node.ending.filter((e) => fits(e, words, index, plural));
  return {
    longestAt: (words, index) => {
      let best: NameMatch | undefined;
      let node: TrieNode | undefined = root;
      for (let i = index; node && i < words.length; i++) {
        const word = words.get(i) as Word;
        for (const singular of singulars(word)) {
          const entries = fitting(node.after(singular), words, index, true);
          if (entries.length > 0) best = { entries, length: i - index + 1, plural: true };
        }
        node = node.after(word.key);
        const entries = fitting(node, words, index, false);
        if (entries.length > 0) best = { entries, length: i - index + 1, plural: false };
      }
      return best;
    },
  };
}
