import { minor } from '../glossary/nameDifference.js';
import { boundedMemo } from '../text/memo.js';
import { wordsOf } from '../text/words.js';

/** The content words of a name, without case, plural and spelling variants (organisation, centre, defence). */
const stems = boundedMemo(2048, (name): readonly string[] =>
  wordsOf(name)
    .map((w) => w.key)
    .filter((k) => /^[\p{L}\p{N}]/u.test(k) && !minor.has(k))
    .map((k) =>
      k
        .replace(/is(?=(?:e|ed|es|ing|ation|ations)$)/, 'iz')
        .replace(/centre(?=s?$)/, 'center')
        .replace(/defence/, 'defense')
        .replace(/programme/, 'program')
        .replace(/ies$/, 'y')
        .replace(/(?<=[^s])s$/, ''),
    ),
);

/** Returns the similarity of two names, 0 to 1: Dice’s coefficient of their words. */
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

/** Returns whether two long forms mean the same: equal words except for slips, or one has additional words. */
export function meansTheSame(a: string, b: string): boolean {
  const left = stems(a);
  const right = stems(b);
  const onlyLeft = left.filter((w) => !right.includes(w));
  const onlyRight = right.filter((w) => !left.includes(w));
  if (onlyLeft.length < left.length && (onlyLeft.length === 0 || onlyRight.length === 0)) return true;
  const leftRest = onlyLeft.join('');
  const rightRest = onlyRight.join('');
  // “UN” and “United Nations”, or a misspelled word.
  return (
    initials(onlyLeft) === rightRest ||
    initials(onlyRight) === leftRest ||
    (onlyLeft.length === 1 && onlyRight.length === 1 && isSlip(leftRest, rightRest))
  );
}

const initials = (words: readonly string[]): string => words.map((w) => w.charAt(0)).join('');

/** Returns whether two words differ by one inserted, deleted or replaced letter, or by two transposed ones. */
export function isSlip(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && a[from] === b[from]) from++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - from && a.at(-1 - end) === b.at(-1 - end)) end++;
  const left = a.slice(from, a.length - end);
  const right = b.slice(from, b.length - end);
  const isSwap = left.length === 2 && left.charAt(0) + left.charAt(1) === right.charAt(1) + right.charAt(0);
  return (left.length <= 1 && right.length <= 1) || isSwap;
}
