import { diffWordsWithSpace } from 'diff';

/** A piece of a difference of two wordings, including marks and spaces. */
export interface DifferencePiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Function words and commas. Alone between two changes, they only split what readers see as one change. */
const joinsOnly = /^[\s,]*(?:(?:a|an|and|as|at|by|for|from|in|of|on|or|our|the|their|to|we|with)(?:[\s,]+|$))*$/;

/**
 * Compares two wordings for display. A removed piece precedes the added piece that replaces it, and neighboring changes are merged. `same`
 * and `removed` form the old wording, `same` and `added` the new one.
 */
export function wordDifference(old: string, fresh: string): DifferencePiece[] {
  const pieces: DifferencePiece[] = [];
  let [removed, added] = ['', ''];
  const flush = (): void => {
    if (removed !== '') pieces.push({ kind: 'removed', text: removed });
    if (added !== '') pieces.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  const parts = diffWordsWithSpace(old, fresh);
  parts.forEach((part, i) => {
    const isBetween = removed + added !== '' && i < parts.length - 1 && joinsOnly.test(part.value);
    if (part.removed || (isBetween && !part.added)) removed += part.value;
    if (part.added || (isBetween && !part.removed)) added += part.value;
    if (part.added || part.removed || isBetween) return;
    flush();
    pieces.push({ kind: 'same', text: part.value });
  });
  flush();
  return pieces;
}

/**
 * Puts markers around a piece. Spaces at its ends stay outside, as Markdown requires, and a piece of only spaces gets no markers.
 * @param written maps the text between the markers
 */
export function surrounded(text: string, open: string, close: string, written: (inner: string) => string): string {
  const inner = text.trim();
  const at = text.indexOf(inner);
  return inner === '' ? text : `${text.slice(0, at)}${open}${written(inner)}${close}${text.slice(at + inner.length)}`;
}
