import { afterLineEnd, lineEndAt } from '../lines.js';
import { buildRunningText } from '../runningText.js';
import type { Block, BlockKind } from './block.js';
import { isTitle } from './headings.js';
import { letteredMark } from './numbering.js';

/**
 * Characters that may be Markdown markup (with GitHub’s extensions), or that the parser does not pass on as text: emphasis, code, links,
 * HTML, entities, tables, escapes, addresses, control characters.
 */
const maybeMarkup = /[*_`~[\]<>&|\\@\p{Cc}\uFEFF]|:\/\/|www\.|https?:/iu;

/** Lines that may not belong to a simple paragraph: indents, headings, lists, thematic breaks, and two spaces at the end. */
const maybeStructure = /^(?:[ \t#+=:-]|\d{1,9}[.)]|[ \t]*$)|[ \t]$/;

/** Allowed around a paragraph: empty lines before it; its line end and blank lines after it. */
const emptyLines = /^[\r\n]*$/;
const blankLines = /^(?:[\r\n][ \t\r\n]*)?$/;

/**
 * Parses a Markdown chunk that is a single paragraph without markup, as most are. Returns undefined if in doubt. The result equals the
 * parser’s, at a fraction of the cost.
 */
export function plainParagraphOf(source: string): Block | undefined {
  const end = source.trimEnd().length;
  const start = source.length - source.trimStart().length;
  const text = source.slice(start, end);
  if (text === '' || !emptyLines.test(source.slice(0, start)) || !blankLines.test(source.slice(end))) return undefined;
  if (maybeMarkup.test(text.replace(/[\r\n]/g, ''))) return undefined;
  const builder = buildRunningText(source);
  let at = start;
  while (at < end) {
    const lineEnd = lineEndAt(source, at);
    const next = afterLineEnd(source, lineEnd);
    if (maybeStructure.test(source.slice(at, lineEnd))) return undefined;
    builder.prose(at, lineEnd);
    if (lineEnd < end) builder.space(lineEnd, next);
    at = next;
  }
  const running = builder.finish();
  return running.text === '' ? undefined : { kind: kindOfParagraph(running.text), start, end, running, source };
}

/**
 * Returns the kind of a paragraph outside of lists and quotations, judged as in plain text: an unmarked title, or an item with a letter.
 * @param isStrong whether all of it is bold
 */
export function kindOfParagraph(text: string, isStrong = false): BlockKind {
  const isItem = letteredMark.test(text);
  // A title can have a number.
  if (isItem && !/^\(?[\divxIVX]/.test(text)) return 'listItem';
  if (isTitle(text, isStrong)) return 'heading';
  return isItem ? 'listItem' : 'paragraph';
}
