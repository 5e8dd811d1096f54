import type { Lexeme } from '../text/lexemes.js';
import type { Words } from '../text/words.js';
import { besideKey, isWholeName } from './compiled/nearIndex.js';
import { idOfWord, type WordIds } from './compiled/wordIds.js';
import { numbersOf } from './compiled/wordNumbers.js';
import { type NameEntry, nameWords } from './matcher.js';
import { type ComparedName, carries, compare, formsOfState, isMistake, isSlip, minor } from './nameDifference.js';
import type { Source } from './source.js';

/** A name that the text nearly gives: one word wrong, missing, added or misspelt. Word indexes, `to` exclusive. */
export interface NearName {
  readonly entry: NameEntry;
  readonly from: number;
  readonly to: number;
  /** The words of the text that differ; empty where one is missing. */
  readonly wrong: readonly { readonly from: number; readonly to: number }[];
}

export interface NearNames {
  /**
   * Near misses in a block's words. The work done does not depend on the number of names, but on those that share two words.
   * @param right names that stand there as they should, in order, word indexes: a word of theirs is no wrong word of another name
   */
  in(words: Words, right?: readonly Stretch[]): NearName[];
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function comparedName(entry: NameEntry): ComparedName {
  const words = nameWords(entry.text).filter((w) => /^[\p{L}\p{N}]/u.test(w));
  const told = words.filter((w) => !minor.has(w.toLowerCase()));
  return { entry, keys: words.map((w) => w.toLowerCase()), lowerCase: told.some((w) => !/^[\p{Lu}\p{N}]/u.test(w)) };
}

/** Before and behind. */
const bothSides = [-1, 1] as const;

/** How many words around an anchor are looked through; a longer name is compared as a whole. */
const farthest = 40;

/** The numbers of the words around an anchor on both sides, nearest first. */
class Surroundings {
  private readonly ids = [new Int32Array(farthest), new Int32Array(farthest)] as const;
  private readonly counts = [0, 0];

  /** Takes in the words around another anchor. */
  moveTo(anchor: number, words: Words, vocabulary: WordIds): void {
    for (const [side, step] of bothSides.entries()) {
      const ids = this.ids[side] as Int32Array;
      let count = 0;
      for (let i = nextWord(words, anchor, step); i >= 0 && count < farthest; i = nextWord(words, i, step))
        ids[count++] = numbersOf(vocabulary, words.lexemes[i] as Lexeme).id;
      this.counts[side] = count;
    }
  }

  /** Whether a word is among the nearest `before` on the left or the nearest `behind` on the right. */
  have(id: number, before: number, behind: number): boolean {
    return this.isAmong(id, 0, before) || this.isAmong(id, 1, behind);
  }

