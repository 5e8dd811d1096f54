import { expect, it } from 'vitest';
import { wordClass } from '../../../server/src/text/internedWords.js';
import { wordsOf } from '../../../server/src/text/words.js';

it.each([
  ['marks and words', 'the “Plan”, (QZSS).', ['the', '“', 'Plan', '”', ',', '(', 'QZSS', ')', '.']],
  ['dotted capitals, & and +', 'U.S., R&D and LGBTQI+', ['U.S.', ',', 'R&D', 'and', 'LGBTQI+']],
  ['ideographs one by one', '日本 and 米国', ['日', '本', 'and', '米', '国']],
  ['any space', 'one  two\tthree\nfour\u00A0five ', ['one', 'two', 'three', 'four', 'five']],
  ['a very long word', `${'a'.repeat(100)} b`, ['a'.repeat(100), 'b']],
])('splits words: %s', (_, text, expected) => {
  const words = [...wordsOf(text)];
  expect(words.map((w) => w.text)).toEqual(expected);
  expect(words.map((w) => text.slice(w.start, w.end))).toEqual(expected);
});

it('finds the words of a class, also of a later one', () => {
  const words = wordsOf('One plan, two plans, one aim.');
  const plan = wordClass((_, key) => key.startsWith('plan'));
  expect(words.find(plan, ({ text }, i) => `${i} ${text}`)).toEqual(['1 plan', '4 plans']);
  const one = wordClass((_, key) => key === 'one');
  expect(words.placesOf(one)).toEqual([0, 6]);
  expect(words.has(wordClass((text) => text === 'QZSS'))).toBe(false);
});
