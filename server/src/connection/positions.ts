import { PositionEncodingKind, type TextDocumentsConfiguration } from 'vscode-languageserver';
import { type Position, TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';
import type { Change } from '../text/change.js';

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

const inner = new WeakMap<TextDocument, TextDocument>();

/** A document whose positions count in another encoding; offsets stay UTF-16 code units. */
function counting(document: TextDocument, width: Width): TextDocument {
  const inUtf16 = ({ line, character }: Position): Position => ({ line, character: lengthOf(lineAt(document, line), character, width) });
  const counted: TextDocument = {
    uri: document.uri,
    languageId: document.languageId,
    version: document.version,
    lineCount: document.lineCount,
    getText: (range) => document.getText(range && { start: inUtf16(range.start), end: inUtf16(range.end) }),
    positionAt: (offset) => {
      const { line, character } = document.positionAt(offset);
      return { line, character: unitsIn(lineAt(document, line).slice(0, character), width) };
    },
    offsetAt: (position) => document.offsetAt(inUtf16(position)),
    getLineRange: (line) => {
      const { start, end } = document.getLineRange(line);
      return { start, end: { line: end.line, character: unitsIn(document.getText({ start, end }), width) } };
    },
    getEOLCharacters: (line) => document.getEOLCharacters(line),
  };
  inner.set(counted, document);
  return counted;
}

/** Documents as the agreed encoding counts them. */
export interface Documents extends TextDocumentsConfiguration<TextDocument> {
  create(uri: string, languageId: string, version: number, text: string): TextDocument;
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
  const wrapped = (document: TextDocument): TextDocument => {
    const width = widths[encoding()];
    return width ? counting(document, width) : document;
  };
  return {
    create: (uri, languageId, version, text) => {
      onChange(uri, undefined);
      return wrapped(TextDocument.create(uri, languageId, version, text));
    },
    update: (document, changes: readonly TextDocumentContentChangeEvent[], version) => {
      const width = widths[encoding()];
      if (version <= document.version) {
        const whole = changes.some(isWhole);
        late(document.uri, whole);
        if (!whole) return document;
      }
      let current = inner.get(document) ?? document;
      // Each change counts in the text that the one before it left.
      for (const change of changes) {
        const ranged = 'range' in change && width ? inUtf16Range(current, change, width) : change;
        onChange(document.uri, 'range' in ranged ? changeOf(current, ranged) : undefined);
        current = TextDocument.update(current, [ranged], version);
      }
      return wrapped(current);
    },
  };
}

/** What a change does to the text of a document; a range may be given from its end. */
function changeOf(document: TextDocument, { range, text }: Extract<TextDocumentContentChangeEvent, { range: unknown }>): Change {
  const [a, b] = [document.offsetAt(range.start), document.offsetAt(range.end)];
  const start = Math.min(a, b);
  return { start, oldEnd: Math.max(a, b), newEnd: start + text.length };
}

function inUtf16Range(
  document: TextDocument,
  change: Extract<TextDocumentContentChangeEvent, { range: unknown }>,
  width: Width,
): TextDocumentContentChangeEvent {
  const convert = ({ line, character }: Position): Position => ({ line, character: lengthOf(lineAt(document, line), character, width) });
  return { text: change.text, range: { start: convert(change.range.start), end: convert(change.range.end) } };
}
