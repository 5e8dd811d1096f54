import { sentencesOf } from '../../text/sentences.js';

/** “1.”, “(a)”, “iv)”: the number of a paragraph, which belongs to no wording. */
const marker = /^\(?(?:\d{1,3}|[a-zA-Z]|[ivxIVX]{1,5})[.)]\s+(?=\S)/;

/**
 * Where the sentences of a block’s running text stand, without the number of the paragraph.
 * @returns UTF-16 code units of `text`
 */
export function sentenceCuts(text: string): { start: number; end: number }[] {
  const base = marker.exec(text)?.[0].length ?? 0;
  return sentencesOf(base > 0 ? text.slice(base) : text).map(({ start, end }) => ({ start: base + start, end: base + end }));
}
