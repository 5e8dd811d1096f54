import { escapeRegExp } from '../escapeRegExp.js';
import type { Language } from './language.js';

/** Returns the characters of written numbers, for a character class of a regular expression; empty if the language uses only digits. */
export const numeralCharacters = ({ numerals }: Pick<Language, 'numerals'>): string =>
  numerals === undefined
    ? ''
    : escapeRegExp(numerals.digits + Object.keys(numerals.multipliers).join('') + Object.keys(numerals.groups).join(''));

/**
 * Returns the value of a number: “25”, “1,200”, 二十五, 二〇二三, 3億5000万. Full-width digits must already be folded (running text has none).
 * @returns undefined if the text is not a number
 */
export function numberOf(text: string, { numerals }: Pick<Language, 'numerals'>): number | undefined {
  const plain = text.replace(/[\s,]/g, '');
  if (/^\d+(?:\.\d+)?$/.test(plain)) return Number(plain);
  if (numerals === undefined || plain === '') return undefined;
  const { digits, multipliers, groups } = numerals;
  let total = 0;
  /** The number that the next group multiplies: 3500 in 3500万. */
  let inGroup = 0;
  /** Consecutive digits: 25, 二五, 2.5. */
  let run = '';
  for (const c of plain) {
    const digit = digits.indexOf(c);
    if (/[\d.]/.test(c)) run += c;
    else if (digit >= 0) run += String(digit);
    else if (multipliers[c] !== undefined) {
      inGroup += (run === '' ? 1 : Number(run)) * multipliers[c];
      run = '';
    } else if (groups[c] !== undefined) {
      const before = inGroup + Number(run || '0');
      if (before === 0) return undefined;
      total += before * groups[c];
      inGroup = 0;
      run = '';
    } else return undefined;
  }
  const value = total + inGroup + Number(run || '0');
  return Number.isNaN(value) ? undefined : value;
}
