import { csvColumns } from '../../glossary/formats/csvColumns.js';
import { csvCell } from '../../glossary/formats/csvWrite.js';
import type { Entry, OtherName, Source, Term } from '../../glossary/term.js';
import { isRemoval } from '../../glossary/term.js';
import type { FileChange } from '../refactoring.js';
import { appendedAll, parsedTerms, type WorkspaceFiles, withValue } from '../workspaceFiles.js';

/** A term as form fields: the columns of a glossary in CSV, with a language tag for each translation. */
export type TermFields = Readonly<Record<string, string>>;

/** Returns all fields of a term, including empty ones. Japanese is always included. */
export function fieldsOf(term: Term): TermFields {
  const languages = new Set(['ja', ...Object.keys(term.translations ?? {})]);
  return Object.fromEntries([...csvColumns.filter((c) => c !== 'id'), ...languages].map((column) => [column, csvCell(term, column)]));
}

/** Merges form fields into a term. Keeps parts that the form does not show: notes and dates of names, further sources. */
export function mergedTerm(edited: Term, before: Term | undefined): Term {
  if (!before) return edited;
  const { tbx, predecessor, successor, checked, unverified } = before;
  const same = (name: OtherName): OtherName => before.names?.find((n) => n.text === name.text && n.status === name.status) ?? name;
  const hidden = (before.names ?? []).filter((n) => n.status === 'preferred' || (n.language ?? 'en') !== 'en');
  const names = [...(edited.names ?? []).map(same), ...hidden];
  const kindOf = (source: Source): Source => before.sources?.find((s) => s.title === source.title && s.url === source.url) ?? source;
  const sources = [...(edited.sources ?? []).map(kindOf), ...(before.sources ?? []).slice(1)];
  return {
    ...edited,
    id: before.id,
    ...(names.length > 0 ? { names } : {}),
    ...(sources.length > 0 ? { sources } : {}),
    ...(predecessor === undefined ? {} : { predecessor }),
    ...(successor === undefined ? {} : { successor }),
    ...(checked === undefined ? {} : { checked }),
    ...(unverified === undefined ? {} : { unverified }),
    ...(tbx === undefined ? {} : { tbx }),
  };
}

/** Returns the ids of the terms in the team’s glossary, in file order. */
const idsIn = ({ glossary }: WorkspaceFiles): (string | undefined)[] => parsedTerms(glossary).map((term) => term.id);

/** Replaces the term with the same id in the team’s glossary, or appends it. */
export function savedTerm(files: WorkspaceFiles, term: Term): FileChange[] {
  const index = idsIn(files).indexOf(term.id);
  return index >= 0 ? [withValue(files.glossary, ['terms', index], term)] : addedTerms(files, [term]);
}

/** Appends terms to the team’s glossary. A new glossary is added to the configuration. */
function addedTerms({ glossary, config }: WorkspaceFiles, terms: readonly Term[]): FileChange[] {
  return [appendedAll(glossary, 'terms', terms), ...(glossary.listed ? [] : [appendedAll(config, 'glossaries', [glossary.name])])];
}

/** Adds the terms of another glossary that the team’s glossary lacks. */
export function importedTerms(
  files: WorkspaceFiles,
  entries: readonly Entry[],
): { readonly changes: FileChange[]; readonly added: number } {
  const own = new Set(idsIn(files));
  const terms = entries.filter((entry): entry is Term => !isRemoval(entry) && !own.has(entry.id));
  return { changes: terms.length > 0 ? addedTerms(files, terms) : [], added: terms.length };
}
