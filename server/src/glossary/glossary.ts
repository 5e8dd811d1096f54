import { languages } from '../text/languages/languages.js';
import { once } from '../text/memo.js';
import { abbreviationKey } from './abbreviationKey.js';
import { groupedBy } from './groupedBy.js';
import { type Matcher, matcherOf } from './matcher.js';
import { isIdeographic, type NameEntry, nameEntries, nameEntriesIn, nameKey } from './names.js';
import { type NearNames, nearNamesOf } from './nearNames.js';
import { type Entry, isRemoval, type Term } from './term.js';

export { abbreviationKey } from './abbreviationKey.js';

/** An abbreviation that these readers know unexplained, and why. */
export interface CustomaryAbbreviation {
  /** `#` stands for any number: `COP#`. */
  readonly text: string;
  readonly also?: readonly string[];
  readonly reason: string;
}

/** The names to search for in text of a language. */
export interface NamesInLanguage {
  readonly names: readonly NameEntry[];
  readonly matcher: Matcher;
}

/** An immutable glossary. A changed file gives a new one. */
export interface Glossary {
  /** By id, in file order. */
  readonly terms: ReadonlyMap<string, Term>;
  /** All names to find in text, in the order of their terms. */
  readonly names: readonly NameEntry[];
  readonly matcher: Matcher;
  /** Finds near misses of full names. Its index is built on first use. */
  readonly nearNames: NearNames;
  /** Returns the names for a language code, built on first use. For English and unknown languages, the names above. */
  inLanguage(code: string | undefined): NamesInLanguage;
  /** Returns the terms that an abbreviation may stand for, in file order. */
  termsOf(abbreviation: string): readonly Term[];
  /** Returns the terms with this name, ignoring case. */
  termsNamed(name: string): readonly Term[];
  /** Returns the position of a term in the glossary. */
  orderOf(id: string): number;
  /** Returns whether a word in lowercase, of a script that has capitals, occurs in any name. */
  isInNames(word: string): boolean;
  /** Returns why readers know this abbreviation unexplained, or undefined if they don’t. */
  customaryReason(abbreviation: string): string | undefined;
}

/** Merges the entries of several files by id. A later entry replaces a term in its position, or removes it. */
export function mergedTerms(files: Iterable<readonly Entry[]>): ReadonlyMap<string, Term> {
  const terms = new Map<string, Term>();
  for (const file of files)
    for (const entry of file)
      if (isRemoval(entry)) terms.delete(entry.id);
      else terms.set(entry.id, entry);
  return terms;
}

/** Replaces the number in an abbreviation: `COP26` and `COP-26` give `COP#`. */
const numberless = (key: string): string => key.replace(/-?\p{N}+/gu, '#');

/** Builds a glossary. @param files the entries of each file, in order */
export function buildGlossary(files: Iterable<readonly Entry[]>, customary: Iterable<CustomaryAbbreviation>): Glossary {
  const terms = mergedTerms(files);
  const all = [...terms.values()];
  const names = all.flatMap(nameEntries);
  const reasons = new Map<string, string>();
  for (const { text, also, reason } of customary)
    for (const t of [text, ...(also ?? [])]) reasons.set(abbreviationKey(t).replace('-#', '#'), reason);

  const byAbbreviation = groupedBy(
    names.filter((n) => n.type === 'abbreviation'),
    (n) => abbreviationKey(n.text),
  );
  const byName = once(() => groupedBy(all, (t) => nameKey(t.name)));
  const places = new Map(all.map(({ id }, place) => [id, place]));
  const termsOf = (key: string): readonly Term[] => [...new Set((byAbbreviation.get(key) ?? []).map((n) => n.term))];
  const wordsOfNames = once(() => {
    const withCase = names.filter((name) => !isIdeographic(name));
    return new Set(withCase.flatMap(({ words }) => words.map((w) => w.toLowerCase())));
  });
  const nearNames = once(() => nearNamesOf(names));
  const english: NamesInLanguage = { names, matcher: matcherOf(names) };
  const byLanguage = new Map(
    languages.map(({ code, writing }) => [
      code,
      once((): NamesInLanguage => {
        const own = all.flatMap((term, order) => nameEntriesIn(code, writing.scripts === undefined, term, order));
        return { names: own, matcher: matcherOf(own) };
      }),
    ]),
  );
  return {
    terms,
    ...english,
    inLanguage: (code = 'en') => byLanguage.get(code)?.() ?? english,
    get nearNames() {
      return nearNames();
    },
    termsOf: (abbreviation) => termsOf(abbreviationKey(abbreviation)),
    termsNamed: (name) => byName().get(nameKey(name)) ?? [],
    isInNames: (word) => wordsOfNames().has(word),
    orderOf: (id) => places.get(id) ?? Number.POSITIVE_INFINITY,
    customaryReason: (abbreviation) => {
      const key = abbreviationKey(abbreviation);
      const known = reasons.get(key) ?? reasons.get(numberless(key));
      if (known !== undefined) return known;
      return termsOf(key).some((t) => t.introduce === 'customary') ? 'the glossary marks it as known to readers' : undefined;
    },
  };
}
