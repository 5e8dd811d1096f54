/** What differs between the places the server runs in: handed in, so that nothing else has to know. */
export interface Platform {
  /** The text of a file, or why it cannot be had, in one sentence. */
  readText(uri: string): Promise<{ readonly text: string } | { readonly error: string }>;
}
