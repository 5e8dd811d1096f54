import { mkdir, open, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Cache } from '../workspace/platform.js';

/** The most glossaries and indexes of earlier statements that are kept. */
const most = 8;

/** The most bytes that all kept files may take together. */
const mostBytes = 2 * 1024 ** 3;

/** How long a file that was begun and never ended is left alone, in milliseconds: another process may be writing it. */
const abandoned = 60 * 60 * 1000;

/** Where this user’s programs keep what can be made again: XDG Base Directory Specification, and its like on macOS and Windows. */
export function cacheFolder(environment: NodeJS.ProcessEnv = process.env, platform: NodeJS.Platform = process.platform): string {
  const home = homedir();
  const xdg = environment.XDG_CACHE_HOME;
  if (xdg !== undefined && xdg !== '') return join(xdg, 'communique');
  if (platform === 'darwin') return join(home, 'Library', 'Caches', 'communique');
  if (platform === 'win32') return join(environment.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'communique');
  return join(home, '.cache', 'communique');
}

const ending = '.glossary';
const unfinished = '.part';

/** Drops what was never ended, and the files that were not used for longest where there are too many. */
async function prune(folder: string): Promise<void> {
  const now = Date.now();
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const path = join(folder, name);
      // Another process may have dropped it in the meantime.
      const found = await stat(path).catch(() => undefined);
      return { path, used: found?.mtimeMs ?? 0, size: found?.size ?? 0 };
    }),
  );
  const dropped = files.filter((f) => f.path.endsWith(unfinished) && now - f.used > abandoned);
  let bytes = 0;
  for (const [i, file] of files
    .filter((f) => f.path.endsWith(ending))
    .sort((a, b) => b.used - a.used)
    .entries()) {
    bytes += file.size;
    if (i >= most || bytes > mostBytes) dropped.push(file);
  }
  await Promise.all(dropped.map(({ path }) => rm(path, { force: true })));
}

/**
 * Keeps bytes in files of a folder. A file is written under another name and then renamed, so that nobody ever reads half of one, and of
 * two processes that write at once the later wins with the same bytes.
 */
export function fileCache(folder: string): Cache {
  const pathOf = (key: string): string => join(folder, `${key}${ending}`);
  return {
    read: async (key) => {
      const path = pathOf(key);
      const file = await open(path, 'r').catch(() => undefined);
      if (!file) return undefined;
      try {
        const { size } = await file.stat();
        const bytes = new Uint8Array(size);
        let length = 0;
        for (let read = -1; read !== 0 && length < size; length += read)
          ({ bytesRead: read } = await file.read(bytes, length, size - length));
        await utimes(path, new Date(), new Date()).catch(() => undefined);
        return length === size ? bytes : undefined;
      } finally {
        await file.close();
      }
    },
    write: async (key, parts) => {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = `${pathOf(key)}.${process.pid}-${Math.random().toString(36).slice(2)}${unfinished}`;
      try {
        const file = await open(path, 'wx', 0o600);
        try {
          for (const part of parts) await file.writeFile(part);
        } finally {
          await file.close();
        }
        await rename(path, pathOf(key));
      } catch (error) {
        await rm(path, { force: true });
        throw error;
      }
      await prune(folder);
    },
  };
}
