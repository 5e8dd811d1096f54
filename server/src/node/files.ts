import { constants } from 'node:fs';
import { chmod, mkdtemp, open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Something the command line cannot go on from: one clear line, exit code 2. */
export class CannotRun extends Error {}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

export interface TextFile {
  readonly path: string;
  /** With its byte order mark, if it has one, so that offsets are offsets into the file. */
  readonly text: string;
  readonly encoding: Encoding;
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder, not a file',
  EACCES: 'no permission to read it',
  EPERM: 'no permission to read it',
  ENAMETOOLONG: 'the name is too long',
};

export function reasonOf(error: unknown): string {
  const code = (error as { code?: unknown }).code;
  return (typeof code === 'string' ? reasons[code] : undefined) ?? (error instanceof Error ? error.message : String(error));
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** Decodes a file's bytes, byte order mark kept. Fails with one sentence on what is not text. */
export function decode(path: string, bytes: Uint8Array): TextFile {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
    if (text.includes('\0')) throw new CannotRun(`${path}: is not a text file`);
    return { path, text, encoding };
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(`${path}: is not valid ${encoding.toUpperCase()} text`);
  }
}

export function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

/** @throws CannotRun with the path and the reason */
export async function readTextFile(path: string): Promise<TextFile> {
  try {
    // A pipe or device could keep the reader waiting for ever.
    if (!(await stat(path)).isFile()) throw new CannotRun(`${path}: is not a file`);
    return decode(path, await readFile(path));
  } catch (error) {
    throw error instanceof CannotRun ? error : new CannotRun(`${path}: ${reasonOf(error)}`);
  }
}

export async function readStandardInput(): Promise<TextFile> {
  const pieces: Buffer[] = [];
  for await (const piece of process.stdin) pieces.push(piece as Buffer);
  return decode('-', Buffer.concat(pieces));
}

/**
 * Writes a file that the user named as the output: whole or not at all. What stood there is replaced.
 * @throws CannotRun with the path and the reason
 */
export async function writeOutput(path: string, text: string): Promise<void> {
  let folder: string | undefined;
  try {
    const there = await stat(path).catch(() => undefined);
    if (there && !there.isFile()) throw new CannotRun(`${path}: is not a file`);
    folder = await mkdtemp(join(dirname(path), '.communique-'));
    const written = join(folder, basename(path));
    await writeFile(written, text, { flag: 'wx', flush: true });
    if (there) await chmod(written, there.mode & 0o7777);
    await rename(written, path);
  } catch (error) {
    throw error instanceof CannotRun ? error : new CannotRun(`${path}: cannot be written: ${reasonOf(error)}`);
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Replaces a file's text: written beside it, flushed, then renamed over it, so that the file is old or new and never half.
 * Encoding and mode stay. Refused where the file is not what was read.
 * @throws CannotRun with the path and the reason
 */
export async function replaceTextFile(file: TextFile, text: string): Promise<void> {
  const { path, encoding } = file;
  let folder: string | undefined;
  try {
    const { mode } = await stat(path);
    folder = await mkdtemp(join(dirname(path), '.communique-'));
    const written = join(folder, basename(path));
    await writeFile(written, encode(text, encoding), { flag: 'wx' });
    await chmod(written, mode & 0o7777);
    const handle = await open(written, constants.O_RDONLY);
    await handle.sync().finally(() => handle.close());
    if (!Buffer.from(await readFile(path)).equals(encode(file.text, encoding)))
      throw new CannotRun(`${path}: changed while it was checked; left as it is`);
    await rename(written, path);
  } catch (error) {
    throw error instanceof CannotRun ? error : new CannotRun(`${path}: cannot be written: ${reasonOf(error)}`);
  } finally {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}
