import { noteMark, type WordPiece } from '../paragraph.js';

/** Maps a range of the text to a range of a paragraph. Offsets are UTF-16 code units. */
export interface WordSegment {
  readonly offset: number;
  readonly length: number;
  readonly paragraph: number;
  /** Offsets in the paragraph’s text. If `to - from` differs from `length`, the ranges correspond only as a whole. */
  readonly from: number;
  readonly to: number;
}

/** Builds Markdown and its mapping to the paragraphs. */
export interface MarkdownBuilder {
  /** Adds text that is in no paragraph: heading and list marks, escapes. */
  markup(text: string): void;
  /** Adds text for a range of a paragraph. */
  mapped(text: string, paragraph: number, from: number, to: number): void;
  finish(): { readonly text: string; readonly segments: readonly WordSegment[] };
}

export function markdownBuilder(): MarkdownBuilder {
  const parts: string[] = [];
  const segments: WordSegment[] = [];
  let length = 0;
  const add = (text: string): void => {
    parts.push(text);
    length += text.length;
  };
  return {
    markup: add,
    mapped: (text, paragraph, from, to) => {
      segments.push({ offset: length, length: text.length, paragraph, from, to });
      add(text);
    },
    finish: () => ({ text: parts.join(''), segments }),
  };
}

/** Would be markup at the start of a line. Typed list marks are kept, because they are meant as such. */
const lineMarkup = /^(?:#{1,6}(?:\s|$)|>|[-=_*+:|](?:[ \t]*[-=_*+:|])*[ \t]*$|\[[^\]\n]{1,999}\]:)/;

/** A bullet typed at the start of a line, with the space after it. */
export const typedBullet = /^[•‣▪●○◦∙·][ \t\u3000]+/;

/** Could be markup inside a line, in CommonMark or GitHub’s extensions. */
const inlineMarkup =
  /[*`~]|\\(?=[!-/:-@[-`{-~\n]|$)|<(?=[A-Za-z/!?])|&(?=#?\w{1,31};)|\[(?=\^|[ xX]\])|\](?=[([])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** Where a paragraph’s text is written. In a heading or cell it must be one line. */
export type LinePlace = 'block' | 'heading' | 'cell';

/** Returns the offsets that need a backslash before them, and the spaces and typed bullets at the start of lines, by offset. */
function escapesIn(text: string, place: LinePlace): { escapes: Set<number>; indents: Map<number, number>; bullets: Map<number, number> } {
  const escapes = new Set([...text.matchAll(inlineMarkup)].map((m) => m.index));
  const indents = new Map<number, number>();
  const bullets = new Map<number, number>();
  let at = 0;
  for (const line of text.split('\n')) {
    const indent = line.length - line.trimStart().length;
    if (indent > 0 && (place === 'block' || at === 0)) indents.set(at, at + indent);
    const content = line.slice(indent);
    if (place === 'block' && lineMarkup.test(content)) escapes.add(at + indent);
    const bullet = place === 'block' ? typedBullet.exec(content)?.[0].length : undefined;
    if (bullet !== undefined) bullets.set(at + indent, at + indent + bullet);
    at += line.length + 1;
  }
  if (place === 'cell') for (const m of text.matchAll(/\|/g)) escapes.add(m.index);
  if (place === 'heading') {
    const { length } = text.trimEnd();
    let closing = length;
    while (text.charAt(closing - 1) === '#') closing--;
    if (closing < length) escapes.add(closing);
  }
  return { escapes, indents, bullets };
}

const special = /[\n\uFFFB]/g;

/**
 * Adds a paragraph’s text, with markup escaped. Omits spaces at the start of lines, which mean something in Markdown.
 * @param label returns what to write for the mark of a note, between `[^` and `]`
 */
export function addText(
  builder: MarkdownBuilder,
  paragraph: { readonly text: string; readonly pieces: readonly WordPiece[]; readonly index: number },
  place: LinePlace,
  label: (note: NonNullable<WordPiece['note']>) => string | undefined,
): void {
  const { text, pieces, index } = paragraph;
  const { escapes, indents, bullets } = escapesIn(text, place);
  const marks = new Set([...escapes, ...indents.keys(), ...bullets.keys(), ...Array.from(text.matchAll(special), (m) => m.index)]);
  const notes = pieces.flatMap((p) => (p.note ? [p.note] : []));
  let at = 0;
  const addUpTo = (to: number): void => {
    if (to > at) builder.mapped(text.slice(at, to), index, at, to);
    at = Math.max(at, to);
  };
  for (const mark of [...marks].sort((a, b) => a - b)) {
    addUpTo(mark);
    if (escapes.has(mark)) builder.markup('\\');
    at = Math.max(at, indents.get(mark) ?? 0);
    if (mark < at) continue;
    const bulletEnd = bullets.get(mark);
    if (bulletEnd !== undefined) {
      builder.mapped('- ', index, mark, bulletEnd);
      at = bulletEnd;
    } else if (text.charAt(mark) === '\n') {
      builder.mapped(place === 'block' ? '\n' : ' ', index, mark, mark + 1);
      at++;
    } else if (text.charAt(mark) === noteMark) {
      const name = label(notes.shift() as NonNullable<WordPiece['note']>);
      if (name !== undefined) builder.mapped(`[^${name}]`, index, mark, mark + 1);
      at++;
    }
  }
  addUpTo(text.length);
}
