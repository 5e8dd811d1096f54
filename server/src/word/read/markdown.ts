import { noteMark, type WordPiece } from '../paragraph.js';

/** A stretch of the text that stands for a stretch of a paragraph. Offsets are UTF-16 code units. */
export interface WordSegment {
  readonly offset: number;
  readonly length: number;
  readonly paragraph: number;
  /** Into the paragraph’s text. Where `to - from` is not `length`, all of one stands for all of the other. */
  readonly from: number;
  readonly to: number;
}

/** Collects Markdown with the way back to the paragraphs. */
export interface MarkdownBuilder {
  /** Adds text that stands in no paragraph: marks of headings and lists, escapes. */
  markup(text: string): void;
  /** Adds what stands for a stretch of a paragraph. */
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

/** What would be markup at the start of a line. List marks that were typed are left: they are meant as such. */
const lineMarkup = /^(?:#{1,6}(?:\s|$)|>|[-=_*+:|](?:[ \t]*[-=_*+:|])*[ \t]*$|\[[^\]\n]{1,999}\]:)/;

/** A bullet that was typed at the start of a line, with the space after it. */
export const typedBullet = /^[•‣▪●○◦∙·][ \t\u3000]+/;

/** What CommonMark and GitHub’s extensions could read as markup inside a line. */
const inlineMarkup =
  /[*`~]|\\(?=[!-/:-@[-`{-~\n]|$)|<(?=[A-Za-z/!?])|&(?=#?\w{1,31};)|\[(?=\^|[ xX]\])|\](?=[([])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** Where a paragraph’s text stands: in a heading and in a cell it must be one line. */
export type LinePlace = 'block' | 'heading' | 'cell';

/** Offsets before which a backslash has to stand; and the spaces and the typed bullets before lines, by where they begin. */
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
 * Adds a paragraph’s text, escaped where it would be markup. Spaces before lines are left out, as Markdown gives them a meaning.
 * @param label what the mark of a note is written as, between `[^` and `]`
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
