import type { Glossary } from '../../glossary/glossary.js';
import type { PrecedentIndex } from '../../precedent/index/precedentIndex.js';
import { type LocalSentence, localSentencesOf } from '../../precedent/sentence/sentencesIn.js';
import type { BlockReading } from '../../statement/reading.js';
import { weakMemo } from '../../text/memo.js';
import type { BlockQuery } from '../rule.js';

/** The sentences of the longest statements there are. */
const maxRemembered = 20_000;

/** A hit, with where its sentence begins in the block’s running text, in UTF-16 code units. */
export interface InSentence<T> {
  readonly hit: T;
  readonly start: number;
}

/**
 * Makes the query of an index that asks earlier statements about each sentence of a block. It remembers what it found by the text of
 * the sentence: a keystroke costs a sentence, where a paragraph against thousands of statements would take 50 ms.
 * @param find what there is to report of a sentence; depends on nothing but its arguments
 * @param isReported whether a hit is reported in a block
 */
export function precedentQuery<T>(
  find: (index: PrecedentIndex, sentence: LocalSentence, glossary: Glossary) => readonly T[],
  isReported: (reading: BlockReading, hit: T, start: number) => boolean = () => true,
): (index: PrecedentIndex) => BlockQuery<InSentence<T>> {
  return weakMemo((index) => {
    const remembered = weakMemo((_: Glossary) => new Map<string, readonly T[]>());
    const hitsOf = (sentence: LocalSentence, glossary: Glossary): readonly T[] => {
      const known = remembered(glossary);
      const hits = known.get(sentence.text) ?? find(index, sentence, glossary);
      if (known.size >= maxRemembered) known.clear();
      known.set(sentence.text, hits);
      return hits;
    };
    return (reading, glossary) =>
      reading.kind === 'heading'
        ? []
        : localSentencesOf(reading).flatMap((sentence) =>
            hitsOf(sentence, glossary)
              .filter((hit) => isReported(reading, hit, sentence.start))
              .map((hit) => ({ hit, start: sentence.start })),
          );
  });
}
