import { structuredPatch } from 'diff';
import { visibleLine } from '../visible.js';

/** Returns the changes of a file as a unified diff for `patch -p0`. Empty if nothing changed. */
export function diffReport(path: string, before: string, after: string): string {
  if (before === after) return '';
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: 3 });
  const written = hunks.map(
    ({ oldStart, oldLines, newStart, newLines, lines }) => `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@\n${lines.join('\n')}\n`,
  );
  const name = visibleLine(path);
  return `--- ${name}\n+++ ${name}\n${written.join('')}`;
}
