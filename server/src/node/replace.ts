import { constants } from 'node:fs';
import { access, chmod, chown, mkdtemp, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CliError, encode, reasonOf, type TextFile, UnreadableFileError } from './files.js';

/** Asks the disk to keep what was written: of a folder, its names. Not every system has that for folders. */
async function flushed(path: string, isFolder: boolean): Promise<void> {
  try {
    const handle = await open(path, isFolder ? constants.O_RDONLY : 'r+');
    await handle.sync().finally(() => handle.close());
  } catch (error) {
    if (!isFolder) throw error;
  }
}

/** The file that a path means once links are followed; the path itself where there is none yet. */
const behind = (path: string): Promise<string> =>
  realpath(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return path;
    throw error;
  });

/** Owner and mode of the file that is replaced. Giving a file to another owner is not everybody's to do. */
async function likeThere(written: string, there: { mode: number; uid: number; gid: number }): Promise<void> {
  const own = await stat(written);
  if (own.uid !== there.uid || own.gid !== there.gid) await chown(written, there.uid, there.gid).catch(() => undefined);
  // After the owner: a change of owner takes rights away.
  await chmod(written, there.mode & 0o7777);
}

/**
 * Puts bytes in the place of a file: written beside it, flushed, then renamed over it, so that the file is old or new and never half,
 * whenever the machine stops. A link stays a link, to the new file; owner and mode stay.
 * @param mayGoOn asked last, with the file's real path; throws where it must not be replaced after all
 * @throws CliError with the path and the reason
 */
async function put(path: string, bytes: Uint8Array, mayGoOn: (real: string) => Promise<void>): Promise<void> {
  let folder: string | undefined;
  try {
    const real = await behind(path);
    const there = await stat(real).catch(() => undefined);
    if (there && !there.isFile()) throw new UnreadableFileError('is not a file');
    // A file that may not be written could still be renamed over.
    if (there) await access(real, constants.W_OK);
    // Of this user alone until it is what it shall be.
    folder = await mkdtemp(join(dirname(real), '.communique-'));
    const written = join(folder, basename(real));
    const handle = await open(written, 'wx', there ? 0o600 : 0o666);
    await handle.writeFile(bytes).finally(() => handle.close());
    if (there) await likeThere(written, there);
    await flushed(written, false);
    await mayGoOn(real);
    await rename(written, real);
    await flushed(dirname(real), true);
  } catch (error) {
    if (error instanceof CliError) throw error;
    throw new CliError(
      error instanceof UnreadableFileError ? `${path}: ${error.message}` : `${path}: cannot be written: ${reasonOf(error, 'write')}`,
    );
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Writes a file that the user named as the output: whole or not at all. What stood there is replaced.
 * @throws CliError with the path and the reason
 */
export const writeOutput = (path: string, content: string | Uint8Array): Promise<void> =>
  put(path, typeof content === 'string' ? Buffer.from(content, 'utf8') : content, async () => {});

/**
 * Replaces a file's text, in its encoding. Refused where the file is not what was read.
 * @throws CliError with the path and the reason
 */
export const replaceTextFile = ({ path, encoding, text: before }: TextFile, text: string): Promise<void> =>
  put(path, encode(text, encoding), async (real) => {
    if (!(await readFile(real)).equals(encode(before, encoding)))
      throw new UnreadableFileError('changed while it was being checked; not modified');
  });
