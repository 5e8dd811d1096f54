import type { Block } from './block.js';
import { isTitle } from './headings.js';
import { buildRunningText } from './runningText.js';

/**
 * Characters that may be markup in Markdown with GitHub's extensions, and what a parser does not take for text: emphasis, code,
 * links, HTML, entities, tables, escapes, addresses, controls.
 */
const maybeMarkup = /[*_`~[\]<>&|\\@\p{Cc}\uFEFF]|:\/\/|www\.|https?:/iu;

/** What keeps a line from being part of a plain paragraph: indents, headings, lists, rules, and two spaces at its end. */
const maybeStructure = /^(?:[ \t#+=:-]|\d{1,9}[.)]|[ \t]*$)|[ \t]$/;

/** What may stand before a paragraph: empty lines; and after it: the end of its line, then blank lines. */
const emptyLines = /^(?:\r?\n)*$/;
const blankLines = /^(?:\r?\n[ \t\r\n]*)?$/;

/**
 * Reads a Markdown chunk that is one paragraph without markup, as most are; undefined for all others, and in doubt. Equal to what the
 * parser returns, at a small part of the cost.
 */
export function plainParagraphOf(source: string): Block | undefined {
  const end = source.trimEnd().length;
  const start = source.length - source.trimStart().length;
  const text = source.slice(start, end);
  if (text === '' || !emptyLines.test(source.slice(0, start)) || !blankLines.test(source.slice(end))) return undefined;
  if (maybeMarkup.test(text.replace(/\r?\n/g, ''))) return undefined;
  const builder = buildRunningText(source);
  let at = start;
  while (at < end) {
    const newline = source.indexOf('\n', at);
    const following = newline < 0 || newline > end ? end : newline;
    const lineEnd = following < end && source.charAt(following - 1) === '\r' ? following - 1 : following;
    if (maybeStructure.test(source.slice(at, lineEnd))) return undefined;
    builder.prose(at, lineEnd);
    if (following < end) builder.space(lineEnd, following + 1);
    at = following + 1;
  }
  const running = builder.finish();
  return running.text === '' ? undefined : { kind: isTitle(running.text) ? 'heading' : 'paragraph', start, end, running, source };
}
