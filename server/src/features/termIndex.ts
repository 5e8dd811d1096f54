import { sortBucket } from '../glossary/compiled/sortPlaces.js';
import { bucketOf, lastLetter, type TypedNames } from '../glossary/compiled/typedNames.js';
import type { Glossary } from '../glossary/glossary.js';
import type { Source } from '../glossary/source.js';
import type { Term } from '../glossary/term.js';
import { typedText } from '../glossary/typedText.js';
import { keyOf } from '../text/lexemes.js';
import { textOfUnits } from '../text/unbounded.js';

/** How a term was found by what has been typed: the better first. */
export const kinds = ['abbreviation', 'name', 'within'] as const;

export interface IndexedName {
  readonly key: string;
  readonly term: Term;
  readonly kind: (typeof kinds)[number];
}

/** How typed text and names are compared: small letters, straight apostrophes, plain hyphens. */
export const typedKey = (text: string): string => keyOf(typedText(text));

/** Below 0 where the text at a place comes before a key, 0 where it begins with it, else above. */
function compared({ letters }: TypedNames, place: number, key: string): number {
  for (let i = 0; i < key.length; i++) {
    const difference = (letters[place + i] as number) - key.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The first of a bucket’s places whose text does not come before a key. */
function firstFrom(typed: TypedNames, from: number, to: number, key: string): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compared(typed, typed.places[middle] as number, key) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text that a place lies in: the last that begins at or before it. */
function textOf({ starts }: TypedNames, place: number): number {
  let [low, high] = [0, starts.length];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] as number) <= place) low = middle;
    else high = middle;
  }
  return low;
}

function indexedName(source: Source, typed: TypedNames, place: number): IndexedName | undefined {
  const { letters, starts, owners } = typed;
  const text = textOf(typed, place);
  const owner = owners[text] as number;
  if (!source.isLive(owner >> 1)) return undefined;
  const isWhole = starts[text] === place;
  const key = textOfUnits(letters, place, letters.indexOf(0, place));
  return { key, term: source.termAt(owner >> 1), kind: !isWhole ? 'within' : owner % 2 === 1 ? 'abbreviation' : 'name' };
}

/** The buckets in which texts begin with a key, from and to (exclusive). */
function bucketsOf(key: string): [number, number] {
  if (key === '') return [0, (lastLetter + 1) ** 2];
  if (key.length === 1) return [bucketOf(key.charCodeAt(0), 0), bucketOf(key.charCodeAt(0), lastLetter) + 1];
  const bucket = bucketOf(key.charCodeAt(0), key.charCodeAt(1));
  return [bucket, bucket + 1];
}

function namesIn(source: Source, key: string, most: number): IndexedName[] {
  const { typed } = source;
  // Of a large file nothing is offered until it is sorted, some seconds after it was read.
  if (!typed) return [];
  const { places, buckets } = typed;
  const found: IndexedName[] = [];
  const [first, end] = bucketsOf(key);
  for (let bucket = first; bucket < end && found.length < most; bucket++) {
    const from = buckets[bucket] as number;
    const to = buckets[bucket + 1] as number;
    if (from === to) continue;
    sortBucket(typed, bucket);
    for (let i = firstFrom(typed, from, to, key); i < to && found.length < most; i++) {
      const place = places[i] as number;
      if (compared(typed, place, key) !== 0) break;
      const name = indexedName(source, typed, place);
      if (name) found.push(name);
    }
  }
  return found;
}

/** The names that begin with what has been typed, at any of their words; at most `most`. The cost grows with the logarithm of the names. */
export function namesStarting({ sources }: Glossary, typed: string, most: number): IndexedName[] {
  const key = typedKey(typed);
  const found = sources.map((source) => namesIn(source, key, most));
  if (found.length === 1) return found[0] as IndexedName[];
  return found
    .flat()
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .slice(0, most);
}
