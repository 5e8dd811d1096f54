import unweighed from '../../../data/wording/unweighed.json' with { type: 'json' };
import { wordsOf } from '../text/words.js';
import type { Commitment } from './commitments.js';

const unsaid = new Set(unweighed.words);

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

/** The words that say what a commitment is about; years and other numbers change, and the order of words does. */
const contentOf = ({ subject, object }: Commitment): string => {
  const words = [...wordsOf(object)].flatMap((w) => (w.isWord && !unsaid.has(w.key) && !/^\p{N}/u.test(w.text) ? [w.key] : []));
  return `${subject.side ?? subject.term ?? subject.kind}|${[...new Set(words)].sort().join(' ')}`;
};

/**
 * Returns an id for each commitment, by its content: who commits, and the words of the object without numbers. The same in every statement
 * that has the commitment in these words; of those that continue an earlier one, that of the earlier one.
 * @param earlierOf returns the commitment of an earlier statement that one continues
 */
export function commitmentIds(commitments: readonly Commitment[], earlierOf: (commitment: Commitment) => Commitment | undefined): string[] {
  const seen = new Map<string, number>();
  return commitments.map((commitment) => {
    const id = hashOf(contentOf(earlierOf(commitment) ?? commitment))
      .toString(36)
      .padStart(7, '0');
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
}
