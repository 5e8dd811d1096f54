import type { Edit } from '../findings/finding.js';
import type { Span, Statement } from '../statement/statement.js';

/** A change to a file of the workspace; a missing file is created. */
export interface FileChange {
  readonly uri: string;
  readonly edits: readonly Edit[];
  /** The file's text before the change; undefined for one that is not there. */
  readonly text: string | undefined;
}

/** A change that a writer may want to make. */
export interface Refactoring {
  readonly title: string;
  /** LSP's kinds, without the `refactor.` before them. */
  readonly kind: 'rewrite' | 'inline' | 'move' | 'extract';
  readonly edits: readonly Edit[];
  readonly files?: readonly FileChange[];
}

/** A refactoring that a selection offers, or nothing. */
export type Refactor = (statement: Statement, selection: Span) => Refactoring | undefined;
