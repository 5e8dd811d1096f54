import { lowerBound } from './lowerBound.js';

/**
 * A block's words as a reader sees them: markup gone, soft line wraps and odd spaces turned to single spaces, quotes and
 * compatibility forms folded (NFKC), with a way back to the source. Everything that looks for words works on this.
 */
export interface RunningText {
  readonly text: string;
  /** The way back: stretches in order, the first from 0, each up to the next. */
  readonly stretches: readonly MappedSegment[];
}

/** A stretch of running text, in UTF-16 code units of it and of the chunk. */
export interface MappedSegment {
  readonly from: number;
  readonly source: number;
  /** How much of the source all of the stretch stands for; 0 where each code unit stands for one, in order. */
  readonly whole: number;
}

/** Replaces what must not be read (code, addresses, images) in the running text. It is not a letter, so words end at it. */
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

/** @param source the chunk's text; all offsets are UTF-16 code units into it. */
export function buildRunningText(source: string): RunningTextBuilder {
  const pieces: string[] = [];
  const stretches: { from: number; source: number; whole: number }[] = [];
  let length = 0;
  let last = ' ';
  /** Where the source goes on if the last stretch does; -1 where it cannot. */
  let goesOn = -1;

  /** Adds code units that stand for as many of the source. */
  const alike = (text: string, start: number): void => {
    if (goesOn !== start) stretches.push({ from: length, source: start, whole: 0 });
    pieces.push(text);
    length += text.length;
    goesOn = start + text.length;
    last = text.charAt(text.length - 1);
  };
  const add = (text: string, start: number, end: number): void => {
    if (text.length === 1 && end - start === 1) {
      alike(text, start);
      return;
    }
    stretches.push({ from: length, source: start, whole: end - start });
    pieces.push(text);
    length += text.length;
    goesOn = -1;
    last = text.charAt(text.length - 1);
  };
  const space = (start: number, end: number): void => {
    if (last !== ' ') add(' ', start, end);
    else if (length > 0) widen(end);
  };
  /** Extends the source of the space that was added last. */
  const widen = (end: number): void => {
    const stretch = stretches.at(-1);
    if (!stretch) return;
    const source = stretch.whole === 0 ? stretch.source + (length - 1 - stretch.from) : stretch.source;
    if (stretch.from === length - 1) stretches.pop();
    stretches.push({ from: length - 1, source, whole: end - source });
    goesOn = -1;
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
  /** Where the plain text ends that begins at `from`: visible ASCII, and single spaces. */
  const plainEnd = (from: number, end: number): number => {
    let afterSpace = last === ' ';
    let i = from;
    for (; i < end; i++) {
      const unit = source.charCodeAt(i);
      if (unit > 0x20 && unit < 0x7f) afterSpace = false;
      else if (unit === 0x20 && !afterSpace) afterSpace = true;
      else break;
    }
    return i;
  };
  const prose = (start: number, end: number): void => {
    let i = start;
    while (i < end) {
      const plain = plainEnd(i, end);
      if (plain > i) {
        alike(source.slice(i, plain), i);
        i = plain;
        continue;
      }
      const c = String.fromCodePoint(source.codePointAt(i) ?? 0);
      // A letter with the combining marks after it is composed as one, so that “é” is found however it is typed.
      let next = i + c.length;
      while (next < end && combining.test(source.charAt(next))) next++;
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
      const text = pieces.length === 1 ? (pieces[0] as string) : pieces.join('');
      return { text: text.endsWith(' ') ? text.slice(0, -1) : text, stretches };
    },
  };
}

const combining = /^\p{M}/u;

/** Where the source of one code unit of the running text begins and ends, relative to the chunk. */
function sourceOf({ stretches }: RunningText, at: number): { start: number; end: number } {
  const { from, source, whole } = stretches[lowerBound(stretches, (s) => s.from <= at) - 1] ?? { from: 0, source: 0, whole: 0 };
  return whole === 0 ? { start: source + at - from, end: source + at - from + 1 } : { start: source, end: source + whole };
}

/** The source range, relative to the chunk, of the running text from `start` to `end` (end exclusive, at least one unit). */
export function sourceRange(running: RunningText, start: number, end: number): { start: number; end: number } {
  return { start: sourceOf(running, start).start, end: sourceOf(running, end - 1).end };
}
