import { expect, it } from 'vitest';
import { displayWidth } from '../../../server/src/report/displayWidth.js';

it.each([
  ['both sides', 10],
  ['“Both sides” – they’re here…', 28],
  ['日本', 4],
  ['한국', 4],
  ['e\u0301', 1],
  ['a\u200Bb\u00ADc', 3],
  ['🚀', 2],
  ['🇯🇵', 2],
  ['👩🏽‍🚀', 2],
  ['1️⃣', 2],
  ['', 0],
])('%s takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});
