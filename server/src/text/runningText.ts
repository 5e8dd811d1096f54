/**
 * A block's words as a reader sees them: markup gone, soft line wraps and odd spaces turned to single spaces, quotes and
 * compatibility forms folded (NFKC), with a way back to the source. Everything that looks for words works on this.
 */
export interface RunningText {
  readonly text: string;
  /** For each code unit of `text`, where its source begins and ends (UTF-16 code units, relative to the chunk). */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Stands in the running text for what must not be read: code, addresses, images. It is no letter, so words end at it. */
export const maskCharacter = '\uFFFC';

const spaces = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]/u;
// Soft hyphen, zero-width characters, byte order mark, bidirectional controls: nothing a reader sees.
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|[\uFE00-\uFE0F]/u;
const folded: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201A': "'",
  '\u201B': "'",
  '\u2032': "'",
  '\u02BC': "'",
  '\u201C': '"',
  '\u201D': '"',
  '\u201E': '"',
  '\u201F': '"',
  '\u00AB': '"',
  '\u00BB': '"',
  '\u2033': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2043': '-',
  '\u2212': '-',
  '\uFE63': '-',
  '\uFF0D': '-',
};

const plainAscii = /^[\x21-\x7E]*$/;

/** Collects running text piece by piece; `finish` gives the whole. */
export interface RunningTextBuilder {
  /** Adds the source from `start` to `end` as prose. */
  prose(start: number, end: number): void;
  /** Adds `text` as what the source from `start` to `end` stands for. */
  replaced(text: string, start: number, end: number): void;
  /** Adds a space for the source from `start` to `end`, unless one is there. */
  space(start: number, end: number): void;
  /** Adds a mask for the source from `start` to `end`. */
  mask(start: number, end: number): void;
  finish(): RunningText;
}

/** An array of twice the length, with what is in it. */
function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
  const twice = new Uint32Array(array.length * 2);
  twice.set(array);
  return twice;
}

/** @param source the chunk's text; all offsets are UTF-16 code units into it. */
export function buildRunningText(source: string): RunningTextBuilder {
  const pieces: string[] = [];
  // Most characters stand for themselves; some, composed otherwise, for several.
  let starts = new Uint32Array(source.length + 16);
  let ends = new Uint32Array(source.length + 16);
  let length = 0;
  let last = ' ';

  const push = (start: number, end: number): void => {
    if (length === starts.length) {
      starts = grown(starts);
      ends = grown(ends);
    }
    starts[length] = start;
    ends[length++] = end;
  };

  const add = (text: string, start: number, end: number): void => {
    for (let i = 0; i < text.length; i++) push(start, end);
    pieces.push(text);
    last = text.charAt(text.length - 1);
  };
  const space = (start: number, end: number): void => {
    if (last === ' ') {
      if (length > 0) ends[length - 1] = end;
    } else add(' ', start, end);
  };
  const character = (c: string, start: number, end: number): void => {
    if (invisible.test(c)) return;
    if (spaces.test(c)) {
      space(start, end);
      return;
    }
    const simple = folded[c] ?? c.normalize('NFKC');
    // NFKC turns some characters into a space and a mark (´); such a character stands for itself.
    add(simple === '' || spaces.test(simple) ? c : simple, start, end);
  };
  const prose = (start: number, end: number): void => {
    let i = start;
    while (i < end) {
      let j = i;
      while (j < end && source.charCodeAt(j) > 0x20 && source.charCodeAt(j) < 0x7f) j++;
      if (j > i) {
        for (let k = i; k < j; k++) push(k, k + 1);
        pieces.push(source.slice(i, j));
        last = source.charAt(j - 1);
        i = j;
        continue;
      }
      const c = String.fromCodePoint(source.codePointAt(i) ?? 0);
      // A letter with the combining marks behind it is composed as one, so that “é” is found however it is typed.
      let next = i + c.length;
      while (next < end && /\p{M}/u.test(source.charAt(next))) next++;
      character(next > i + c.length ? source.slice(i, next).normalize('NFC') : c, i, next);
      i = next;
    }
  };

  return {
    prose,
    space,
    replaced: (text, start, end) => {
      if (plainAscii.test(text)) add(text, start, end);
      else for (const c of text) character(c, start, end);
    },
    mask: (start, end) => add(maskCharacter, start, end),
    finish: () => {
      let text = pieces.join('');
      if (text.endsWith(' ')) text = text.slice(0, -1);
      return { text, starts: starts.slice(0, text.length), ends: ends.slice(0, text.length) };
    },
  };
}

/** The source range, relative to the chunk, of the running text from `start` to `end` (end exclusive, at least one unit). */
export function sourceRange(running: RunningText, start: number, end: number): { start: number; end: number } {
  return { start: running.starts[start] ?? 0, end: running.ends[end - 1] ?? 0 };
}
