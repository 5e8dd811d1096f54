import type { BlockReading } from '../../statement/reading.js';
import { spanOfWords } from '../../statement/spans.js';
import { wordClass } from '../../text/internedWords.js';
import { t } from '../../text/l10n.js';
import type { Words } from '../../text/words.js';
import type { Check } from '../rule.js';

/** Reports an abbreviated word without its final period: “U.S companies”, “Biden, Jr to”. */
export const dotted: Check = (_, { queryBlocks }) =>
  queryBlocks(missingPeriodsIn, ['headings', 'abbreviationLists']).flatMap(({ block, found }) =>
    found.map((at) => {
      const span = spanOfWords(block, at, at + 1);
      const written = block.reading.words.get(at)?.text ?? '';
      return {
        ...span,
        message: t('“{0}” is missing its final period. Write “{0}.”.', written),
        // In “U.S, law”, the comma may stand for the period.
        fixes: [
          {
            title: t('Write “{0}.”', written),
            safe: block.reading.words.get(at + 1)?.text !== ',',
            edits: [{ offset: span.offset + span.length, length: 0, newText: '.' }],
          },
        ],
      };
    }),
  );

const mayLackPeriod = wordClass((text) => text === 'Jr' || text === 'Sr' || /^(?:\p{Lu}\.)+\p{Lu}$/u.test(text));

/** Returns the indexes of words without their final period. */
function missingPeriodsIn({ words, running }: BlockReading): number[] {
  return words.find(mayLackPeriod, ({ text, end }, i) => {
    const isBare = text.includes('.') ? !period.test(running.text.slice(end, end + 6)) : isBareSuffix(words, i);
    return isBare ? i : undefined;
  });
}

/** The period of a word, possibly after markup: “U.S**.**”. */
const period = /^[*_]*\./;

/** Returns whether a word is “Jr” or “Sr” after a name and in mid-sentence. A comma before it, or a capital, shows the name. */
function isBareSuffix(words: Words, i: number): boolean {
  if (words.get(i + 1)?.text === '.') return false;
  const before = words.get(i - 1)?.text === ',' ? words.get(i - 2) : words.get(i - 1);
  return /^\p{Lu}\p{Ll}/u.test(before?.text ?? '');
}
