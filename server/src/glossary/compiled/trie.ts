import { roomFor } from '../../text/growing.js';
import { slotsFor } from './wordIds.js';

/**
 * A trie over word numbers in typed arrays. Node 0 is the root; each other node has exactly one way to it, so that the table of ways
 * (open addressing) holds nothing but the node that a way leads to: from where and by which word, the node says itself.
 */
export interface Trie {
  readonly slots: Int32Array;
  /** The node before each node. */
  readonly parents: Int32Array;
  /** The word between the two. */
  readonly words: Int32Array;
}

export interface GrowingTrie {
  /** Where a word leads from a node; made where it led nowhere yet. */
  grow(node: number, word: number): number;
  done(): Trie;
}

function hashOf(node: number, word: number): number {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(word + 1, 0x85ebca77);
  return hash ^ (hash >>> 15);
}

/** @param expected how many nodes there may be */
export function growingTrie(expected = 0): GrowingTrie {
  let slots = new Int32Array(slotsFor(expected));
  let parents = new Int32Array(Math.max(256, expected));
  let words = new Int32Array(parents.length);
  let count = 1;

  const widen = (): void => {
    slots = new Int32Array(slots.length * 2);
    const mask = slots.length - 1;
    for (let node = 1; node < count; node++) {
      let slot = hashOf(parents[node] as number, words[node] as number) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = node;
    }
  };

  return {
    grow: (from, word) => {
      const mask = slots.length - 1;
      let slot = hashOf(from, word) & mask;
      for (let node = slots[slot] as number; node !== 0; node = slots[slot] as number) {
        if (parents[node] === from && words[node] === word) return node;
        slot = (slot + 1) & mask;
      }
      parents = roomFor(parents, count + 1);
      words = roomFor(words, count + 1);
      parents[count] = from;
      words[count] = word;
      slots[slot] = count++;
      if (count * 2 > slots.length) widen();
      return count - 1;
    },
    done: () => ({ slots, parents: parents.slice(0, count), words: words.slice(0, count) }),
  };
}

/** Where a word leads from a node; 0 where it leads nowhere. */
export function nodeBehind({ slots, parents, words }: Trie, from: number, word: number): number {
  const mask = slots.length - 1;
  let slot = hashOf(from, word) & mask;
  for (let node = slots[slot] as number; node !== 0; node = slots[slot] as number) {
    if (parents[node] === from && words[node] === word) return node;
    slot = (slot + 1) & mask;
  }
  return 0;
}
