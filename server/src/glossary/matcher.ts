import type { Word } from '../text/words.js';
import { singularOfAbbreviation } from './abbreviationKey.js';
import { nodeBehind } from './compiled/trie.js';
import { idOfWord, type WordIds } from './compiled/wordIds.js';
import type { NameEntry } from './names.js';
import type { Source } from './source.js';

export { singularOfAbbreviation } from './abbreviationKey.js';
export type { NameEntry } from './names.js';
export { nameWords } from './nameWords.js';

/** A name found at a word: all its readings, and how many words it takes. */
export interface NameMatch {
  readonly entries: readonly NameEntry[];
  readonly length: number;
  readonly plural: boolean;
}

export interface Matcher {
  /** The longest name that begins at word `index`, or undefined. */
  longestAt(words: readonly Word[], index: number): NameMatch | undefined;
}

/** The singular spellings that a plural may stand for; a guess that only counts where a name ends there. */
export function singularsOf(word: string): string[] {
  if (/(?:ss|us|is)$/i.test(word) || word.length < 3) return [];
  if (/ies$/i.test(word)) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (/(?:ch|sh|x|z|ss)es$/i.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  return /s$/i.test(word) ? [word.slice(0, -1)] : [];
}

function fits(entry: NameEntry, words: readonly Word[], index: number, plural: boolean): boolean {
  if (entry.type === 'fullForm') return true;
  return entry.words.every((w, i) => {
    const found = words[index + i]?.text ?? '';
    if (found === w) return true;
    if (!plural || i < entry.words.length - 1) return false;
    return entry.type === 'abbreviation' ? singularOfAbbreviation(found) === w : singularsOf(found).includes(w);
  });
}

/** A match of one source. Of two of a length, the word as it stands goes before its singulars, and the later of these before the other. */
interface Found extends NameMatch {
  readonly rank: number;
}

type Finder = (words: readonly Word[], index: number) => Found | undefined;

/** The number that a word has among those of the names, or -1. The only way from words to numbers. */
const idOf = (ids: WordIds, word: Word): number => idOfWord(ids, word.key);

const smallS = 115;
const asItStands = 3;

function finderOf(source: Source): Finder {
  const { words: ids, trie, firstNames, nextNames, terms } = source.names;
  const known = new Map<number, readonly NameEntry[]>();
  const entriesAt = (node: number): readonly NameEntry[] => {
    const found = known.get(node);
    if (found) return found;
    const entries: NameEntry[] = [];
    for (let n = firstNames[node] as number; n >= 0; n = nextNames[n] as number)
      if (source.isLive(terms[n] as number)) entries.push(source.nameAt(n));
    known.set(node, entries);
    return entries;
  };
  const fitting = (node: number, words: readonly Word[], index: number, plural: boolean): readonly NameEntry[] => {
    const entries = entriesAt(node);
    return entries.every((e) => e.type === 'fullForm') ? entries : entries.filter((e) => fits(e, words, index, plural));
  };

  return (words, index) => {
    let best: Found | undefined;
    for (let node = 0, i = index; i < words.length; i++) {
      const word = words[i] as Word;
      const { key } = word;
      const length = i - index + 1;
      if (key.charCodeAt(key.length - 1) === smallS) {
        const singulars = singularsOf(key);
        for (let s = 0; s < singulars.length; s++) {
          const id = idOfWord(ids, singulars[s] as string);
          const ended = id < 0 ? 0 : nodeBehind(trie, node, id);
          if (ended === 0 || (firstNames[ended] as number) < 0) continue;
          const entries = fitting(ended, words, index, true);
          if (entries.length > 0) best = { entries, length, plural: true, rank: length * (asItStands + 1) + s };
        }
      }
      const id = idOf(ids, word);
      node = id < 0 ? 0 : nodeBehind(trie, node, id);
      if (node === 0) break;
      if ((firstNames[node] as number) < 0) continue;
      const entries = fitting(node, words, index, false);
      if (entries.length > 0) best = { entries, length, plural: false, rank: length * (asItStands + 1) + asItStands };
    }
    return best;
  };
}

/** What two sources find alike, in the order of their terms. */
const together = (a: Found, b: Found): Found => ({ ...a, entries: [...a.entries, ...b.entries].sort((x, y) => x.order - y.order) });

/**
 * Finds names in words by a trie over word numbers: what a look-up costs does not depend on how many names there are. Abbreviations and
 * short forms count only as written, full names without regard to case.
 */
export function matcherOf(sources: readonly Source[]): Matcher {
  const finders = sources.map(finderOf);
  const [only] = finders;
  if (only && finders.length === 1) return { longestAt: only };
  return {
    longestAt: (words, index) => {
      let best: Found | undefined;
      for (const find of finders) {
        const found = find(words, index);
        if (!found || (best && best.rank > found.rank)) continue;
        best = best?.rank === found.rank ? together(best, found) : found;
      }
      return best;
    },
  };
}
