import data from '../../../data/wording/languages.json' with { type: 'json' };
import { perWord, wordClass } from './internedWords.js';
import type { Words } from './words.js';

const languages = Object.keys(data.others);
/** The short words of each language. English is the first. */
const wordsOfLanguages = [data.english, ...Object.values(data.others)].map((words) => new Set<string>(words));

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

const signsOf = perWord((text, key) => ({
  /** Number of Latin and other letters. In Japanese an abbreviation is written together with the following words. */
  latin: text.match(/\p{Script=Latin}/gu)?.length ?? 0,
  other: text.match(/(?!\p{Script=Latin})\p{L}/gu)?.length ?? 0,
  isForeign: /^\p{Ll}[\p{Script=Latin}\p{M}]*$/u.test(text) && /[^\p{ASCII}]/u.test(text),
  /** The languages that the word suggests, as indexes of `wordsOfLanguages`. */
  suggested: [...wordsOfLanguages.keys()].filter((i) => wordsOfLanguages[i]?.has(key)),
}));

const inEnglish = wordClass((_, key) => wordsOfLanguages[0]?.has(key) === true);

/** Minimum share of short English words in an English paragraph, of all words and marks. A paragraph with less is examined further. */
const certainlyEnglish = 0.2;

/** Minimum number of words, or of letters of another script. A shorter paragraph may be a name or title. */
const minWords = 6;
const minLetters = 20;
/** Minimum share of foreign words, lowercase and with letters that English lacks. */
const minForeignShare = 0.15;
/** Minimum share of short words for naming the language of such a paragraph. */
const minFallbackShare = 0.1;
/** Maximum share of words in such a paragraph that look like short English words. In English they are a third. */
const maxEnglishShare = 0.07;

/** Minimum share of a language’s short words in a paragraph. Usually they are a third. */
const minShare = 0.15;

/**
 * Returns the English name of a paragraph’s language if it is certainly not English. Uses the frequent short words of each language, and
 * the script.
 */
export function otherLanguageOf(words: Words, text: string): string | undefined {
  if (words.placesOf(inEnglish).length > words.length * certainlyEnglish) return undefined;
  let count = 0;
  let letters = 0;
  let foreign = 0;
  let accented = 0;
  const counts = new Uint32Array(wordsOfLanguages.length);
  for (const word of words) {
    if (!word.isWord) continue;
    const { latin, other, isForeign, suggested } = signsOf(word);
    foreign += other;
    letters += latin;
    if (latin > 0) count++;
    if (isForeign) accented++;
    for (const i of suggested) counts[i] = (counts[i] as number) + 1;
  }
  if (foreign >= minLetters && foreign > letters * 2) return scripts.find(([, script]) => script.test(text))?.[0];
  if (count < minWords) return undefined;
  let best = 1;
  for (let i = 2; i < counts.length; i++) if ((counts[i] as number) > (counts[best] as number)) best = i;
  const most = counts[best] as number;
  if (most >= 3 && most >= count * minShare && most > 3 * (counts[0] as number)) return languages[best - 1];
  if ((counts[0] as number) > count * maxEnglishShare || accented < count * minForeignShare) return undefined;
  return most >= 2 && most >= count * minFallbackShare ? languages[best - 1] : 'another language';
}
