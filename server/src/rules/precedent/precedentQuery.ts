import type { Glossary } from '../../glossary/glossary.js';
import type { PrecedentIndex } from '../../precedent/index/precedentIndex.js';
import { type LocalSentence, localSentencesOf } from '../../precedent/sentence/sentencesIn.js';
import type { BlockReading } from '../../statement/reading.js';
import { weakMemo } from '../../text/memo.js';
import type { BlockQuery } from '../rule.js';

/** Maximum number of cached sentences. The longest known statements have fewer. */
const maxCached = 20_000;

/** A hit, with the start of its sentence in the block’s running text, in UTF-16 code units. */
export interface InSentence<T> {
  readonly hit: T;
  readonly start: number;
}

/**
 * Returns a function that makes a query for each index, which compares every sentence of a block with the earlier statements. Caches
 * results by sentence, so that a keystroke costs one sentence; a paragraph takes 50 ms with thousands of statements.
 * @param find returns what to report in a sentence; depends only on its arguments
 * @param isReported returns whether to report a hit in a block
 */
export function precedentQuery<T>(
  find: (index: PrecedentIndex, sentence: LocalSentence, glossary: Glossary) => readonly T[],
  isReported: (reading: BlockReading, hit: T, start: number) => boolean = () => true,
): (index: PrecedentIndex) => BlockQuery<InSentence<T>> {
  return weakMemo((index) => {
    const cached = weakMemo((_: Glossary) => new Map<string, readonly T[]>());
    const hitsOf = (sentence: LocalSentence, glossary: Glossary): readonly T[] => {
      const known = cached(glossary);
      const hits = known.get(sentence.text) ?? find(index, sentence, glossary);
      if (known.size >= maxCached) known.clear();
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
