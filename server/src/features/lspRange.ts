import type { Range } from 'vscode-languageserver-types';
import type { Span } from '../statement/statement.js';

/** Converts between LSP positions and offsets in UTF-16 code units. */
export interface PositionedDocument {
  readonly uri: string;
  positionAt(offset: number): { line: number; character: number };
  offsetAt(position: { line: number; character: number }): number;
}

export function rangeOfSpan(document: Pick<PositionedDocument, 'positionAt'>, { offset, length }: Span): Range {
  return { start: document.positionAt(offset), end: document.positionAt(offset + length) };
}
