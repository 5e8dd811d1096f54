import type { BlockReading } from '../statement/reading.js';
import { weakMemo } from '../text/memo.js';
import { sentencesOf } from '../text/sentences.js';
import type { WordRange } from './clauseSubject.js';
import { type Clause, clausesIn } from './clauses.js';
import { enumerator } from './enumerator.js';
import type { Parties } from './subject.js';

export interface SentenceClauses {
  readonly sentence: WordRange;
  readonly clauses: readonly Clause[];
}

/** Splits a block into sentences, as word ranges, without the enumerator of a list item. */
function sentenceRangesIn({ running, words }: BlockReading): WordRange[] {
  const mark = enumerator.exec(running.text)?.[0].length ?? 0;
  let next = 0;
  return sentencesOf(running.text).flatMap(({ start, end }) => {
    while (next < words.length && (words.get(next)?.start ?? 0) < Math.max(start, mark)) next++;
    const from = next;
    while (next < words.length && (words.get(next)?.end ?? 0) <= end) next++;
    return next > from ? [{ from, to: next }] : [];
  });
}

interface CachedClauses {
  readonly key: string;
  readonly sentences: readonly SentenceClauses[];
}

/** The last result for each block, with the parties and the year it depends on. */
const cachedClauses = weakMemo((_: BlockReading): { last?: CachedClauses } => ({}));

/**
 * Returns the sentences of a block with their clauses. Cached by reading while the parties and the year stay the same.
 * @param year the year of the statement
 */
export function clausesOfBlock(reading: BlockReading, parties: Parties, year: string | undefined): readonly SentenceClauses[] {
  const cached = cachedClauses(reading);
  const key = `${parties.key} ${year ?? ''}`;
  if (cached.last?.key !== key) {
    const sentences = sentenceRangesIn(reading).map((sentence) => ({
      sentence,
      clauses: clausesIn(reading, sentence, parties, undefined, year),
    }));
    cached.last = { key, sentences };
  }
  return cached.last.sentences;
}
