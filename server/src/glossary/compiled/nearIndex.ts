import { roomFor } from '../../text/growing.js';
import { type CompiledNames, kindBits } from './names.js';
import type { Trie } from './trie.js';
import { countOfWords, idOfWord, type WordIds, wordOfId } from './wordIds.js';

/**
 * Where a name can be found by one of its two rarest words with a word beside it, and all full names without their marks; in typed
 * arrays. Of two words that stand together, few names have both, however many have one.
 */
export interface NearIndex {
  /** Where the names of each word begin in the lists below; one more for the end. */
  readonly starts: Uint32Array;
  /** The word beside it, as `besideKey` makes it; in rising order for each word. */
  readonly beside: Int32Array;
  readonly names: Int32Array;
  /** The node of the trie that each ends at. */
  readonly nodes: Int32Array;
  /** Which of the name’s words it is, marks not counted. */
  readonly places: Uint8Array;
  /** A hash table with open addressing: for each full name without its marks, a node that such a name ends at. */
  readonly whole: Int32Array;
  /** 1 for each word that is no mark. */
  readonly isWord: Uint8Array;
}

/** One number for a word beside another and the side it is on. */
export const besideKey = (id: number, isBehind: boolean): number => id * 2 + (isBehind ? 1 : 0);

/**
 * Which words of a name are beside the one at `at`: of those, one stands beside it in the text too where a single word of the name is
 * wrong, missing or added. At an end of the name there is one side, and its first word may be the wrong one, so the second counts too.
 */
export function besides(at: number, length: number): readonly { readonly at: number; readonly isBehind: boolean }[] {
  const first = at === 0 ? at + 2 : at - 1;
  const second = at === length - 1 ? at - 2 : at + 1;
  return [first, second].map((other) => ({ at: other, isBehind: other > at }));
}

/** The longest run of names looked at for one word: a word that more names share is no clue. */
const mostNamesPerWord = 400;

/** The longest name that is looked for, in words. */
const longestName = 255;

const isLetterOrDigit = /^[\p{L}\p{N}]/u;

/** 1 for each word that is no mark. */
function wordFlags(words: WordIds): Uint8Array {
  const flags = new Uint8Array(countOfWords(words));
  if (words.base) flags.set(wordFlags(words.base));
  const first = flags.length - (words.starts.length - 1);
  for (let id = first; id < flags.length; id++) {
    const code = words.letters[words.starts[id - first] as number] as number;
    const isPlain = (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
    if (isPlain || (code > 127 && isLetterOrDigit.test(wordOfId(words, id)))) flags[id] = 1;
  }
  return flags;
}

/** The words of a name without marks, the last first. Used again and again, so that none is made for each name. */
interface Way {
  ids: Int32Array;
  length: number;
}

const noWay = (): Way => ({ ids: new Int32Array(64), length: 0 });

function wayTo({ parents, words }: Trie, isWord: Uint8Array, node: number, into: Way): void {
  let length = 0;
  for (let at = node; at !== 0; at = parents[at] as number) {
    const id = words[at] as number;
    if (isWord[id] === 0) continue;
    if (length === into.ids.length) into.ids = roomFor(into.ids, length + 1);
    into.ids[length++] = id;
  }
  into.length = length;
}

function hashOfWay({ ids, length }: Way): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < length; i++) hash = Math.imul(hash ^ (ids[i] as number), 0x01000193) ^ (hash >>> 15);
  return hash ^ (hash >>> 13);
}

function isSame(a: Way, b: Way): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a.ids[i] !== b.ids[i]) return false;
  return true;
}

/** Whether some words are, without marks, all of a full name. @param numbers their numbers, in their order */
export function isWholeName({ trie }: CompiledNames, { whole, isWord }: NearIndex, numbers: readonly number[]): boolean {
  const mask = whole.length - 1;
  const way: Way = { ids: Int32Array.from(numbers).reverse(), length: numbers.length };
  const other = noWay();
  let slot = hashOfWay(way) & mask;
  for (let node = whole[slot] as number; node !== 0; node = whole[slot] as number) {
    wayTo(trie, isWord, node, other);
    if (isSame(other, way)) return true;
    slot = (slot + 1) & mask;
  }
  return false;
}

