import type { Text } from './text.js';

/** How much is looked at at once, in UTF-16 code units: blanks are few as a rule. */
const step = 256;

/** Where the first visible character stands at an offset or behind it; the length of the text where none does. */
export function visibleFrom(text: Text, from: number): number {
  for (let at = from; at < text.length; at += step) {
    const found = text.slice(at, at + step).search(/\S/);
    if (found >= 0) return at + found;
  }
  return text.length;
}

/** Where a text ends, the blanks at its end left out. */
export function visibleEnd(text: Text): number {
  for (let at = text.length; at > 0; at -= step) {
    const start = Math.max(0, at - step);
    const length = text.slice(start, at).trimEnd().length;
    if (length > 0) return start + length;
  }
  return 0;
}
