import data from '../../../../data/wording/introductions.json' with { type: 'json' };
import type { Words } from '../../text/words.js';
import { align, isPart, type Part, partOf } from './alignment.js';
import type { LocalIntroduction, Names, Range } from './localIntroduction.js';
import { longFormBefore, properName, strictCostPerLetter } from './longFormBefore.js';
import { isAnnouncing, isDash, isPointOfLetters, joinedAt, looksShort, mustAnnounce, textOfWords } from './shortFormIn.js';

/** Maximum length of an announcement, in words: “hereinafter referred to as the”. */
const maxAnnouncementLength = 16;

/**
 * Finds introductions without brackets at the short form that begins at `at`: `Long Form, or ABC,`, `Long Form, hereinafter “ABC”`, `Long
 * Form – ABC –`, `Long Form, ABC,`, `ABC stands for Long Form`, `ABC, the Long Form,`.
 */
export function unbracketedAt(words: Words, at: number, names: Names): LocalIntroduction | undefined {
  const short = joinedAt(words, at);
  if (short.from !== at || !looksShort(words, short)) return undefined;
  return announcedBefore(words, short, names) ?? namedAfter(words, short);
}

function announcedBefore(words: Words, short: Range, names: Names): LocalIntroduction | undefined {
  let i = short.from - 1;
  let announced = false;
  let or = false;
  while (i >= 0 && short.from - i < maxAnnouncementLength && words.get(i)?.text !== ',' && isAnnouncing(words, i)) {
    announced ||= mustAnnounce.has(words.get(i)?.key ?? '');
    or ||= words.get(i)?.key === 'or';
    i--;
  }
  const mark = words.get(i)?.text;
  if (/^[)\]]$/.test(words.get(i - 1)?.text ?? '')) return undefined;
  const isEnclosed = i === short.from - 1 || words.get(i + 1)?.text === '"' ? closes(words, short.to, mark) : false;
  if (i < 1 || !(announced || (mark === ',' && or) || isEnclosed)) return undefined;
  const end = mark === ',' || isDash(mark) || mark === '-' ? i : i + 1;
  const text = textOfWords(words, short.from, short.to);
  const long = longFormBefore(words, end, text, 'close', names) ?? (announced && mark === ',' ? properName(words, end, text) : undefined);
  const isName = long && long.to - long.from >= 2 && words.slice(long.from, long.to).some((w) => /\p{L}{3}/u.test(w.text));
  return isName ? { short, long, from: long.from, to: short.to, isPlain: false } : undefined;
}

/** Returns whether a parenthesis between commas or dashes ends at word `at`: at the same mark, or with the clause. */
export function closes(words: Words, at: number, opened: string | undefined): boolean {
  const isOpen = opened === ',' || isDash(opened);
  const text = words.get(words.get(at)?.text === '"' ? at + 1 : at)?.text;
  return isOpen && (text === undefined || text === opened || /^[,.;:)]$/.test(text));
}

/** Words between a short form and its name: “stands for”, “is the abbreviation of”, “means”, “short for”. */
const between = new Set(data.between.words);
const explaining = new Set(data.explaining.words);
const maxExplanationLength = 8;

function namedAfter(words: Words, short: Range): LocalIntroduction | undefined {
  let at = short.to;
  while (words.get(at)?.text === '"') at++;
  const mark = words.get(at)?.text;
  const isMarked = mark === ',' || isDash(mark);
  if (isMarked) at++;
  else if (!between.has(words.get(at)?.key ?? '')) return undefined;
  let explained = false;
  const end = at + maxExplanationLength;
  for (; at < end && (between.has(words.get(at)?.key ?? '') || isPointOfLetters(words, at) || words.get(at)?.text === '"'); at++)
    explained ||= explaining.has(words.get(at)?.key ?? '');
  if (!explained && !(isMarked && isName(words, at))) return undefined;
  const text = textOfWords(words, short.from, short.to);
  const to = nameEnd(words, at, text);
  if (to === undefined || !(explained || closes(words, to, mark))) return undefined;
  return words.get(to)?.text === '(' ? undefined : { short, long: { from: at, to }, from: short.from, to, isPlain: false };
}

/** Returns whether a name may begin at a word: with a capital or an article. */
const isName = (words: Words, at: number): boolean =>
  /^\p{Lu}/u.test(words.get(at)?.text ?? '') || /^(?:an?|the)$/.test(words.get(at - 1)?.key ?? '');

/** Returns the end of the name that begins at word `from`: after its last letter and the capitals that follow. */
function nameEnd(words: Words, from: number, short: string): number | undefined {
  const parts: Part[] = [];
  const most = short.length * 2 + 4;
  for (let i = from; parts.length < most; i++) {
    if (isPart(words, i)) {
      parts.push(partOf(words, i, false));
      if (parts.length < 2 || align(short, parts, strictCostPerLetter)?.from !== 0) continue;
      let to = i + 1;
      while (words.isWord(to) && /^\p{Lu}/u.test(words.get(to)?.text ?? '')) to++;
      return to;
    }
    if (!/^[-,/'&]$/.test(words.get(i)?.text ?? '') && words.get(i)?.key !== 's') return undefined;
  }
  return undefined;
}
