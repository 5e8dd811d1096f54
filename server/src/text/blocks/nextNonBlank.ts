/** Returns the offset of the first visible character at or after an offset, or the length of the text. UTF-16 code units. */
export function nextNonBlank(text: string, from: number): number {
  const nonBlank = /\S/g;
  nonBlank.lastIndex = from;
  return nonBlank.exec(text)?.index ?? text.length;
}
