import { roomFor } from './growing.js';

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
}

export interface GrowingWordIds {
  /** The number of a word, given one where it has none: a stretch of a text, with its ASCII capitals made small. */
  add(text: string, start: number, end: number): number;
  done(): WordIds;
}

const small = (code: number): number => (code >= 65 && code <= 90 ? code + 32 : code);

/** FNV-1a over code units with its bits mixed once more, since slots are taken from the lowest. */
function hashOf(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ small(text.charCodeAt(i)), 0x01000193);
  return mixed(hash);
}

const mixed = (hash: number): number => {
  const once = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return once ^ (once >>> 13);
};

export function growingWordIds(): GrowingWordIds {
  let letters = new Uint16Array(1024);
  let starts = new Uint32Array(256);
  let slots = new Int32Array(512);
  let hashes = new Int32Array(256);
  let count = 0;

  const isWordAt = (id: number, text: string, start: number, end: number): boolean => {
    let at = starts[id] as number;
    if ((starts[id + 1] as number) - at !== end - start) return false;
    for (let i = start; i < end; i++, at++) if (letters[at] !== small(text.charCodeAt(i))) return false;
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
    add: (text, start, end) => {
      const hash = hashOf(text, start, end);
      const mask = slots.length - 1;
      let slot = hash & mask;
      for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
        if (hashes[held - 1] === hash && isWordAt(held - 1, text, start, end)) return held - 1;
        slot = (slot + 1) & mask;
      }
      const from = starts[count] as number;
      letters = roomFor(letters, from + end - start);
      starts = roomFor(starts, count + 2);
      hashes = roomFor(hashes, count + 1);
      for (let i = start; i < end; i++) letters[from + i - start] = small(text.charCodeAt(i));
      hashes[count] = hash;
      slots[slot] = ++count;
      starts[count] = from + end - start;
      if (count * 2 > slots.length) widen();
      return count - 1;
    },
    done: () => ({ letters: letters.slice(0, starts[count]), starts: starts.slice(0, count + 1), slots }),
  };
}

/** The number of a word in small letters, or -1 for one that has none. */
export function idOfWord({ letters, starts, slots }: WordIds, key: string): number {
  const mask = slots.length - 1;
  const { length } = key;
  let slot = hashOf(key, 0, length) & mask;
  for (let held = slots[slot] as number; held !== 0; held = slots[slot] as number) {
    let at = starts[held - 1] as number;
    if ((starts[held] as number) - at === length) {
      let i = 0;
      while (i < length && letters[at] === key.charCodeAt(i)) {
        i++;
        at++;
      }
      if (i === length) return held - 1;
    }
    slot = (slot + 1) & mask;
  }
  return -1;
}

/** The word of a number. */
export const wordOfId = ({ letters, starts }: WordIds, id: number): string =>
  String.fromCharCode(...letters.subarray(starts[id], starts[id + 1]));
