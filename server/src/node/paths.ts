import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ToCheck } from './checking.js';
import { CliError, reasonOf } from './files.js';

/** Possible file names of statements. For Markdown, text and Word documents, the opening decides. Word’s lock files do not match. */
const candidate = /^(?!~\$).*\.(?:statement(?:\.md|\.txt)?|md|markdown|txt|do[ct][xm])$/i;

/** Returns the possible statements in a folder, sorted by name. Does not follow links or enter hidden folders. */
async function* filesBelow(folder: string): AsyncGenerator<ToCheck> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') yield* filesBelow(path);
    else if (entry.isFile() && candidate.test(entry.name)) yield { path, named: /\.statement(?:\.\w+)?$/i.test(path) };
  }
}

/**
 * Expands arguments: files as they are, folders to their statements.
 * @throws CliError if a folder cannot be read
 */
export async function* namedFiles(paths: Iterable<string>): AsyncGenerator<ToCheck> {
  for (const path of new Set(paths)) {
    const isFolder =
      path !== '-' &&
      (await stat(path)
        .then((s) => s.isDirectory())
        .catch(() => false));
    try {
      if (isFolder) yield* filesBelow(path);
      else yield { path, named: true };
    } catch (error) {
      throw new CliError(`${path}: ${reasonOf(error)}`);
    }
  }
}

/** Reads paths from a list, one per line; `-` is standard input. Reads on demand, so the list may be endless. */
export async function* listedFiles(list: string): AsyncGenerator<ToCheck> {
  const input = list === '-' ? process.stdin : createReadStream(list);
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
      if (line !== '') yield { path: line, named: true };
  } catch (error) {
    throw new CliError(`${list}: ${reasonOf(error)}`);
  }
}
