import { diffWordsWithSpace } from 'diff';

/** A piece of two wordings laid over each other, with its marks and spaces. */
export interface DifferencePiece {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** What joins words: alone between two changes it only breaks up what is read as one. */
const joinsOnly = /^\s*(?:(?:a|an|and|as|at|by|for|from|in|of|on|or|our|the|their|to|we|with)\s*)?$/;

/**
 * The difference of two wordings for a reader: what was taken out stands before what was put in its place, and neighbouring
 * changes are one. The texts of `same` and `removed` make the old wording, those of `same` and `added` the new one.
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
 * Writes a piece between marks, with the spaces at its ends outside, where Markdown reads them; a piece of spaces alone gets none.
 * @param written what is written for the text between the marks
 */
export function surrounded(text: string, open: string, close: string, written: (inner: string) => string): string {
  const inner = text.trim();
  const at = text.indexOf(inner);
  return inner === '' ? text : `${text.slice(0, at)}${open}${written(inner)}${close}${text.slice(at + inner.length)}`;
}
