import { roomFor } from '../../text/growing.js';
import { wordsOf } from '../../text/words.js';
import type { Term } from '../term.js';
import { typedText } from '../typedText.js';
import { asciiWords, noStretches } from './asciiWords.js';

/**
 * The names of terms as they are typed: in small letters, one behind the other, each closed by a 0; and each place in them that typing may
 * begin at. Places are in buckets by their first two letters; within a bucket they are sorted when it is first looked into.
 */
export interface TypedNames {
  readonly letters: Uint8Array | Uint16Array;
  /** Where each text begins in `letters`, ascending. */
  readonly starts: Uint32Array;
  /** The number of each text’s term, twice, and one more for an abbreviation. */
  readonly owners: Uint32Array;
  /** Places in `letters`, by bucket. */
  readonly places: Uint32Array;
  /** Where each bucket begins in `places`; one more for the end. */
  readonly buckets: Uint32Array;
  /** 1 for each bucket that is sorted. */
  readonly sorted: Uint8Array;
}

export interface GrowingTypedNames {
  add(term: Term, number: number): void;
  /** Puts the places in their buckets, so many at a time. */
  done(): Generator<undefined, TypedNames>;
}

/** How many places are put in their buckets at a time. */
const atOnce = 1 << 15;

const minor = /^(?:a|an|the|of|for|and|or|on|in|to|at|by|with|from)$/;
const eastAsian = /^(?:ja|zh|ko)\b/;

/** The last letter that has a bucket of its own; those behind it share one. */
export const lastLetter = 255;

/** The bucket of what begins with two letters. */
export const bucketOf = (first: number, second: number): number =>
  Math.min(first, lastLetter) * (lastLetter + 1) + Math.min(second, lastLetter);

/** The text in small letters where that keeps every place in it. */
function smallLetters(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}

const isAsciiWord = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** The longest of the words that typing does not begin at. */
const longestMinor = 4;

/**
 * @param expected how many names there may be
 * @param scratch shared with others that cut the same names into words
 */
export function growingTypedNames(expected = 0, scratch = noStretches()): GrowingTypedNames {
  const room = Math.max(256, expected);
  let letters = new Uint16Array(room * 24);
  let starts = new Uint32Array(room);
  let owners = new Uint32Array(room);
  let places = new Uint32Array(room * 3);
  const buckets = new Uint32Array((lastLetter + 1) ** 2 + 1);
  let length = 0;
  let texts = 0;
  let count = 0;
  let wide = false;

  const addText = (text: string, owner: number): number => {
    const from = length;
    letters = roomFor(letters, length + text.length + 2);
    starts = roomFor(starts, texts + 1);
    owners = roomFor(owners, texts + 1);
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > lastLetter) wide = true;
      letters[length++] = code;
    }
    letters[length++] = 0;
    starts[texts] = from;
    owners[texts++] = owner;
    return from;
  };
  const addPlace = (place: number): void => {
    places = roomFor(places, count + 1);
    places[count++] = place;
    const bucket = bucketOf(letters[place] as number, letters[place + 1] as number);
    buckets[bucket + 1] = (buckets[bucket + 1] as number) + 1;
  };
  const addName = (name: string, number: number): void => {
    const text = typedText(name).trim();
    const from = addText(smallLetters(text), number * 2);
    if (!asciiWords(text, scratch)) {
      for (const word of wordsOf(text)) if (/^[\p{L}\p{N}]/u.test(word.text) && !minor.test(word.key)) addPlace(from + word.start);
      return;
    }
    for (let i = 0; i < scratch.count; i++) {
      const start = scratch.bounds[i * 2] as number;
      const end = scratch.bounds[i * 2 + 1] as number;
      if (!isAsciiWord(letters[from + start] as number)) continue;
      if (end - start <= longestMinor && minor.test(text.slice(start, end).toLowerCase())) continue;
      addPlace(from + start);
    }
  };

  return {
    add: (term, number) => {
      if (term.abbreviation !== undefined) addPlace(addText(smallLetters(typedText(term.abbreviation)), number * 2 + 1));
      addName(term.name, number);
      for (const { text, status } of term.names ?? []) if (status !== 'deprecated') addName(text, number);
      if (term.translations)
        for (const [language, text] of Object.entries(term.translations))
          if (eastAsian.test(language)) addPlace(addText(smallLetters(typedText(text)), number * 2));
    },
    *done() {
      const kept = wide ? letters.slice(0, length) : Uint8Array.from(letters.subarray(0, length));
      for (let b = 1; b < buckets.length; b++) buckets[b] = (buckets[b] as number) + (buckets[b - 1] as number);
      const next = buckets.slice();
      const ordered = new Uint32Array(count);
      for (let i = 0; i < count; i++) {
        if (i % atOnce === 0) yield;
        const place = places[i] as number;
        const bucket = bucketOf(kept[place] as number, kept[place + 1] as number);
        ordered[next[bucket] as number] = place;
        next[bucket] = (next[bucket] as number) + 1;
      }
      return {
        letters: kept,
        starts: starts.slice(0, texts),
        owners: owners.slice(0, texts),
        places: ordered,
        buckets,
        sorted: new Uint8Array(buckets.length - 1),
      };
    },
  };
}
