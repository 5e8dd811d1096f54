const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );

/** One-word cardinal numbers in lowercase. */
const cardinals: ReadonlyMap<string, number> = new Map([
  ...small.map((word, n): [string, number] => [word, n]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety hundred'.split(' ').map((word, i): [string, number] => [word, (i + 2) * 10]),
]);

/** Returns the value of a lowercase cardinal: “twelve”, “thirty”. */
export const cardinalNumber = (word: string): number | undefined => cardinals.get(word);

/** One-word cardinals, for regular expressions. */
export const cardinalPattern = [...cardinals.keys()].join('|');

const ones = 'first second third fourth fifth sixth seventh eighth ninth'.split(' ');
const teens = 'tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ');
const tens = ['', '', 'twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];

/** Ordinals from 1 to 99 as lowercase words. */
const written: readonly string[] = Array.from({ length: 99 }, (_, i) => {
  const n = i + 1;
  if (n < 10) return ones[n - 1] ?? '';
  if (n < 20) return teens[n - 10] ?? '';
  const ten = tens[Math.floor(n / 10)] ?? '';
  return n % 10 === 0 ? `${ten}ieth` : `${ten}y-${ones[(n % 10) - 1]}`;
});

const ordinals: ReadonlyMap<string, number> = new Map(written.map((word, i) => [word, i + 1]));

/** Parses an ordinal: “Eighth”, “twenty-first”, “twenty first”, “8th”. */
export function ordinalNumber(text: string): number | undefined {
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/i.exec(text);
  if (digits) return Number(digits[1]);
  return ordinals.get(text.toLowerCase().replace(' ', '-'));
}

const romanOnes = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
const romanTens = ['', 'X', 'XX', 'XXX', 'XL', 'L', 'LX', 'LXX', 'LXXX', 'XC'];

/** Roman numerals from 1 to 99. */
const romans: readonly string[] = Array.from({ length: 99 }, (_, i) => `${romanTens[Math.floor((i + 1) / 10)]}${romanOnes[(i + 1) % 10]}`);
const romanNumbers: ReadonlyMap<string, number> = new Map(romans.map((text, i) => [text, i + 1]));

/** Parses a Roman numeral in capitals: “XII”. */
export const romanNumber = (text: string): number | undefined => romanNumbers.get(text);

const ending = (n: number): string =>
  n % 100 >= 11 && n % 100 <= 13 ? 'th' : n % 10 === 1 ? 'st' : n % 10 === 2 ? 'nd' : n % 10 === 3 ? 'rd' : 'th';

/** Returns an ordinal in the style of a model: “Ninth” for “Eighth”, “ninth” for “eighth”, “9th” for “8th”, “IX” for “VIII”. */
export function ordinalLike(n: number, model: string): string {
  if (romanNumbers.has(model)) return romans[n - 1] ?? String(n);
  const word = written[n - 1];
  if (/^\d/.test(model) || word === undefined) return `${n}${ending(n)}`;
  if (model === model.toUpperCase() && model.length > 1) return word.toUpperCase();
  return /^\p{Lu}/u.test(model) ? word.replace(/(^|-)(\p{Ll})/gu, (_, dash: string, c: string) => dash + c.toUpperCase()) : word;
}
