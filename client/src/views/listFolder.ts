import { type FileSystem, FileType, Uri } from 'vscode';

interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** Lists folders for the server through VS Code. Omits links, so that nothing outside a folder appears to be in it. */
export function listFolderFor(fs: FileSystem): (params: { uri: string }) => Promise<Entry[]> {
  return async ({ uri }) => {
    try {
      const entries = await fs.readDirectory(Uri.parse(uri, true));
      return entries.flatMap(([name, type]): Entry[] =>
        type === FileType.File ? [{ name, kind: 'file' }] : type === FileType.Directory ? [{ name, kind: 'folder' }] : [],
      );
    } catch {
      // A folder that is missing or not readable counts as empty.
      return [];
    }
  };
}
