import type { Position, Range } from 'vscode-languageclient';

/** Answers of `server/src/connection/views/glossaryView.ts`. */
export interface Term {
  readonly id: string;
  readonly name: string;
  readonly abbreviation?: string;
  readonly japanese?: string;
  /** The government that the body belongs to. */
  readonly side?: string;
  /** The first uses. */
  readonly uses: readonly { readonly range: Range; readonly text: string }[];
  /** The number of all uses. */
  readonly count: number;
}

export interface Kind {
  readonly kind: string;
  readonly label: string;
  readonly count: number;
}

export interface Side {
  readonly side?: string;
  readonly label: string;
  readonly kinds: readonly Kind[];
}

export interface Entry {
  /** Markdown with text from glossaries, which may come from anyone. Must not be trusted. */
  readonly card: string;
  readonly place: { readonly uri: string; readonly range: Range } | null;
}

/** Requests about the glossary of a document, by its URI. */
export interface Glossary {
  sides(uri?: string): Promise<{ used: number; sides: readonly Side[] }>;
  terms(what: { uri?: string; used?: boolean; side?: string; kind?: string }): Promise<readonly Term[]>;
  search(query: string, uri?: string): Promise<readonly Term[]>;
  entry(id: string, uri?: string): Promise<Entry | null>;
  insertion(uri: string, id: string, position: Position): Promise<{ text: string } | null>;
}

/** @param ask sends a request to the server, once it runs */
export function glossaryOf(ask: <T>(method: string, params: object) => Promise<T>): Glossary {
  const given = (uri: string | undefined): object => (uri === undefined ? {} : { uri });
  return {
    sides: (uri) => ask('communique/glossarySides', given(uri)),
    terms: (what) => ask('communique/glossaryTerms', what),
    search: (query, uri) => ask('communique/glossarySearch', { query, ...given(uri) }),
    entry: (id, uri) => ask('communique/glossaryEntry', { id, ...given(uri) }),
    insertion: (uri, id, position) => ask('communique/glossaryInsertion', { uri, id, position }),
  };
}
