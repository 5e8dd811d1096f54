import { normalizeIdentifier } from 'micromark-util-normalize-identifier';
import type { Markup } from './block.js';
import { frontMatterOf } from './frontMatter.js';

/**
 * A run of lines that can be read without the rest of the document: the unit of caching, so that an edit costs the
 * lines around it. `start` is an offset into the document; `text` reaches to the next chunk.
 */
export interface Chunk {
  readonly start: number;
  readonly text: string;
  /** Front matter: present in the document, never prose. */
  readonly frontMatter?: true;
}

const blank = /^[ \t\r\f\v\u00A0\u3000]*$/;
const fenceOpen = /^[ \t>]*(?:[-*+]|\d{1,9}[.)])?[ \t]*(`{3,}|~{3,})/;
const rawHtmlOpen = /^ {0,3}<(script|pre|style|textarea)\b/i;

/** What keeps a Markdown chunk open over a blank line. */
type Open = { readonly until: RegExp } | undefined;

const literal = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function opens(line: string): Open {
  const fence = fenceOpen.exec(line)?.[1];
  if (fence !== undefined) return { until: new RegExp(`^[ \\t>]*${literal(fence)}${literal(fence.charAt(0))}*[ \\t]*\\r?$`) };
  const raw = rawHtmlOpen.exec(line)?.[1];
  if (raw !== undefined && !line.toLowerCase().includes(`</${raw.toLowerCase()}>`)) return { until: new RegExp(`</${raw}>`, 'i') };
  const comment = line.lastIndexOf('<!--');
  return comment >= 0 && line.indexOf('-->', comment) < 0 ? { until: /-->/ } : undefined;
}

/**
 * Cuts a document at blank lines; in Markdown not inside fenced code, comments and raw HTML, nor before an indented
 * line, which continues a list item.
 */
export function chunksOf(text: string, markup: Markup): Chunk[] {
  const chunks: Chunk[] = [];
  let start = 0;
  let at = 0;
  let open: Open;
  let blankBefore = false;

  const cut = (end: number): void => {
    if (end > start) chunks.push({ start, text: text.slice(start, end) });
    start = end;
  };

  if (markup === 'markdown') {
    const front = frontMatterOf(text);
    if (front !== undefined) {
      chunks.push({ start: 0, text: front, frontMatter: true });
      start = at = front.length;
    }
  }
  while (at < text.length) {
    const newline = text.indexOf('\n', at);
    const next = newline < 0 ? text.length : newline + 1;
    const line = text.slice(at, newline < 0 ? text.length : newline);
    if (open) {
      if (open.until.test(line)) open = undefined;
    } else if (blank.test(line)) blankBefore = true;
    else {
      if (blankBefore && !(markup === 'markdown' && /^[ \t]/.test(line))) cut(at);
      blankBefore = false;
      if (markup === 'markdown') open = opens(line);
    }
    at = next;
  }
  cut(text.length);
  return chunks;
}

/** The labels of a Markdown document's link definitions, as CommonMark compares them: they decide what reads as a link anywhere in it. */
export function linkLabelsOf(text: string): string[] {
  if (!text.includes(']:')) return [];
  return [...text.matchAll(/^ {0,3}\[((?:[^[\]\\\n]|\\.){1,999})\]:/gm)].map((m) => normalizeIdentifier(m[1] ?? ''));
}
