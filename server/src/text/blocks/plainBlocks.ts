import { type Line, linesOf } from '../lines.js';
import { buildRunningText, type RunningText } from '../runningText.js';
import { maxOf } from '../unbounded.js';
import type { Block, BlockKind } from './block.js';
import { hasSentenceSigns, isTitle } from './headings.js';

const listItem = /^[ \t]*(?:[-•*‣▪●○◦–—][ \t]+|\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)][ \t]+)/;
const address = /(?:https?:\/\/|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]}'’]|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;

const eastAsian = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}「『（';
/** A numbered paragraph or item in a language without spaces: 1　日本国, １．日本国, （1）日本国, ①, ・. A line that begins with a year is not one. */
const unspacedItem = new RegExp(
  `^[ \\t\\u3000]{0,8}(?:[（(][0-9０-９]{1,3}[）)]|[0-9０-９]{1,3}[．.、]|[0-9０-９]{1,2}[ \\u3000](?![ \\u3000]{0,2}[年月日])|[①-⑳]|・)(?=[ \\u3000]{0,3}[${eastAsian}])`,
  'u',
);
const endsUnspaced = new RegExp(`[${eastAsian}、。」』）]$`, 'u');
const beginsUnspaced = new RegExp(`^[${eastAsian}]`, 'u');

/** Returns whether a line break ends a paragraph between two lines of a language without spaces, which may wrap anywhere. */
const breaksUnspaced = (line: Line, next: Line, width: number): boolean =>
  next.text.startsWith('\u3000') ||
  unspacedItem.test(next.text) ||
  (endsUnspaced.test(line.text.trimEnd()) &&
    beginsUnspaced.test(next.text) &&
    line.text.trimEnd().length < width * 0.8 &&
    (/。[」』）]*\s*$/.test(line.text) || !hasSentenceSigns(line.text)));

interface Masked {
  readonly start: number;
  readonly end: number;
  readonly isComment: boolean;
}

/** Returns the comments in a line. An unclosed one is text. */
function commentsIn(line: string): Masked[] {
  const found: Masked[] = [];
  for (let start = line.indexOf('<!--'); start >= 0; start = line.indexOf('<!--', found.at(-1)?.end)) {
    const close = line.indexOf('-->', start + 4);
    if (close < 0) break;
    found.push({ start, end: close + 3, isComment: true });
  }
  return found;
}

/** Returns the addresses and comments in a line, in order. */
function maskedIn(line: string): Masked[] {
  if (!mayHaveAddress(line)) return [];
  const addresses = [...line.matchAll(address)].map((m) => ({ start: m.index, end: m.index + m[0].length, isComment: false }));
  return [...commentsIn(line), ...addresses].sort((x, y) => x.start - y.start);
}

/** Returns whether a line may contain addresses or comments. Most lines cannot, so this test saves time. */
const mayHaveAddress = (line: string): boolean =>
  line.includes('@') || line.includes('://') || line.includes('www.') || line.includes('<!--');

/** Lines longer than this are whole paragraphs pasted from a word processor, in UTF-16 code units. */
export const wrapLimit = 140;

/** Returns whether a line break ends a paragraph, rather than wraps a line. */
function breaksBetween(line: Line, next: Line, width: number): boolean {
  if (listItem.test(next.text)) return true;
  if (line.text.length > wrapLimit || breaksUnspaced(line, next, width)) return true;
  const firstWord = /^\s*\S+/.exec(next.text)?.[0].trim() ?? '';
  const roomLeft = line.text.trimEnd().length + 1 + firstWord.length <= width * 0.8;
  return roomLeft && /^\s*[\p{Lu}\p{N}“"]/u.test(next.text);
}

function kindOf(first: string, running: RunningText): BlockKind {
  const isItem = listItem.test(first) || unspacedItem.test(first);
  if (isItem && !/^\s*(?:[\d０-９]|[ivxIVX])/.test(first)) return 'listItem';
  if (isTitle(running.text)) return 'heading';
  return isItem ? 'listItem' : 'paragraph';
}

function blockOf(chunk: string, lines: readonly Line[]): Block {
  const builder = buildRunningText(chunk);
  for (const line of lines) {
    if (line !== lines[0]) builder.space(line.start - 1, line.start);
    const marker = listItem.exec(line.text)?.[0].length ?? 0;
    let at = line.start + (line === lines[0] && /^[ \t]*[-•*‣▪●○◦–—]/.test(line.text) ? marker : 0);
    for (const { start, end, isComment } of maskedIn(line.text)) {
      if (line.start + start < at) continue;
      builder.prose(at, line.start + start);
      at = line.start + end;
      // A comment is invisible to readers; an address is visible, but not prose.
      if (!isComment) builder.mask(line.start + start, at);
    }
    builder.prose(at, line.end);
  }
  const running = builder.finish();
  return {
    kind: kindOf(lines[0]?.text ?? '', running),
    start: lines[0]?.start ?? 0,
    end: lines.at(-1)?.end ?? 0,
    running,
    source: chunk,
  };
}

/** Returns the blocks of a plain-text chunk, with wrapped lines joined and titles and list items separated. */
export function plainBlocksOf(chunk: string): Block[] {
  const lines = linesOf(chunk).filter(({ text }) => text.trim() !== '');
  const width = maxOf(
    lines.map((l) => l.text.trimEnd().length),
    0,
  );
  const groups: Line[][] = [];
  for (const line of lines) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && !breaksBetween(before, line, width)) group.push(line);
    else groups.push([line]);
  }
  return groups.map((group) => blockOf(chunk, group));
}
