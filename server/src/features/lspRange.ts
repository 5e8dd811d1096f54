import type { Range } from 'vscode-languageserver-types';
import type { Span } from '../statement/statement.js';

/** A document as the edge needs it: positions are LSP's, offsets are UTF-16 code units. */
export interface PositionedDocument {
  readonly uri: string;
  positionAt(offset: number): { line: number; character: number };
  offsetAt(position: { line: number; character: number }): number;
}

/** A span as an LSP range. */
export function rangeOfSpan(document: PositionedDocument, { offset, length }: Span): Range {
  return { start: document.positionAt(offset), end: document.positionAt(offset + length) };
}
