import data from '../../../../data/wording/capitals.json' with { type: 'json' };
import demonyms from '../../../../data/wording/demonyms.json' with { type: 'json' };
import grammar from '../../../../data/wording/grammar.json' with { type: 'json' };
import operative from '../../../../data/wording/operative.json' with { type: 'json' };
import parties from '../../../../data/wording/parties.json' with { type: 'json' };
import sections from '../../../../data/wording/sections.json' with { type: 'json' };
import treaty from '../../../../data/wording/treaty.json' with { type: 'json' };
import ladder from '../../../../data/wording/verbs.json' with { type: 'json' };
import { perWord } from '../../text/internedWords.js';
import { once } from '../../text/memo.js';
import { maxOf, minOf } from '../../text/unbounded.js';
import { areAdjacent, type Word, type Words } from '../../text/words.js';
import { inCapitalsClass, isCapitalized, isNumber, setOf } from './capitalWords.js';

const functionWords = setOf(data.functionWords);

/** Verbs that open paragraphs: NOTE, UNDERLINES. Participles are recognized by their endings. */
const verbs: ReadonlySet<string> = new Set([
  ...Object.values(ladder.forms).flat(),
  ...operative.verbs.flatMap(({ lemma }) => [lemma, `${lemma}s`, `${lemma}es`]),
]);

/** Returns the words of all strings in a data structure. */
function* wordsIn(data: unknown): Iterable<string> {
  if (typeof data === 'string') for (const [word] of data.toLowerCase().matchAll(/\p{L}{5,}/gu)) yield word;
  else if (typeof data === 'object' && data !== null) for (const value of Object.values(data)) yield* wordsIn(value);
}

/** English words of at least five letters in the wording data: PEOPLE, JOINTLY, FRENCH. */
const wordingWords = once((): ReadonlySet<string> => new Set(wordsIn([demonyms, grammar, operative, parties, sections, treaty, ladder])));

/** Returns the number of consecutive capitalized words around word `i`, and the length of the longest and shortest in letters. */
export function runOfCapitals(words: Words, i: number): { count: number; longest: number; shortest: number } {
  let from = i;
  let to = i + 1;
  while (i - from < 2 && words.isOf(from - 1, inCapitalsClass)) from--;
  while (to - i < 3 && words.isOf(to, inCapitalsClass)) to++;
  const lengths = words.slice(from, to).map((w) => w.text.length);
  return { count: to - from, longest: maxOf(lengths), shortest: minOf(lengths) };
}

/** Endings of English words that abbreviations of this length do not have. */
const englishEnding =
  /^[A-Z]{3,}(?:ING|ED)$|^[A-Z]{3,}(?:TION|SION|MENT|NESS|ITY|ITIES|ANCE|ENCE|ALLY|ABLE|IBLE|ATE|IVE|ISM|SHIP|FORE|TURE|ICS|ARY|ORY|TIAL|CIAL|OUS|FUL|LESS|LY|ISH|DOM|M[AE]N|[AE]NT)S?$/;

/** Words with accents, which abbreviations of this length do not have. */
const accented = /^(?=.*[^A-Z])\p{Lu}{5,}$/u;

/** Returns whether a word is a function word in capitals: THE, NOT, SHALL. */
export const isFunctionWordInCapitals = (text: string, key: string): boolean => /^[A-Z]{2,}$/.test(text) && functionWords.has(key);

/** Returns whether a word is an English word in capitals: NOT, WHEREAS, NOTING, SECURITY, 32ND. */
export const isOrdinary = perWord(
  (text, key) =>
    functionWords.has(key) ||
    (text.length >= 4 && verbs.has(key)) ||
    (text.length >= 6 && englishEnding.test(text)) ||
    (text.length >= 5 && wordingWords().has(key)) ||
    accented.test(text) ||
    /^\p{N}+(?:ST|ND|RD|TH|S)$/u.test(text),
);

/** Maximum length of a lead-in, in words. Keeps the time linear for texts in capitals. */
const maxLeadInLength = 12;

/**
 * Returns whether a word is in a heading in capitals inside a paragraph: “CLIMATE: The Ministers met.” “SECURITY. They parted.” “(a) TRADE;
 * (b) ENERGY”.
 */
export function isLeadIn(words: Words, i: number): boolean {
  if (words.get(i - 1)?.text === ')' && words.get(i - 3)?.text === '(' && /^[;:.]$/.test(words.get(i + 1)?.text ?? '')) return true;
  let from = i;
  while (i - from < maxLeadInLength && (words.isOf(from - 1, inCapitalsClass) || words.get(from - 1)?.text === '&')) from--;
  let to = i + 1;
  while (to - i < maxLeadInLength && (words.isOf(to, inCapitalsClass) || words.get(to)?.text === '&')) to++;
  // “GOAL 1: PROTECT OUR PEOPLE”
  if (isNumber(words.get(to)) && words.get(to + 1)?.text === ':' && words.isOf(to + 2, inCapitalsClass)) to++;
  const opens = words.slice(Math.max(0, from - 4), from).every((w) => !/\p{L}{2}/u.test(w.text)) && from <= 4;
  const mark = words.get(to)?.text ?? '';
  if (mark === ':') return opens || /^[.!?]$/.test(words.get(from - 1)?.text ?? '');
  const isApart = mark !== '-' || !areAdjacent(words.get(to - 1) as Word, words.get(to) as Word);
  return opens && isApart && /^[.–—-]$/.test(mark) && isCapitalized(words.get(to + 1));
}

/** Returns whether words are the whole last sentence of a block: “END.” */
export const isLastSentence = (words: Words, i: number, to: number): boolean =>
  i > 0 && to === words.length - 1 && /^[.!]$/.test(words.get(i - 1)?.text ?? '') && /^[.!]$/.test(words.get(to)?.text ?? '');
