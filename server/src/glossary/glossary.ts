import { abbreviationKey } from './abbreviationKey.js';
import { inBucket, textHash } from './compiled/hashIndex.js';
import { namesOfText } from './compiled/names.js';
import { idOfWord } from './compiled/wordIds.js';
import type { Entries } from './entries.js';
import { type Layers, layered, orderIn } from './layers.js';
import { type Matcher, matcherOf } from './matcher.js';
import { foundNames, type NameEntry, nameEntry } from './names.js';
import { type NearNames, nearNamesOf } from './nearNames.js';
import { type Source, sourcesOf } from './source.js';
import type { Term } from './term.js';
import { termsById } from './termsById.js';

export { abbreviationKey } from './abbreviationKey.js';

/** An abbreviation that this readership knows unexplained, and why. */
export interface CustomaryAbbreviation {
  /** `#` stands for a number: `COP#`. */
  readonly text: string;
  readonly also?: readonly string[];
  readonly reason: string;
}

/** All that is known of names: built once, never changed; a new file makes a new glossary. */
export interface Glossary {
  readonly terms: ReadonlyMap<string, Term>;
  readonly matcher: Matcher;
  /** Near misses of full names; the index is built when it is first asked for. */
  readonly nearNames: NearNames;
  /** What names are found in: the small files together, and each large one. */
  readonly sources: readonly Source[];
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

/** `COP26` and `COP-26` give `COP#`; without a number, the text itself. */
const numberless = (key: string): string => key.replace(/-?\p{N}+/gu, '#');

/** The names of all countries. */
function* namesOfCountries({ small, large }: Layers): Iterable<NameEntry> {
  const namesOf = (term: Term): NameEntry[] => foundNames(term).map((_, place) => nameEntry(term, place, 0));
  for (const { term } of small.values()) if (term.kind === 'country') yield* namesOf(term);
  for (const { entries, dead } of large)
    for (const index of entries.file.countries) if (!dead.has(index)) yield* namesOf(entries.at(index) as Term);
}

/** The terms with an abbreviation, in the order of the files. */
function termsWith(key: string, sources: readonly Source[]): Term[] {
  const found: NameEntry[] = [];
  for (const source of sources)
    for (const name of inBucket(source.names.abbreviations, textHash(key)))
      if (source.isLive(source.names.terms[name] as number)) found.push(source.nameAt(name));
  if (found.length === 0) return [];
  const fitting = found.filter((e) => abbreviationKey(e.text) === key);
  return [...new Set(fitting.sort((a, b) => a.order - b.order).map((e) => e.term))];
}

const none: readonly Term[] = [];

/** @param files the entries of each file, in order */
export function buildGlossary(files: Iterable<Entries>, customary: Iterable<CustomaryAbbreviation>): Glossary {
  const layers = layered(files);
  const sources = sourcesOf(layers);
  const reasons = new Map<string, string>();
  for (const { text, also, reason } of customary)
    for (const t of [text, ...(also ?? [])]) reasons.set(abbreviationKey(t).replace('-#', '#'), reason);

  const byKey = new Map<string, readonly Term[]>();
  const termsOf = (key: string): readonly Term[] => {
    const known = byKey.get(key);
    if (known) return known;
    const terms = termsWith(key, sources);
    // What no term has may be anything in a text: only the rest is few.
    if (terms.length === 0) return none;
    byKey.set(key, terms);
    return terms;
  };
  let nearNames: NearNames | undefined;
  return {
    terms: termsById(layers),
    sources,
    get nearNames() {
      nearNames ??= nearNamesOf(sources, namesOfCountries(layers));
      return nearNames;
    },
    matcher: matcherOf(sources),
    termsOf: (abbreviation) => termsOf(abbreviationKey(abbreviation)),
    termsNamed: (name) =>
      sources.flatMap((source) =>
        namesOfText(source.names, name)
          .filter((n) => source.names.places[n] === 0 && source.isLive(source.names.terms[n] as number))
          .map((n) => source.nameAt(n).term)
          .filter((term) => term.name.toLowerCase() === name.toLowerCase()),
      ),
    isInNames: (word) => sources.some((source) => idOfWord(source.vocabulary, word) >= 0),
    orderOf: (id) => orderIn(layers, id),
    customaryReason: (abbreviation) => {
      const key = abbreviationKey(abbreviation);
      const known = reasons.get(key) ?? reasons.get(numberless(key));
      if (known !== undefined) return known;
      return termsOf(key).some((t) => t.introduce === 'customary') ? 'the glossary marks it as known to readers' : undefined;
    },
  };
}
