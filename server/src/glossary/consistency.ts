import { isDay } from '../text/calendar.js';
import { t } from '../text/l10n.js';
import { type FileProblem, type FileProblems, sortedUnique } from './fileProblem.js';
import type { Below, ReadGlossary } from './formats/read.js';
import { mergedTerms } from './glossary.js';
import { groupedBy } from './groupedBy.js';
import { nameKey } from './names.js';
import type { JsonPath } from './schemaErrors.js';
import { type Entry, isRemoval, type NameType, type OtherName, type Term, type Validity } from './term.js';

type Report = (entry: number, path: JsonPath, message: string) => void;

/**
 * Reports contradictions between the terms of a file, and with the layers below: a duplicate id, two preferred names, an alias that is
 * another term’s name, circular parents, reversed dates. Returns undefined if there are none.
 */
export function contradictionsIn(read: ReadGlossary, below: Below): FileProblems | undefined {
  const problems: FileProblem[] = [];
  const report: Report = (entry, path, message) => problems.push({ kind: 'meaning', ...read.placeOf(entry, path), message });
  const { entries } = read;
  const own = ownById(entries, report);
  const termOf = (id: string): Term | undefined => {
    const entry = own.get(id);
    return entry ? (isRemoval(entry) ? undefined : entry) : below.get(id);
  };
  /** Built for the first alias: many termbases have none. */
  let owners: ReadonlyMap<string, readonly Term[]> | undefined;
  const ownersOfName = (name: string): readonly Term[] => {
    owners ??= groupedBy(mergedTerms([[...below.values()], entries]).values(), (term) => nameKey(term.name));
    return owners.get(nameKey(name)) ?? [];
  };
  const inCircle = new Set<string>();
  entries.forEach((term, index) => {
    if (!isRemoval(term)) contradictionsOf(term, { termOf, ownersOfName, inCircle }, (path, message) => report(index, path, message));
  });
  return sortedUnique(problems);
}

type ReportPart = (path: JsonPath, message: string) => void;

/** The terms that a term is checked against. */
interface TermContext {
  readonly termOf: (id: string) => Term | undefined;
  /** Returns the terms whose own name this is. */
  readonly ownersOfName: (name: string) => readonly Term[];
  /** Terms of circles that are already reported. */
  readonly inCircle: Set<string>;
}

function contradictionsOf(term: Term, { termOf, ownersOfName, inCircle }: TermContext, report: ReportPart): void {
  if (term.names) {
    reportTwoPreferred(term, report);
    reportAliases(term, ownersOfName, report);
  }
  if (term.parent !== undefined) reportCircularParents(term, termOf, inCircle, report);
  if (term.valid || term.names) reportReversedDates(term, report);
}

/** Returns the entries of the file by id. Reports duplicate ids. */
function ownById(entries: readonly Entry[], report: Report): ReadonlyMap<string, Entry> {
  const own = new Map<string, Entry>();
  entries.forEach((entry, index) => {
    if (own.has(entry.id)) report(index, ['id'], t('the id “{0}” is already used by another term in this file', entry.id));
    own.set(entry.id, entry);
  });
  return own;
}

const overlap = (a: Validity = {}, b: Validity = {}): boolean => (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999');

/** Reports a second preferred full form or abbreviation in one language at one time. */
function reportTwoPreferred(term: Term, report: ReportPart): void {
  type Preferred = Pick<OtherName, 'text' | 'valid' | 'language'> & { readonly type: NameType };
  const known: Preferred[] = [{ text: term.name, type: 'fullForm', ...(term.valid ? { valid: term.valid } : {}) }];
  if (term.abbreviation !== undefined) known.push({ text: term.abbreviation, type: 'abbreviation' });
  (term.names ?? []).forEach(({ text, status, type = 'fullForm', valid, language }, i) => {
    if (status !== 'preferred' || type === 'shortForm') return;
    const name: Preferred = { text, type, ...(valid ? { valid } : {}), ...(language === undefined ? {} : { language }) };
    const other = known.find((k) => k.type === type && (k.language ?? 'en') === (language ?? 'en') && overlap(k.valid, valid));
    if (other) report(['names', i, 'text'], t('“{0}” has two preferred names: “{1}” and “{2}”', term.id, other.text, text));
    else known.push(name);
  });
}

const related = (a: Term, b: Term): boolean =>
  a.predecessor === b.id || a.successor === b.id || b.predecessor === a.id || b.successor === a.id;

/** Reports an alias that is another term’s name. Two governments may have bodies of one name, and a body may have its predecessor’s. */
function reportAliases(term: Term, ownersOfName: (name: string) => readonly Term[], report: ReportPart): void {
  (term.names ?? []).forEach(({ text, type, language }, i) => {
    if (type === 'abbreviation' || (language ?? 'en') !== 'en') return;
    const other = ownersOfName(text).find((t) => t.id !== term.id && t.side === term.side && !related(t, term));
    if (other) report(['names', i, 'text'], t('“{0}” is the name of another term, “{1}”', text, other.id));
  });
}

/**
 * Reports circular parents, each circle once.
 * @param reported terms of circles that are already reported
 */
function reportCircularParents(term: Term, termOf: (id: string) => Term | undefined, reported: Set<string>, report: ReportPart): void {
  if (reported.has(term.id)) return;
  const way = [term.id];
  let at = term.parent === undefined ? undefined : termOf(term.parent);
  while (at && !way.includes(at.id)) {
    way.push(at.id);
    at = at.parent === undefined ? undefined : termOf(at.parent);
  }
  if (at?.id !== term.id) return;
  for (const id of way) reported.add(id);
  report(['parent'], t('“{0}” is its own parent: {1}', term.id, [...way, term.id].join(' → ')));
}

function reportReversedDates(term: Term, report: ReportPart): void {
  const check = (valid: Validity | undefined, path: JsonPath): void => {
    const { from, to } = valid ?? {};
    for (const [key, date] of Object.entries({ from, to }))
      if (date !== undefined && !isDay(date)) report([...path, key], t('{0} does not exist', date));
    if (from !== undefined && to !== undefined && from > to)
      report([...path, 'to'], t('the end date, {0}, is before the start date, {1}', to, from));
  };
  check(term.valid, ['valid']);
  for (const [i, { valid }] of (term.names ?? []).entries()) check(valid, ['names', i, 'valid']);
}
