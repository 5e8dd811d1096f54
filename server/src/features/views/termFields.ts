import { csvColumns } from '../../glossary/formats/csv.js';
import { csvCell } from '../../glossary/formats/csvWrite.js';
import type { Entry, OtherName, Term } from '../../glossary/term.js';
import { isRemoval } from '../../glossary/term.js';
import type { FileChange } from '../refactoring.js';
import { appendedAll, parsedTerms, type WorkspaceFiles, withValue } from '../workspaceFiles.js';

/** A term as the fields of a form: the columns of a glossary in CSV, and a language tag for each translation. */
export type TermFields = Readonly<Record<string, string>>;

/** What a form shows of a term: all fields, filled or not. Japanese is always there. */
export function fieldsOf(term: Term): TermFields {
  const languages = new Set(['ja', ...Object.keys(term.translations ?? {})]);
  return Object.fromEntries([...csvColumns.filter((c) => c !== 'id'), ...languages].map((column) => [column, csvCell(term, column)]));
}

/** The term that a form gives, with what the form does not show of the one that was edited: notes and dates of names, further sources. */
export function mergedTerm(edited: Term, before: Term | undefined): Term {
  if (!before) return edited;
  const { tbx, predecessor, successor } = before;
  const same = (name: OtherName): OtherName => before.names?.find((n) => n.text === name.text && n.status === name.status) ?? name;
  const hidden = (before.names ?? []).filter((n) => n.status === 'preferred' || (n.language ?? 'en') !== 'en');
  const names = [...(edited.names ?? []).map(same), ...hidden];
  const sources = [...(edited.sources ?? []), ...(before.sources ?? []).slice(1)];
  return {
    ...edited,
    id: before.id,
    ...(names.length > 0 ? { names } : {}),
    ...(sources.length > 0 ? { sources } : {}),
    ...(predecessor === undefined ? {} : { predecessor }),
    ...(successor === undefined ? {} : { successor }),
    ...(tbx === undefined ? {} : { tbx }),
  };
}

/** The ids of the terms that the team's own glossary has, in its order. */
const idsIn = ({ glossary }: WorkspaceFiles): (string | undefined)[] => parsedTerms(glossary).map((term) => term.id);

/** Puts a term in the place of the one of its id in the team's own glossary, or at its end. */
export function savedTerm(files: WorkspaceFiles, term: Term): FileChange[] {
  const index = idsIn(files).indexOf(term.id);
  return index >= 0 ? [withValue(files.glossary, ['terms', index], term)] : addedTerms(files, [term]);
}

/** Adds terms to the team's own glossary, and the glossary to the configuration where it is new. */
function addedTerms({ glossary, config }: WorkspaceFiles, terms: readonly Term[]): FileChange[] {
  return [appendedAll(glossary, 'terms', terms), ...(glossary.listed ? [] : [appendedAll(config, 'glossaries', [glossary.name])])];
}

/** Adds the terms of another glossary that the team's own does not have yet. */
export function importedTerms(
  files: WorkspaceFiles,
  entries: readonly Entry[],
): { readonly changes: FileChange[]; readonly added: number } {
  const own = new Set(idsIn(files));
  const terms = entries.filter((entry): entry is Term => !isRemoval(entry) && !own.has(entry.id));
  return { changes: terms.length > 0 ? addedTerms(files, terms) : [], added: terms.length };
}
