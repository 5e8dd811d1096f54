import type { AgreedUse } from '../../precedent/index/precedentIndex.js';
import type { Session } from '../session.js';

/** How many files’ lines are remembered. */
const mostFiles = 64;

/** Where lines begin, in UTF-16 code units. */
const lineStarts = (text: string): number[] => [0, ...Array.from(text.matchAll(/\n/g), (m) => m.index + 1)];

/**
 * Finds the line of a place in an earlier statement. The index knows offsets; the file is read once for each state of it.
 * @returns asks for a line, counted from 0; undefined where the file cannot be read, and in a Word document, which has none
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
    if (known.size >= mostFiles) known.clear();
    known.set(key, starts);
    const line = (await starts).findLastIndex((start) => start <= offset);
    return line < 0 ? undefined : line;
  };
}
