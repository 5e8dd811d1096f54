import type { Marker, NumberFormat } from './content.js';

const pattern = /^[ \t]*(\(?)(\d{1,3}|[a-z]|[A-Z]|[ivx]{1,5}|[IVX]{1,5})([.)])[ \t]+/;
const bullet = /^[ \t]*[-•*‣▪●○◦–—][ \t]+/;

const numerals: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };

/** Returns the value of a Roman numeral up to 39. */
function romanValue(text: string): number | undefined {
  const digits = [...text.toLowerCase()].map((c) => numerals[c] ?? 0);
  const value = digits.reduce((sum, digit, i) => sum + (digit < (digits[i + 1] ?? 0) ? -digit : digit), 0);
  return romanOf(value) === text.toLowerCase() ? value : undefined;
}

function romanOf(value: number): string {
  const units = ['', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'];
  return 'x'.repeat(Math.floor(value / 10)) + (units[value % 10] ?? '');
}

function markerFrom(open: string, number: string, close: string, format: NumberFormat, value: number): Marker | undefined {
  // “a.” and “A)” are as common as “(a)”; but “A.” may begin a name.
  if (format === 'upperLetter' && close === '.' && open === '') return undefined;
  return number === '' ? undefined : { format, before: open === '(' ? '(' : '', after: close === '.' ? '.' : ')', value };
}

/**
 * Returns the marker at the beginning of a line of plain text, with its length.
 * @param last the marker of the previous item, which decides whether “(i)” follows “(h)”
 */
export function markerOf(line: string, last: Marker | undefined): { marker: Marker; length: number } | undefined {
  const dot = bullet.exec(line);
  if (dot) return { marker: { format: 'bullet', before: '', after: '', value: 0 }, length: dot[0].length };
  const found = pattern.exec(line);
  if (!found) return undefined;
  const [all, open = '', number = '', close = ''] = found;
  if (open === '(' && close !== ')') return undefined;
  const marker = numbered(open, number, close, last);
  return marker && { marker, length: all.length };
}

function numbered(open: string, number: string, close: string, last: Marker | undefined): Marker | undefined {
  if (/^\d/.test(number)) return number === '0' ? undefined : markerFrom(open, number, close, 'decimal', Number(number));
  const isUpper = number === number.toUpperCase();
  const letter = number.length === 1 ? number.toLowerCase().charCodeAt(0) - 96 : undefined;
  const letters: NumberFormat = isUpper ? 'upperLetter' : 'lowerLetter';
  const goesOn = letter !== undefined && last?.format === letters && last.value === letter - 1;
  const roman = romanValue(number);
  if (roman !== undefined && !goesOn) return markerFrom(open, number, close, isUpper ? 'upperRoman' : 'lowerRoman', roman);
  return letter === undefined ? undefined : markerFrom(open, number, close, letters, letter);
}

/** Returns the list level of a marker: figures above letters, letters above Roman numerals. */
export const depthOf = ({ format }: Marker): number => (format.endsWith('Roman') ? 3 : format.endsWith('Letter') ? 2 : 1);
