import { expect, it } from 'vitest';
import { spells } from '../../../server/src/statement/introductions/alignment.js';

it('a name of any length is aligned with a short form', () => {
  expect(spells('HO', 'Harbor Office')).toBe(true);
  expect(spells('HO', `${'Harbor '.repeat(200_000)}Office`)).toBe(false);
});
