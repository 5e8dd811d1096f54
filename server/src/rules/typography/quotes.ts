import type { Edit, Observation } from '../../findings/finding.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import { type Mark, marksIn } from '../../statement/marks.js';
import { t, withAdvice } from '../../text/l10n.js';
import type { Check } from '../rule.js';

/** Reports the less frequent of straight and curly marks once, for quotation marks and for apostrophes. */
export const quotes: Check = (_, { queryAllBlocks }) => {
  const marks = queryAllBlocks(marksIn);
  const count = (kind: Mark['kind'], isCurly: boolean): number =>
    marks.reduce((sum, { found }) => sum + found.filter((m) => m.kind === kind && m.curly === isCurly).length, 0);
  return (
    [
      ['quotation mark', 'apostrophe'],
      ['apostrophe', 'quotation mark'],
    ] as const
  ).flatMap(([kind, other]) => {
    const [curly, straight] = [count(kind, true), count(kind, false)];
    if (curly === straight || Math.min(curly, straight) === 0) return [];
    const isCurly = curly > straight;
    const rare = marks.flatMap(({ block, found }) =>
      found.filter((m) => m.kind === kind && m.curly !== isCurly).map((m) => ({ ...m, offset: m.offset + block.base })),
    );
    // If quotation marks and apostrophes differ in style, the user decides.
    return observation(rare, count(other, isCurly) >= count(other, !isCurly));
  });
};

/** @param rare the marks in the less frequent style */
function observation(rare: readonly Mark[], safe: boolean): Observation[] {
  const [first, ...others] = rare;
  if (!first) return [];
  const title = first.curly ? t('Make them all straight') : t('Make them all curly');
  const edits = rare.map(({ offset, other }): Edit => ({ offset, length: 1, newText: other }));
  return [
    {
      offset: first.offset,
      length: 1,
      message: withAdvice(problemOf(first), title),
      related: otherPlaces(others.map(({ offset }) => ({ offset, length: 1 }))),
      fixes: [{ title, safe, edits }],
    },
  ];
}

function problemOf({ kind, curly }: Mark): string {
  if (kind === 'apostrophe')
    return curly
      ? t('This apostrophe is curly, but most in this statement are straight.')
      : t('This apostrophe is straight, but most in this statement are curly.');
  return curly
    ? t('This quotation mark is curly, but most in this statement are straight.')
    : t('This quotation mark is straight, but most in this statement are curly.');
}
