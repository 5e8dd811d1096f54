/** Number formats of lists (ISO/IEC 29500-1, 17.18.59), as shown by Word. */

const romanDigits: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(n: number): string {
  // Word writes numbers above this in digits.
  if (n > 32_767) return String(n);
  let rest = n;
  let text = '';
  for (const [value, digits] of romanDigits) for (; rest >= value; rest -= value) text += digits;
  return text;
}

/** Returns a number in letters: a to z, then aa to zz, aaa to zzz. */
const letters = (n: number, alphabet: readonly string[]): string =>
  n < 1 ? '' : (alphabet[(n - 1) % alphabet.length] ?? '').repeat(Math.min(Math.ceil(n / alphabet.length), 50));

const latin = [...'abcdefghijklmnopqrstuvwxyz'];
const aiueo = [...'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'];
const iroha = [...'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン'];

const han = [...'〇一二三四五六七八九'];

/** Returns a Chinese numeral by place value words: 二十三. */
function counted(n: number): string {
  if (n === 0) return '〇';
  if (n > 9999) return [...String(n)].map((d) => han[Number(d)]).join('');
  return [1000, 100, 10, 1]
    .map((value, i) => {
      const digit = Math.floor(n / value) % 10;
      const unit = ['千', '百', '十', ''][i] ?? '';
      return digit === 0 ? '' : `${digit === 1 && unit !== '' ? '' : han[digit]}${unit}`;
    })
    .join('');
}

const fullWidth = (digits: string): string => digits.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));

const ones =
  'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen Eighteen Nineteen'.split(
    ' ',
  );
const tens = '  Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ');

function cardinal(n: number): string {
  if (n < 20) return ones[n] ?? '';
  if (n < 100) return (tens[Math.floor(n / 10)] ?? '') + (n % 10 === 0 ? '' : `-${(ones[n % 10] ?? '').toLowerCase()}`);
  if (n < 1000) return `${ones[Math.floor(n / 100)]} hundred${n % 100 === 0 ? '' : ` ${cardinal(n % 100).toLowerCase()}`}`;
  return String(n);
}

const irregular: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
};

/** Returns an ordinal in words: “First”, “Twenty-third”. */
const ordinalText = (n: number): string => {
  const words = cardinal(n);
  if (/\d/.test(words)) return ordinal(n);
  const last = words.slice(Math.max(words.lastIndexOf(' '), words.lastIndexOf('-')) + 1);
  const made = irregular[last.toLowerCase()] ?? `${last.toLowerCase().replace(/y$/, 'ie')}th`;
  const start = words.slice(0, words.length - last.length);
  return start === '' ? made.charAt(0).toUpperCase() + made.slice(1) : start + made;
};

function ordinal(n: number): string {
  const isTeen = n % 100 > 10 && n % 100 < 14;
  return `${n}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
}

const circled = (n: number): string => (n >= 1 && n <= 20 ? String.fromCharCode(0x2460 + n - 1) : String(n));

const formats: Readonly<Record<string, (n: number) => string>> = {
  none: () => '',
  decimalZero: (n) => String(n).padStart(2, '0'),
  upperRoman: (n) => roman(n).toUpperCase(),
  lowerRoman: roman,
  upperLetter: (n) => letters(n, latin).toUpperCase(),
  lowerLetter: (n) => letters(n, latin),
  ordinal,
  cardinalText: cardinal,
  ordinalText,
  numberInDash: (n) => `- ${n} -`,
  aiueo: (n) => letters(n, aiueo),
  aiueoFullWidth: (n) => letters(n, aiueo),
  iroha: (n) => letters(n, iroha),
  irohaFullWidth: (n) => letters(n, iroha),
  decimalFullWidth: (n) => fullWidth(String(n)),
  decimalFullWidth2: (n) => fullWidth(String(n)),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  japaneseCounting: counted,
  japaneseDigitalTenThousand: counted,
  chineseCounting: counted,
  chineseCountingThousand: counted,
  taiwaneseCounting: counted,
  taiwaneseCountingThousand: counted,
  ideographDigital: (n) => [...String(n)].map((d) => han[Number(d)]).join(''),
};

/** Formats a number; in digits if the format is unknown. */
export const formatted = (n: number, format: string): string => (formats[format] ?? String)(n);
