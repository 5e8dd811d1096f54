import { roomFor } from '../../text/growing.js';
import { abbreviationKey } from '../abbreviationKey.js';
import { foundNames, isWritten } from '../names.js';
import { nameWords } from '../nameWords.js';
import type { Term } from '../term.js';
import { asciiWords, noStretches, type Stretches } from './asciiWords.js';
import { type HashIndex, hashIndex, textHash } from './hashIndex.js';
import { type GrowingTrie, growingTrie, nodeBehind, type Trie } from './trie.js';
import { codeUnitsOf, type GrowingWordIds, growingWordIds, idOfWord, type WordIds } from './wordIds.js';

/** What `CompiledNames.kinds` says of a name, in bits. */
export const kindBits = { fullForm: 1, abbreviation: 2, deprecated: 4 } as const;

/**
 * The names of many terms, compiled: all that is needed to find them, in typed arrays. Names
 * have numbers in the order of their terms.
 */
export interface CompiledNames {
  readonly words: WordIds;
  readonly trie: Trie;
  /** The first name that ends at each node, or -1. */
  readonly firstNames: Int32Array;
  /** The next name that ends where a name ends, or -1. */
  readonly nextNames: Int32Array;
  /** The number of each name’s term. */
  readonly terms: Int32Array;
  /** Which of its term’s names it is (`foundNames`). */
  readonly places: Uint16Array;
  /** See `kindBits`. */
  readonly kinds: Uint8Array;
  /** Abbreviations by the hash of their key. */
  readonly abbreviations: HashIndex;
}

/** Names to a term, as termbases have them: the name and an abbreviation or a synonym. */
export const namesPerTerm = 2;

export interface GrowingNames {
  /** Adds all names of a term. */
  add(term: Term, number: number): void;
  done(): CompiledNames;
}

/** The node that a name ends at; its words are given numbers. */
function nodeOf(text: string, ids: GrowingWordIds, trie: GrowingTrie, scratch: Stretches): number {
  let node = 0;
  if (!asciiWords(text, scratch)) {
    for (const word of nameWords(text)) {
      const key = word.toLowerCase();
      node = trie.grow(node, ids.add(codeUnitsOf(key), 0, key.length));
    }
    return node;
  }
  const { bounds, count, units } = scratch;
  for (let i = 0; i < count; i++) node = trie.grow(node, ids.add(units, bounds[i * 2] as number, bounds[i * 2 + 1] as number));
  return node;
}

/**
 * @param expected how many names there may be, so that nothing has to grow
 * @param scratch shared with others that cut the same names into words
 * @param base words that have numbers already
 */
export function growingNames(expected = 0, scratch = noStretches(), base?: WordIds): GrowingNames {
  const ids = growingWordIds(expected, base);
  const trie = growingTrie(expected);
  let room = Math.max(256, expected);
  let firstNames = new Int32Array(room);
  let lastNames = new Int32Array(room);
  let nextNames = new Int32Array(room);
  let terms = new Int32Array(room);
  let places = new Uint16Array(room);
  let kinds = new Uint8Array(room);
  let hashes = new Int32Array(room);
  let abbreviations = new Int32Array(room);
  let count = 0;
  let abbreviated = 0;
  const lengthOf = (text: string): number => (asciiWords(text, scratch) ? scratch.count : nameWords(text).length);
  const widen = (): void => {
    room = Math.max(room * 2, count + 1);
    nextNames = roomFor(nextNames, room);
    terms = roomFor(terms, room);
    places = roomFor(places, room);
    kinds = roomFor(kinds, room);
    hashes = roomFor(hashes, room);
    abbreviations = roomFor(abbreviations, room);
  };
  const addName = (text: string, kind: number, number: number, place: number): void => {
    const node = nodeOf(text, ids, trie, scratch);
    if (count === room) widen();
    firstNames = roomFor(firstNames, node + 1);
    lastNames = roomFor(lastNames, node + 1);
    // Number + 1 while growing, so that new room means none.
    const last = lastNames[node] as number;
    if (last === 0) firstNames[node] = count + 1;
    else nextNames[last - 1] = count + 1;
    lastNames[node] = count + 1;
    terms[count] = number;
    places[count] = place;
    kinds[count] = kind;
    if ((kind & kindBits.abbreviation) !== 0) {
      hashes[count] = textHash(abbreviationKey(text));
      abbreviations[abbreviated++] = count;
    }
    count++;
  };

  return {
    add: (term, number) => {
      // Of most terms there is nothing but a name and an abbreviation.
      if (!term.names && !term.translations && isWritten(term.name)) {
        addName(term.name, lengthOf(term.name) === 1 ? 0 : kindBits.fullForm, number, 0);
        if (term.abbreviation !== undefined && isWritten(term.abbreviation)) addName(term.abbreviation, kindBits.abbreviation, number, 1);
        return;
      }
      for (const [place, { text, type = 'fullForm', status }] of foundNames(term).entries()) {
        const kind = type === 'fullForm' ? kindBits.fullForm : type === 'abbreviation' ? kindBits.abbreviation : 0;
        addName(text, kind | (status === 'deprecated' ? kindBits.deprecated : 0), number, place);
      }
    },
    done: () => {
      const grown = trie.done();
      const minusOne = (array: Int32Array, length: number): Int32Array => {
        const less = new Int32Array(length).fill(-1);
        for (let i = 0; i < length && i < array.length; i++) less[i] = (array[i] as number) - 1;
        return less;
      };
      return {
        words: ids.done(),
        trie: grown,
        firstNames: minusOne(firstNames, grown.parents.length),
        nextNames: minusOne(nextNames, count),
        terms: terms.slice(0, count),
        places: places.slice(0, count),
        kinds: kinds.slice(0, count),
        abbreviations: hashIndex(hashes, abbreviations.slice(0, abbreviated)),
      };
    },
  };
}

/** The names that have the words of a text, in any capitals. */
export function namesOfText({ words, trie, firstNames, nextNames }: CompiledNames, text: string): number[] {
  let node = 0;
  for (const word of nameWords(text)) {
    const id = idOfWord(words, word.toLowerCase());
    node = id < 0 ? 0 : nodeBehind(trie, node, id);
    if (node === 0) return [];
  }
  const found: number[] = [];
  for (let n = firstNames[node] as number; n >= 0; n = nextNames[n] as number) found.push(n);
  return found;
}
