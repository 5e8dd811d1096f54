import { PositionEncodingKind, type TextDocumentsConfiguration } from 'vscode-languageserver';
import type { Position, Range, TextDocument, TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Change } from '../text/change.js';
import { PieceTable } from '../text/pieceTable.js';
import { type PieceDocument, pieceDocument } from './pieceDocument.js';

/** How many units of an encoding a code point takes. */
type Width = (codePoint: number) => number;

const widths: Readonly<Record<string, Width>> = {
  [PositionEncodingKind.UTF8]: (c) => (c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4),
  [PositionEncodingKind.UTF32]: () => 1,
};

const unitsIn = (text: string, width: Width): number => {
  let units = 0;
  for (const c of text) units += width(c.codePointAt(0) ?? 0);
  return units;
};

/** The UTF-16 code units that so many units of the encoding take at the beginning of a line; the whole line where it is shorter. */
function lengthOf(line: string, units: number, width: Width): number {
  let length = 0;
  let left = units;
  for (const c of line) {
    left -= width(c.codePointAt(0) ?? 0);
    if (left < 0) break;
    length += c.length;
  }
  return length;
}

const lineAt = (document: TextDocument, line: number): string =>
  document.getText({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).replace(/\r?\n$|\r$/, '');

const inUtf16 = (document: TextDocument, { line, character }: Position, width: Width): Position => ({
  line,
  character: lengthOf(lineAt(document, line), character, width),
});

const rangeInUtf16 = (document: TextDocument, { start, end }: Range, width: Width): Range => ({
  start: inUtf16(document, start, width),
  end: inUtf16(document, end, width),
});

/** A document whose positions count in another encoding; offsets stay UTF-16 code units. */
function counting(document: PieceDocument, width: Width): PieceDocument {
  return {
    ...document,
    getText: (range) => document.getText(range && rangeInUtf16(document, range, width)),
    positionAt: (offset) => {
      const { line, character } = document.positionAt(offset);
      return { line, character: unitsIn(lineAt(document, line).slice(0, character), width) };
    },
    offsetAt: (position) => document.offsetAt(inUtf16(document, position, width)),
    getLineRange: (line) => {
      const { start, end } = document.getLineRange(line);
      return { start, end: { line: end.line, character: unitsIn(document.getText({ start, end }), width) } };
    },
  };
}

/** Documents as the agreed encoding counts them. */
export interface Documents extends TextDocumentsConfiguration<PieceDocument> {
  create(uri: string, languageId: string, version: number, text: string): PieceDocument;
}

/** Told how the text of a document came of the one before; undefined where that is not known, as when it is opened. */
export type OnChange = (uri: string, change: Change | undefined) => void;

const isWhole = (change: TextDocumentContentChangeEvent): boolean => !('range' in change);

/**
 * @param encoding asked for at every call, because it is agreed on after documents are set up
 * @param late told of a change that is not newer than the document (LSP 3.17: “the version number of a document will increase after
 * each change”). A replayed edit would spoil the text, so it is left out; a text given whole can spoil nothing, and holds.
 */
export function documentsIn(
  encoding: () => PositionEncodingKind,
  onChange: OnChange = () => {},
  late: (uri: string, isWhole: boolean) => void = () => {},
): Documents {
  const documentOf = (uri: string, languageId: string, version: number, text: PieceTable): PieceDocument => {
    const document = pieceDocument(uri, languageId, version, text);
    const width = widths[encoding()];
    return width ? counting(document, width) : document;
  };
  return {
    create: (uri, languageId, version, text) => {
      onChange(uri, undefined);
      return documentOf(uri, languageId, version, PieceTable.of(text));
    },
    update: (document, changes: readonly TextDocumentContentChangeEvent[], version) => {
      const { uri, languageId } = document;
      if (version <= document.version) {
        const whole = changes.some(isWhole);
        late(uri, whole);
        if (!whole) return document;
      }
      let current = document;
      const told: (Change | undefined)[] = [];
      // Each change counts in the text that the one before it left.
      for (const event of changes) {
        if (typeof event.text !== 'string') throw new Error('The change of a document has no text.');
        const change = 'range' in event ? changeOf(current, event) : undefined;
        told.push(change);
        const text = change ? current.text.with(change.start, change.oldEnd, event.text) : PieceTable.of(event.text);
        current = documentOf(uri, languageId, version, text);
      }
      // Only now, as a change that means nothing leaves the document as it was.
      for (const change of told) onChange(uri, change);
      return current;
    },
  };
}

/** What a change does to the text of a document; a range may be given from its end. */
function changeOf(document: TextDocument, { range, text }: Extract<TextDocumentContentChangeEvent, { range: unknown }>): Change {
  const [a, b] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const start = Math.min(a, b);
  return { start, oldEnd: Math.max(a, b), newEnd: start + text.length };
}
