import type { Block } from './block.js';
import { isTitle } from './headings.js';
import { buildRunningText } from './runningText.js';

/**
 * Characters that may be markup in Markdown with GitHub's extensions, and what a parser does not take for text: emphasis, code,
 * links, HTML, entities, tables, escapes, addresses, controls.
 */
const maybeMarkup = /[*_`~[\]<>&|\\@\p{Cc}\uFEFF]|:\/\/|www\.|https?:/iu;

/** What makes a line another thing than a line of a paragraph: indents, headings, lists, rules, and two spaces at its end. */
const maybeStructure = /^(?:[ \t#+=:-]|\d{1,9}[.)]|[ \t]*$)|[ \t]$/;

/** What may stand before a paragraph: empty lines; and behind it: the end of its line, then blank lines. */
const emptyLines = /^(?:\r?\n)*$/;
const blankLines = /^(?:\r?\n[ \t\r\n]*)?$/;

/**
 * The one block of a Markdown chunk that is a paragraph without any markup, as most are; undefined for all others, and where it is
 * in doubt. The same as the parser makes of it, at a small part of the cost.
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
    const behind = newline < 0 || newline > end ? end : newline;
    const lineEnd = behind < end && source.charAt(behind - 1) === '\r' ? behind - 1 : behind;
    if (maybeStructure.test(source.slice(at, lineEnd))) return undefined;
    builder.prose(at, lineEnd);
    if (behind < end) builder.space(lineEnd, behind + 1);
    at = behind + 1;
  }
  const running = builder.finish();
  return running.text === '' ? undefined : { kind: isTitle(running.text) ? 'heading' : 'paragraph', start, end, running, source };
}
