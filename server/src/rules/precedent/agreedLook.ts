import type { Glossary } from '../../glossary/glossary.js';
import { type LocalSentence, localSentencesOf } from '../../precedent/localSentences.js';
import type { PrecedentIndex } from '../../precedent/precedentIndex.js';
import type { BlockReading } from '../../statement/reading.js';
import type { Look } from '../rule.js';

/** How many sentences are remembered: those of the longest statements there are. */
const mostSentences = 20_000;

/** A hit, with where its sentence begins in the block’s running text, in UTF-16 code units. */
export interface InSentence<T> {
  readonly hit: T;
  readonly start: number;
}

/**
 * A look that asks earlier statements of each sentence: one function for each index, which remembers what it has found for a
 * sentence. So a keystroke costs a sentence, and what was looked at ahead of a check costs the check nothing.
 * @param find what there is to say of a sentence: it may rest on nothing but its arguments
 * @param isSpokenOf whether a hit is to be told in a block
 */
export function agreedLook<T>(
  find: (index: PrecedentIndex, sentence: LocalSentence, glossary: Glossary) => readonly T[],
  isSpokenOf: (reading: BlockReading, hit: T, start: number) => boolean = () => true,
): (index: PrecedentIndex) => Look<InSentence<T>> {
  const looks = new WeakMap<PrecedentIndex, Look<InSentence<T>>>();
  return (index) => {
    const known = looks.get(index);
    if (known) return known;
    const remembered = new Map<string, { readonly glossary: Glossary; readonly hits: readonly T[] }>();
    const hitsOf = (sentence: LocalSentence, glossary: Glossary): readonly T[] => {
      const before = remembered.get(sentence.text);
      if (before?.glossary === glossary) return before.hits;
      const hits = find(index, sentence, glossary);
      if (remembered.size >= mostSentences) remembered.clear();
      remembered.set(sentence.text, { glossary, hits });
      return hits;
    };
    const look: Look<InSentence<T>> = (reading, glossary) =>
      reading.kind === 'heading'
        ? []
        : localSentencesOf(reading).flatMap((sentence) =>
            hitsOf(sentence, glossary)
              .filter((hit) => isSpokenOf(reading, hit, sentence.start))
              .map((hit) => ({ hit, start: sentence.start })),
          );
    looks.set(index, look);
    return look;
  };
}
