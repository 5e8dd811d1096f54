import { withEdits } from '../../findings/edits.js';
import type { Edit } from '../../findings/finding.js';
import { withArticle } from '../../findings/placing.js';
import { pluralOf } from '../../findings/plurals.js';
import { capitalise } from '../../findings/spelling.js';
import { abbreviationKey } from '../../glossary/glossary.js';
import { nameWords } from '../../glossary/nameWords.js';
import { singularsOf } from '../../glossary/singulars.js';
import { analyseSteps } from '../../statement/analyse.js';
import type { Span, Statement } from '../../statement/statement.js';
import { t } from '../../text/l10n.js';
import { finished, type Steps } from '../../text/steps.js';
import { type Occurrence, type Occurrences, occurrencesAt } from './occurrences.js';

/** The form of a term that a rename would change, and its current text. */
export interface Renamable {
  readonly span: Span;
  readonly placeholder: string;
}

/** The edits of a rename, or one sentence on why it is refused. */
export type Renaming = { readonly edits: readonly Edit[] } | { readonly refused: string };

const isShort = ({ form }: Occurrence): boolean => form === 'abbreviation' || form === 'introducedAbbreviation';

interface Target {
  readonly found: Occurrences;
  readonly at: Occurrence;
  readonly places: readonly Occurrence[];
  readonly current: string;
}

const sameName = (a: string, b: string): boolean => {
  const key = (text: string): string => nameWords(text).join(' ').toLowerCase();
  const last = (text: string): string[] => [key(text), ...singularsOf(key(text))];
  return last(a).some((x) => last(b).includes(x));
};

function targetAt(statement: Statement, offset: number): Target | undefined {
  const found = occurrencesAt(statement, offset);
  const touching = found?.places.filter((p) => offset >= p.offset && offset <= p.offset + p.length) ?? [];
  const at = touching.sort((a, b) => a.length - b.length)[0];
  if (!found || !at) return undefined;
  const short = isShort(at);
  const places = found.places.filter((p) => isShort(p) === short && (short || sameName(p.text, at.text)));
  const singular = short && found.abbreviation ? found.abbreviation.short : at.plural ? (singularsOf(at.text)[0] ?? at.text) : at.text;
  return { found, at, places, current: singular };
}

/** Returns what a rename at an offset would change, or undefined if nothing there can be renamed. */
export function renamableAt(statement: Statement, offset: number): Renamable | undefined {
  const target = targetAt(statement, offset);
  return target && { span: { offset: target.at.offset, length: target.at.length }, placeholder: target.current };
}

/** Returns the introductions and uses of an abbreviation, as a string to compare. */
function countsOf(statement: Statement, key: string): string {
  const row = statement.abbreviations.find((a) => a.key === key);
  return `${row?.introductions.length ?? 0} ${row?.uses.length ?? 0}`;
}

/** Returns whether the renamed text is analysed like the original, so that another rename can undo it. */
function* readsAlike(statement: Statement, { found, at }: Target, edits: readonly Edit[], name: string): Steps<boolean> {
  const renamed = yield* analyseSteps(withEdits(statement.text, edits), statement.options);
  const key = found.abbreviation?.key;
  if (key === undefined) return true;
  return countsOf(statement, key) === countsOf(renamed, isShort(at) ? abbreviationKey(name) : key);
}

function refusal(statement: Statement, { at, found, current }: Target, newName: string): string | undefined {
  const name = newName.trim();
  if (name === '') return t('A name cannot be empty.');
  if (/[\r\n]/.test(name)) return t('A name must be on one line.');
  if (!isShort(at)) {
    if (!/\p{L}/u.test(name)) return t('“{0}” has no letters.', name);
    const other = statement.names.find((n) => sameName(n.text, name) && !found.places.some((p) => p.offset === n.offset));
    return other && !sameName(name, current) ? t('“{0}” already names something else in this statement.', name) : undefined;
  }
  const taken = statement.abbreviations.find((a) => a.key === abbreviationKey(name) && a !== found.abbreviation);
  if (!taken) return undefined;
  const means = taken.introductions[0]?.longText ?? taken.terms[0]?.name;
  return means === undefined
    ? t('{0} is already used in this statement.', name)
    : t('{0} already stands for “{1}” in this statement.', name, means);
}

/** Returns the new text for a mention, with the plural and the sentence-initial capital of the old one. */
function inPlaceOf(place: Occurrence, current: string, name: string): string {
  const text = place.plural && singularsOf(name).length === 0 ? pluralOf(name) : name;
  return /^\p{Lu}/u.test(place.text) && /^\p{Ll}/u.test(current) ? capitalise(text) : text;
}

/** Returns an edit. A name is edited with its article. For an abbreviation, “a” or “an” depends on the pronunciation, which is unknown. */
const edited = (statement: Statement, { offset, length }: Span, newText: string, short: boolean): Edit =>
  short ? { offset, length, newText } : withArticle(statement, { offset, length }, newText);

/** Renames a term at an offset everywhere in the statement, including its introduction. */
export const renameAt = (statement: Statement, offset: number, newName: string): Renaming | undefined =>
  finished(renameSteps(statement, offset, newName));

export function* renameSteps(statement: Statement, offset: number, newName: string): Steps<Renaming | undefined> {
  const target = targetAt(statement, offset);
  if (!target) return undefined;
  const refused = refusal(statement, target, newName);
  if (refused !== undefined) return { refused };
  const name = newName.trim();
  const edits: Edit[] = [];
  for (const place of target.places) {
    edits.push(edited(statement, place, inPlaceOf(place, target.current, name), isShort(target.at)));
    yield;
  }
  if (yield* readsAlike(statement, target, edits, name)) return { edits };
  const { abbreviation } = target.found;
  const long = abbreviation?.introductions[0]?.longText;
  if (!isShort(target.at)) return { refused: t('{0} doesn’t match the letters of “{1}”.', abbreviation?.short ?? '', name) };
  return {
    refused:
      long === undefined
        ? t('“{0}” would not be read as an abbreviation here.', name)
        : t('“{0}” would not be read as the abbreviation of “{1}”: its letters do not fit.', name, long),
  };
}
