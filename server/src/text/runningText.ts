import { lowerBound } from './lowerBound.js';

/**
 * A block’s text as displayed: without markup, with line wraps and special spaces as single spaces, and with quotation marks and
 * compatibility characters folded (NFKC). Maps back to the source. Everything that searches for words uses it.
 */
export interface RunningText {
  readonly text: string;
  /** Mapping to the source: consecutive segments, the first from 0. */
  readonly segments: readonly MappedSegment[];
}

/** A segment of running text, in UTF-16 code units of it and of the chunk. */
export interface MappedSegment {
  readonly from: number;
  readonly source: number;
  /** Length of the source that the whole segment stands for. 0 if code units correspond one to one. */
  readonly whole: number;
}

/** Replaces text that must not be read (code, addresses, images). Not a letter, so words end at it. */
export const maskCharacter = '\uFFFC';

const spaces = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]/u;
// Soft hyphen, zero-width characters, byte order mark, bidirectional controls: invisible.
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

/** Builds running text piece by piece. */
export interface RunningTextBuilder {
  /** Adds the source from `start` to `end` as prose. */
  prose(start: number, end: number): void;
  /** Adds `text` in place of the source from `start` to `end`. */
  replaced(text: string, start: number, end: number): void;
  /** Adds a space for the source from `start` to `end`, unless the text already ends in one. */
  space(start: number, end: number): void;
  /** Adds a mask for the source from `start` to `end`. */
  mask(start: number, end: number): void;
  finish(): RunningText;
}

/** @param source the chunk’s text; all offsets are UTF-16 code units of it */
export function buildRunningText(source: string): RunningTextBuilder {
  const pieces: string[] = [];
  const segments: { from: number; source: number; whole: number }[] = [];
  let length = 0;
  let last = ' ';
  /** Source offset at which the last segment can continue, or -1. */
  let nextSource = -1;

  /** Adds code units that correspond to the source one to one. */
  const addVerbatim = (text: string, start: number): void => {
    if (nextSource !== start) segments.push({ from: length, source: start, whole: 0 });
    pieces.push(text);
    length += text.length;
    nextSource = start + text.length;
    last = text.charAt(text.length - 1);
  };
  const add = (text: string, start: number, end: number): void => {
    if (text.length === 1 && end - start === 1) {
      addVerbatim(text, start);
      return;
    }
    segments.push({ from: length, source: start, whole: end - start });
    pieces.push(text);
    length += text.length;
    nextSource = -1;
    last = text.charAt(text.length - 1);
  };
  const space = (start: number, end: number): void => {
    if (last !== ' ') add(' ', start, end);
    else if (length > 0) widen(end);
  };
  /** Extends the source of the last space. */
  const widen = (end: number): void => {
    const segment = segments.at(-1);
    if (!segment) return;
    const source = segment.whole === 0 ? segment.source + (length - 1 - segment.from) : segment.source;
    if (segment.from === length - 1) segments.pop();
    segments.push({ from: length - 1, source, whole: end - source });
    nextSource = -1;
  };
  const character = (c: string, start: number, end: number): void => {
    if (invisible.test(c)) return;
    if (spaces.test(c)) {
      space(start, end);
      return;
    }
    const simple = folded[c] ?? c.normalize('NFKC');
    // NFKC turns some characters into a space and a mark (´). Such a character is kept.
    add(simple === '' || spaces.test(simple) ? c : simple, start, end);
  };
  /** Returns the end of the plain text that begins at `from`: visible ASCII and single spaces. */
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
        addVerbatim(source.slice(i, plain), i);
        i = plain;
        continue;
      }
      const c = String.fromCodePoint(source.codePointAt(i) ?? 0);
      // Composes a letter with its combining marks, so that “é” is found however it was typed.
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
      return { text: text.endsWith(' ') ? text.slice(0, -1) : text, segments };
    },
  };
}

const combining = /^\p{M}/u;

/** Returns the source range of one code unit of the running text, relative to the chunk. */
function sourceOf({ segments }: RunningText, at: number): { start: number; end: number } {
  const { from, source, whole } = segments[lowerBound(segments, (s) => s.from <= at) - 1] ?? { from: 0, source: 0, whole: 0 };
  return whole === 0 ? { start: source + at - from, end: source + at - from + 1 } : { start: source, end: source + whole };
}

/** Returns the source range of the running text from `start` to `end` (exclusive, at least one unit), relative to the chunk. */
export function sourceRange(running: RunningText, start: number, end: number): { start: number; end: number } {
  return { start: sourceOf(running, start).start, end: sourceOf(running, end - 1).end };
}
