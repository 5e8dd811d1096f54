import { readdir, readFile, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { FolderEntry, Platform } from '../workspace/platform.js';
import { cacheFolder, fileCache } from './fileCache.js';
import { reasonOf } from './files.js';
import { readWord } from './readWord.js';

/** The largest configuration or glossary that is read, in bytes. */
const largestFile = 256 * 1024 * 1024;

/** Files from the disk, for the command line and for editors that do not read them for the server. */
export const disk: Platform = {
  cache: fileCache(cacheFolder()),
  readText: async (uri) => {
    try {
      const path = fileURLToPath(uri);
      const { size } = await stat(path).then((s) => (s.isFile() ? s : Promise.reject(new Error('is not a file'))));
      if (size > largestFile) return { error: 'is larger than 256 MB' };
      return { text: await readFile(path, 'utf8') };
    } catch (error) {
      return { error: reasonOf(error) };
    }
  },
  readWord,
  listFolder: async (uri) => {
    // A folder that is gone, or not to be seen, has nothing in it.
    const entries = await readdir(fileURLToPath(uri), { withFileTypes: true }).catch(() => []);
    return entries.flatMap((e): FolderEntry[] =>
      e.isFile() ? [{ name: e.name, kind: 'file' }] : e.isDirectory() ? [{ name: e.name, kind: 'folder' }] : [],
    );
  },
};
