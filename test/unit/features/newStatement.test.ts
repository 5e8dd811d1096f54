import { describe, expect, it } from 'vitest';
import { plainText } from '../../../server/src/features/completion/formulae.js';
import { carriedForward } from '../../../server/src/features/newStatement/newStatement.js';
import { ordinalLike, ordinalNumber } from '../../../server/src/text/numbers.js';
import { sentencesOf } from '../../../server/src/text/sentences.js';
import { placed } from './placed.js';

describe('last year’s statement, carried forward', () => {
  const last = [
    '# Joint Statement',
    '',
    '## The Eighth Meeting of the Dialogue',
    '',
    'March 24, 2027',
    '',
    'Pursuant to their shared goal of deepening cooperation, the Government of Japan and the Government of the United States held the Eighth Meeting of the Dialogue in Washington on March 24, 2027.',
    '',
    'This meeting was co-chaired by the Ministry of Foreign Affairs for Japan, and by NASA for the United States.',
    '',
    '## Security',
    '',
    'Both sides exchanged views on many things that were of interest to them in the year {2027} and cost $5.',
    '',
    'Both sides welcomed the progress of many other things that were of interest to each of them too.',
    '',
    'Both sides concurred on holding the Ninth Meeting of the Dialogue in Japan in 2028.',
  ].join('\n');

  it('has the next numbers, dates and host, and leaves what was said to be written', () => {
    const text = plainText(carriedForward(placed(last).statement) ?? '').replace(/\\([$}\\])/g, '$1');
    expect(text.trim().split('\n\n')).toEqual([
      '# Joint Statement',
      '## The Ninth Meeting of the Dialogue',
      '[insert date in 2028]',
      'Pursuant to their shared goal of deepening cooperation, the Government of Japan and the Government of the United States held the Ninth Meeting of the Dialogue in [insert city in Japan] on [insert date in 2028].',
      'This meeting was co-chaired by the Ministry of Foreign Affairs for Japan, and by NASA for the United States.',
      '## Security',
      'Both sides [insert what both sides discussed].',
      'Both sides concurred on holding the Tenth Meeting of the Dialogue in the United States in 2029.',
    ]);
  });

  it('is undefined without a numbered meeting', () => {
    expect(carriedForward(placed('# Joint Statement\n\nBoth sides met.').statement)).toBeUndefined();
  });
});

describe('ordinals', () => {
  it('are numbers from first to ninety-ninth, in words and digits', () => {
    for (let n = 1; n < 100; n++) expect(ordinalNumber(ordinalLike(n, 'First'))).toBe(n);
    expect([1, 2, 3, 4, 11, 12, 13, 21, 22, 101, 111].map((n) => ordinalLike(n, '1st'))).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '101st',
      '111th',
    ]);
    expect(ordinalLike(21, 'Eighth')).toBe('Twenty-First');
    expect(ordinalLike(9, 'eighth')).toBe('ninth');
    expect(ordinalLike(9, 'EIGHTH')).toBe('NINTH');
    expect(ordinalNumber('meeting')).toBeUndefined();
  });
});

describe('sentences', () => {
  it.each([
    ['One. Two! Three?', ['One.', 'Two!', 'Three?']],
    ['The U.S. Department met. It left.', ['The U.S. Department met.', 'It left.']],
    ['They went to the U.S. The next day they left.', ['They went to the U.S.', 'The next day they left.']],
    ['Mr. Abe and Dr. Rice met.', ['Mr. Abe and Dr. Rice met.']],
    ['He said “Yes.” She said no.', ['He said “Yes.” She said no.']],
    ['(One.) Two.', ['(One.)', 'Two.']],
    ['', []],
  ])('%s', (text, expected) => expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected));
});
