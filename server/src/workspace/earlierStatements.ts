import { decodeIndex, encodeIndex } from '../precedent/encoding.js';
import { type PrecedentIndex, precedentIndex } from '../precedent/precedentIndex.js';
import { readPrecedent } from '../precedent/readPrecedent.js';
import { contentHash } from './contentHash.js';
import { earlierFile, mayBeStatement } from './earlierFile.js';
import { filesMatching } from './filesMatching.js';
import type { Platform } from './platform.js';
import type { PrecedentSource } from './settings.js';
import { turns } from './turns.js';

/** Where the reading of many files stands. */
export interface Progress {
  /** So many of all are done. */
  report(done: number, all: number): void;
  done(): void;
}

/** Who is told of what the reading meets. */
export interface ReadingEvents {
  /** A file that cannot be read, with the reason in words. */
  refused?(uri: string, why: string): void;
  /** Many files are about to be read. */
  begin?(): Progress | undefined;
}

/** From how many files on the reading is worth a notice: fewer are read in a moment. */
const fewestShown = 20;

/** The shortest text in all, in UTF-16 code units, of which the index is kept: less is read anew as fast. */
const shortestKept = 200_000;

/** What the index of a source is kept under. */
const keyOf = ({ folder, globs }: PrecedentSource): Promise<string> => contentHash(['precedents', folder, ...globs].join('\n'));

async function keptIndex({ cache }: Platform, source: PrecedentSource): Promise<PrecedentIndex | undefined> {
  const bytes = await cache?.read(await keyOf(source)).catch(() => undefined);
  return bytes && decodeIndex(bytes);
}

/**
 * Reads a file below a folder into an index, unless the index has it as it is; takes it out where it is gone.
 * @returns how long its text is, and whether the index has changed
 */
export async function readInto(
  index: PrecedentIndex,
  uri: string,
  below: string,
  platform: Platform,
  { refused }: ReadingEvents,
): Promise<{ length: number; changed: boolean }> {
  const file = await earlierFile(platform, uri, below);
  if ('error' in file) {
    refused?.(uri, file.error);
    return { length: 0, changed: index.remove(uri) };
  }
  const { text, markup } = file;
  const hash = await contentHash(text);
  if (index.hashOf(uri) === hash) return { length: text.length, changed: false };
  const { document, sentences } = readPrecedent({ path: uri, hash, text, markup });
  index.add(document, sentences);
  return { length: text.length, changed: true };
}

/**
 * The index of the earlier statements of a source: as it was kept, with what has changed since read anew, in turns.
 */
export async function earlierStatements(source: PrecedentSource, platform: Platform, events: ReadingEvents): Promise<PrecedentIndex> {
  const files = (await filesMatching(platform, source.folder, source.globs)).filter(mayBeStatement);
  const index = (await keptIndex(platform, source)) ?? precedentIndex();
  const named = new Set(files);
  let changed = false;
  for (const { path } of [...index.documents]) if (!named.has(path)) changed = index.remove(path) || changed;
  const { pause } = turns();
  let [length, done] = [0, 0];
  let progress: Progress | undefined;
  for (const uri of files) {
    const read = await readInto(index, uri, source.folder, platform, events);
    length += read.length;
    changed ||= read.changed;
    done++;
    if (read.changed && files.length >= fewestShown) progress ??= events.begin?.();
    progress?.report(done, files.length);
    await pause();
  }
  progress?.done();
  if (changed && length >= shortestKept) await keep(index, source, platform);
  return index;
}

async function keep(index: PrecedentIndex, source: PrecedentSource, { cache }: Platform): Promise<void> {
  await cache?.write(await keyOf(source), [encodeIndex(index) as Uint8Array<ArrayBuffer>]).catch(() => undefined);
}
