/** The last part of a URI, as people write it. */
export function nameOf(uri: string): string {
  const last = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(last);
  } catch {
    return last;
  }
}

/** A place where bytes are kept from one start to the next. What it cannot do it leaves undone: nothing rests on it. */
export interface Cache {
  /** The bytes kept under a key, or undefined. */
  read(key: string): Promise<Uint8Array | undefined>;
  /** Keeps bytes, given in parts, under a key; the oldest are dropped where there are too many. */
  write(key: string, parts: readonly Uint8Array<ArrayBuffer>[]): Promise<void>;
}

/** A file or folder in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** What differs between the places the server runs in: handed in, so that nothing else has to know. */
export interface Platform {
  /** The text of a file, or why it cannot be had, in one sentence. */
  readText(uri: string): Promise<{ readonly text: string } | { readonly error: string }>;
  /**
   * What lies in a folder; links are left out. Empty where it cannot be looked into. Absent where no folder can.
   * @param uri without a slash at its end
   */
  listFolder?(uri: string): Promise<readonly FolderEntry[]>;
  /** The paragraphs of a Word document (.docx), with an empty line between them; absent where none can be read. */
  readWord?(uri: string): Promise<{ readonly text: string } | { readonly error: string }>;
  /** Where large glossaries are kept compiled, and the index of earlier statements; absent: nowhere. */
  readonly cache?: Cache;
  /** Whether somebody waits for answers, so that work that can wait is done between them: not so on the command line. */
  readonly isInteractive?: boolean;
}
