import unweighed from '../../../data/wording/unweighed.json' with { type: 'json' };
import { wordsOf } from '../text/words.js';
import type { Commitment } from './commitments.js';

const unsaid = new Set(unweighed.words);

/** Returns a hash of a text (FNV-1a, 32 bits). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

/** Returns the words that identify a commitment. Years and other numbers, and the order of words, change between statements. */
const contentOf = ({ subject, object }: Commitment): string => {
  const words = [...wordsOf(object)].flatMap((w) => (w.isWord && !unsaid.has(w.key) && !/^\p{N}/u.test(w.text) ? [w.key] : []));
  return `${subject.side ?? subject.term ?? subject.kind}|${[...new Set(words)].sort().join(' ')}`;
};

/**
 * Returns an id for each commitment, from who commits and the words of the object without numbers. Equal commitments in different
 * statements have the same id, and a commitment that continues an earlier one has its id.
 * @param earlierOf returns the commitment of an earlier statement that a commitment continues
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
