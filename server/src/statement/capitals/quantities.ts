import data from '../../../../data/wording/capitals.json' with { type: 'json' };
import { perWord } from '../../text/internedWords.js';
import { areAdjacent, type Word, type Words } from '../../text/words.js';
import { hasKey, isNumber, setOf } from './capitalWords.js';

const magnitudes = setOf(data.magnitudes);
const isPoint = (word: Word | undefined): boolean => word !== undefined && /^[.,]$/.test(word.text);

/** SI units and units of information, with prefixes: MW, kV, Gbps. */
const unit = /^[kKM]T$|^[kMGTPE]?(?:Wh?|W[pe]|Wth|Hz|V|V[AD]C|VA|VAR|dBA?|B|b|bps|J|t|Pa|eV|Bq|Sv|toe|tpa)$|^NM$/;

/** Returns whether words are a unit after a number: “20 MTPA of gas”, “2 BCM a year”, “10:30 AM”, “500 kV”. */
export function isMeasure(words: Words, i: number, to: number): boolean {
  const text = words.get(i)?.text ?? '';
  const before = words.get(i - 1);
  if (!isNumber(before) && !hasKey(magnitudes, before)) return false;
  if (/^[AP]\.?M\.?$/.test(text) || unit.test(text)) return true;
  if (text.endsWith('s')) return false;
  const [next, following] = [words.get(to), words.get(to + 1)];
  if (next?.key === 'of') return /^\p{Ll}/u.test(following?.text ?? '');
  return (
    next?.key === 'annually' ||
    (/^(?:a|per)$/.test(next?.key ?? '') && /^(?:year|annum|month|week|day|hour|second)$/.test(following?.key ?? ''))
  );
}

/** Returns whether a word is a time zone, whose letters end in T, after a time: “09:30 EAT”, “3 p.m. EST”. */
export function isTimeZone(words: Words, i: number): boolean {
  if (!/^[A-Z]{2,3}T$/.test(words.get(i)?.text ?? '')) return false;
  const before = words.get(i - 1);
  if (/^(?:[ap]\.?m\.?|hrs|hours)$/.test(before?.key ?? '')) return true;
  return isNumber(before) && words.get(i - 2)?.text === ':' && isNumber(words.get(i - 3));
}

/** Returns whether a word is part of a number with a decimal point: WHA75.5. */
export function isDecimal(words: Words, i: number): boolean {
  const [word, point, number] = words.slice(i, i + 3);
  return (
    /\p{Lu}\p{N}+$/u.test(word?.text ?? '') &&
    point?.text === '.' &&
    isNumber(number) &&
    areAdjacent(word as Word, point) &&
    areAdjacent(point, number as Word)
  );
}

/** Returns whether a word is an ISO 4217 currency code (`Intl.supportedValuesOf`). */
const isCurrencyCode = perWord((text) => /^[A-Z]{3}$/.test(text) && Intl.supportedValuesOf('currency').includes(text));

/** Returns whether a word is a currency beside an amount: “IDR 15 trillion”, “3 billion SGD”, “NOK 40”. */
export function isCurrency(words: Words, i: number): boolean {
  const word = words.get(i);
  if (!/^\p{Lu}{2,3}$/u.test(word?.text ?? '')) return false;
  if ((isNumber(words.get(i + 1)) || isNumber(words.get(i - 1))) && isCurrencyCode(word as Word)) return true;
  if (hasKey(magnitudes, words.get(i - 1))) return true;
  const isAmount = isNumber(words.get(i - 1)) && words.get(i - 2)?.text === ',' && isNumber(words.get(i - 3));
  if (isAmount && /^\p{Lu}{3}$/u.test(words.get(i)?.text ?? '') && !/^\p{L}{4}/u.test(words.get(i + 1)?.text ?? '')) return true;
  let at = i + 1;
  while (at < i + 8 && (isNumber(words.get(at)) || isPoint(words.get(at)) || /^\p{Sc}$/u.test(words.get(at)?.text ?? ''))) at++;
  return at > i + 1 && hasKey(magnitudes, words.get(at));
}
