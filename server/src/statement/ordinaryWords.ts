import type { BlockReading } from './reading.js';

/** How a word in capitals may stand as an ordinary word or as a name; none where it is too short to tell. */
export function ordinaryForms(text: string): string[] {
  if (!/^\p{Lu}{4,}$/u.test(text)) return [];
  const title = text.charAt(0) + text.slice(1).toLowerCase();
  return text.length >= 5 ? [title, text.toLowerCase()] : [title];
}

/** Whether a block has any of the forms among its words. */
export const hasAny = ({ words }: BlockReading, forms: readonly string[]): boolean =>
  words.findIndex(({ text }) => forms.includes(text)) >= 0;
