import { buildMatcher, type Matcher, type NameEntry, nameWords, singularOfAbbreviation } from './matcher.js';
import { buildNearNames, type NearNames } from './nearNames.js';
import { type Entry, isRemoval, type OtherName, type Term } from './term.js';

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
  readonly names: readonly NameEntry[];
  readonly matcher: Matcher;
  /** Near misses of full names; the index is built when it is first asked for. */
  readonly nearNames: NearNames;
  /** The terms an abbreviation may stand for, in the order of the files. */
  termsOf(abbreviation: string): readonly Term[];
  /** Why readers know this abbreviation unexplained, or undefined where they do not. */
  customaryReason(abbreviation: string): string | undefined;
}

/**
 * One spelling for all ways of writing an abbreviation: no points, no plural ending. “U.N.” and “UN”, “SMRs” and “SMR”
 * are one each.
 */
export function abbreviationKey(text: string): string {
  return singularOfAbbreviation(text).replace(/\./g, '');
}

/** `COP26` and `COP-26` give `COP#`; without a number, the text itself. */
const numberless = (key: string): string => key.replace(/-?\p{N}+/gu, '#');

/** A name as the matcher finds it. Its words are made when first asked for: of a million names few ever are. */
class FoundName implements NameEntry {
  private made: readonly string[] | undefined;

  constructor(
    readonly term: Term,
    private readonly name: OtherName,
  ) {}

  get text(): string {
    return this.name.text;
  }
  get status(): NameEntry['status'] {
    return this.name.status;
  }
  get type(): NameEntry['type'] {
    return this.name.type ?? 'fullForm';
  }
  get note(): string | undefined {
    return this.name.note;
  }
  get valid(): NameEntry['valid'] {
    return this.name.valid;
  }
  get words(): readonly string[] {
    this.made ??= nameWords(this.name.text);
    return this.made;
  }
}

function entriesOf(term: Term): NameEntry[] {
  const names: OtherName[] = [{ text: term.name, status: 'preferred', type: nameTypeOf(term) }];
  if (term.abbreviation !== undefined) names.push({ text: term.abbreviation, status: 'preferred', type: 'abbreviation' });
  // Latin-script translations would collide with English words; they are for reading, not for finding.
  const isFound = (language = 'en'): boolean => /^(?:en|ja|zh|ko)\b/.test(language);
  names.push(...(term.names ?? []).filter((n) => isFound(n.language)));
  for (const [language, text] of Object.entries(term.translations ?? {})) if (isFound(language)) names.push({ text, status: 'admitted' });
  return names.filter((n) => n.text.trim() !== '').map((n) => new FoundName(term, n));
}

/** A name of one word (Gateway) is found only as written, or every gateway would be one. */
function nameTypeOf(term: Term): 'fullForm' | 'shortForm' {
  return nameWords(term.name).length === 1 ? 'shortForm' : 'fullForm';
}

/** The terms of several layers: a later one replaces a term by giving its id, or takes it away. */
export function layered(layers: Iterable<readonly Entry[]>): Map<string, Term> {
  const terms = new Map<string, Term>();
  for (const entry of [...layers].flat()) {
    if (isRemoval(entry)) terms.delete(entry.id);
    else terms.set(entry.id, entry);
  }
  return terms;
}

/** @param layers the entries of each file, in order */
export function buildGlossary(layers: Iterable<readonly Entry[]>, customary: Iterable<CustomaryAbbreviation>): Glossary {
  const terms = layered(layers);

  const names = [...terms.values()].flatMap(entriesOf);
  const byAbbreviation = new Map<string, Term[]>();
  for (const entry of names) {
    if (entry.type !== 'abbreviation') continue;
    const key = abbreviationKey(entry.text);
    const known = byAbbreviation.get(key);
    if (!known) byAbbreviation.set(key, [entry.term]);
    else if (!known.includes(entry.term)) known.push(entry.term);
  }
  const reasons = new Map<string, string>();
  for (const { text, also, reason } of customary)
    for (const t of [text, ...(also ?? [])]) reasons.set(abbreviationKey(t).replace('-#', '#'), reason);

  let nearNames: NearNames | undefined;
  return {
    terms,
    names,
    get nearNames() {
      nearNames ??= buildNearNames(names);
      return nearNames;
    },
    matcher: buildMatcher(names),
    termsOf: (abbreviation) => byAbbreviation.get(abbreviationKey(abbreviation)) ?? [],
    customaryReason: (abbreviation) => {
      const key = abbreviationKey(abbreviation);
      const known = reasons.get(key) ?? reasons.get(numberless(key));
      if (known !== undefined) return known;
      const terms = byAbbreviation.get(key);
      return terms?.some((t) => t.introduce === 'customary') ? 'the glossary marks it as known to readers' : undefined;
    },
  };
}
