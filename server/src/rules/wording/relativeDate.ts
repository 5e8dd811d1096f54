import type { Edit } from '../../findings/finding.js';
import type { BlockReading } from '../../statement/reading.js';
import { spanOfText } from '../../statement/spans.js';
import { monthPattern } from '../../text/calendar.js';
import { t } from '../../text/l10n.js';
import type { Check } from '../rule.js';

/** Reports words whose year is unclear to later readers. Off by default: most statements use them. */
export const relativeDate: Check = (statement, { queryBlocks }) =>
  queryBlocks(relativeIn).flatMap(({ block, found }) =>
    found.map(({ start, end, text, year }) => {
      const span = spanOfText(block, start, end);
      const now = statement.date === undefined ? undefined : Number(statement.date.slice(0, 4));
      const absolute = now === undefined || year === undefined ? undefined : year(now);
      const edits: Edit[] = absolute === undefined ? [] : [{ ...span, newText: absolute }];
      return {
        ...span,
        message:
          absolute === undefined
            ? t('“{0}” will be ambiguous next year. Write the date.', text)
            : t('“{0}” will be ambiguous next year. Write “{1}”.', text, absolute),
        fixes: edits.length > 0 ? [{ title: t('Write “{0}”', absolute ?? ''), safe: false, edits }] : [],
      };
    }),
  );

interface Relative {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The replacement, if the statement’s year is known. */
  readonly year?: (now: number) => string;
}

const shifts: Readonly<Record<string, number>> = { this: 0, last: -1, next: 1 };

const monthOf = new RegExp(`\\b(${monthPattern})(?: of)? (this|last|next) year\\b`, 'g');
const yearAlone = /\b(in|of|during|throughout) (this|last|next) year\b(?!['’])/gi;
const others =
  /\b(?:(?:this|last|next) (?:year|month|week|spring|summer|autumn|fall|winter)|earlier this year|later this year|yesterday|tomorrow)\b/gi;

function relativeIn({ running: { text }, kind }: BlockReading): Relative[] {
  if (kind === 'quotation') return [];
  const found: Relative[] = [];
  const add = (m: RegExpExecArray, from: number, year?: (now: number) => string): void => {
    const [start, end] = [m.index + from, m.index + m[0].length];
    if (!found.some((f) => f.start < end && start < f.end))
      found.push({ start, end, text: text.slice(start, end), ...(year ? { year } : {}) });
  };
  for (const m of text.matchAll(monthOf)) add(m, 0, (now) => `${m[1]} ${now + (shifts[m[2] ?? ''] ?? 0)}`);
  for (const m of text.matchAll(yearAlone))
    add(m, (m[1]?.length ?? 0) + 1, (now) => String(now + (shifts[m[2]?.toLowerCase() ?? ''] ?? 0)));
  for (const m of text.matchAll(others)) add(m, 0);
  return found.sort((a, b) => a.start - b.start);
}
