import { roomFor } from '../../text/growing.js';
import { textOfUnits } from '../../text/unbounded.js';

/**
 * Words with a number each, from 0, in typed arrays: no string and no entry of a map for any of them, so that a million cost what their
 * letters cost. `slots` is a hash table with open addressing that holds number + 1.
 */
export interface WordIds {
  /** The letters of all words, one after the other, in UTF-16 code units. */
  readonly letters: Uint16Array;
  /** Where each word begins in `letters`; one more for the end. */
  readonly starts: Uint32Array;
  readonly slots: Int32Array;
  /** Words that have numbers already, below those of the words here. */
  readonly base?: WordIds;
  /** The first number of the words here, where there are any below. */
  readonly first?: number;
}

/** How many words have numbers. */
export const countOfWords = ({ starts, first = 0 }: WordIds): number => first + starts.length - 1;

export interface GrowingWordIds {
  /** The number of a word, given one where it has none: a stretch of code units, with its ASCII capitals made small. */
  add(units: Uint8Array | Uint16Array, start: number, end: number): number;
  done(): WordIds;
}

const small = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);

/** FNV-1a over code units with its bits mixed once more, since slots are taken from the lowest. */
function hashOfUnits(units: Uint8Array | Uint16Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ small(units[i] as number), 0x01000193);
  return mixed(hash);
}

/** The same of a word in small letters. */
function hashOfKey(key: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  return mixed(hash);
}

/** The code units of a text that is not ASCII. */
export const codeUnitsOf = (text: string): Uint16Array => Uint16Array.from(text, (_, i) => text.charCodeAt(i));

const mixed = (hash: number): number => {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
};

/** The least power of two above twice a number: room for so many in a table that stays half empty. */
export function slotsFor(expected: number): number {
  let slots = 512;
  while (slots < expected * 2) slots *= 2;
  return slots;
}

/**
 * @param expected how many words there may be
 * @param base words that have numbers already
 */
export function growingWordIds(expected = 0, base?: WordIds): GrowingWordIds {
  const first = base ? countOfWords(base) : 0;
  const room = Math.max(256, expected);
  let letters = new Uint16Array(room * 8);
  let starts = new Uint32Array(room);
  let slots = new Int32Array(slotsFor(expected));
  let hashes = new Int32Array(room);
  let count = 0;

  const isWordAt = (id: number, units: Uint8Array | Uint16Array, start: number, end: number): boolean => {
    let at = starts[id] as number;
    if ((starts[id + 1] as number) - at !== end - start) return false;
    for (let i = start; i < end; i++, at++) if (letters[at] !== small(units[i] as number)) return false;
    return true;
  };
  const widen = (): void => {
    slots = new Int32Array(slots.length * 2);
    const mask = slots.length - 1;
    for (let id = 0; id < count; id++) {
      let slot = (hashes[id] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = id + 1;
    }
  };

  return {
    add: (units, start, end) => {
      const known = base ? idOfWord(base, textOfUnits(units, start, end).toLowerCase()) : -1;
      if (known >= 0) return known;
      const hash = hashOfUnits(units, start, end);
      const mask = slots.length - 1;
      let slot = hash & mask;
      for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
        if (hashes[held - 1] === hash && isWordAt(held - 1, units, start, end)) return first + held - 1;
        slot = (slot + 1) & mask;
      }
      const from = starts[count] as number;
      letters = roomFor(letters, from + end - start);
      starts = roomFor(starts, count + 2);
      hashes = roomFor(hashes, count + 1);
      for (let i = start; i < end; i++) letters[from + i - start] = small(units[i] as number);
      hashes[count] = hash;
      slots[slot] = ++count;
      starts[count] = from + end - start;
      if (count * 2 > slots.length) widen();
      return first + count - 1;
    },
    done: () => ({ letters: letters.slice(0, starts[count]), starts: starts.slice(0, count + 1), slots, ...(base ? { base, first } : {}) }),
  };
}

/** The number of a word in small letters, or -1 for one that has none. */
export const idOfWord = (ids: WordIds, key: string): number => idOfHashed(ids, key, hashOfKey(key));

function idOfHashed({ letters, starts, slots, base, first = 0 }: WordIds, key: string, hash: number): number {
  if (base) {
    const known = idOfHashed(base, key, hash);
    if (known >= 0) return known;
  }
  const mask = slots.length - 1;
  const { length } = key;
  let slot = hash & mask;
  for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
    let at = starts[held - 1] as number;
    if ((starts[held] as number) - at === length) {
      let i = 0;
      while (i < length && letters[at] === key.charCodeAt(i)) {
        i++;
        at++;
      }
      if (i === length) return first + held - 1;
    }
    slot = (slot + 1) & mask;
  }
  return -1;
}

/** The word of a number. */
export function wordOfId({ letters, starts, base, first = 0 }: WordIds, id: number): string {
  if (base && id < first) return wordOfId(base, id);
  return textOfUnits(letters, starts[id - first] as number, starts[id - first + 1] as number);
}
