import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ToCheck } from './checking.js';
import { CliError, reasonOf } from './files.js';

/** Names that a statement may have; whether a Markdown or text file is one, its opening tells. */
const candidate = /\.(?:statement(?:\.md|\.txt)?|md|markdown|txt)$/i;

/** The files of a folder that may be statements, in the order of their names; links are not followed, and hidden folders not entered. */
async function* filesBelow(folder: string): AsyncGenerator<ToCheck> {
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') yield* filesBelow(path);
    else if (entry.isFile() && candidate.test(entry.name)) yield { path, named: /\.statement(?:\.\w+)?$/i.test(path) };
  }
}

/**
 * What arguments name: files as they are, folders by what is in them.
 * @throws CliError where a folder cannot be read
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

/** The paths of a list, a line each; `-` is standard input. Read as they are needed, so that a list may be without end. */
export async function* listedFiles(list: string): AsyncGenerator<ToCheck> {
  const input = list === '-' ? process.stdin : createReadStream(list);
  try {
    for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY }))
      if (line !== '') yield { path: line, named: true };
  } catch (error) {
    throw new CliError(`${list}: ${reasonOf(error)}`);
  }
}
