import type { Range } from 'vscode-languageclient';

/** What the server tells of commitments; see `server/src/connection/views/commitmentsView.ts`. */
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

/** Formats that the table can be saved in. */
export type FileFormat = 'csv' | 'xlsx';

/** The server’s answers about the commitments of the document of an address. */
export interface Commitments {
  groups(uri: string): Promise<readonly Group[]>;
  /** A Markdown table, or null where there is nothing to put in it. */
  table(uri: string): Promise<{ text: string } | null>;
  /** The same as the bytes of a file, in base64. */
  file(uri: string, format: FileFormat): Promise<{ base64: string } | null>;
}

/** @param ask sends a request to the server, once it runs */
export const commitmentsOf = (ask: <T>(method: string, params: object) => Promise<T>): Commitments => ({
  groups: (uri) => ask('communique/commitments', { uri }),
  table: (uri) => ask('communique/commitmentsTable', { uri }),
  file: (uri, format) => ask('communique/commitmentsTable', { uri, format }),
});
