import { lowerBound } from '../text/lowerBound.js';
import { isBlank } from './paragraph.js';
import type { WordDocument } from './readWordDocument.js';

/** A range of a paragraph’s text. Offsets are UTF-16 code units. */
export interface WordPlace {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Returns the places of a range of the text, in order, one for each paragraph. An empty range gives the place before the character at the
 * offset, or else after the one before it. Markup has no place.
 */
export function placesOf({ segments }: Pick<WordDocument, 'segments'>, offset: number, length: number): WordPlace[] {
  const end = offset + length;
  const places: WordPlace[] = [];
  // The last segment that begins at or before the offset.
  const at = Math.max(0, lowerBound(segments, (s) => s.offset <= offset) - 1);
  if (length === 0) {
    const [here, next] = [segments[at], segments[at + 1]];
    if (here && offset >= here.offset && offset <= here.offset + here.length) return [pointIn(here, offset)];
    return next?.offset === offset ? [pointIn(next, offset)] : [];
  }
  for (let i = at; i < segments.length; i++) {
    const segment = segments[i];
    if (!segment || segment.offset >= end) break;
    if (segment.offset + segment.length <= offset) continue;
    const isLinear = segment.length === segment.to - segment.from;
    const from = isLinear ? segment.from + Math.max(0, offset - segment.offset) : segment.from;
    const to = isLinear ? Math.min(segment.to, segment.from + end - segment.offset) : segment.to;
    const last = places.at(-1);
    if (last?.paragraph === segment.paragraph) places[places.length - 1] = { ...last, to };
    else places.push({ paragraph: segment.paragraph, from, to });
  }
  return places;
}

function pointIn(segment: WordDocument['segments'][number], offset: number): WordPlace {
  const at = Math.min(segment.from + offset - segment.offset, segment.to);
  return { paragraph: segment.paragraph, from: at, to: at };
}

/**
 * Returns the offset of a character in a paragraph, both counted from 1 as in `ParagraphName`. A position after the end of the paragraph
 * gives its end.
 */
export function offsetIn(
  { segments, paragraphs }: Pick<WordDocument, 'segments' | 'paragraphs'>,
  paragraph: number,
  character: number,
): number | undefined {
  let count = 0;
  const index = paragraphs.findIndex((p) => !isBlank(p) && ++count === paragraph);
  const own = segments.filter((s) => s.paragraph === index);
  const segment = own.find((s) => s.to >= character) ?? own.at(-1);
  return segment && segment.offset + Math.min(Math.max(character - 1 - segment.from, 0), segment.length);
}

/** Tells a reader how to find a paragraph in Word. */
export interface ParagraphName {
  /** Counted from 1 among the paragraphs with text, in reading order. */
  readonly paragraph: number;
  /** The number before it, as shown by Word: `3.`, `(a)`. */
  readonly number?: string;
}

/** Returns a function that names the paragraph at an offset of the text, or after the markup at that offset. */
export function paragraphNames({ segments, paragraphs }: Pick<WordDocument, 'segments' | 'paragraphs'>): (offset: number) => ParagraphName {
  const counts: number[] = [];
  for (const p of paragraphs) counts.push((counts.at(-1) ?? 0) + (isBlank(p) ? 0 : 1));
  return (offset) => {
    const at = lowerBound(segments, (s) => s.offset + s.length <= offset);
    const index = (segments[at] ?? segments.at(-1))?.paragraph ?? 0;
    const mark = paragraphs[index]?.mark;
    return { paragraph: counts[index] ?? 1, ...(mark?.kind === 'number' ? { number: mark.text } : {}) };
  };
}
