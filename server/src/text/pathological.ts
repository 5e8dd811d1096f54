/**
 * More of it no line of a statement has, in UTF-16 code units: marks of emphasis, brackets and quotation; and spaces and marks of
 * lists before its first word.
 */
const most = { marks: 400, indent: 200 };

const marks = new Set([...'*_[]>~'].map((c) => c.charCodeAt(0)));
const newline = 0x0a;
/** What lists in lists begin with; those with numbers have a point behind each. */
const leading = new Set([...' \t-+*>0123456789.)'].map((c) => c.charCodeAt(0)));

/**
 * Whether a Markdown chunk has marks in one another beyond any meaning. What a parser does with such a text takes the square of its
 * length or more, so it is read as plain text.
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
