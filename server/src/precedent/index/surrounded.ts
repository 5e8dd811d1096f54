/**
 * Marks around a text, with the spaces at its ends outside, where Markdown reads them; a text of spaces alone has none.
 * @param written what is written for the text between the marks
 */
export function surrounded(text: string, open: string, close: string, written: (inner: string) => string): string {
  const inner = text.trim();
  const at = text.indexOf(inner);
  return inner === '' ? text : `${text.slice(0, at)}${open}${written(inner)}${close}${text.slice(at + inner.length)}`;
}
