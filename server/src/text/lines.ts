/** Lines end at `\n`, `\r\n` or `\r`, as in LSP 3.17. All offsets are UTF-16 code units. */

const carriageReturn = 0x0d;
const lineFeed = 0x0a;

const isLineEnd = (unit: number): boolean => unit === lineFeed || unit === carriageReturn;

export const isLineEndAt = (text: string, offset: number): boolean => isLineEnd(text.charCodeAt(offset));

/** Returns where the line at an offset starts. */
export function lineStartAt(text: string, offset: number): number {
  let at = text.charCodeAt(offset) === lineFeed && text.charCodeAt(offset - 1) === carriageReturn ? offset - 1 : offset;
  while (at > 0 && !isLineEnd(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Returns where the line at an offset ends, before its line break, or `limit` if that comes first. */
export function lineEndAt(text: string, offset: number, limit = text.length): number {
  let at = offset;
  while (at < limit && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

/** Returns where the next line starts, from where a line ends. Returns the length of the text after the last line. */
export function afterLineEnd(text: string, end: number): number {
  if (end >= text.length) return text.length;
  return text.charCodeAt(end) === carriageReturn && text.charCodeAt(end + 1) === lineFeed ? end + 2 : end + 1;
}

/** A line without its line break. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Splits a text into lines, including empty ones. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (;;) {
    const end = lineEndAt(text, start);
    lines.push({ start, end, text: text.slice(start, end) });
    if (end === text.length) return lines;
    start = afterLineEnd(text, end);
  }
}
