import type { Position, TextDocument } from 'vscode-languageserver-textdocument';
import { isLineEnd, type PieceTable } from '../text/pieceTable.js';

/** A document of one version whose text is kept in pieces. */
export interface PieceDocument extends TextDocument {
  readonly text: PieceTable;
}

/** A document that answers as one of vscode-languageserver-textdocument does, positions beyond a line or the text among them. */
export function pieceDocument(uri: string, languageId: string, version: number, text: PieceTable): PieceDocument {
  const { length, lineCount } = text;
  const nextStart = (line: number): number => (line + 1 < lineCount ? text.lineStart(line + 1) : length);
  /** The offset, or where the line ends before it: no position lies behind or within a line end. */
  const withinLine = (offset: number, lineStart: number): number => {
    let at = offset;
    while (at > lineStart && isLineEnd(text.charCodeAt(at - 1))) at--;
    return at;
  };
  const lineEnd = (line: number): number => withinLine(nextStart(line), text.lineStart(line));
  const offsetAt = ({ line, character }: Position): number => {
    if (line >= lineCount) return length;
    if (line < 0) return 0;
    const start = text.lineStart(line);
    return character <= 0 ? start : withinLine(Math.min(start + character, nextStart(line)), start);
  };
  return {
    uri,
    languageId,
    version,
    lineCount,
    text,
    getText: (range) => {
      if (!range) return text.toString();
      const [a, b] = [offsetAt(range.start), offsetAt(range.end)];
      return text.slice(Math.min(a, b), Math.max(a, b));
    },
    positionAt: (offset) => {
      const at = Math.max(Math.min(offset, length), 0);
      const line = text.lineAt(at);
      const start = text.lineStart(line);
      return { line, character: withinLine(at, start) - start };
    },
    offsetAt,
    getLineRange: (line) => {
      const own = Math.min(line, lineCount - 1);
      if (own < 0) return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      return { start: { line: own, character: 0 }, end: { line: own, character: lineEnd(own) - text.lineStart(own) } };
    },
    getEOLCharacters: (line) => (line < 0 || line >= lineCount ? '' : text.slice(lineEnd(line), nextStart(line))),
  };
}
