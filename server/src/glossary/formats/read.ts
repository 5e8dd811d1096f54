import type { FileProblem, FileProblems, FileSpan } from '../fileProblem.js';
import type { JsonPath } from '../schemaErrors.js';
import type { Entry, Term } from '../term.js';
import type { GivenColumns } from './csvColumns.js';

/** A parsed glossary before its entries are checked against each other. */
export interface ReadGlossary {
  readonly ok: true;
  readonly entries: readonly Entry[];
  /** Notices of what was skipped. Everything else can be used. */
  readonly notices: readonly FileProblem[];
  /** Returns the span of a part of an entry, for example `['names', 0, 'text']`, or of the nearest part that the file has. */
  placeOf(entry: number, path: JsonPath): FileSpan;
}

/**
 * Parses a file of one format.
 * @param below terms of the layers below, which terms without an id may replace
 * @param columns the columns of a table; ignored by other formats
 */
export type Reader = (
  text: string,
  below: Below,
  columns?: GivenColumns,
) => ReadGlossary | { readonly ok: false; readonly problems: FileProblems };

/** The terms of the layers below, by id. */
export type Below = ReadonlyMap<string, Term>;
