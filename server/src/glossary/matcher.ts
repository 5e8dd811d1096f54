import { perWord } from '../text/internedWords.js';
import type { Word, Words } from '../text/words.js';
import { singularOfAbbreviation } from './abbreviationKey.js';
import { groupedBy } from './groupedBy.js';
import { firstKeyOf, type NameEntry } from './names.js';
import { singularsOf } from './singulars.js';

/** A match at a word, with the names of all terms that match. */
export interface NameMatch {
  readonly entries: readonly NameEntry[];
  /** In words and marks. */
  readonly length: number;
  /** Whether the text has the plural of the name. */
  readonly plural: boolean;
}

export interface Matcher {
  /** Returns the longest name that begins at word `index`, or undefined. */
  longestAt(words: Words, index: number): NameMatch | undefined;
}

const noNames: readonly NameEntry[] = [];

/**
 * Names that begin with the same words. Branches are built when first reached, since most names of a large glossary never occur in a text.
 */
class TrieNode {
  /** The names that end here. */
  readonly ending: readonly NameEntry[];
  /** Branches by the next lowercase word. A branch that was never reached is the list of its names. */
  private following: Map<string, TrieNode | readonly NameEntry[]> | undefined;

  constructor(
    private readonly names: readonly NameEntry[],
    private readonly depth = 0,
  ) {
    this.ending = depth === 0 ? noNames : names.filter(({ words }) => words.length === depth);
  }

  /** Returns the branch for the next lowercase word. */
  after(key: string): TrieNode | undefined {
    this.following ??=
      this.depth === 0
        ? groupedBy<string, NameEntry>(this.names, firstKeyOf)
        : groupedBy<string, NameEntry>(
            this.names.filter(({ words }) => words.length > this.depth),
            ({ words }) => (words[this.depth] as string).toLowerCase(),
          );
    const found = this.following.get(key);
    if (found === undefined || found instanceof TrieNode) return found;
    const node = new TrieNode(found, this.depth + 1);
    this.following.set(key, node);
    return node;
  }
}

/** Returns whether a name matches in the required case: abbreviations and short forms must match exactly. */
function matchesCase(entry: NameEntry, words: Words, index: number, plural: boolean): boolean {
  if (entry.type === 'fullForm') return !plural || isPluralAtEnd(entry);
  return entry.words.every((w, i) => {
    const found = words.get(index + i)?.text ?? '';
    if (found === w) return true;
    if (!plural || i < entry.words.length - 1) return false;
    return entry.type === 'abbreviation' ? singularOfAbbreviation(found) === w : singularsOf(found).includes(w);
  });
}

/**
 * Returns whether a name is pluralized in its last word. “Ministry of Trade” is pluralized in its first, so “Ministry of Trades” is a
 * mistake.
 */
const isPluralAtEnd = ({ words }: NameEntry): boolean =>
  !words.some((w) => /^(?:of|for|on|in|to|between)$/.test(w)) || /^\p{Ll}/u.test(words.at(-1) ?? '');

const singulars = perWord((_, key) => singularsOf(key));

/**
 * Builds a matcher: a trie over the words of names, so that a lookup does not depend on their number. Full names match in any case. Of
 * equally long matches, exact words take precedence over plurals, and longer singulars over shorter ones (“Policie”).
 */
export function matcherOf(names: readonly NameEntry[]): Matcher {
  const root = new TrieNode(names);
  const namesEndingAt = (node: TrieNode | undefined, words: Words, index: number, plural: boolean): readonly NameEntry[] =>
    node === undefined || node.ending.length === 0 ? noNames : node.ending.filter((e) => matchesCase(e, words, index, plural));
  return {
    longestAt: (words, index) => {
      let best: NameMatch | undefined;
      let node: TrieNode | undefined = root;
      for (let i = index; node && i < words.length; i++) {
        const word = words.get(i) as Word;
        for (const singular of singulars(word)) {
          const entries = namesEndingAt(node.after(singular), words, index, true);
          if (entries.length > 0) best = { entries, length: i - index + 1, plural: true };
        }
        node = node.after(word.key);
        const entries = namesEndingAt(node, words, index, false);
        if (entries.length > 0) best = { entries, length: i - index + 1, plural: false };
      }
      return best;
    },
  };
}
