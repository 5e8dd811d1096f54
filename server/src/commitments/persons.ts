import demonyms from '../../../data/wording/demonyms.json' with { type: 'json' };
import parties from '../../../data/wording/parties.json' with { type: 'json' };
import type { BlockReading } from '../statement/reading.js';
import { weakMemo } from '../text/memo.js';
import type { Word, Words } from '../text/words.js';
import { countryEndingAt } from './countries.js';

const titles = new Set(parties.titles);
const particles = new Set(parties.nameParticles);
const sideByAdjective: ReadonlyMap<string, string> = new Map(
  demonyms.entries.flatMap(({ side, adjectives }) => adjectives.map((a) => [a.toLowerCase(), side] as const)),
);

/** Maximum length of a person’s name with titles, in words and marks. */
const maxNameLength = 14;

/** A named person: “President Joseph R. Biden, Jr.”. Word indexes. */
export interface Person {
  readonly from: number;
  /** Lowercase words of the name, without titles and initials. */
  readonly names: readonly string[];
  /** The side named before the title: “U.S. National Security Advisor”. */
  readonly side?: string;
}

const isCapitalized = (word: Word | undefined): boolean => /^\p{Lu}/u.test(word?.text ?? '');
const isTitle = (word: Word | undefined): boolean => isCapitalized(word) && titles.has(word?.key ?? '');

/** Returns the side indicated by the adjective or name before word `to`: “Japanese”, “U.S.”, “Japan’s”. */
export function sideBefore({ words, names }: BlockReading, to: number): { from: number; side: string } | undefined {
  const adjective = sideByAdjective.get(words.get(to - 1)?.key ?? '');
  if (adjective !== undefined && isCapitalized(words.get(to - 1))) return { from: to - 1, side: adjective };
  const possessive = words.get(to - 1)?.key === 's' && words.get(to - 2)?.text === "'";
  return countryEndingAt(words, names, possessive ? to - 2 : to);
}

/** Returns the person whose name ends before word `to`: a title followed by capitalized words. */
export function personEndingAt(reading: BlockReading, to: number): Person | undefined {
  const { words } = reading;
  let title = -1;
  const names: string[] = [];
  for (let i = to - 1; i >= Math.max(0, to - maxNameLength); i--) {
    const word = words.get(i);
    if (isTitle(word)) {
      title = i;
      break;
    }
    const joins = /^(?:[-.']|\p{Lu}\.?)$/u.test(word?.text ?? '') || particles.has(word?.key ?? '');
    const comma = word?.text === ',' && particles.has(words.get(i + 1)?.key ?? '');
    if (!joins && !comma && !isCapitalized(word)) return undefined;
    if (!joins && !comma) names.push(word?.key ?? '');
  }
  if (title < 0 || names.length === 0) return undefined;
  let from = title;
  // “Crown Prince”, “Deputy National Security Advisor”: capitalized words before the title belong to it.
  while (from > 0 && isCapitalized(words.get(from - 1)) && !sideBefore(reading, from) && title - from < 5) from--;
  const side = sideBefore(reading, from);
  return { from: side ? side.from : from, names, ...(side ? { side: side.side } : {}) };
}

/** Returns the persons that a block names with a country: “Prime Minister Kishida Fumio of Japan”. */
export const namedWithSide = weakMemo((reading: BlockReading): { readonly names: readonly string[]; readonly side: string }[] => {
  const { words } = reading;
  return words.flatMap((word, i) => {
    if (word.key === 'of') {
      const country = countryFrom(reading, i + 1);
      const person = country && personEndingAt(reading, i);
      return country && person ? [{ names: person.names, side: country.side }] : [];
    }
    if (!isTitle(word)) return [];
    const held = words.get(i + 1)?.key === 'of' ? countryFrom(reading, i + 2) : undefined;
    const start = held ? held.to + (words.get(held.to)?.text === ',' ? 1 : 0) : i + 1;
    const side = held?.side ?? sideBefore(reading, i)?.side ?? sideOfOffice(reading, i);
    return side === undefined ? [] : [{ names: nameFrom(words, start).names, side }];
  });
});

/** Returns the side of each person named with a country, by the words of the name. The first mention decides. */
export function sidesOfPersons(persons: ReturnType<typeof namedWithSide>): ReadonlyMap<string, string> {
  const sides = new Map<string, string>();
  for (const { names, side } of persons) for (const name of names) if (!sides.has(name)) sides.set(name, side);
  return sides;
}

/** Returns the side before an office: “U.S. National Security Advisor”. */
function sideOfOffice(reading: BlockReading, title: number): string | undefined {
  for (let i = title; i > title - 5 && isCapitalized(reading.words.get(i)); i--) {
    const side = sideBefore(reading, i);
    if (side) return side.side;
  }
  return undefined;
}

/** Returns the capitalized words at `from` as a name: lowercase, without initials. `to` is the word after it. */
function nameFrom(words: Words, from: number): { readonly names: readonly string[]; readonly to: number } {
  const names: string[] = [];
  let to = from;
  for (let i = from; i < from + 8; i++) {
    const word = words.get(i);
    if (isTitle(word) || /^\p{Lu}\.?$/u.test(word?.text ?? '') || word?.text === '.' || particles.has(word?.key ?? '')) continue;
    if (!isCapitalized(word)) break;
    names.push(word?.key ?? '');
    to = i + 1;
  }
  return { names, to };
}

/** Returns the country that begins at a word, after “the” and “Republic of”. `to` is the word after it. */
function countryFrom({ words, names }: BlockReading, from: number): { side: string; to: number } | undefined {
  for (let to = Math.min(words.length, from + 8); to > from; to--) {
    const country = countryEndingAt(words, names, to);
    if (country && words.slice(from, country.from).every((w) => /^(?:the|kingdom|republic|state|commonwealth|government|of)$/.test(w.key)))
      return { side: country.side, to };
  }
  return undefined;
}

/** Returns the person whose title begins at a word: “Prime Minister Lee Hsien Loong”. `to` is the word after. */
export function personFrom({ words }: BlockReading, from: number): { readonly names: readonly string[]; readonly to: number } | undefined {
  let title = from;
  while (title < from + 4 && isCapitalized(words.get(title)) && !isTitle(words.get(title))) title++;
  if (!isTitle(words.get(title))) return undefined;
  const named = nameFrom(words, title + 1);
  return named.names.length > 0 ? named : undefined;
}
