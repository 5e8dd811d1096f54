import type { BlockReading } from '../../statement/reading.js';
import { spanOfText } from '../../statement/spans.js';
import { wordClass } from '../../text/internedWords.js';
import { t } from '../../text/l10n.js';
import { areAdjacent } from '../../text/words.js';
import type { Check } from '../rule.js';

/** Reports two adjacent words or marks of which one is left over from another version: “the on”, “a the”, “,.”. */
export const repeated: Check = (_, { queryBlocks }) =>
  queryBlocks(clashesIn).flatMap(({ block, found }) =>
    found.map(({ start, end, written, choices }) => {
      const span = spanOfText(block, start, end);
      return {
        ...span,
        message: t('Only one of the two belongs in “{0}”. Delete the other.', written),
        fixes: choices.map((choice) => ({ title: t('Write “{0}”', choice), safe: false, edits: [{ ...span, newText: choice }] })),
      };
    }),
  );

interface Clash {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly choices: readonly string[];
}

const article = wordClass((text, key) => /^(?:the|an?)$/.test(key) && text !== 'A');
const never = /^(?:the|an?|this|that|these|those|its|their|our|his|her|of|at|and|or|with|from|into)$/;
const mark = wordClass((text) => text === ',' || text === ';');

function clashesIn({ kind, words, running }: BlockReading): Clash[] {
  if (kind === 'tableCell') return [];
  const clash = (at: number, choices: (a: string, b: string) => string[]): Clash | undefined => {
    const [first, second] = [words.get(at), words.get(at + 1)];
    if (!first || !second) return undefined;
    const written = running.text.slice(first.start, second.end);
    return { start: first.start, end: second.end, written, choices: choices(first.text, second.text) };
  };
  return [
    ...words.find(article, (word, at) => {
      const [before, next, after] = [words.get(at - 1), words.get(at + 1), words.get(at + 2)];
      if (!next || !never.test(next.text) || next.key === word.key) return undefined;
      // “the at least 80 million doses”
      if (next.key === 'at' && /^(?:least|most|times)$/.test(after?.key ?? '')) return undefined;
      // “option a and”, “the and/or clause”, “the of-record text”
      if (running.text.slice(word.end, next.start) !== ' ' || (after && /^[-/]$/.test(after.text) && areAdjacent(next, after)))
        return undefined;
      if (
        word.key === 'a' &&
        (before === undefined ||
          /^[(/-]$|^(?:option|annex|part|group|category|tier|phase|section|table|paragraph|figure|hepatitis|vitamin)$/i.test(before.text) ||
          /^(?:of|at|and|or|with|from|into)$/.test(next.key))
      )
        return undefined;
      return clash(at, (a, b) => [b, a]);
    }),
    ...words.find(mark, (word, at) => {
      const next = words.get(at + 1);
      if (!next || !/^[,;:.]$/.test(next.text) || !areAdjacent(word, next) || words.get(at + 2)?.text === '.') return undefined;
      return clash(at, (a, b) => (a === b ? [a] : [b, a]));
    }),
  ].sort((a, b) => a.start - b.start);
}
