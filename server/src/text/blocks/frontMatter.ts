import { afterLineEnd, lineEndAt } from '../lines.js';

/** The first line of front matter. */
const opening = /^\uFEFF?---[ \t]*$/;

const closing = /^(?:---|\.\.\.)[ \t]*$/;

/** Returns the YAML front matter at the start of a document, including its delimiters. */
export function frontMatterOf(text: string): string | undefined {
  if (!/^\uFEFF?---/.test(text.slice(0, 4))) return undefined;
  let end = lineEndAt(text, 0);
  if (!opening.test(text.slice(0, end))) return undefined;
  while (end < text.length) {
    const start = afterLineEnd(text, end);
    end = lineEndAt(text, start);
    if (/[-.]/.test(text.charAt(start)) && closing.test(text.slice(start, end))) return text.slice(0, afterLineEnd(text, end));
  }
  return undefined;
}
