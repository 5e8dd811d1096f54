import { type PrecedentIndex, precedentIndex } from '../precedent/index/precedentIndex.js';
import { readPrecedent } from '../precedent/index/readPrecedent.js';
import { contentHash } from './contentHash.js';
import { earlierFile, mayBeStatement } from './earlierFile.js';
import { filesMatching } from './filesMatching.js';
import type { Platform } from './platform.js';
import type { PrecedentSource } from './settings.js';
import { timeSlicer } from './timeSlicer.js';

/** Where the reading of many files stands. */
export interface Progress {
  /** So many of all are done. */
  report(done: number, all: number): void;
  done(): void;
  /** Whether the user has stopped the reading. */
  isCancelled(): boolean;
}

/** Called while earlier statements are read. */
export interface ReadingEvents {
  /** A file that cannot be read, with the reason in words. */
  refused?(uri: string, why: string): void;
  /** Many files are about to be read. */
  begin?(): Progress | undefined;
}

/** From how many files on the reading is worth a notice: fewer are read in a moment. */
const fewestShown = 20;

/**
 * Reads a file below a folder into an index, unless the index has it as it is; takes it out where it is gone.
 * @returns whether the index has changed
 */
export async function readInto(
  index: PrecedentIndex,
  uri: string,
  below: string,
  platform: Platform,
  { refused }: ReadingEvents,
): Promise<boolean> {
  const file = await earlierFile(platform, uri, below);
  if ('error' in file) {
    refused?.(uri, file.error);
    return index.remove(uri);
  }
  const { text, markup } = file;
  const hash = await contentHash(text);
  if (index.hashOf(uri) === hash) return false;
  const { document, sentences } = readPrecedent({ path: uri, hash, text, markup });
  index.add(document, sentences);
  return true;
}

/**
 * Reads the earlier statements of a source into an index, in short turns. It is held in memory only: earlier statements are
 * confidential.
 * @returns undefined if aborted; what was read so far if the user stopped the reading
 */
export async function earlierStatements(
  source: PrecedentSource,
  platform: Platform,
  events: ReadingEvents,
  signal: AbortSignal,
): Promise<PrecedentIndex | undefined> {
  const files = (await filesMatching(platform, source.folder, source.globs)).filter(mayBeStatement);
  const index = precedentIndex();
  const pause = timeSlicer();
  const progress = files.length >= fewestShown ? events.begin?.() : undefined;
  for (const [i, uri] of files.entries()) {
    if (signal.aborted || progress?.isCancelled()) break;
    await readInto(index, uri, source.folder, platform, events);
    progress?.report(i + 1, files.length);
    await pause();
  }
  progress?.done();
  return signal.aborted ? undefined : index;
}