  private isAmong(id: number, side: 0 | 1, most: number): boolean {
    const ids = this.ids[side];
    const count = Math.min(most, this.counts[side] as number);
    for (let i = 0; i < count; i++) if (ids[i] === id) return true;
    return false;
  }
}

/** Those of the anchor that is looked at: used again and again, so that none is made for each. */
const around = new Surroundings();

/**
 * Whether all words of a name but one stand around an anchor, so that it is worth a closer look. Only numbers are compared: of the many
 * names that share a word most are passed over without being read.
 */
function mayBeNear(source: Source, node: number, at: number): boolean {
  const { trie } = source.names;
  const { isWord: told } = source.near;
  let length = 0;
  for (let n = node; n !== 0; n = trie.parents[n] as number) length += told[trie.words[n] as number] as number;
  if (length > farthest - 2) return true;
  let missing = 0;
  let place = length;
  for (let n = node; n !== 0; n = trie.parents[n] as number) {
    const id = trie.words[n] as number;
    if (told[id] === 0 || --place === at) continue;
    if (!around.have(id, at + 2, length - at + 1) && ++missing > 1) return false;
  }
  return true;
}

/** The words of a name without marks, used again and again: the numbers of the last that `fill` was given. */
const nameAhead = new Int32Array(256);

/** Writes the numbers of a name’s words into `nameAhead`, the last first. @returns how many */
function fill({ names: { trie }, near: { isWord: told } }: Source, node: number): number {
  let length = 0;
  for (let n = node; n !== 0 && length < nameAhead.length; n = trie.parents[n] as number) {
    const id = trie.words[n] as number;
    if (told[id] !== 0) nameAhead[length++] = id;
  }
  return length;
}

/**
 * Whether a candidate has the words of a name that is right around its anchor, as far as it reaches, or lacks one: else the wrong
 * word would be one that is right.
 * @param at which of the candidate’s words stands at the anchor
 */
function bearsOut(source: Source, node: number, at: number, words: Words, anchor: number, { from, to }: Stretch): boolean {
  const length = fill(source, node);
  const idAt = (place: number): number => (place >= 0 && place < length ? (nameAhead[length - 1 - place] as number) : -1);
  let goesOn = false;
  for (const step of bothSides) {
    let place = at + step;
    for (let i = nextWord(words, anchor, step); i >= from && i < to && place >= 0 && place < length; i = nextWord(words, i, step)) {
      const { id } = numbersOf(source.vocabulary, words.lexemes[i] as Lexeme);
      if (id !== idAt(place)) return id === idAt(place + step);
      place += step;
    }
    goesOn ||= place >= 0 && place < length;
  }
  // A candidate that stands there as a whole is no near miss.
  return goesOn;
}

/** The candidates at each word of a text, in one source. */
function candidatesIn(
  source: Source,
  words: Words,
  right: readonly Stretch[],
  visit: (anchor: number, entry: NameEntry, at: number) => void,
): void {
  const { terms } = source.names;
  const { starts, beside, names: found, nodes, places } = source.near;
  const numberAt = (i: number): number => numbersOf(source.vocabulary, words.lexemes[i] as Lexeme).id;
  let next = 0;
  for (let anchor = 0; anchor < words.length; anchor++) {
    while (next < right.length && (right[next] as Stretch).to <= anchor) next++;
    const id = numberAt(anchor);
    // Words that only another source has are numbered behind those of this one.
    if (id < 0 || id + 1 >= starts.length || starts[id] === starts[id + 1]) continue;
    const end = starts[id + 1] as number;
    const inside = (right[next]?.from ?? words.length) <= anchor ? right[next] : undefined;
    let isAround = false;
    for (const step of bothSides) {
      let other = nextWord(words, anchor, step);
      for (let count = 0; count < 2 && other >= 0; count++, other = nextWord(words, other, step)) {
        const key = besideKey(numberAt(other), step > 0);
        for (let c = firstOf(beside, key, starts[id] as number, end); c < end && beside[c] === key; c++) {
          const name = found[c] as number;
          const at = places[c] as number;
          if (inside && !bearsOut(source, nodes[c] as number, at, words, anchor, inside)) continue;
          if (!isAround) around.moveTo(anchor, words, source.vocabulary);
          isAround = true;
          if (mayBeNear(source, nodes[c] as number, at) && source.isLive(terms[name] as number)) visit(anchor, source.nameAt(name), at);
        }
      }
    }
  }
}

/** The first place from `from` up to `to` where a rising list has a key or more. */
function firstOf(list: Int32Array, key: number, from: number, to: number): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as number) < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether some words are, without marks, all of a full name of a source. */
function isName(source: Source, keys: readonly string[]): boolean {
  const way = keys.map((key) => idOfWord(source.names.words, key));
  return !way.includes(-1) && isWholeName(source.names, source.near, way);
}

