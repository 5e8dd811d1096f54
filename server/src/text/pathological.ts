/**
 * No line of a statement has more marks of emphasis, brackets and quotation than this; nor more spaces and list marks before its
 * first word. In UTF-16 code units.
 */
const most = { marks: 400, indent: 200 };

const marks = new Set([...'*_[]>~'].map((c) => c.charCodeAt(0)));
const newline = 0x0a;
/** Nested list marks; a number has a period after it. */
const leading = new Set([...' \t-+*>0123456789.)'].map((c) => c.charCodeAt(0)));

/**
 * Whether a Markdown chunk nests marks more deeply than any author would. A parser takes quadratic time or more for it, so it is read
 * as plain text.
 */
export function isPathological(source: string): boolean {
  let count = 0;
  let indent = 0;
  let isBefore = true;
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    if (unit === newline) {
      count = 0;
      indent = 0;
      isBefore = true;
      continue;
    }
    if (isBefore && leading.has(unit)) indent++;
    else isBefore = false;
    if (marks.has(unit)) count++;
    if (count > most.marks || indent > most.indent) return true;
  }
  return false;
}
