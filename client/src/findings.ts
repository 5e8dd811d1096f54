import type { CodeAction, Range, WorkspaceEdit } from 'vscode-languageclient';
import type { Ask } from './commands/compare.js';

export type Level = 'error' | 'warning' | 'info' | 'hint';

/** Answers of `server/src/connection/views/findingsView.ts`. */
export interface Finding {
  readonly rule: string;
  readonly level: Level;
  readonly message: string;
  /** The underlined text, shortened. Empty if it is only space. */
  readonly text: string;
  readonly range: Range;
  readonly fixable: boolean;
}

export interface Rule {
  readonly rule: string;
  readonly label: string;
  readonly summary: string;
  readonly level: Level;
  readonly findings: readonly Finding[];
  /** The number of them that “Fix All” fixes. */
  readonly fixable: number;
}

export interface Fix {
  readonly title: string;
  /** “before → after” */
  readonly preview: string;
  readonly edit: WorkspaceEdit;
}

export interface FindingActions {
  readonly fixes: readonly Fix[];
  /** Code actions that ignore the finding or concern its rule. */
  readonly others: readonly CodeAction[];
}

/** Requests about the findings of a document. */
export interface Findings {
  byRule(uri: string): Promise<readonly Rule[]>;
  actions(uri: string, finding: Finding): Promise<FindingActions>;
  /** Returns the edit that fixes all findings of a rule. `safe` if it needs no review. */
  fixRule(uri: string, rule: string): Promise<{ edit: WorkspaceEdit; safe: boolean } | null>;
}

/** @param ask sends a request to the server, once it runs */
export const findingsOf = (ask: Ask): Findings => ({
  byRule: (uri) => ask('communique/findings', { uri }),
  actions: (uri, { rule, range }) => ask('communique/findingActions', { uri, rule, range }),
  fixRule: (uri, rule) => ask('communique/fixRule', { uri, rule }),
});
