import { PositionEncodingKind, type TextDocumentsConfiguration } from 'vscode-languageserver';
import { type Position, type Range, TextDocument, type TextDocumentContentChangeEvent } from 'vscode-languageserver-textdocument';

/** Returns the number of an encoding’s units in a code point. */
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

/** Returns the length in UTF-16 code units of the first `units` units of a line, or of the whole line if it is shorter. */
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

/** Wraps a document so that its positions count in another encoding. Offsets remain UTF-16 code units. */
function counting(document: TextDocument, width: Width): TextDocument {
  // A spread would omit the class’s getters and methods.
  return Object.assign(Object.create(document) as TextDocument, {
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
  } satisfies Partial<TextDocument>);
}

/** Documents with positions in the negotiated encoding. Immutable: an update returns a new document. */
export interface Documents extends TextDocumentsConfiguration<TextDocument> {
  create(uri: string, languageId: string, version: number, text: string): TextDocument;
}

const isWhole = (change: TextDocumentContentChangeEvent): boolean => !('range' in change);

/**
 * @param encoding read at every call, because it is negotiated after documents are set up
 * @param late called for a change that is not newer than the document (LSP 3.17: “the version number of a document will increase after each
 * change”). A repeated edit would corrupt the text, so it is ignored; a full text is safe, so it is applied.
 */
export function documentsIn(encoding: () => PositionEncodingKind, late: (uri: string, isWhole: boolean) => void = () => {}): Documents {
  const create: Documents['create'] = (uri, languageId, version, text) => {
    const document = TextDocument.create(uri, languageId, version, text);
    const width = widths[encoding()];
    return width ? counting(document, width) : document;
  };
  return {
    create,
    update: (document, changes: readonly TextDocumentContentChangeEvent[], version) => {
      const { uri, languageId } = document;
      if (version <= document.version) {
        const whole = changes.some(isWhole);
        late(uri, whole);
        if (!whole) return document;
      }
      // The range of each change refers to the text after the previous one.
      return changes.reduce((current, change) => create(uri, languageId, version, changedText(current, change)), document);
    },
  };
}

/** Returns the text with a change applied. A range may be reversed. */
function changedText(document: TextDocument, change: TextDocumentContentChangeEvent): string {
  if (typeof change.text !== 'string') throw new Error('The change of a document has no text.');
  if (!('range' in change)) return change.text;
  const [a, b] = [document.offsetAt(change.range.start), document.offsetAt(change.range.end)];
  const text = document.getText();
  return text.slice(0, Math.min(a, b)) + change.text + text.slice(Math.max(a, b));
}
