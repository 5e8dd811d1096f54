import { expect, it } from 'vitest';
import { numberOf } from '../../../server/src/text/languages/numerals.js';
import { languageIn } from './languageIn.js';

it.each([
  ['25', 25],
  ['1,200', 1200],
  ['二十五', 25],
  ['十', 10],
  ['八', 8],
  ['百二十', 120],
  ['二〇二三', 2023],
  ['3億5000万', 350_000_000],
  ['1兆2,000億', 1_200_000_000_000],
  ['1.5億', 150_000_000],
  ['三千万', 30_000_000],
  ['万', undefined],
  ['会', undefined],
  ['', undefined],
])('reads %s as %s', (text, value) => {
  expect(numberOf(text, languageIn('ja'))).toBe(value);
});
