import { updatedList } from '../../findings/abbreviationList.js';
import { placedList } from '../../statement/abbreviationList.js';
import type { Span, Statement } from '../../statement/statement.js';

export interface Lens extends Span {
  readonly title: string;
  /** Shows the uses of the introduction, updates the list, or compares with an earlier statement. */
  readonly does: 'showUses' | 'updateList' | 'compare';
  readonly uses?: readonly Span[];
}

const times = (n: number): string => (n === 0 ? 'not used again' : n === 1 ? 'used once' : n === 2 ? 'used twice' : `used ${n} times`);

/** Returns lenses with the number of uses above each introduction, and one above a list of abbreviations that is out of date. */
export function lensesOf(statement: Statement): Lens[] {
  const introductions = statement.abbreviations.flatMap(({ short, introductions: [first], uses }): Lens[] =>
    first
      ? [
          {
            ...first.whole,
            title: `${short}: ${times(uses.length)}`,
            does: 'showUses',
            uses: [first, ...uses].map(({ offset, length }) => ({ offset, length })),
          },
        ]
      : [],
  );
  const list = updatedList(statement) ? placedList(statement) : undefined;
  return [
    ...introductions,
    ...(list ? [{ ...list.heading, title: 'Update this list of abbreviations', does: 'updateList' as const }] : []),
  ];
}
