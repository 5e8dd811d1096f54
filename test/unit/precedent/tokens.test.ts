import { describe, expect, it } from 'vitest';
import { tokensOf } from '../../../server/src/precedent/sentence/tokens.js';
import { wordsOf } from '../../../server/src/text/words.js';

const keys = (text: string): string[] => tokensOf(wordsOf(text)).map((t) => t.key);

describe('tokens', () => {
  it('are words without marks, in lowercase', () => {
    expect(keys('A free, open (and safe) Indo-Pacific.')).toEqual(['a', 'free', 'open', 'and', 'safe', 'indo', 'pacific']);
  });

  it.each([
    ['a number', 'with 3.3 billion for 1,200 towns', ['with', '#number', 'for', '#number', 'towns']],
    ['a number in words', 'the two leaders', ['the', '#number', 'leaders']],
    ['a year', 'by 2030', ['by', '#number']],
    [
      'an ordinal',
      'the Ninth and 21st meetings, and the twenty-second',
      ['the', '#ordinal', 'and', '#ordinal', 'meetings', 'and', 'the', '#ordinal'],
    ],
    ['a date', 'on May 12, 2027, and 3 June 2028, in March 2020', ['on', '#date', 'and', '#date', 'in', '#date']],
    [
      'a name after a title',
      'President Alpha B. Bravo, Jr. and Prime Minister Charlie met',
      ['president', '#name', 'and', 'prime', 'minister', '#name', 'met'],
    ],
    ['a name after a title with a point', 'Mr. Delta said', ['mr', '#name', 'said']],
    ['a place before a date', 'met in Quebec City on May 12', ['met', 'in', '#place', 'on', '#date']],
  ])('have one key for %s', (_, text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it.each([
    ['may welcome', ['may', 'welcome']],
    ['the President and Prime Minister', ['the', 'president', 'and', 'prime', 'minister']],
    ['in Kyoto, Japan welcomed', ['in', 'kyoto', 'japan', 'welcomed']],
    ['5G and the G7', ['5g', 'and', 'the', 'g7']],
  ])('are not masked if they need not change: %s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it('keep the written words', () => {
    const [, , date] = tokensOf(wordsOf('met on May 12, 2027.'));
    expect(date).toEqual({ start: 7, end: 19, key: '#date', exact: 'may 12 , 2027' });
  });
});
