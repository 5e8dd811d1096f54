/** The first line of front matter. */
const opening = /^\uFEFF?---[ \t]*\r?$/;

/** The last line of front matter. At the end of the document it may lack \r. */
const closing = /^(?:---|\.\.\.)[ \t]*$/;

/** Returns the YAML front matter at the start of a document, including its delimiters. */
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
