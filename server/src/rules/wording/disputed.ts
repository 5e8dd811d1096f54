import { isSymbol } from '../../statement/capitals.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfText } from '../../statement/spans.js';
import { wordClass } from '../../text/internedWords.js';
import type { Check } from '../rule.js';
import { isPlaceholder } from './placeholder.js';

/** Text in square brackets is what the sides have not agreed on: listed, so that none is left at the end; no mistake. */
export const disputed: Check = (_, { queryBlocks }) =>
  queryBlocks(bracketsIn)
    .filter(({ block }) => !block.inAbbreviationList)
    .flatMap(({ block, found }) =>
      found.map(({ start, end, count }) => ({
        ...spanOfText(block, start, end),
        message: count === 1 ? 'This text has not been agreed yet.' : `These ${count} alternatives have not been agreed yet.`,
      })),
    );

interface Brackets {
  readonly start: number;
  readonly end: number;
  /** How many stand side by side. */
  readonly count: number;
}

/** Brackets in brackets are one; so are those with nothing but a space, a stroke or “or” between them. */
const group = /\[(?:[^[\]]|\[[^[\]]*\])+\](?:(?:\s*\/\s*|\s+or\s+|\s+)?\[(?:[^[\]]|\[[^[\]]*\])+\])*/g;
const one = /\[(?:[^[\]]|\[[^[\]]*\])+\]/g;

/** What quotations and footnotes put in brackets is no dispute: […], [sic], [1], [a]; nor is the symbol of a document. An abbreviation that a bracket introduces is none either. */
const isOther = (text: string): boolean => /^\[(?:\W*|\d+|\p{L}|sic|emphasis added|[ivx]+)\]$/iu.test(text);

const bracket = wordClass((text) => text === '[');

function bracketsIn({ running: { text }, words, quotations, introductions }: BlockReading): Brackets[] {
  if (!words.has(bracket)) return [];
  const introducing = introductions.map((n) => words.get(n.short.from)?.start ?? 0);
  const quoted = quotations.map((q) => ({ from: words.get(q.from)?.start ?? 0, to: words.get(q.to - 1)?.end ?? 0 }));
  return [...text.matchAll(group)].flatMap((m): Brackets[] => {
    const parts = m[0].match(one) ?? [];
    const end = m.index + m[0].length;
    if (parts.length === 1 && introducing.some((start) => start > m.index && start < end)) return [];
    if (parts.every((p) => isOther(p) || isPlaceholder(p) || isSymbol(p)) || quoted.some((q) => m.index >= q.from && end <= q.to))
      return [];
    return [{ start: m.index, end, count: parts.length }];
  });
}
