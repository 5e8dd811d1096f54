import type { BlockReading } from '../statement/reading.js';
import { weakMemo } from '../text/memo.js';
import { sentencesOf } from '../text/sentences.js';
import type { WordRange } from './clauseSubject.js';
import { type Clause, clausesIn } from './clauses.js';
import { enumerator } from './enumerator.js';
import type { Parties } from './subject.js';

/** A sentence with what its parties say in it. */
export interface SentenceClauses {
  readonly sentence: WordRange;
  readonly clauses: readonly Clause[];
}

/** The sentences of a block as stretches of its words, the number or letter of its list left out. */
function stretchesIn({ running, words }: BlockReading): WordRange[] {
  const mark = enumerator.exec(running.text)?.[0].length ?? 0;
  let next = 0;
  return sentencesOf(running.text).flatMap(({ start, end }) => {
    while (next < words.length && (words.get(next)?.start ?? 0) < Math.max(start, mark)) next++;
    const from = next;
    while (next < words.length && (words.get(next)?.end ?? 0) <= end) next++;
    return next > from ? [{ from, to: next }] : [];
  });
}

interface Known {
  readonly key: string;
  readonly sentences: readonly SentenceClauses[];
}

/** What was found in each block, for the parties and the year that it was found with. */
const known = weakMemo((_: BlockReading): { last?: Known } => ({}));

/**
 * The sentences of a block with their clauses. A block that stands unchanged, in a statement of the same parties, is not read again.
 * @param year the statement’s own
 */
export function clausesOfBlock(reading: BlockReading, parties: Parties, year: string | undefined): readonly SentenceClauses[] {
  const memory = known(reading);
  const key = `${parties.key} ${year ?? ''}`;
  if (memory.last?.key !== key) {
    const sentences = stretchesIn(reading).map((sentence) => ({
      sentence,
      clauses: clausesIn(reading, sentence, parties, undefined, year),
    }));
    memory.last = { key, sentences };
  }
  return memory.last.sentences;
}
