import type { FileProblem, FileProblems, FileSpan } from '../fileProblem.js';
import type { JsonPath } from '../schemaErrors.js';
import type { Entry, Term } from '../term.js';

/** A glossary as a file has it, before its entries are held against each other. */
export interface ReadGlossary {
  readonly ok: true;
  readonly entries: readonly Entry[];
  /** What was left out, and where: nothing that keeps the rest from being used. */
  readonly notices: readonly FileProblem[];
  /** Where the file has a part of an entry: `['names', 0, 'text']` of the third, say; the nearest part that it has. */
  placeOf(entry: number, path: JsonPath): FileSpan;
}

/** Reads a file of one format. @param below the terms of the layers below, which a term without an id of its own may replace */
export type Reader = (text: string, below: Below) => ReadGlossary | { readonly ok: false; readonly problems: FileProblems };

/** The terms that hold without the file. */
export type Below = ReadonlyMap<string, Term>;
