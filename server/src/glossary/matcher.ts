import { isWord, type Word, wordsOf } from '../text/words.js';
import type { NameStatus, NameType, Term, Validity } from './term.js';

/** One name of one term, as the matcher finds it. */
export interface NameEntry {
  readonly term: Term;
  readonly text: string;
  readonly status: NameStatus;
  readonly type: NameType;
  readonly note?: string;
  readonly valid?: Validity;
  /** The words and marks of the name, as written. */
  readonly words: readonly string[];
}

/** A name found at a word: all its readings, and how many words it takes. */
export interface NameMatch {
  readonly entries: readonly NameEntry[];
  readonly length: number;
  readonly plural: boolean;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly entries: NameEntry[];
}

export interface Matcher {
  /** The longest name that begins at word `index`, or undefined. */
  longestAt(words: readonly Word[], index: number): NameMatch | undefined;
}

const node = (): Node => ({ next: new Map(), entries: [] });

/** The singular spellings that a plural may stand for; a guess that only counts where a name ends there. */
export function singularsOf(word: string): string[] {
  if (/(?:ss|us|is)$/i.test(word) || word.length < 3) return [];
  if (/ies$/i.test(word)) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (/(?:ch|sh|x|z|ss)es$/i.test(word)) return [word.slice(0, -2), word.slice(0, -1)];
  return /s$/i.test(word) ? [word.slice(0, -1)] : [];
}

/** An abbreviation without its plural ending: “SMRs” gives “SMR”. Others are given back as they are. */
export function singularOfAbbreviation(text: string): string {
  return /[\p{Lu}\p{N}+]s$/u.test(text) ? text.slice(0, -1) : text;
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

/**
 * A trie over words: the cost of a look-up does not depend on how many names there are. Abbreviations and short forms
 * count only as written, full names without regard to case.
 */
export function buildMatcher(entries: Iterable<NameEntry>): Matcher {
  const root = node();
  for (const entry of entries) {
    let at = root;
    for (const word of entry.words) {
      const key = word.toLowerCase();
      const next = at.next.get(key) ?? node();
      at.next.set(key, next);
      at = next;
    }
    at.entries.push(entry);
  }
  return {
    longestAt: (words, index) => {
      let at: Node | undefined = root;
      let best: NameMatch | undefined;
      const take = (found: Node | undefined, length: number, plural: boolean): void => {
        const fitting = found?.entries.filter((e) => fits(e, words, index, plural)) ?? [];
        if (fitting.length > 0) best = { entries: fitting, length, plural };
      };
      for (let i = index; at && i < words.length; i++) {
        const word = words[i] as Word;
        const last: Node = at;
        at = last.next.get(word.key);
        for (const singular of singularsOf(word.key)) take(last.next.get(singular), i - index + 1, true);
        if (at) take(at, i - index + 1, false);
      }
      return best;
    },
  };
}

/** The words of a name as the matcher compares them; marks that only close a name (a final stop) do not count. */
export function nameWords(text: string): string[] {
  const words = wordsOf(
    text
      .normalize('NFKC')
      .replace(/[\u2018\u2019]/g, "'")
      .replace(/[\u201C\u201D]/g, '"')
      .replace(/[\u2010\u2011]/g, '-'),
  );
  while (words.length > 1 && !isWord(words.at(-1))) words.pop();
  return words.map((w) => w.text);
}
