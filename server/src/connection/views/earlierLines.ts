import type { AgreedUse } from '../../precedent/index/precedentIndex.js';
import { linesOf } from '../../text/lines.js';
import type { Session } from '../session.js';

/** Maximum number of files whose line starts are cached. */
const maxFiles = 64;

/** Returns the offsets of line starts, in UTF-16 code units. */
const lineStarts = (text: string): number[] => linesOf(text).map((line) => line.start);

/**
 * Converts offsets in earlier statements to lines. Reads each version of a file once.
 * @returns a function that returns a line from 0; undefined if the file cannot be read, or for a Word document, which has no lines
 */
export function lineReader({ readStatement, onRefresh }: Session): (use: AgreedUse) => Promise<number | undefined> {
  const known = new Map<string, Promise<readonly number[]>>();
  onRefresh(() => known.clear());
  const startsOf = async (path: string): Promise<readonly number[]> => {
    const file = await readStatement(path);
    return 'error' in file ? [] : lineStarts(file.text);
  };
  return async ({ document: { path, hash }, offset }) => {
    if (/\.docx$/i.test(path)) return undefined;
    const key = `${path}\n${hash}`;
    const starts = known.get(key) ?? startsOf(path);
    if (known.size >= maxFiles) known.clear();
    known.set(key, starts);
    const line = (await starts).findLastIndex((start) => start <= offset);
    return line < 0 ? undefined : line;
  };
}
