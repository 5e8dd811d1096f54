/** A part of a URI as people write it; as it stands where it is no such part. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The last part of a URI, as people write it. */
export const nameOf = (uri: string): string => decoded(uri.slice(uri.lastIndexOf('/') + 1));

/** The folder that a file lies in, without a slash at its end. */
export const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));

/** The text of a file, or why it cannot be had, in one sentence; `refused` where there is one that must not or cannot be used. */
export type FileText = { readonly text: string } | { readonly error: string; readonly refused?: boolean };

/** A file or folder in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** What differs between the places the server runs in: handed in, so that nothing else has to know. */
export interface Platform {
  /** @param below the folder that the file must lie in, whatever links say; a URI without a slash at its end */
  readText(uri: string, below: string): Promise<FileText>;
  /** Whether a link on the way to the file leads out of the folder; false where there can be none. */
  leadsOut(uri: string, below: string): Promise<boolean>;
  /**
   * What lies in a folder; links are left out. Empty where it cannot be looked into. Absent where no folder can.
   * @param uri without a slash at its end
   */
  listFolder?(uri: string): Promise<readonly FolderEntry[]>;
  /** The paragraphs of a Word document (.docx), with an empty line between them; absent where none can be read. */
  readWord?(uri: string): Promise<{ readonly text: string } | { readonly error: string }>;
}

/** Said of a file that a link would fetch from elsewhere. */
export const behindLink = 'is reached through a link that leads out of this folder';
