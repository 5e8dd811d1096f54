import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Position, TextDocument } from 'vscode-languageserver-textdocument';
import { pieceDocument } from '../../server/src/connection/pieceDocument.js';
import { documentsIn } from '../../server/src/connection/positions.js';
import { PieceTable } from '../../server/src/text/pieceTable.js';

const numRuns = Number(process.env.PROPERTY_RUNS ?? 500);

/** Pieces so short that every line end and every character meets their borders. */
const usual = fc.integer({ min: 1, max: 9 });
const text = fc
  .array(fc.constantFrom('a', 'bc', '\n', '\r', '\r\n', '\n\r', 'é', '😀', '\uD83D', '\uDE00', 'abc abc'), { maxLength: 30 })
  .map((parts) => parts.join(''));
const place = fc.double({ min: 0, max: 1, noNaN: true });
const splice = fc.tuple(place, fc.nat(12), text);

describe('a text in pieces', () => {
  it('answers as the string does, whatever has been done to it', () => {
    const asked = fc.record({ search: fc.oneof(fc.constantFrom('\n', 'c a', '', 'zz'), text), from: fc.integer({ min: -5, max: 90 }) });
    fc.assert(
      fc.property(usual, text, fc.array(splice, { maxLength: 6 }), fc.array(asked, { maxLength: 6 }), (size, start, splices, questions) => {
        let string = start;
        let table = PieceTable.of(start, size);
        for (const [at, length, newText] of splices) {
          const from = Math.floor(at * string.length);
          const to = Math.min(string.length, from + length);
          const before = table;
          const was = string;
          string = string.slice(0, from) + newText + string.slice(to);
          table = table.with(from, to, newText);
          expect(before.slice()).toBe(was);
        }
        expect(table.toString()).toBe(string);
        expect(table.length).toBe(string.length);
        expect(table.pieces.map((p) => p.text).join('')).toBe(string);
        for (let i = -2; i <= string.length + 2; i++) {
          expect(table.charCodeAt(i)).toBe(string.charCodeAt(i));
          expect(table.charAt(i)).toBe(string.charAt(i));
        }
        for (const { search, from } of questions) {
          expect(table.indexOf(search, from)).toBe(string.indexOf(search, from));
          expect(table.lastIndexOf(search, from)).toBe(string.lastIndexOf(search, from));
          expect(table.indexOf(search)).toBe(string.indexOf(search));
          expect(table.lastIndexOf(search)).toBe(string.lastIndexOf(search));
          for (let to = -3; to <= string.length + 3; to += 3) expect(table.slice(from, to)).toBe(string.slice(from, to));
        }
      }),
      { numRuns },
    );
  });

  it('has few pieces, none of them long', () => {
    fc.assert(
      fc.property(fc.array(splice, { maxLength: 40 }), (splices) => {
        let table = PieceTable.of('', 8);
        for (const [at, length, newText] of splices) {
          const from = Math.floor(at * table.length);
          table = table.with(from, Math.min(table.length, from + length), newText);
        }
        // A \r\n at its border may lengthen a piece by one.
        for (const { text: own } of table.pieces) expect(own.length).toBeLessThanOrEqual(13);
        expect(table.pieces.length).toBeLessThanOrEqual(table.length / 2 + 1);
      }),
      { numRuns },
    );
  });
});

/** Positions in the text and beyond it. */
const position = fc.record({ line: fc.integer({ min: -1, max: 24 }), character: fc.integer({ min: -1, max: 12 }) });
const change = fc.oneof(
  { weight: 9, arbitrary: fc.record({ range: fc.record({ start: position, end: position }), text }) },
  { weight: 1, arbitrary: fc.record({ text }) },
);

const firstPosition: Position = { line: 0, character: 0 };

/** All that a document can be asked. */
function answersOf(document: TextDocument): object {
  const range = (low: number, high: number): number[] => Array.from({ length: high - low }, (_, i) => low + i);
  const lines = range(-1, document.lineCount + 2);
  const positions = lines.flatMap((line) => range(-1, 10).map((character): Position => ({ line, character })));
  return {
    text: document.getText(),
    lineCount: document.lineCount,
    positions: range(-1, document.getText().length + 2).map((i) => document.positionAt(i)),
    offsets: positions.map((p) => document.offsetAt(p)),
    before: positions.map((end) => document.getText({ start: firstPosition, end })),
    reversed: positions.map((start) => document.getText({ start, end: firstPosition })),
    lineRanges: lines.map((line) => document.getLineRange(line)),
    lineEnds: lines.map((line) => document.getEOLCharacters(line)),
  };
}

describe('a document in pieces', () => {
  it('is the document of vscode-languageserver-textdocument, whatever has been done to it', () => {
    const documents = documentsIn(() => 'utf-16');
    fc.assert(
      fc.property(usual, text, fc.array(change, { maxLength: 5 }), (size, start, changes) => {
        let own = pieceDocument('a:b', 'plaintext', 0, PieceTable.of(start, size));
        let string = start;
        expect(answersOf(own)).toEqual(answersOf(TextDocument.create('a:b', 'plaintext', 0, string)));
        for (const [i, event] of changes.entries()) {
          const version = i + 1;
          // Made anew each time: the library loses count of its lines once a range has named lines that there are not.
          string = TextDocument.update(TextDocument.create('a:b', 'plaintext', i, string), [event], version).getText();
          own = documents.update(own, [event], version);
          expect(own.version).toBe(version);
          expect(answersOf(own)).toEqual(answersOf(TextDocument.create('a:b', 'plaintext', version, string)));
        }
      }),
      { numRuns },
    );
  });

  it('tells each change as it was made, and several at once as one by one', () => {
    fc.assert(
      fc.property(usual, text, fc.array(change, { minLength: 1, maxLength: 5 }), (size, start, changes) => {
        let string = start;
        const documents = documentsIn(
          () => 'utf-16',
          (_, told) => {
            const event = changes[at++] as (typeof changes)[number];
            string = told ? string.slice(0, told.start) + event.text + string.slice(told.oldEnd) : event.text;
            if (told) expect(told.newEnd).toBe(told.start + event.text.length);
          },
        );
        let at = 0;
        const own = documents.update(pieceDocument('a:b', 'plaintext', 0, PieceTable.of(start, size)), changes, 1);
        expect(own.getText()).toBe(string);
      }),
      { numRuns },
    );
  });

  it.each([
    ['utf-8', (line: string) => new TextEncoder().encode(line).length],
    ['utf-32', (line: string) => [...line].length],
  ])('counts in %s', (encoding, unitsOf) => {
    const documents = documentsIn(() => encoding);
    fc.assert(
      fc.property(usual, text, text, (size, start, typed) => {
        const empty = { start: firstPosition, end: firstPosition };
        const own = documents.update(pieceDocument('a:b', 'plaintext', 0, PieceTable.of(start, size)), [{ range: empty, text: typed }], 1);
        const inUtf16 = TextDocument.create('a:b', 'plaintext', 1, typed + start);
        for (let offset = 0; offset <= inUtf16.getText().length; offset++) {
          const { line, character } = inUtf16.positionAt(offset);
          const from = inUtf16.offsetAt({ line, character: 0 });
          const before = inUtf16.getText().slice(from, from + character);
          const counted = own.positionAt(offset);
          expect(counted).toEqual({ line, character: unitsOf(before) });
          const splits = /[\uD800-\uDBFF]$/.test(before) && /^[\uDC00-\uDFFF]/.test(inUtf16.getText().slice(from + character));
          if (!splits) expect(own.offsetAt(counted)).toBe(from + character);
        }
      }),
      { numRuns },
    );
  });
});
