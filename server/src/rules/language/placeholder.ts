import type { BlockReading } from '../../statement/reading.js';
import { spanOfText } from '../../statement/spans.js';
import { escapeRegExp } from '../../text/escapeRegExp.js';
import { t } from '../../text/l10n.js';
import type { Language } from '../../text/languages/language.js';
import { numeralCharacters } from '../../text/languages/numerals.js';
import { weakMemo } from '../../text/memo.js';
import type { Check } from '../rule.js';
import { languageOfBlock } from './languageOfStatement.js';

/** Reports marks that stand for something undecided: ●●, ○月○日. */
export const placeholder: Check = (_, { queryBlocks }) =>
  queryBlocks(gapsIn, ['headings', 'quotations', 'abbreviationLists']).flatMap(({ block, found }) =>
    found.map(({ start, end }) => ({
      ...spanOfText(block, start, end),
      message: t('“{0}” is a placeholder. Replace it.', block.reading.running.text.slice(start, end)),
    })),
  );

const patternOf = weakMemo((language: Language): RegExp | undefined => {
  const { placeholders } = language;
  if (!placeholders) return undefined;
  const texts = placeholders.toSorted((a, b) => b.length - a.length).map(escapeRegExp);
  // 〇 is also a zero: 二〇〇〇年.
  const numerals = numeralCharacters(language);
  const [before, after] = numerals === '' ? ['', ''] : [`(?<![\\d${numerals}])`, `(?![\\d${numerals}])`];
  return new RegExp(`${before}(?:${texts.join('|')}){1,4}${after}`, 'gu');
});

function gapsIn(reading: BlockReading): { start: number; end: number }[] {
  const language = languageOfBlock(reading);
  const pattern = language && patternOf(language);
  if (!pattern) return [];
  return [...reading.running.text.matchAll(pattern)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}
