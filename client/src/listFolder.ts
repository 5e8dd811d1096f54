import { type FileSystem, FileType, Uri } from 'vscode';

/** A file or folder in a folder, as the server asks for it. */
interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Looks into folders for the server through the editor. Links are left out, so that nothing outside a folder is taken for a part of it. */
export function listFolderFor(fs: FileSystem): (params: { uri: string }) => Promise<Entry[]> {
  return async ({ uri }) => {
    try {
      const entries = await fs.readDirectory(Uri.parse(uri, true));
      return entries.flatMap(([name, type]): Entry[] =>
        type === FileType.File ? [{ name, kind: 'file' }] : type === FileType.Directory ? [{ name, kind: 'folder' }] : [],
      );
    } catch {
      // A folder that is gone, or not to be seen, has nothing in it.
      return [];
    }
  };
}
