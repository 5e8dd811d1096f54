import { readdir, realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type FolderEntry, linkLeavesFolder, type Platform } from '../workspace/platform.js';
import { readWholeFile, readWholeText, reasonOf, UnreadableFileError } from './files.js';
import { translationsFor } from './translations.js';

/** Returns whether a path is outside a folder once symbolic links are resolved. @throws if the path does not exist */
async function isOutside(path: string, folder: string): Promise<boolean> {
  const pathInFolder = relative(await realpath(folder), await realpath(path));
  return pathInFolder === '..' || pathInFolder.startsWith(`..${sep}`) || /^(?:[a-z]:|[\\/])/i.test(pathInFolder);
}

const isMissing = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(String((error as NodeJS.ErrnoException).code));

/** Converts the URI of a folder to a path. The URI of the root has no slash at its end. */
const folderPath = (below: string): string => fileURLToPath(`${below}/`);

/** File access for the command line, and for editors that do not read files for the server. */
export const disk: Platform = {
  translationsFor,
  readText: async (uri, below) => {
    try {
      const path = fileURLToPath(uri);
      if (await isOutside(path, folderPath(below))) return { error: linkLeavesFolder(), refused: true };
      return { text: (await readWholeText(path)).text };
    } catch (error) {
      return error instanceof UnreadableFileError
        ? { error: error.message, refused: true }
        : { error: reasonOf(error), refused: !isMissing(error) && (error as NodeJS.ErrnoException).syscall !== undefined };
    }
  },
  leavesFolder: async (uri, below) => {
    if (!uri.startsWith('file:')) return false;
    // A missing file is not outside.
    return isOutside(fileURLToPath(uri), folderPath(below)).catch(() => false);
  },
  readBytes: async (uri) => {
    try {
      return { bytes: await readWholeFile(fileURLToPath(uri)) };
    } catch (error) {
      return { error: reasonOf(error) };
    }
  },
  listFolder: async (uri) => {
    // A folder that is missing or not readable counts as empty.
    const entries = await readdir(fileURLToPath(uri), { withFileTypes: true }).catch(() => []);
    return entries.flatMap((e): FolderEntry[] =>
      e.isFile() ? [{ name: e.name, kind: 'file' }] : e.isDirectory() ? [{ name: e.name, kind: 'folder' }] : [],
    );
  },
};
