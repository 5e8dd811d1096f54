import type { Glossary } from '../../glossary/glossary.js';
import type { PrecedentIndex } from '../../precedent/index/precedentIndex.js';
import { type LocalSentence, localSentencesOf } from '../../precedent/sentence/sentencesIn.js';
import type { BlockReading } from '../../statement/reading.js';
import type { BlockQuery } from '../rule.js';

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
 * @returns `of` makes the look of an index; `at` looks at one sentence before the look does
 */
export function precedentQuery<T>(
  find: (index: PrecedentIndex, sentence: LocalSentence, glossary: Glossary) => readonly T[],
  isSpokenOf: (reading: BlockReading, hit: T, start: number) => boolean = () => true,
): {
  of(index: PrecedentIndex): BlockQuery<InSentence<T>>;
  at(index: PrecedentIndex, sentence: LocalSentence, glossary: Glossary): void;
} {
  interface Known {
    readonly look: BlockQuery<InSentence<T>>;
    hitsOf(sentence: LocalSentence, glossary: Glossary): readonly T[];
  }
  const made = new WeakMap<PrecedentIndex, Known>();
  const knownFor = (index: PrecedentIndex): Known => {
    const known = made.get(index);
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
    const look: BlockQuery<InSentence<T>> = (reading, glossary) =>
      reading.kind === 'heading'
        ? []
        : localSentencesOf(reading).flatMap((sentence) =>
            hitsOf(sentence, glossary)
              .filter((hit) => isSpokenOf(reading, hit, sentence.start))
              .map((hit) => ({ hit, start: sentence.start })),
          );
    made.set(index, { look, hitsOf });
    return { look, hitsOf };
  };
  return {
    of: (index) => knownFor(index).look,
    at: (index, sentence, glossary) => void knownFor(index).hitsOf(sentence, glossary),
  };
}
