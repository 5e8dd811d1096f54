import { expect, it } from 'vitest';
import { alignedTexts } from '../../../server/src/features/views/alignedTexts.js';
import { compare } from '../../../server/src/precedent/compare/compare.js';
import { statementOf } from '../marked.js';

it('lays two statements side by side, row by row, with what has moved where it is now', () => {
  const nets = 'They agreed to mend the nets of both fleets.';
  const lamps = 'Both sides welcomed the lamps\nalong the northern quay.';
  const [old, fresh] = [
    `${nets}\n\n${lamps}\n\nSnow fell on the market.`,
    `${lamps.replace('northern', 'southern')}\n\nHerring came.\n\n${nets}`,
  ];
  const texts = alignedTexts(compare(statementOf(old), statementOf(fresh)));
  const rows = texts.old.split('\n').map((line, i) => [line, texts.new.split('\n')[i]]);
  expect(rows.filter(([line]) => line !== '')).toEqual([
    ['Both sides welcomed the lamps along the northern quay.', 'Both sides welcomed the lamps along the southern quay.'],
    ['Snow fell on the market.', '— —'],
    ['—', 'Herring came.'],
    [nets, nets],
  ]);
  expect(texts.old.split('\n').length).toBe(texts.new.split('\n').length);
});
