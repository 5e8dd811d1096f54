import { updatedList } from '../../findings/abbreviationList.js';
import { placedList } from '../../statement/abbreviationList.js';
import type { Span, Statement } from '../../statement/statement.js';
import { t } from '../../text/l10n.js';
import { finished, flatMapSteps, type Steps } from '../../text/steps.js';

export interface Lens extends Span {
  readonly title: string;
  /** What the lens does: shows the uses of the introduction, updates the list, or compares with an earlier statement. */
  readonly does: 'showUses' | 'updateList' | 'compare';
  readonly uses?: readonly Span[];
}

function titleOf(short: string, uses: number): string {
  if (uses === 0) return t('{0}: not used again', short);
  if (uses === 1) return t('{0}: used once', short);
  return uses === 2 ? t('{0}: used twice', short) : t('{0}: used {1} times', short, uses);
}

/** Returns lenses with the number of uses above each introduction, and one above a list of abbreviations that is out of date. */
export const lensesOf = (statement: Statement): Lens[] => finished(lensSteps(statement));

/** As `lensesOf`, one abbreviation per step. */
export function* lensSteps(statement: Statement): Steps<Lens[]> {
  const introductions = yield* flatMapSteps(statement.abbreviations, ({ short, introductions: [first], uses }): Lens[] =>
    first
      ? [
          {
            ...first.whole,
            title: titleOf(short, uses.length),
            does: 'showUses',
            uses: [first, ...uses].map(({ offset, length }) => ({ offset, length })),
          },
        ]
      : [],
  );
  const list = updatedList(statement) ? placedList(statement) : undefined;
  return [
    ...introductions,
    ...(list ? [{ ...list.heading, title: t('Update this list of abbreviations'), does: 'updateList' as const }] : []),
  ];
}
