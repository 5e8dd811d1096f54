import { type FileProblems, refused } from './fileProblem.js';

/**
 * What is said of a file whose parts lie so deep in one another that reading it has run out of room: parsers follow the nesting by
 * calling themselves. Nothing of it has been kept, so nothing is half read.
 * @throws any other error, as it is
 */
export function tooDeep(error: unknown): { ok: false; problems: FileProblems } {
  if (!(error instanceof RangeError)) throw error;
  return refused('syntax', 0, 0, 'is nested too deeply to be read');
}
