import { constants } from 'node:fs';
import { access, chmod, chown, mkdtemp, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { t } from '../text/l10n.js';
import { CliError, encode, reasonOf, type TextFile, UnreadableFileError } from './files.js';

/** Flushes a file or the names in a folder to disk. Some systems cannot flush folders. */
async function flush(path: string, isFolder: boolean): Promise<void> {
  try {
    const handle = await open(path, isFolder ? constants.O_RDONLY : 'r+');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!isFolder) throw error;
  }
}

/** Resolves symbolic links. Returns the path itself if nothing exists there. */
const resolvedPath = (path: string): Promise<string> =>
  realpath(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return path;
    throw error;
  });

/** Copies owner and mode of the replaced file. Only privileged users may change the owner. */
async function copyOwnerAndMode(written: string, there: { mode: number; uid: number; gid: number }): Promise<void> {
  const own = await stat(written);
  if (own.uid !== there.uid || own.gid !== there.gid) await chown(written, there.uid, there.gid).catch(() => undefined);
  // After the owner, since changing it clears setuid and setgid.
  await chmod(written, there.mode & 0o7777);
}

/**
 * Replaces a file atomically: writes beside it, flushes, and renames over it. A crash leaves the old file or the new one. Keeps symbolic
 * links, owner and mode.
 * @param beforeRename called last with the resolved path; throws to cancel
 * @throws CliError with the path and the reason
 */
async function replaceAtomically(path: string, bytes: Uint8Array, beforeRename: (real: string) => Promise<void>): Promise<void> {
  let folder: string | undefined;
  try {
    const real = await resolvedPath(path);
    const there = await stat(real).catch(() => undefined);
    if (there && !there.isFile()) throw new UnreadableFileError(t('is not a file'));
    // Renaming would also replace a read-only file.
    if (there) await access(real, constants.W_OK);
    // Only this user may read it until it has its final mode.
    folder = await mkdtemp(join(dirname(real), '.communique-'));
    const written = join(folder, basename(real));
    const handle = await open(written, 'wx', there ? 0o600 : 0o666);
    await handle.writeFile(bytes).finally(() => handle.close());
    if (there) await copyOwnerAndMode(written, there);
    await flush(written, false);
    await beforeRename(real);
    await rename(written, real);
    await flush(dirname(real), true);
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(
      error instanceof UnreadableFileError ? `${path}: ${error.message}` : t('{0}: cannot be written: {1}', path, reasonOf(error, 'write')),
    );
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Writes an output file that the user named, atomically. Replaces an existing file.
 * @throws CliError with the path and the reason
 */
export const writeOutput = (path: string, content: string | Uint8Array): Promise<void> =>
  replaceAtomically(path, typeof content === 'string' ? Buffer.from(content, 'utf8') : content, async () => {});

/**
 * Replaces a file’s text in its encoding. Refuses if the file changed after it was read.
 * @throws CliError with the path and the reason
 */
export const replaceTextFile = ({ path, encoding, text: before }: TextFile, text: string): Promise<void> =>
  replaceAtomically(path, encode(text, encoding), async (real) => {
    if (!(await readFile(real)).equals(encode(before, encoding)))
      throw new UnreadableFileError(t('changed while it was being checked; not modified'));
  });
