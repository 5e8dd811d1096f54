import { structuredPatch } from 'diff';
import { visibleLine } from './visible.js';

/** What fixing would change in a file, as a unified diff that `patch -p0` takes; empty where nothing would change. */
export function diffReport(path: string, before: string, after: string): string {
  if (before === after) return '';
  const { hunks } = structuredPatch('', '', before, after, undefined, undefined, { context: 3 });
  const written = hunks.map(
    ({ oldStart, oldLines, newStart, newLines, lines }) => `@@ -${oldStart},${oldLines} +${newStart},${newLines} @@\n${lines.join('\n')}\n`,
  );
  const name = visibleLine(path);
  return `--- ${name}\n+++ ${name}\n${written.join('')}`;
}
