import { once } from '../text/memo.js';
import { abbreviationKey } from './abbreviationKey.js';
import { groupedBy } from './groupedBy.js';
import { type Matcher, matcherOf } from './matcher.js';
import { type NameEntry, nameEntries, nameKey } from './names.js';
import { type NearNames, nearNamesOf } from './nearNames.js';
import { type Entry, isRemoval, type Term } from './term.js';

export { abbreviationKey } from './abbreviationKey.js';

/** An abbreviation that this readership knows unexplained, and why. */
export interface CustomaryAbbreviation {
  /** `#` stands for a number: `COP#`. */
  readonly text: string;
  readonly also?: readonly string[];
  readonly reason: string;
}

/** An immutable glossary: a changed file leads to a new one. */
export interface Glossary {
  /** By id, in the order of the files. */
  readonly terms: ReadonlyMap<string, Term>;
  /** All names that text is searched for, in the order of their terms. */
  readonly names: readonly NameEntry[];
  readonly matcher: Matcher;
  /** Near misses of full names; the index is built when it is first asked for. */
  readonly nearNames: NearNames;
  /** The terms an abbreviation may stand for, in the order of the files. */
  termsOf(abbreviation: string): readonly Term[];
  /** The terms that have a name for their own, in any capitals. */
  termsNamed(name: string): readonly Term[];
  /** The place of a term among all: lower comes first. */
  orderOf(id: string): number;
  /** Whether a word, in small letters, is in some name. */
  isInNames(word: string): boolean;
  /** Why readers know this abbreviation unexplained, or undefined where they do not. */
  customaryReason(abbreviation: string): string | undefined;
}

/** The terms of several files by id: a later file replaces a term, which then stands where the other stood, or removes it. */
export function mergedTerms(files: Iterable<readonly Entry[]>): ReadonlyMap<string, Term> {
  const terms = new Map<string, Term>();
  for (const file of files)
    for (const entry of file)
      if (isRemoval(entry)) terms.delete(entry.id);
      else terms.set(entry.id, entry);
  return terms;
}

/** `COP26` and `COP-26` give `COP#`; without a number, the text itself. */
const numberless = (key: string): string => key.replace(/-?\p{N}+/gu, '#');

/** @param files the entries of each file, in order */
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
  const wordsOfNames = once(() => new Set(names.flatMap(({ words }) => words.map((w) => w.toLowerCase()))));
  const nearNames = once(() => nearNamesOf(names));
  return {
    terms,
    names,
    matcher: matcherOf(names),
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
