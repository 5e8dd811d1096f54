import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Markup } from './block.js';
import { frontMatterOf } from './frontMatter.js';

/**
 * Lines that can be read independently of the rest: the unit of caching, so that an edit costs only the lines around it. `start` is an
 * offset in the document; `text` extends to the next chunk.
 */
export interface Chunk {
  readonly start: number;
  readonly text: string;
  /** Set for front matter, which is not prose. */
  readonly frontMatter?: true;
}

const blanks = new Set([...' \t\r\f\v\u00A0\u3000'].map((c) => c.charCodeAt(0)));

/** Returns whether a line is blank. */
function isBlank(text: string, start: number, end: number): boolean {
  let at = start;
  while (at < end && blanks.has(text.charCodeAt(at))) at++;
  return at === end;
}
const fenceOpen = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])?[ \t]*(`{3,}|~{3,})/;
const rawHtmlOpen = /^ {0,3}<(script|pre|style|textarea)\b/i;

const fenceClose = /^[ \t>]*(`{3,}|~{3,})[ \t]*\r?$/;

/** Tests whether a line closes a Markdown construct that may contain blank lines. */
type Open = ((line: string) => boolean) | undefined;

function opens(line: string): Open {
  const fence = fenceOpen.exec(line)?.[1];
  if (fence !== undefined) return (line) => fenceClose.exec(line)?.[1]?.startsWith(fence) === true;
  const raw = rawHtmlOpen.exec(line)?.[1];
  const closesRaw = (line: string): boolean => line.toLowerCase().includes(`</${raw?.toLowerCase()}>`);
  if (raw !== undefined && !closesRaw(line)) return closesRaw;
  const comment = line.lastIndexOf('<!--');
  return comment >= 0 && line.indexOf('-->', comment) < 0 ? (line) => line.includes('-->') : undefined;
}

/**
 * Splits a document at blank lines; in Markdown not inside fenced code, comments and raw HTML, nor before an indented line, which continues
 * a list item. The chunks cover the whole text.
 */
export function chunksOf(text: string, markup: Markup): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  let at = 0;
  let open: Open;
  let blankBefore = false;

  if (markup === 'markdown') {
    const front = frontMatterOf(text);
    if (front !== undefined) {
      chunks.push({ start: 0, text: front, frontMatter: true });
      start = at = front.length;
    }
  }
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline;
    if (open) {
      if (open(text.slice(at, end))) open = undefined;
    } else if (isBlank(text, at, end)) blankBefore = true;
    else {
      const line = markup === 'markdown' ? text.slice(at, end) : '';
      if (blankBefore && !/^[ \t]/.test(line) && at > start) {
        chunks.push({ start, text: text.slice(start, at) });
        start = at;
      }
      blankBefore = false;
      if (markup === 'markdown') open = opens(line);
    }
    at = newline < 0 ? end : newline + 1;
  }
  if (text.length > start) chunks.push({ start, text: text.slice(start) });
  return chunks;
}

/** Returns the labels of link definitions, normalized as in CommonMark. They decide what is a link anywhere in the document. */
export function linkLabelsOf(text: string): string[] {
  if (!text.includes(']:')) return [];
  return [...text.matchAll(/^ {0,3}\[((?:[^[\]\\\n]|\\.){1,999})\]:/gm)].map((m) => normalizeIdentifier(m[1] ?? ''));
}
