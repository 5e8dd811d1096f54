import type { BlockReading } from '../statement/reading.js';
import type { Statement } from '../statement/statement.js';
import { weakMemo } from '../text/memo.js';
import { flatMapSteps, type Steps } from '../text/steps.js';
import { countryEndingAt } from './countries.js';
import { namedWithSide, type Person, personEndingAt, personFrom, sidesOfPersons } from './persons.js';
import type { Parties } from './subject.js';

/** Maximum length of a country’s name, in words, with “the”. */
const maxNameLength = 7;

/** Returns the longest country name that begins at a word, with or without “the”. */
function countryFrom({ words, names }: BlockReading, from: number): { side: string; to: number } | undefined {
  const start = words.get(from)?.key === 'the' ? from + 1 : from;
  for (let to = Math.min(words.length, start + maxNameLength); to > start; to--) {
    const country = countryEndingAt(words, names, to);
    if (country?.from === start) return { side: country.side, to };
  }
  return undefined;
}

/** Minimum number of times that countries are named together to count as the parties. Guests are named once. */
const minMentions = 2;

/** Returns the groups of countries that a block names together: “Japan and the United States”, “U.S.-Japan”. */
const groupsIn = weakMemo((reading: BlockReading): string[][] => {
  const { words, names } = reading;
  const groups: string[][] = [];
  for (let i = 1; i < words.length; i++) {
    const word = words.get(i);
    if (word?.key !== 'and' && word?.text !== '-' && word?.text !== '–') continue;
    const last = countryFrom(reading, i + 1);
    if (!last) continue;
    const group = [last.side];
    for (let to = words.get(i - 1)?.text === ',' ? i - 1 : i; ; ) {
      const country = countryEndingAt(words, names, to);
      if (!country) break;
      group.push(country.side);
      const before = words.get(country.from - 1)?.key === 'the' ? country.from - 1 : country.from;
      if (words.get(before - 1)?.text !== ',') break;
      to = before - 1;
    }
    if (group.length > 1) groups.push([...new Set(group)].sort());
  }
  return groups;
});

/** Returns the countries that the statement names together most often, or an empty list. */
function countriesOf(groups: readonly string[][]): string[] {
  const count = new Map<string, { group: string[]; times: number }>();
  for (const group of groups) {
    const key = group.join('|');
    count.set(key, { group, times: (count.get(key)?.times ?? 0) + 1 });
  }
  const [most] = [...count.values()]
    .filter((c) => c.times >= minMentions)
    .sort((a, b) => b.times - a.times || b.group.length - a.group.length);
  return most?.group ?? [];
}

/** Returns the person before “of” and a country: “President X of the United States”. */
function personOfCountry(reading: BlockReading, to: number): Person | undefined {
  const { words, names } = reading;
  const country = countryEndingAt(words, names, to);
  if (!country) return undefined;
  const of = words.get(country.from - 1)?.key === 'the' ? country.from - 2 : country.from - 1;
  return words.get(of)?.key === 'of' ? personEndingAt(reading, of) : undefined;
}

/** Returns the pairs of persons joined by “and”: “President X and Prime Minister Y”. */
const pairsIn = weakMemo((reading: BlockReading): (readonly [readonly string[], readonly string[]])[] =>
  reading.words.flatMap((word, i) => {
    if (word.key !== 'and') return [];
    const first = (personEndingAt(reading, i) ?? personOfCountry(reading, i))?.names;
    const second = first && personFrom(reading, i + 1)?.names;
    return first && second ? [[first, second] as const] : [];
  }),
);

/** Completes pairs of leaders: in a statement of two governments, a person named beside one government’s leader belongs to the other. */
function withPartners(
  pairs: ReturnType<typeof pairsIn>,
  known: ReadonlyMap<string, string>,
  countries: readonly string[],
): ReadonlyMap<string, string> {
  if (countries.length !== 2) return known;
  const sides = new Map(known);
  const sideOf = (names: readonly string[]): string | undefined => names.map((n) => sides.get(n)).find((s) => s !== undefined);
  for (const [first, second] of pairs) {
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const side = sideOf(one);
      const rest = countries.find((c) => c !== side);
      if (side !== undefined && countries.includes(side) && rest !== undefined && sideOf(other) === undefined)
        for (const name of other) sides.set(name, rest);
    }
  }
  return sides;
}

/** Returns the parties of a statement, one block per step: the governments, and the side of each person. */
export function* partiesSteps({ blocks }: Statement): Steps<Parties> {
  const groups = yield* flatMapSteps(blocks, ({ reading }) => groupsIn(reading));
  const persons = yield* flatMapSteps(blocks, ({ reading }) => namedWithSide(reading));
  const pairs = yield* flatMapSteps(blocks, ({ reading }) => pairsIn(reading));
  const countries = countriesOf(groups);
  const sideOfPerson = withPartners(pairs, sidesOfPersons(persons), countries);
  return { countries, sideOfPerson, key: JSON.stringify([countries, [...sideOfPerson]]) };
}
