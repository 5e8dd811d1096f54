import { lowerBound } from '../lowerBound.js';
import { type RunningText, sourceRange } from '../runningText.js';
import { sentencesOf } from '../sentences.js';
import type { Block } from './block.js';

/**
 * Maximum length of a block, in UTF-16 code units. A longer paragraph is read in parts. The longest in 43 real statements has 2,861. The
 * limit bounds what takes more than linear time in a block, and the time of one step.
 */
export const maxBlockLength = 8000;

/** Returns where the part that starts at `from` ends: after the last sentence that fits, else at the last space, else inside a word. */
function partEnd(text: string, from: number): number {
  if (text.length - from <= maxBlockLength) return text.length;
  const part = text.slice(from, from + maxBlockLength);
  const sentence = sentencesOf(part).at(-2);
  if (sentence && sentence.end > maxBlockLength / 2) return from + sentence.end;
  const space = part.lastIndexOf(' ');
  if (space > maxBlockLength / 2) return from + space;
  const splitsPair = /[\uD800-\uDBFF]$/.test(part);
  return from + maxBlockLength - (splitsPair ? 1 : 0);
}

/** Returns the running text from `from` to `to`. */
function partOf({ text, segments }: RunningText, from: number, to: number): RunningText {
  const first = lowerBound(segments, (s) => s.from <= from) - 1;
  const last = lowerBound(segments, (s) => s.from < to);
  return {
    text: text.slice(from, to),
    segments: segments.slice(first, last).map((s) => {
      const before = Math.max(0, from - s.from);
      return { from: s.from + before - from, source: s.whole === 0 ? s.source + before : s.source, whole: s.whole };
    }),
  };
}

/** Splits a very long block into parts, marked as such. */
export function inParts(block: Block): Block[] {
  const { running } = block;
  if (running.text.length <= maxBlockLength) return [block];
  const parts: Block[] = [];
  let from = 0;
  while (from < running.text.length) {
    const to = partEnd(running.text, from);
    const { start, end } = sourceRange(running, from, to);
    parts.push({ ...block, start, end, running: partOf(running, from, to), reduced: block.reduced ?? 'parts' });
    from = to;
    while (running.text.charAt(from) === ' ') from++;
  }
  return parts;
}
