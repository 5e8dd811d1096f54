import type { Edit } from '../findings/finding.js';
import type { Span, Statement } from '../statement/statement.js';

/** A change to a file of the workspace. A missing file is created. */
export interface FileChange {
  readonly uri: string;
  readonly edits: readonly Edit[];
  /** The file’s current text, or undefined for a new file. */
  readonly text: string | undefined;
}

/** A change of the document that is offered as a code action. */
export interface Refactoring {
  readonly title: string;
  /** LSP code action kind without the prefix `refactor.`. */
  readonly kind: 'rewrite' | 'inline' | 'move' | 'extract';
  readonly edits: readonly Edit[];
  readonly files?: readonly FileChange[];
}

export type Refactor = (statement: Statement, selection: Span) => Refactoring | undefined;
