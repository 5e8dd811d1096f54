/** The last part of a URI, as people write it. */
export function nameOf(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** What differs between the places the server runs in: handed in, so that nothing else has to know. */
export interface Platform {
  /** The text of a file, or why it cannot be had, in one sentence. */
  readText(uri: string): Promise<{ readonly text: string } | { readonly error: string }>;
  /** Lets other events have their turn. */
  turn(): Promise<void>;
}
