import { type Counterpart, pairSteps } from '../../bilingual/counterpart.js';
import { type Difference, type DifferenceKind, otherSide, type Side } from '../../bilingual/difference.js';
import type { Observation } from '../../findings/finding.js';
import { t } from '../../text/l10n.js';
import type { Check } from '../rule.js';

/** Maximum length of a sentence that a message quotes in full, in UTF-16 code units. */
const maxQuotedLength = 80;

function quoted(text: string): string {
  const plain = text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.。]$/, '');
  return plain.length <= maxQuotedLength ? plain : `${plain.slice(0, maxQuotedLength)}…`;
}

function messageOf({ kind, stated, expected, isOrder }: Difference, side: Side): string {
  const [own, other] = [stated[side], stated[otherSide(side)]];
  if (kind === 'missing')
    return own === undefined
      ? t('The text that follows in the other language is missing here: “{0}”.', quoted(other ?? ''))
      : t('This has no counterpart in the other language.');
  if (own !== undefined && other !== undefined)
    return isOrder
      ? t('“{0}” is here where the other language has “{1}”: the order differs.', own, other)
      : t('“{0}” here, but “{1}” in the other language.', own, other);
  const name = quoted(own ?? other ?? '');
  if (expected !== undefined)
    return own === undefined
      ? t('The other language has “{0}” here. Write “{1}”.', name, expected)
      : t('“{0}” has no counterpart in the other language, where it is called “{1}”.', name, expected);
  return own === undefined ? t('The other language has “{0}” here.', name) : t('“{0}” has no counterpart in the other language.', name);
}

function observationOf(difference: Difference, side: Side, { document }: Counterpart): Observation {
  const { kind, places, isUncertain } = difference;
  return {
    ...places[side],
    message: messageOf(difference, side),
    related: [{ ...places[otherSide(side)], message: t('The counterpart in the other language'), document }],
    ...(isUncertain || kind === 'verb' ? { atMost: 'info' } : {}),
  };
}

/** Reports differences of one kind between a statement and its text in another language. */
export const differs = (kind: DifferenceKind): Check =>
  function* (statement, { counterpart }) {
    if (!counterpart) return [];
    const pair = yield* pairSteps(counterpart, statement);
    return 'differences' in pair ? pair.differences.filter((d) => d.kind === kind).map((d) => observationOf(d, 0, counterpart)) : [];
  };
