import type { BlockReading } from '../../statement/reading.js';
import { spanOfText } from '../../statement/spans.js';
import { t } from '../../text/l10n.js';
import { sourceRange } from '../../text/runningText.js';
import type { Check } from '../rule.js';
import { languageOfBlock } from './languageOfStatement.js';

/** Reports two marks where only one is allowed: 、、 and 、。 */
export const doubledMark: Check = (_, { queryBlocks }) =>
  queryBlocks(doubledIn, ['headings']).flatMap(({ block, found }) =>
    found.map(({ start, end, written }) => {
      const span = spanOfText(block, start, end);
      const marks = [...new Set(written)].reverse();
      return {
        ...span,
        message: t('“{0}” are two marks. Delete one of them.', written),
        fixes: marks.map((mark) => ({
          title: t('Write “{0}”', mark),
          safe: marks.length === 1,
          edits: [{ ...span, newText: mark }],
        })),
      };
    }),
  );

interface Doubled {
  readonly start: number;
  readonly end: number;
  readonly written: string;
}

function doubledIn(reading: BlockReading): Doubled[] {
  const { running, source } = reading;
  const marks = languageOfBlock(reading)?.writing.singleMarks;
  if (marks === undefined) return [];
  const found: Doubled[] = [];
  const markAt = (at: number): string => {
    const { start, end } = at < running.text.length ? sourceRange(running, at, at + 1) : { start: 0, end: 0 };
    const mark = source.slice(start, end);
    return mark !== '' && marks.includes(mark) ? mark : '';
  };
  for (const { index } of running.text.matchAll(/[、。,.]{2}(?![、。,.])(?<![、。,.]{3})/g)) {
    const written = markAt(index) + markAt(index + 1);
    if (written.length === 2) found.push({ start: index, end: index + 2, written });
  }
  return found;
}
