import type { Observation } from '../../findings/finding.js';
import { isFunctionWordInCapitals } from '../../statement/capitals/emphasis.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfWords } from '../../statement/spans.js';
import type { DocumentBlock, Statement } from '../../statement/statement.js';
import { isFunctionWord } from '../../text/functionWords.js';
import { t } from '../../text/l10n.js';
import type { Word } from '../../text/words.js';
import type { Check } from '../rule.js';

/** Reports a word that is written twice in a row. */
export const doubledWord: Check = (statement, { queryBlocks }) =>
  queryBlocks(doubledIn, ['headings', 'abbreviationLists']).flatMap(({ block, found }) =>
    found.flatMap((at) => observation(statement, block, at)),
  );

/** Words that English doubles on purpose: “the plan that that side had had”. */
const doubledOnPurpose = new Set(['had', 'that', 'her']);

/** Words that may repeat: “What it is is a start”, “the talks that they took part in in Tokyo”. */
const mayRepeat = new Set(['is', 'do', 'in', 'on']);

const mayBeMistake = ({ text, key }: Word): boolean =>
  (/^(?:\p{Ll}{2,}|a|The)$/u.test(text) || isFunctionWordInCapitals(text, key)) && !doubledOnPurpose.has(key);

/** Returns the indexes of repeated words. Two capitalized words are a name (Pago Pago), as are words inside one. */
function doubledIn({ words, names }: BlockReading): number[] {
  return words.indexesWhere(
    (word, i) => words.get(i - 1)?.key === word.key && mayBeMistake(word) && !names.some((n) => i > n.from && i < n.to),
  );
}

/**
 * Returns whether the word is never repeated on purpose: “the”, but not “a very very long day”. “a” may label what follows: “option a a
 * plan”.
 */
function isNeverOnPurpose({ words }: BlockReading, at: number): boolean {
  const { text = '', key = '' } = words.get(at) ?? {};
  if (key === 'a') return isFunctionWord(words.get(at - 2)?.text ?? '');
  return isFunctionWord(text) && !mayRepeat.has(key);
}

function observation(statement: Statement, block: DocumentBlock, at: number): Observation[] {
  const first = spanOfWords(block, at - 1, at);
  const second = spanOfWords(block, at, at + 1);
  const end = first.offset + first.length;
  // With markup between the words, the fix is uncertain.
  if (!/^\s+$/.test(statement.text.slice(end, second.offset))) return [];
  const after = second.offset + second.length;
  // “in in-service training”
  if (/^[-\u2010\u2011]/.test(statement.text.slice(after, after + 1))) return [];
  return [
    {
      ...second,
      message: t('“{0}” is repeated. Delete the repeated word.', block.reading.words.get(at)?.text ?? ''),
      fixes: [
        {
          title: t('Delete the repeated word'),
          safe: isNeverOnPurpose(block.reading, at),
          edits: [{ offset: end, length: after - end, newText: '' }],
        },
      ],
    },
  ];
}
