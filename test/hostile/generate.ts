/** Makes a text of about a size, in UTF-16 code units. */
export type Generator = (size: number) => string;

/** A piece repeated to a size, in UTF-16 code units. */
export const filled =
  (piece: string): Generator =>
  (size) =>
    piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

/** What opens, so often as what closes, around one letter. */
export const nested =
  (open: string, close: string): Generator =>
  (size) =>
    `Both sides ${open.repeat(size / 2 / open.length)}x${close.repeat(size / 2 / close.length)}.`;

/** A repeated or numbered piece after one beginning and before one end. */
export const around =
  (before: string, piece: string | Generator, after: string): Generator =>
  (size) =>
    `${before}${(typeof piece === 'string' ? filled(piece) : piece)(size)}${after}`;

/** Numbered pieces up to a size, so that none is like another. */
export const numbered =
  (piece: (n: number) => string): Generator =>
  (size) => {
    const pieces: string[] = [];
    for (let n = 0, length = 0; length < size; n++) {
      const made = piece(n);
      pieces.push(made);
      length += made.length;
    }
    return pieces.join('');
  };

/** The letters of a number: A, B, … Z, BA, … */
export const letters = (n: number): string => n.toString(26).replace(/./g, (d) => String.fromCharCode(65 + Number.parseInt(d, 26)));

/** The same with a number at the first letter that stands alone, so that no two parts of the text are alike and none is read only once. */
export const varied = (piece: string): Generator =>
  numbered((n) => piece.replace(/(?<![\p{L}\p{N}&/.:@?!^[])[a-c](?![\p{L}.:@])/u, (letter) => `${letter}${n}`));
