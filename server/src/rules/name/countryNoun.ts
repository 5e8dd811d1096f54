import us from '../../../../data/profiles/us.json' with { type: 'json' };
import type { Edit } from '../../findings/finding.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import { endsSentence } from '../../findings/spelling.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfWords } from '../../statement/spans.js';
import type { Span, Statement } from '../../statement/statement.js';
import { wordClass } from '../../text/internedWords.js';
import { t } from '../../text/l10n.js';
import type { Check } from '../rule.js';

const goesOn = new Set(us.afterNouns);

/** Reports “U.S.” as a noun. GPO Style Manual 9.10: “U.S.” before a noun, “United States” as the noun. */
export const countryNoun: Check = (statement, { queryBlocks }) => {
  const [first, ...others] = queryBlocks(nounsIn).flatMap(({ block, found }) => found.map((at) => spanOfWords(block, at, at + 1)));
  if (!first) return [];
  return [
    {
      ...first,
      message: t('“U.S.” is used as a noun. Write “United States”.'),
      related: otherPlaces(others),
      fixes: [{ title: t('Write “United States”'), safe: true, edits: [first, ...others].map((span) => spelledOut(statement, span)) }],
    },
  ];
};

const country = wordClass((text) => /^(?:U\.S\.?|US)$/.test(text));

/** Returns the word indexes of “the U.S.” without a following noun. */
function nounsIn({ words }: BlockReading): number[] {
  return words.find(country, (_, at) => {
    if (words.get(at - 1)?.key !== 'the') return undefined;
    const following = words.get(at + 1);
    return following === undefined || /^[.,;:)]$/.test(following.text) || goesOn.has(following.key) ? at : undefined;
  });
}

/** Keeps a period that also ends the sentence. */
function spelledOut(statement: Statement, span: Span): Edit {
  const ends = statement.text.charAt(span.offset + span.length - 1) === '.' && endsSentence(statement, span);
  return { ...span, newText: ends ? 'United States.' : 'United States' };
}
