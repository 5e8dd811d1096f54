import { isWord, type Word, wordsOf } from '../text/words.js';
import type { NameStatus, NameType, Term, Validity } from './term.js';

/** One name of one term, as the matcher finds it. */
export interface NameEntry {
  readonly term: Term;
  readonly text: string;
  readonly status: NameStatus;
  readonly type: NameType;
  readonly note?: string | undefined;
  readonly valid?: Validity | undefined;
  /** The words and marks of the name, as written. */
  readonly words: readonly string[];
}

/** A name found at a word: all its readings, and how many words it takes. */
export interface NameMatch {
  readonly entries: readonly NameEntry[];
  readonly length: number;
  readonly plural: boolean;
}

/** A place in the trie. Most have one word behind them, and end no name: a map and a list for each would cost most of the memory. */
interface Node {
  /** The one word behind it, and where it leads; unless there are more. */
  word: string | undefined;
  only: Node | undefined;
  more: Map<string, Node> | undefined;
  entries: NameEntry[] | undefined;
}

export interface Matcher {
  /** The longest name that begins at word `index`, or undefined. */
  longestAt(words: readonly Word[], index: number): NameMatch | undefined;
}

const node = (): Node => ({ word: undefined, only: undefined, more: undefined, entries: undefined });

const behind = (at: Node, word: string): Node | undefined => (at.more ? at.more.get(word) : at.word === word ? at.only : undefined);

/** Where a word leads, made where it led nowhere yet. */
function grow(at: Node, word: string): Node {
  const known = behind(at, word);
  if (known) return known;
  const next = node();
  if (at.more) at.more.set(word, next);
  else if (at.word === undefined || !at.only) {
    at.word = word;
    at.only = next;
  } else {
    at.more = new Map([
      [at.word, at.only],
      [word, next],
    ]);
    at.word = undefined;
    at.only = undefined;
  }
  return next;
}

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
    // Not the entry’s own words, which would then be kept.
    for (const word of nameWords(entry.text)) at = grow(at, word.toLowerCase());
    if (at.entries) at.entries.push(entry);
    else at.entries = [entry];
  }
  return {
    longestAt: (words, index) => {
      let at: Node | undefined = root;
      let best: NameMatch | undefined;
      const take = (found: Node | undefined, length: number, plural: boolean): void => {
        const fitting = found?.entries?.filter((e) => fits(e, words, index, plural)) ?? [];
        if (fitting.length > 0) best = { entries: fitting, length, plural };
      };
      for (let i = index; at && i < words.length; i++) {
        const word = words[i] as Word;
        const last: Node = at;
        at = behind(last, word.key);
        for (const singular of singularsOf(word.key)) take(behind(last, singular), i - index + 1, true);
        if (at) take(at, i - index + 1, false);
      }
      return best;
    },
  };
}

/** The words of a name as the matcher compares them; marks that only close a name (a final stop) do not count. */
export function nameWords(text: string): string[] {
  const words = wordsOf(plainAscii.test(text) ? text : folded(text));
  while (words.length > 1 && !isWord(words.at(-1))) words.pop();
  return words.map((w) => w.text);
}

const plainAscii = /^[\x20-\x7E]*$/;

/** Compatibility forms, quotation marks and hyphens as the running text has them. */
const folded = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201C\u201D]/g, '"')
    .replace(/[\u2010\u2011]/g, '-');
