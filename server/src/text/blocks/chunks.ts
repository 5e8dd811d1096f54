import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import { afterLineEnd, isLineEndAt, lineEndAt } from '../lines.js';
import { finished, type Steps } from '../steps.js';
import type { Block, Markup } from './block.js';
import { frontMatterOf } from './frontMatter.js';
import { wrapLimit } from './plainBlocks.js';

/**
 * Lines that can be read independently of the rest: the unit of caching, so that an edit costs only the lines around it. `start` is an
 * offset in the document; `text` extends to the next chunk.
 */
export interface Chunk {
  readonly start: number;
  readonly text: string;
  /** Set for what is not prose: front matter, and the later parts of a very long fence, comment or raw HTML element. */
  readonly unread?: 'front matter' | 'other';
  /** Set if the chunk is the continuation of a passage that was too long. An indented part can only be read as plain text. */
  readonly reduced?: NonNullable<Block['reduced']>;
}

/**
 * Limits of a chunk without blank lines, in UTF-16 code units and lines. A line above `line` is divided. Above a soft limit, a Markdown
 * chunk ends before the next line that starts a block, and a plain-text chunk after the next line that is a whole paragraph; above the hard
 * limit, both end at any line. micromark copies all previous events for each setext heading and lazy line (`EditMap.consume`), so its time
 * is quadratic in their number.
 */
const longest = { soft: 4000, softLines: 200, hard: 8000, hardLines: 500, table: 16_000, lazyLines: 200, line: 32_000 } as const;

/** Starts a Markdown block, whatever the line before it. A table row does not. */
const blockOpen = /^(?:#{1,6}[ \t]|[-*+][ \t]|\d{1,9}[.)][ \t]|\[[^\]\n]{1,99}\]:|<\/?[a-z]|```|~~~)/i;
const setextUnderline = /^[> ]*(?:=+|-+)[ \t]*$/;
const containerOpen = /^(?:>|[-*+][ \t]|\d{1,9}[.)][ \t])/;

/** Returns whether a Markdown line starts a block that the line before it does not belong to. */
const beginsBlock = (line: string, before: string): boolean =>
  blockOpen.test(line) || setextUnderline.test(before) || /^>[ \t]*$/.test(before) || (line.startsWith('>') && !before.startsWith('>'));

/** Returns where the line at an offset ends, or the last space before it becomes too long, or any place between two characters. */
function readableEnd(text: string, at: number): number {
  const end = lineEndAt(text, at, Math.min(text.length, at + longest.line + 1));
  if (end - at <= longest.line) return end;
  const space = text.lastIndexOf(' ', at + longest.line);
  if (space > at + longest.line / 2) return space;
  const splitsPair = /^[\uDC00-\uDFFF]/.test(text.charAt(at + longest.line));
  return at + longest.line - (splitsPair ? 1 : 0);
}

const blanks = new Set([...' \t\f\v\u00A0\u3000'].map((c) => c.charCodeAt(0)));

function isBlank(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && blanks.has(text.charCodeAt(at))) at++;
  return at === end;
}
const fenceOpen = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]*)?(`{3,}|~{3,})/;
const rawHtmlOpen = /^ {0,3}<(script|pre|style|textarea)\b/i;

const fenceClose = /^[ \t>]*(`{3,}|~{3,})[ \t]*$/;

/** A Markdown construct that may contain blank lines. */
interface Open {
  readonly isClosedBy: (line: string) => boolean;
  /** Whether only its closing line ends it, so that everything before that line is not prose. */
  readonly isSure: boolean;
}