/** @param countries the names of all countries */
export function nearNamesOf(sources: readonly Source[], countries: Iterable<NameEntry>): NearNames {
  // The U.S.-France dialogue is no misspelt U.S.-Japan dialogue.
  const ofCountries = new Set<string>();
  for (const { words } of countries)
    for (const word of words) if (!formsOfState.has(word.toLowerCase())) ofCountries.add(word.toLowerCase());

  const compared = new WeakMap<NameEntry, ComparedName>();
  const near = (words: Words, anchor: number, entry: NameEntry, at: number): NearName | undefined => {
    const name = compared.get(entry) ?? comparedName(entry);
    compared.set(entry, name);
    const left = wordsBefore(words, anchor, at + 2);
    const right = wordsBehind(words, anchor, name.keys.length - at + 1);
    const before = compare(
      name.keys.slice(0, at).reverse(),
      left.map((i) => words.lexemes[i]),
    );
    const behind = compare(
      name.keys.slice(at + 1),
      right.map((i) => words.lexemes[i]),
    );
    if (!before || !behind) return undefined;
    const [side, indexes] = before.difference.kind === 'same' ? [behind, right] : [before, left];
    if (side.difference.kind === 'same' || (before.difference.kind !== 'same' && behind.difference.kind !== 'same')) return undefined;
    const wrongAt = side.difference.at === undefined ? undefined : indexes[side.difference.at];
    const from = before.length === 0 ? anchor : (left[before.length - 1] as number);
    const to = (behind.length === 0 ? anchor : (right[behind.length - 1] as number)) + 1;
    const all = words.lexemes.slice(from, to);
    // All other words as in the name, with their capitals; a name in small letters is an ordinary phrase.
    if (!name.lowerCase && all.some((w) => isSmallWord(w))) return undefined;
    // A comma that the name does not have ends it: “the Export-Import Bank, and the United States”.
    if (commasIn(all.map((w) => w.text)) > commasIn(entry.words)) return undefined;
    const wrong = wrongAt === undefined ? undefined : words.lexemes[wrongAt];
    const writtenKey = wrong?.key ?? '';
    const { wanted = '' } = side.difference;
    if ((ofCountries.has(wanted) || ofCountries.has(writtenKey)) && !isSlip(wanted, writtenKey)) return undefined;
    const rest = name.keys.reduce((sum, key) => sum + carries(key), 0) - (wanted === '' ? 0 : carries(wanted));
    if (!isMistake(side.difference, wrong, rest, name)) return undefined;
    const keys = all.filter((w) => w.isWord).map((w) => w.key);
    if (sources.some((s) => isName(s, keys))) return undefined;
    return { entry, from, to, wrong: wrongAt === undefined ? [] : [{ from: wrongAt, to: wrongAt + 1 }] };
  };

  return {
    in: (words, right = []) => {
      const found = new Map<string, NearName>();
      for (const source of sources) {
        candidatesIn(source, words, right, (anchor, entry, at) => {
          const hit = near(words, anchor, entry, at);
          if (hit) found.set(`${hit.from}:${hit.to}:${hit.entry.term.id}:${hit.entry.text}`, hit);
        });
      }
      return [...found.values()].sort((a, b) => a.from - b.from || b.to - a.to || a.entry.order - b.entry.order);
    },
  };
}

const commasIn = (texts: readonly string[]): number => texts.filter((text) => text === ',').length;

/** A word that a name does not have without a capital. */
const isSmallWord = ({ isWord, key, text }: Lexeme): boolean => isWord && !minor.has(key) && !/^[\p{Lu}\p{N}]/u.test(text);

/** Marks that may stand inside a name; anything else ends it. */
const insideNames = new Set([..."-,'/"]);

/** The index of the next word on a side, within the same phrase; -1 where it ends. */
function nextWord(words: Words, from: number, step: -1 | 1): number {
  const { lexemes } = words;
  for (let i = from + step; i >= 0 && i < lexemes.length; i += step) {
    const { isWord, text } = lexemes[i] as Lexeme;
    if (isWord) return i;
    if (!insideNames.has(text)) return -1;
  }
  return -1;
}

function wordsBeside(words: Words, anchor: number, count: number, step: -1 | 1): number[] {
  const found: number[] = [];
  for (let i = nextWord(words, anchor, step); i >= 0 && found.length < count; i = nextWord(words, i, step)) found.push(i);
  return found;
}

/** The indexes of up to `count` words before `anchor`, nearest first, within the same phrase. */
const wordsBefore = (words: Words, anchor: number, count: number): number[] => wordsBeside(words, anchor, count, -1);

/** The indexes of up to `count` words behind `anchor`, nearest first, within the same phrase. */
const wordsBehind = (words: Words, anchor: number, count: number): number[] => wordsBeside(words, anchor, count, 1);
