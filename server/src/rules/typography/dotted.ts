import { spanOfWords } from '../../statement/ledger.js';
import type { BlockReading } from '../../statement/reading.js';
import type { Check } from '../rule.js';

/** “U.S companies”: points between the letters, and none behind the last. */
export const dotted: Check = (statement, { perBlock }) =>
  statement.blocks.flatMap((block) =>
    perBlock(block.reading, () => pointlessIn(block.reading)).map((at) => {
      const span = spanOfWords(block, at, at + 1);
      const written = block.reading.words[at]?.text ?? '';
      return {
        ...span,
        message: `“${written}.” has a point behind its last letter too.`,
        fixes: [{ title: `Write “${written}.”`, edits: [{ offset: span.offset + span.length, length: 0, newText: '.' }] }],
      };
    }),
  );

/** Indexes of words that lack their last point. */
function pointlessIn({ words, quotations }: BlockReading): number[] {
  return words.flatMap((word, i) =>
    /^(?:\p{Lu}\.)+\p{Lu}$/u.test(word.text) && !quotations.some((q) => i >= q.from && i < q.to) ? [i] : [],
  );
}