function opens(line: string): Open | undefined {
  const fence = fenceOpen.exec(line)?.[1];
  if (fence !== undefined)
    return { isClosedBy: (line) => fenceClose.exec(line)?.[1]?.startsWith(fence) === true, isSure: /^ {0,3}[`~]/.test(line) };
  const raw = rawHtmlOpen.exec(line)?.[1];
  const closesRaw = (line: string): boolean => line.toLowerCase().includes(`</${raw?.toLowerCase()}>`);
  if (raw !== undefined && !closesRaw(line)) return { isClosedBy: closesRaw, isSure: true };
  const comment = line.lastIndexOf('<!--');
  const isOpen = comment >= 0 && line.indexOf('-->', comment) < 0;
  return isOpen ? { isClosedBy: (line) => line.includes('-->'), isSure: /^ {0,3}<!--/.test(line) } : undefined;
}

/**
 * Splits a document at blank lines; in Markdown not inside fenced code, comments and raw HTML, nor before an indented line, which continues
 * a list item. A passage without blank lines is split by length (`longest`). Together the chunks are its text.
 */
export const chunksOf = (text: string, markup: Markup): Chunk[] => finished(chunkSteps(text, markup));

/** Number of lines that are read in one step. */
const linesAtOnce = 500;

/** As `chunksOf`, in steps. */
export function* chunkSteps(text: string, markup: Markup): Steps<Chunk[]> {
  const isMarkdown = markup === 'markdown';
  const chunks: Chunk[] = [];
  let start = 0;
  let at = 0;
  let open: Open | undefined;
  let kind: Pick<Chunk, 'unread' | 'reduced'> = {};
  let blankBefore = false;
  let before = '';
  /** Number of lines that may be lazy continuations, if the chunk starts with a list or a quotation. */
  let lazy: number | undefined;
  /** Number of lines of the chunk that are not blank. */
  let lines = 0;
  const cut = (next: typeof kind = {}): void => {
    if (at > start) chunks.push({ start, text: text.slice(start, at), ...kind });
    start = at;
    kind = next;
    lines = 0;
  };

  const front = isMarkdown ? frontMatterOf(text) : undefined;
  if (front !== undefined) {
    chunks.push({ start: 0, text: front, unread: 'front matter' });
    start = at = front.length;
  }
  for (let line = 1; at < text.length; line++) {
    if (line % linesAtOnce === 0) yield;
    const end = readableEnd(text, at);
    const next = isLineEndAt(text, end) ? afterLineEnd(text, end) : end;
    const length = at - start;
    if (open) {
      if (length >= longest.hard && kind.unread === undefined) {
        cut(open.isSure ? { unread: 'other' } : { reduced: 'parts' });
        if (kind.unread === undefined) open = undefined;
      }
      if (open?.isClosedBy(text.slice(at, end))) {
        open = undefined;
        at = next;
        if (kind.unread) cut();
        before = '';
        continue;
      }
    } else if (isBlank(text, at, end)) {
      if (length >= longest.hard) cut();
      blankBefore = true;
      before = '';
    } else {
      const line = isMarkdown || length >= longest.soft ? text.slice(at, end) : '';
      // Without its list, a line indented by four columns is code.
      const isDeep = isMarkdown && /^(?: {4}| {0,3}\t)/.test(line);
      const isLong = isMarkdown
        ? (length >= longest.soft || lines >= longest.softLines) && (beginsBlock(line, before) || (blankBefore && !isDeep))
        : length >= longest.soft && before.length > wrapLimit;
      const isIndented = isMarkdown && /[ \t]/.test(text.charAt(at));
      const hard = line.startsWith('|') ? longest.table : longest.hard;
      if (isLong || (blankBefore && !isIndented)) cut();
      else if (length >= hard || (isMarkdown && lines >= longest.hardLines) || (lazy ?? 0) > longest.lazyLines)
        cut({ reduced: isDeep ? 'plain' : 'parts' });
      lines++;
      const isContainer = isMarkdown && containerOpen.test(line);
      if (at === start) lazy = isContainer ? 0 : undefined;
      else if (lazy !== undefined && !isContainer && !isIndented) lazy++;
      blankBefore = false;
      before = line;
      if (isMarkdown) open = opens(line);
    }
    at = next;
  }
  cut();
  return chunks;
}

/** Returns the labels of link definitions, normalized as in CommonMark. They decide what is a link anywhere in the document. */
export function linkLabelsOf(text: string): string[] {
  if (!text.includes(']:')) return [];
  return [...text.matchAll(/^ {0,3}\[((?:[^[\]\\\r\n]|\\.){1,999})\]:/gm)].map((m) => normalizeIdentifier(m[1] ?? ''));
}