/** @param minor words that no name is found by */
export function nearIndexOf(names: CompiledNames, minor: Iterable<string>): NearIndex {
  const { trie, firstNames, nextNames, kinds, words } = names;
  const isWord = wordFlags(words);
  const isMinor = new Uint8Array(isWord.length);
  for (const word of minor) {
    const id = idOfWord(words, word);
    if (id >= 0) isMinor[id] = 1;
  }
  const possessive = idOfWord(words, 's');

  const nodeOf = new Int32Array(kinds.length);
  let fullForms = 0;
  for (let node = 1; node < firstNames.length; node++)
    for (let n = firstNames[node] as number; n >= 0; n = nextNames[n] as number) {
      nodeOf[n] = node;
      if (((kinds[n] as number) & kindBits.fullForm) !== 0) fullForms++;
    }

  let slots = 16;
  while (slots < fullForms * 2) slots *= 2;
  const whole = new Int32Array(slots);
  const way = noWay();
  const keepWhole = (node: number): void => {
    let slot = hashOfWay(way) & (slots - 1);
    while (whole[slot] !== 0) {
      if (whole[slot] === node) return;
      slot = (slot + 1) & (slots - 1);
    }
    whole[slot] = node;
  };

  const uses = new Uint32Array(isWord.length);
  const isCandidate = new Uint8Array(kinds.length);
  for (let n = 0; n < kinds.length; n++) {
    const kind = kinds[n] as number;
    const node = nodeOf[n] as number;
    if ((kind & kindBits.fullForm) === 0 || node === 0) continue;
    wayTo(trie, isWord, node, way);
    keepWhole(node);
    const { ids, length } = way;
    if ((kind & kindBits.deprecated) !== 0 || length < 3 || length > longestName) continue;
    const found = possessive < 0 ? -1 : ids.indexOf(possessive);
    if (found >= 0 && found < length) continue;
    isCandidate[n] = 1;
    for (let i = 0; i < length; i++) uses[ids[i] as number] = (uses[ids[i] as number] as number) + 1;
  }

  // One difference can spoil one word: of the two rarest, one is always left to find the name by.
  const starts = new Uint32Array(isWord.length + 1);
  const entries = growingEntries();
  for (let n = 0; n < kinds.length; n++) {
    if (isCandidate[n] === 0) continue;
    wayTo(trie, isWord, nodeOf[n] as number, way);
    for (const at of twoRarest(way, isMinor, uses)) {
      const { length } = way;
      const idAt = (place: number): number => way.ids[length - 1 - place] as number;
      const id = idAt(at);
      if ((starts[id + 1] as number) >= mostNamesPerWord * 2) continue;
      for (const other of besides(at, length)) {
        starts[id + 1] = (starts[id + 1] as number) + 1;
        entries.add(id, besideKey(idAt(other.at), other.isBehind), n, at);
      }
    }
  }
  for (let id = 0; id < isWord.length; id++) starts[id + 1] = (starts[id + 1] as number) + (starts[id] as number);
  return { starts, ...entries.sorted(starts, isWord.length * 2, nodeOf), whole, isWord };
}

/** Where the two rarest words stand in a name, the rarest first; none for a name of minor words. @param way the last word first */
function twoRarest({ ids, length }: Way, isMinor: Uint8Array, uses: Uint32Array): number[] {
  let [first, second] = [-1, -1];
  let [fewest, fewer] = [0, 0];
  for (let i = length - 1; i >= 0; i--) {
    const id = ids[i] as number;
    if (isMinor[id] === 1) continue;
    const count = uses[id] as number;
    if (first < 0 || count < fewest) {
      [second, fewer] = [first, fewest];
      [first, fewest] = [i, count];
    } else if (second < 0 || count < fewer) [second, fewer] = [i, count];
  }
  return [first, second].filter((i) => i >= 0).map((i) => length - 1 - i);
}

type Lists = Pick<NearIndex, 'beside' | 'names' | 'nodes' | 'places'>;

interface GrowingEntries {
  /** Adds a name under a word and the word beside it. */
  add(id: number, beside: number, name: number, place: number): void;
  /** The entries by word, each word’s in the rising order of the words beside it. @param keys how many of these there can be */
  sorted(starts: Uint32Array, keys: number, nodeOf: Int32Array): Lists;
}

function growingEntries(): GrowingEntries {
  let ids = new Int32Array(1024);
  let beside = new Int32Array(1024);
  let names = new Int32Array(1024);
  let places = new Uint8Array(1024);
  let count = 0;
  return {
    add: (id, key, name, place) => {
      ids = roomFor(ids, count + 1);
      beside = roomFor(beside, count + 1);
      names = roomFor(names, count + 1);
      places = roomFor(places, count + 1);
      ids[count] = id;
      beside[count] = key;
      names[count] = name;
      places[count++] = place;
    },
    sorted: (starts, keys, nodeOf) => {
      // Counted into place twice: by the word beside, then by the word itself, which keeps the first order.
      const byKey = new Uint32Array(keys + 1);
      for (let i = 0; i < count; i++) byKey[(beside[i] as number) + 1] = (byKey[(beside[i] as number) + 1] as number) + 1;
      for (let key = 0; key < keys; key++) byKey[key + 1] = (byKey[key + 1] as number) + (byKey[key] as number);
      const order = new Uint32Array(count);
      for (let i = 0; i < count; i++) {
        const key = beside[i] as number;
        order[byKey[key] as number] = i;
        byKey[key] = (byKey[key] as number) + 1;
      }
      const next = starts.slice();
      const list = {
        beside: new Int32Array(count),
        names: new Int32Array(count),
        nodes: new Int32Array(count),
        places: new Uint8Array(count),
      };
      for (const i of order) {
        const id = ids[i] as number;
        const at = next[id] as number;
        next[id] = at + 1;
        list.beside[at] = beside[i] as number;
        list.names[at] = names[i] as number;
        list.nodes[at] = nodeOf[names[i] as number] as number;
        list.places[at] = places[i] as number;
      }
      return list;
    },
  };
}
