/**
 * Maximum number of marks for emphasis, brackets, quotations and entities in a line, length of its indentation and list marks, and depth of
 * block quotations. In UTF-16 code units. No line of a statement has more.
 */
const limits = { marks: 400, indent: 200, quotations: 30, line: 16_000 };

const marks = new Set([...'*_[]>~&'].map((c) => c.charCodeAt(0)));
const quotation = 0x3e;
const newline = 0x0a;
const carriageReturn = 0x0d;
/** Nested list marks. A number is followed by a period. */
const leading = new Set([...' \t-+*>0123456789.)'].map((c) => c.charCodeAt(0)));

/**
 * Returns whether a Markdown chunk nests marks more deeply than any author would. Parsing it takes quadratic time or more, so it is read as
 * plain text.
 */
export function isPathological(source: string): boolean {
  let count = 0;
  let indent = 0;
  let quotations = 0;
  let isBefore = true;
  let lineStart = 0;
  for (let i = 0; i < source.length; i++) {
    const unit = source.charCodeAt(i);
    if (unit === newline || unit === carriageReturn) {
      count = 0;
      indent = 0;
      quotations = 0;
      isBefore = true;
      lineStart = i;
      continue;
    }
    if (isBefore && leading.has(unit)) indent++;
    else isBefore = false;
    if (isBefore && unit === quotation) quotations++;
    if (marks.has(unit)) count++;
    if (i - lineStart > limits.line || count > limits.marks || indent > limits.indent || quotations > limits.quotations) return true;
  }
  return false;
}
