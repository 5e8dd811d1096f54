import { roomFor } from '../../text/growing.js';
import { type Entry, isRemoval, type Term } from '../term.js';
import { type HashIndex, hashIndex, inBucket, textHash } from './hashIndex.js';

/** The entries of a file, packed: each as a JSON list of its values in UTF-8, read again when it is asked for. */
export interface PackedEntries {
  readonly bytes: Uint8Array;
  /** Where each entry begins in `bytes`; one more for the end. */
  readonly starts: Uint32Array;
  /** Entries by the hash of their id. */
  readonly ids: HashIndex;
}

export interface GrowingEntries {
  add(entry: Entry): void;
  done(): PackedEntries;
}

/** In the order of the packed lists. What ends a list and is absent takes no room, so the rarest come last. */
const keys = [
  'id',
  'name',
  'kind',
  'abbreviation',
  'definition',
  'side',
  'names',
  'translations',
  'sources',
  'parent',
  'note',
  'introduce',
  'article',
  'valid',
  'predecessor',
  'successor',
  'tbx',
] as const satisfies readonly (keyof Term)[];

function valuesOf(entry: Entry): unknown[] {
  if (isRemoval(entry)) return [entry.id];
  const values: unknown[] = [];
  for (let k = 0; k < keys.length; k++) {
    const value = entry[keys[k] as (typeof keys)[number]];
    if (value === undefined) continue;
    while (values.length < k) values.push(null);
    values.push(value);
  }
  return values;
}

/** The longest that a text can become in UTF-8. */
const bytesPerUnit = 3;

/** How many entries are encoded together. */
const atOnce = 64;

/** @param expected how many entries there may be */
export function growingEntries(expected = 0): GrowingEntries {
  const encoder = new TextEncoder();
  const room = Math.max(256, expected);
  let bytes = new Uint8Array(room * 96);
  let starts = new Uint32Array(room);
  let hashes = new Int32Array(room);
  let count = 0;
  // Entries are encoded several at a time: most are ASCII, whose bytes are as many as their letters.
  let waiting: string[] = [];
  const encode = (): void => {
    const from = starts[count - waiting.length] as number;
    const text = waiting.join('');
    bytes = roomFor(bytes, from + text.length * bytesPerUnit);
    const { written } = encoder.encodeInto(text, bytes.subarray(from));
    const isAscii = written === text.length;
    for (let i = 0, at = from, n = count - waiting.length; i < waiting.length; i++) {
      const part = waiting[i] as string;
      at += isAscii ? part.length : encoder.encode(part).byteLength;
      starts[++n] = at;
    }
    waiting = [];
  };
  return {
    add: (entry) => {
      if (count + 2 > starts.length) {
        starts = roomFor(starts, count + 2);
        hashes = roomFor(hashes, count + 2);
      }
      hashes[count++] = textHash(entry.id);
      waiting.push(JSON.stringify(valuesOf(entry)));
      if (waiting.length === atOnce) encode();
    },
    done: () => {
      encode();
      return {
        bytes: bytes.slice(0, starts[count]),
        starts: starts.slice(0, count + 1),
        ids: hashIndex(hashes.subarray(0, count)),
      };
    },
  };
}

const decoder = new TextDecoder();

/** An entry, made anew. */
export function entryAt({ bytes, starts }: PackedEntries, index: number): Entry {
  const values = JSON.parse(decoder.decode(bytes.subarray(starts[index], starts[index + 1]))) as unknown[];
  if (values.length === 1) return { id: values[0] as string, remove: true };
  const entry: Record<string, unknown> = {};
  values.forEach((value, k) => {
    if (value !== null) entry[keys[k] as string] = value;
  });
  return entry as unknown as Term;
}

const quote = 34;

/** Whether an entry has an id: its list begins with it, and ids have no letters that JSON writes otherwise. */
function hasId({ bytes, starts }: PackedEntries, index: number, id: string): boolean {
  const from = (starts[index] as number) + 2;
  for (let i = 0; i < id.length; i++) if (bytes[from + i] !== id.charCodeAt(i)) return false;
  return bytes[from + id.length] === quote;
}

/** The entry of an id, or -1. */
export function indexOfId(packed: PackedEntries, id: string): number {
  for (const index of inBucket(packed.ids, textHash(id))) if (hasId(packed, index, id)) return index;
  return -1;
}

function isSameId({ bytes, starts }: PackedEntries, a: number, b: number): boolean {
  let [x, y] = [(starts[a] as number) + 2, (starts[b] as number) + 2];
  while (bytes[x] === bytes[y] && bytes[x] !== quote) [x, y] = [x + 1, y + 1];
  return bytes[x] === quote && bytes[y] === quote;
}

/** Whether two entries have one id. */
export function hasRepeatedId(packed: PackedEntries): boolean {
  const { starts, items } = packed.ids;
  for (let bucket = 0; bucket + 1 < starts.length; bucket++)
    for (let i = starts[bucket] as number; i < (starts[bucket + 1] as number); i++)
      for (let j = starts[bucket] as number; j < i; j++) if (isSameId(packed, items[i] as number, items[j] as number)) return true;
  return false;
}
