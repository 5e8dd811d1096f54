import { describe, expect, it } from 'vitest';
import { grammaticalContextOf, startsWithVowelSound } from '../../../server/src/findings/articles.js';
import { placed } from '../features/placed.js';

describe('a or an', () => {
  it.each(['MOU', 'LEO satellite', 'SMR', 'hour', 'Agency', '8 points', '11th meeting', 'OECD report', 'X-ray'])('an %s', (text) =>
    expect(startsWithVowelSound(text)).toBe(true),
  );
  it.each(['NASA mission', 'UN body', 'QZSS', 'U.S. proposal', 'union', 'European body', 'one-year plan', 'UNDP office', '10th meeting'])(
    'a %s',
    (text) => expect(startsWithVowelSound(text)).toBe(false),
  );
});

describe('grammaticalContextOf', () => {
  it.each([
    ['They praised [[QZSS]].', 'open', 'noun'],
    ['They praised the [[QZSS]] again.', 'the', 'noun'],
    ['It is a [[QZSS]] satellite.', 'a', 'modifier'],
    ['They praised Japan’s [[QZSS]] for this.', 'taken', 'noun'],
    ['[[QZSS]] welcomes this.', 'open', 'noun'],
    ['Then ([[QZSS]] and others) followed.', 'taken', 'noun'],
  ])('%s', (source, articleSlot, role) => {
    const { statement, ranges } = placed(source);
    expect(grammaticalContextOf(statement, ranges[0] ?? { offset: 0, length: 0 }, 0)).toEqual({ articleSlot, role });
  });
});
