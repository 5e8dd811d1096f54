import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { t } from '../text/l10n.js';

/** Ends the command line with one sentence and exit code 2. */
export class CliError extends Error {}

/** A file that exists but cannot be used. The message is the reason, without the path. */
export class UnreadableFileError extends Error {}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

interface DecodedText {
  /** Includes a byte order mark, so that offsets are the file’s. */
  readonly text: string;
  readonly encoding: Encoding;
}

export interface TextFile extends DecodedText {
  readonly path: string;
}

/** Maximum file size in bytes. */
const maxFileSize = 256 * 1024 * 1024;
const tooLarge = (): string => t('is larger than 256 MB');

const reasons: Readonly<Record<string, () => string>> = {
  ENOENT: () => t('no such file'),
  EISDIR: () => t('is a folder, not a file'),
  EROFS: () => t('the disk is read-only'),
  ENOSPC: () => t('the disk is full'),
  ELOOP: () => t('is a link that leads to itself'),
  ENXIO: () => t('is not a file'),
  ENAMETOOLONG: () => t('the name is too long'),
};

/** Describes a system error in plain words. @param doing what failed */
export function reasonOf(error: unknown, doing: 'read' | 'write' = 'read'): string {
  const code = (error as { code?: unknown }).code;
  if (code === 'EACCES' || code === 'EPERM') return doing === 'read' ? t('no permission to read it') : t('no permission to write it');
  return (typeof code === 'string' ? reasons[code]?.() : undefined) ?? (error instanceof Error ? error.message : String(error));
}

/** First bytes of documents that are often mistaken for text. RTF and some PDFs would decode as text. */
const documents: readonly (readonly [opening: string, why: () => string])[] = [
  [
    'PK\u0003\u0004',
    () => t('is a Word, OpenDocument or other compressed file, not text; save it as plain text (UTF-8) or Markdown, and use that file'),
  ],
  [
    '\u00D0\u00CF\u0011\u00E0',
    () => t('is an old Word document (.doc), not text; save it as plain text (UTF-8) or Markdown, and use that file'),
  ],
  ['{\\rtf', () => t('is a document in Rich Text Format, not text; save it as plain text (UTF-8) or Markdown, and use that file')],
  ['%PDF-', () => t('is a PDF, not text; save it as plain text (UTF-8) or Markdown, and use that file')],
];

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/**
 * Decodes UTF-8, or UTF-16 with a byte order mark. Keeps the mark. Never guesses an encoding, so that what is written back is what was
 * read.
 * @throws UnreadableFileError if the bytes are not text
 */
export function decode(bytes: Uint8Array): DecodedText {
  const opening = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  const document = documents.find(([start]) => opening.startsWith(start));
  if (document) throw new UnreadableFileError(document[1]());
  const encoding = encodingOf(bytes);
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new UnreadableFileError(t('is not valid {0} text', encoding.toUpperCase()));
  }
  if (text.includes('\0')) throw new UnreadableFileError(t('is not a text file'));
  return { text, encoding };
}

export function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === 'utf-8') return Buffer.from(text, 'utf8');
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

/** Without O_NONBLOCK, opening a named pipe would wait for its writer. */
const nonBlocking = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/**
 * Reads a whole text file. Checks and reads the same file handle, so replacing the file in between has no effect.
 * @throws UnreadableFileError if it is not a file, too large or not text; the system’s error if it does not exist
 */
export const readWholeText = async (path: string): Promise<DecodedText> => decode(await readWholeFile(path));

/** Reads a whole file as bytes, with the same checks. @throws as `readWholeText`, except for text */
export async function readWholeFile(path: string): Promise<Buffer> {
  const handle = await open(path, nonBlocking);
  try {
    const found = await handle.stat();
    if (!found.isFile()) throw new UnreadableFileError(t('is not a file'));
    if (found.size > maxFileSize) throw new UnreadableFileError(tooLarge());
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** Reads the bytes of a file, or of standard input for `-`. @throws UnreadableFileError, or the system’s error */
export async function readBytes(path: string): Promise<Buffer> {
  if (path !== '-') return readWholeFile(path);
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of process.stdin) {
    size += (piece as Buffer).length;
    if (size > maxFileSize) throw new UnreadableFileError(tooLarge());
    pieces.push(piece as Buffer);
  }
  return Buffer.concat(pieces);
}

/** Reads a text file, or standard input for `-`. @throws CliError with the path and the reason */
export async function readTextFile(path: string): Promise<TextFile> {
  try {
    return { path, ...decode(await readBytes(path)) };
  } catch (error) {
    throw new CliError(`${path}: ${reasonOf(error)}`);
  }
}
