import type { Range } from 'vscode-languageclient';

/** Answers of `server/src/connection/views/commitmentsView.ts`. */
export interface Commitment {
  readonly verb: string;
  readonly object: string;
  /** Plain text. */
  readonly tooltip: string;
  readonly range: Range;
}

export interface Group {
  readonly label: string;
  readonly commitments: readonly Commitment[];
}

export type FileFormat = 'csv' | 'xlsx';

/** Requests about the commitments of a document, by its URI. */
export interface Commitments {
  groups(uri: string): Promise<readonly Group[]>;
  /** Returns a Markdown table, or null if there are no commitments. */
  table(uri: string): Promise<{ text: string } | null>;
  /** Returns the table as a file, in base64. */
  file(uri: string, format: FileFormat): Promise<{ base64: string } | null>;
}

/** @param ask sends a request to the server, once it runs */
export const commitmentsOf = (ask: <T>(method: string, params: object) => Promise<T>): Commitments => ({
  groups: (uri) => ask('communique/commitments', { uri }),
  table: (uri) => ask('communique/commitmentsTable', { uri }),
  file: (uri, format) => ask('communique/commitmentsTable', { uri, format }),
});
