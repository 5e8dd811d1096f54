import type { NameEntry } from '../../glossary/names.js';
import type { BlockReading, LocalName } from '../../statement/reading.js';
import type { Words } from '../../text/words.js';
import type { Check } from '../rule.js';
import { formsInUse, twoFormsObservations, type WrittenForm } from '../writtenForms.js';

/**
 * Reports “U.S.–Japan” in a statement that mostly writes “Japan–U.S.” The host’s order is customary, and each side may have its own text.
 */
export const order: Check = (statement, { queryBlocks }) =>
  formsInUse(queryBlocks(joinedCountriesIn)).flatMap((forms) => twoFormsObservations(statement, forms));

const isOfCountry = ({ term }: NameEntry): boolean => term.kind === 'country';
const isCountry = ({ entries }: LocalName): boolean => entries.some(isOfCountry);

/** Returns whether the mark at an index joins the names of countries: “Japan-U.S.”, “Japan–U.S.” */
const joins = (words: Words, at: number): boolean => /^[-–]$/.test(words.get(at)?.text ?? '');

/** Returns the list in every order. */
const ordersOf = <T>([first, ...others]: readonly T[]): T[][] =>
  first === undefined
    ? [[]]
    : ordersOf(others).flatMap((order) => Array.from({ length: order.length + 1 }, (_, at) => order.toSpliced(at, 0, first)));

/** Maximum number of countries. More are a list, not a pair or trilateral. */
const maxCountries = 3;

/** Returns two or three joined countries before a lowercase word. Before a capital they are part of a title, whose order is fixed. */
function joinedCountriesIn({ words, names, running: { text } }: BlockReading): WrittenForm[] {
  const chains: LocalName[][] = [];
  for (const name of names.filter(isCountry)) {
    const chain = chains.at(-1);
    const last = chain?.at(-1);
    if (chain && last && name.from === last.to + 1 && joins(words, last.to)) chain.push(name);
    else chains.push([name]);
  }
  return chains.flatMap((chain) => {
    const [first, last] = [chain[0], chain.at(-1)];
    if (!first || !last || first === last || chain.length > maxCountries || joins(words, first.from - 1)) return [];
    if (!/^\p{Ll}/u.test(words.get(last.to)?.text ?? '')) return [];
    const mark = words.get(first.to)?.text ?? '-';
    const parts = chain.map((name) => ({
      id: name.entries.find(isOfCountry)?.term.id ?? '',
      text: text.slice(words.get(name.from)?.start, words.get(name.to - 1)?.end),
    }));
    const idsOf = (order: typeof parts): string => order.map(({ id }) => id).join(' ');
    return [
      {
        group: idsOf(parts.toSorted((a, b) => (a.id < b.id ? -1 : 1))),
        form: idsOf(parts),
        start: words.get(first.from)?.start ?? 0,
        end: words.get(last.to - 1)?.end ?? 0,
        written: Object.fromEntries(ordersOf(parts).map((order) => [idsOf(order), order.map((part) => part.text).join(mark)])),
      },
    ];
  });
}
