import { detached, type Text } from './text.js';

/** How long a piece is, in UTF-16 code units: as much as an edit copies, and few enough of them in a text of megabytes. */
const usualLength = 8192;

interface Piece {
  readonly text: string;
  /** Where lines begin, in code units from the beginning of the piece: behind each of its line ends. */
  readonly lineStarts: readonly number[];
}

const [lineFeed, carriageReturn] = [10, 13];

/** Whether a character ends a line (LSP 3.17, “Text Documents”); the first of \r\n does so with the second. */
export const isLineEnd = (code: number): boolean => code === lineFeed || code === carriageReturn;

/** Whether a place lies in the middle of \r\n. */
const splitsLineEnd = (before: string, behind: string): boolean => before.endsWith('\r') && behind.startsWith('\n');

function pieceOf(text: string): Piece {
  const lineStarts: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === lineFeed || (code === carriageReturn && text.charCodeAt(i + 1) !== lineFeed)) lineStarts.push(i + 1);
  }
  return { text, lineStarts };
}

/** A text in pieces of about the usual length, at least one; \r\n stays in one piece. */
function cut(text: string, usual: number): Piece[] {
  const count = Math.max(1, Math.round(text.length / usual));
  const pieces: Piece[] = [];
  let from = 0;
  for (let i = 1; i <= count; i++) {
    let to = Math.floor((text.length * i) / count);
    if (splitsLineEnd(text.charAt(to - 1), text.charAt(to))) to++;
    pieces.push(pieceOf(detached(text.slice(from, to))));
    from = to;
  }
  return pieces;
}

/** The last of ascending numbers that is at most as large; -1 where none is. */
function lastAtMost(numbers: readonly number[], most: number): number {
  let low = -1;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] as number) <= most) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** A number that `slice` takes, as an offset into a text. */
const offsetIn = (length: number, at: number): number => (at < 0 ? Math.max(0, length + at) : Math.min(at, length));

/**
 * A text in pieces, which never changes: an edit makes another that shares all pieces but those it touches, so that it costs the
 * same in a text of any length. A piece table (Crowley, “Data Structures for Text Sequences”, 1998), whose pieces hold their own text
 * instead of pointing into two buffers. Lines are counted as LSP counts them, from 0.
 */
export class PieceTable implements Text {
  readonly length: number;
  readonly lineCount: number;
  /** Where each piece begins. */
  readonly #starts: number[] = [];
  /** How many lines begin before each piece, the first line apart. */
  readonly #lines: number[] = [];
  #whole: string | undefined;

  private constructor(
    readonly pieces: readonly Piece[],
    readonly usual: number,
  ) {
    let [length, lines] = [0, 0];
    for (const { text, lineStarts } of pieces) {
      this.#starts.push(length);
      this.#lines.push(lines);
      length += text.length;
      lines += lineStarts.length;
    }
    this.length = length;
    this.lineCount = lines + 1;
  }

  /** @param usual how long a piece is, in UTF-16 code units; one of less than a quarter is joined with what stands beside it */
  static of(text: string, usual = usualLength): PieceTable {
    return new PieceTable(cut(text, usual), usual);
  }

  /** The text with another in the place of a stretch of it. */
  with(start: number, end: number, newText: string): PieceTable {
    let first = this.#pieceAt(start);
    let last = this.#pieceAt(end);
    let text = [
      this.#textOf(first).slice(0, start - this.#startOf(first)),
      newText,
      this.#textOf(last).slice(end - this.#startOf(last)),
    ].join('');
    const isShort = (): boolean => text.length < this.usual / 4;
    while (first > 0 && (isShort() || splitsLineEnd(this.#textOf(first - 1), text))) text = [this.#textOf(--first), text].join('');
    while (last + 1 < this.pieces.length && (isShort() || splitsLineEnd(text, this.#textOf(last + 1))))
      text = [text, this.#textOf(++last)].join('');
    return new PieceTable([...this.pieces.slice(0, first), ...cut(text, this.usual), ...this.pieces.slice(last + 1)], this.usual);
  }

  /** The line that holds an offset: one in the middle of \r\n is held by the line that they end. */
  lineAt(offset: number): number {
    const piece = this.#pieceAt(offset);
    const { lineStarts } = this.pieces[piece] as Piece;
    return (this.#lines[piece] as number) + lastAtMost(lineStarts, offset - this.#startOf(piece)) + 1;
  }

  /** Where a line begins. @param line one that the text has */
  lineStart(line: number): number {
    if (line <= 0) return 0;
    const piece = lastAtMost(this.#lines, line - 1);
    const { lineStarts } = this.pieces[piece] as Piece;
    return this.#startOf(piece) + (lineStarts[line - 1 - (this.#lines[piece] as number)] as number);
  }

  slice(start = 0, end = this.length): string {
    const from = offsetIn(this.length, start);
    const to = offsetIn(this.length, end);
    if (from >= to) return '';
    const first = this.#pieceAt(from);
    const base = this.#startOf(first);
    if (to - base <= this.#textOf(first).length) return this.#textOf(first).slice(from - base, to - base);
    const last = this.#pieceAt(to);
    return [
      this.#textOf(first).slice(from - base),
      ...this.pieces.slice(first + 1, last).map((p) => p.text),
      this.#textOf(last).slice(0, to - this.#startOf(last)),
    ].join('');
  }

  charAt(at: number): string {
    return at >= 0 && at < this.length ? this.slice(at, at + 1) : '';
  }

  charCodeAt(at: number): number {
    const piece = this.#pieceAt(at);
    return this.#textOf(piece).charCodeAt(at - this.#startOf(piece));
  }

  indexOf(search: string, from = 0): number {
    const over = search.length - 1;
    for (let i = this.#pieceAt(Math.max(0, from)); i < this.pieces.length; i++) {
      const base = this.#startOf(i);
      const text = this.#textOf(i);
      const found = text.indexOf(search, from - base);
      if (found >= 0) return base + found;
      if (over <= 0) continue;
      // What begins in one piece and ends in another.
      const edge = Math.max(from, base, base + text.length - over);
      const across = this.slice(edge, base + text.length + over).indexOf(search);
      if (across >= 0) return edge + across;
    }
    return -1;
  }

  lastIndexOf(search: string, from = this.length): number {
    const most = Math.max(0, from);
    const over = search.length - 1;
    for (let i = this.#pieceAt(most); i >= 0; i--) {
      const base = this.#startOf(i);
      const text = this.#textOf(i);
      const edge = Math.max(base, base + text.length - over);
      const across = over > 0 && most >= edge ? this.slice(edge, base + text.length + over).lastIndexOf(search, most - edge) : -1;
      if (across >= 0) return edge + across;
      const found = text.lastIndexOf(search, most - base);
      if (found >= 0) return base + found;
    }
    return -1;
  }

  /** The whole as one string: made when first asked for, then kept. */
  toString(): string {
    this.#whole ??= this.pieces.map((p) => p.text).join('');
    return this.#whole;
  }

  /** The piece that holds an offset: that which begins there, where two meet. */
  #pieceAt(offset: number): number {
    return Math.max(0, lastAtMost(this.#starts, offset));
  }

  #startOf(piece: number): number {
    return this.#starts[piece] as number;
  }

  #textOf(piece: number): string {
    return (this.pieces[piece] as Piece).text;
  }
}
