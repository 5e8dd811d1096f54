import { type PrecedentIndex, precedentIndex } from '../precedent/index/precedentIndex.js';
import { readPrecedent } from '../precedent/index/readPrecedent.js';
import { contentHash } from './contentHash.js';
import { earlierFile, mayBeStatement } from './earlierFile.js';
import { filesMatching, matcherOf } from './filesMatching.js';
import { decoded, type Platform } from './platform.js';
import type { PrecedentSource } from './settings.js';
import { timeSlicer } from './timeSlicer.js';

/** Progress of reading many files. */
export interface Progress {
  /** Reports the number of files that are done. */
  report(done: number, all: number): void;
  done(): void;
  isCancelled(): boolean;
}

export interface ReadingEvents {
  /** Called for a file that cannot be read, with the reason. */
  refused?(uri: string, why: string): void;
  /** Called for a glob that no file matches, as it is written in the settings. */
  unmatched?(glob: string): void;
  /** Called before many files are read. */
  begin?(): Progress | undefined;
}

/** Minimum number of files for a progress notification. */
const minFilesForProgress = 20;

/**
 * Reads a file into an index unless its content is unchanged. Removes a deleted file.
 * @returns whether the index changed
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
 * Reads the earlier statements of a source into an index, in short turns. The index is kept in memory only, since earlier statements are
 * confidential.
 * @returns undefined if aborted; if the user cancelled, the index of what was read
 */
export async function earlierStatements(
  source: PrecedentSource,
  platform: Platform,
  events: ReadingEvents,
  signal: AbortSignal,
): Promise<PrecedentIndex | undefined> {
  const files = (await filesMatching(platform, source.folder, source.globs)).filter(mayBeStatement);
  const paths = files.map((uri) => decoded(uri).slice(decoded(source.folder).length + 1));
  for (const glob of source.globs) if (!paths.some(matcherOf([glob]))) events.unmatched?.(glob);
  const index = precedentIndex();
  const pause = timeSlicer();
  const progress = files.length >= minFilesForProgress ? events.begin?.() : undefined;
  for (const [i, uri] of files.entries()) {
    if (signal.aborted || progress?.isCancelled()) break;
    await readInto(index, uri, source.folder, platform, events);
    progress?.report(i + 1, files.length);
    await pause();
  }
  progress?.done();
  return signal.aborted ? undefined : index;
}
