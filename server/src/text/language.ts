import data from '../../../data/wording/languages.json' with { type: 'json' };
import { perWord } from './internedWords.js';
import type { Words } from './words.js';

const languages = Object.keys(data.others);
const wordsOfLanguages = Object.values(data.others).map((words) => new Set<string>(words));
const english = new Set<string>(data.english);

/** The languages that a word suggests, as bits. The first is English. */
const told = perWord((_, key) =>
  wordsOfLanguages.reduce((bits, words, i) => (words.has(key) ? bits | (2 << i) : bits), english.has(key) ? 1 : 0),
);

/** Scripts used by a single language, more or less. Kana precede ideographs, which Japanese also uses. */
const scripts: readonly (readonly [string, RegExp])[] = [
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['Chinese', /\p{Script=Han}/u],
  ['Korean', /\p{Script=Hangul}/u],
  ['Ukrainian', /[іїєґ]/iu],
  ['Russian', /\p{Script=Cyrillic}/u],
  ['Arabic', /\p{Script=Arabic}/u],
  ['Greek', /\p{Script=Greek}/u],
  ['Hebrew', /\p{Script=Hebrew}/u],
  ['Hindi', /\p{Script=Devanagari}/u],
  ['Thai', /\p{Script=Thai}/u],
];

/** Number of Latin and other letters in a word. In Japanese an abbreviation is written together with the following words. */
const lettersOf = perWord((text) => ({
  latin: text.match(/\p{Script=Latin}/gu)?.length ?? 0,
  other: text.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0,
}));

/** Minimum number of words, or of letters of another script. A shorter paragraph may be a name or title. */
const fewestWords = 6;
const fewestLetters = 20;
/** Minimum share of foreign words, lowercase and with letters that English lacks. */
const leastForeign = 0.15;
/** Minimum share of short words for naming the language of such a paragraph. */
const leastFallback = 0.1;
/** Maximum share of words in such a paragraph that look like short English words. In English they are a third. */
const mostEnglish = 0.07;
const isForeign = perWord((text) => /^\p{Ll}[\p{Script=Latin}\p{M}]*$/u.test(text) && /[^\p{ASCII}]/u.test(text));

/** Minimum share of a language’s short words in a paragraph. Usually they are a third. */
const leastShare = 0.15;

/**
 * Returns the English name of a paragraph’s language if it is certainly not English. Uses the frequent short words of each language, and
 * the script.
 */
export function otherLanguageOf(words: Words, text: string): string | undefined {
  let count = 0;
  let letters = 0;
  let foreign = 0;
  let accented = 0;
  const counts = new Uint32Array(languages.length + 1);
  for (const word of words) {
    if (!word.isWord) continue;
    const { latin, other } = lettersOf(word);
    foreign += other;
    letters += latin;
    if (latin > 0) count++;
    if (isForeign(word)) accented++;
    for (let bits = told(word), i = 0; bits !== 0; bits >>= 1, i++) if ((bits & 1) !== 0) counts[i] = (counts[i] as number) + 1;
  }
  if (foreign >= fewestLetters && foreign > letters * 2) return scripts.find(([, script]) => script.test(text))?.[0];
  if (count < fewestWords) return undefined;
  let best = 1;
  for (let i = 2; i < counts.length; i++) if ((counts[i] as number) > (counts[best] as number)) best = i;
  const most = counts[best] as number;
  if (most >= 3 && most >= count * leastShare && most > 3 * (counts[0] as number)) return languages[best - 1];
  if ((counts[0] as number) > count * mostEnglish || accented < count * leastForeign) return undefined;
  return most >= 2 && most >= count * leastFallback ? languages[best - 1] : 'another language';
}
