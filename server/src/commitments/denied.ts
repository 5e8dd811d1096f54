import strength from '../../../data/wording/strength.json' with { type: 'json' };
import type { Words } from '../text/words.js';

const negations = new Set(strength.negations.words);
const phrases = strength.negations.ofVerbs.map((phrase) => phrase.split(' '));
/** Words that may stand between “will” and “refrain from”. */
const afterModal = /^(?:\p{L}+ly|also|further|jointly|together|continue|to)$/u;

const isNegation = (words: Words, at: number): boolean => {
  const key = words.get(at)?.key ?? '';
  return negations.has(key) || negations.has(`${key} ${words.get(at + 1)?.key ?? ''}`);
};

/**
 * Returns whether a verb is denied: “will not”, “neither side will”, “no longer intend”, “have no intention”, “will refrain from”.
 * @param from first word of the verb
 * @param to word after the verb
 * @param subject first word of its subject
 */
export function isDenied(words: Words, from: number, to: number, subject?: number): boolean {
  if (isNegation(words, from - 1) || isNegation(words, from - 2) || isNegation(words, to)) return true;
  if (subject !== undefined && words.get(subject)?.key === 'neither') return true;
  if (words.slice(from, to).some(({ key }) => key === 'no' || key === 'cannot')) return true;
  let at = to;
  while (afterModal.test(words.get(at)?.key ?? '') && at < to + 4) at++;
  return phrases.some((keys) => words.haveAt(at, keys));
}
