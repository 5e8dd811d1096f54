import type { Finding } from '../findings/finding.js';
import { lowerBound } from '../text/lowerBound.js';
import type { ParagraphAt } from './paragraphs.js';

export interface CheckedFile {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
  /** Set for a Word document, whose places are paragraphs. */
  readonly paragraphAt?: ParagraphAt;
}

export interface Position {
  /** Both from 0. Characters are UTF-16 code units, as in LSP. */
  readonly line: number;
  readonly character: number;
}

/** Returns the offsets of line starts. CRLF, LF and CR end a line, as in LSP. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (const m of text.matchAll(/\r\n|\n|\r/g)) starts.push(m.index + m[0].length);
  return starts;
}

export function positionAt(lineStarts: readonly number[], offset: number): Position {
  const line = lowerBound(lineStarts, (start) => start <= offset) - 1;
  return { line, character: offset - (lineStarts[line] ?? 0) };
}

export function rangeOf(lineStarts: readonly number[], offset: number, length: number): { start: Position; end: Position } {
  return { start: positionAt(lineStarts, offset), end: positionAt(lineStarts, offset + length) };
}

export function countsOf(files: readonly CheckedFile[]): { findings: number; errors: number; warnings: number } {
  const all = files.flatMap((f) => f.findings);
  return {
    findings: all.length,
    errors: all.filter((f) => f.level === 'error').length,
    warnings: all.filter((f) => f.level === 'warning').length,
  };
}
