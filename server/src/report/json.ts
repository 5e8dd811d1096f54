import type { Related } from '../findings/finding.js';
import { type CheckedFile, countsOf, lineStartsOf, rangeOf } from './checked.js';
import { type ParagraphAt, withParagraph } from './paragraphs.js';

/** Returns a file’s entry in the JSON report. A stable format that other tools read. */
export function jsonFile({ path, text, findings, paragraphAt }: CheckedFile): object {
  const lines = lineStartsOf(text);
  return {
    path,
    findings: findings.map(({ rule, level, message, offset, length, related, fixes }) => ({
      rule,
      level,
      message,
      offset,
      length,
      text: text.slice(offset, offset + length),
      range: rangeOf(lines, offset, length),
      ...paragraphAt?.(offset),
      related: related.map((r) => relatedPlace(r, paragraphAt)),
      fixes: fixes.map(({ title, safe, edits }) => ({
        title,
        safe,
        edits: edits.map((e) => withParagraph({ offset: e.offset, length: e.length, newText: e.newText }, paragraphAt)),
      })),
    })),
  };
}

/** Returns a related place. One in another file has its path and range. */
function relatedPlace({ offset, length, message, document }: Related, paragraphAt: ParagraphAt | undefined): object {
  if (!document) return withParagraph({ offset, length, message }, paragraphAt);
  const range = { start: document.positionAt(offset), end: document.positionAt(offset + length) };
  return withParagraph({ path: document.uri, offset, length, message, range }, document.paragraphAt);
}

/** Returns the JSON report, version 1. A stable format that other tools read. */
export function jsonReport(files: readonly CheckedFile[]): string {
  const report = { version: 1, files: files.map(jsonFile), summary: { files: files.length, ...countsOf(files) } };
  return `${JSON.stringify(report, null, 2)}\n`;
}
