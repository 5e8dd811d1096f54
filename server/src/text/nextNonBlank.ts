/** Where the first visible character stands at an offset or after it; the length of the text where none does. In UTF-16 code units. */
export function nextNonBlank(text: string, from: number): number {
  const nonBlank = /\S/g;
  nonBlank.lastIndex = from;
  return nonBlank.exec(text)?.index ?? text.length;
}
