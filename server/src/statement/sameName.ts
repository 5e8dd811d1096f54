import { wordsOf } from '../text/words.js';

const minor = /^(?:a|an|the|of|for|and|or|on|in|to|at|by|with|from|&)$/;

/** The words of a name that carry it, without case, plural and spelling variants (organisation, centre, defence). */
function stems(name: string): string[] {
  return wordsOf(name)
    .map((w) => w.key)
    .filter((k) => /^[\p{L}\p{N}]/u.test(k) && !minor.test(k))
    .map((k) =>
      k
        .replace(/is(?=(?:e|ed|es|ing|ation|ations)$)/, 'iz')
        .replace(/centre(?=s?$)/, 'center')
        .replace(/defence/, 'defense')
        .replace(/programme/, 'program')
        .replace(/(?<=[^s])s$/, ''),
    );
}

/** How much two names have in common: shared words of all their words (Dice's coefficient), 0 to 1. */
export function likeness(a: string, b: string): number {
  const left = stems(a);
  const right = stems(b);
  if (left.length + right.length === 0) return 1;
  const open = [...right];
  let shared = 0;
  for (const word of left) {
    const at = open.indexOf(word);
    if (at >= 0) {
      open.splice(at, 1);
      shared++;
    }
  }
  return (2 * shared) / (left.length + right.length);
}

/** Whether two long forms of one abbreviation mean the same thing: the same words, or one a part of the other. */
export function meansTheSame(a: string, b: string): boolean {
  const left = stems(a).join(' ');
  const right = stems(b).join(' ');
  return (
    left === right ||
    left.endsWith(right) ||
    right.endsWith(left) ||
    left.startsWith(right) ||
    right.startsWith(left) ||
    likeness(a, b) >= 0.65
  );
}
