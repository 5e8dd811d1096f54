import { type Translations, t } from '../text/l10n.js';

/** Decodes a part of a URI. Returns it unchanged if it is malformed. */
export function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** Returns the decoded last part of a URI. */
export const nameOf = (uri: string): string => decoded(uri.slice(uri.lastIndexOf('/') + 1));

/** Returns the URI of a file’s folder, without a trailing slash. */
export const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));

/** The text of a file, or one sentence on why it cannot be read. `refused` if the file exists but must not or cannot be used. */
export type FileText = { readonly text: string } | { readonly error: string; readonly refused?: boolean };

export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** File access, which differs between Node, web workers and clients. */
export interface Platform {
  /** @param below URI, without a trailing slash, of the folder that must contain the file after links are resolved */
  readText(uri: string, below: string): Promise<FileText>;
  /** Returns whether a link on the path leads out of the folder. */
  leavesFolder(uri: string, below: string): Promise<boolean>;
  /**
   * Returns the entries of a folder, without links. Empty if it cannot be read. Absent if the platform has no folders.
   * @param uri without a trailing slash
   */
  listFolder?(uri: string): Promise<readonly FolderEntry[]>;
  /** Returns the messages of a locale (BCP 47), undefined if there are none. Absent if the client has them. */
  translationsFor?(locale: string): Translations | undefined;
  /** Reads a Word document. Absent if the platform reads only text. */
  readBytes?(uri: string): Promise<{ readonly bytes: Uint8Array } | { readonly error: string }>;
}

/** Returns the reason for refusing a file outside the folder. */
export const linkLeavesFolder = (): string => t('is reached through a link that leads out of this folder');
