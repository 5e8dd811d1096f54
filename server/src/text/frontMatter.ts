/** The first line of front matter. */
const opening = /^\uFEFF?---[ \t]*\r?$/;

/** The last line of front matter; one that ends the document may have no \r. */
const closing = /^(?:---|\.\.\.)[ \t]*$/;

/** YAML between two lines of hyphens at the very start of a document, with both lines, or undefined. */
export function frontMatterOf(text: string): string | undefined {
  if (!/^\uFEFF?---/.test(text.slice(0, 4))) return undefined;
  let newline = text.indexOf('\n');
  if (newline < 0 || !opening.test(text.slice(0, newline))) return undefined;
  while (newline >= 0) {
    const start = newline + 1;
    newline = text.indexOf('\n', start);
    if (newline < 0) return closing.test(text.slice(start)) ? text : undefined;
    if (/[-.]/.test(text.charAt(start)) && closing.test(text.slice(start, newline).replace(/\r$/, ''))) return text.slice(0, newline + 1);
  }
  return undefined;
}
