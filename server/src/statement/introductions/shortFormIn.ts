import data from '../../../../data/wording/introductions.json' with { type: 'json' };
import { isWord, type Word, type Words } from '../../text/words.js';
import { couldBeShort } from './abbreviationShape.js';
import type { Range } from './localIntroduction.js';

export const maxBracketLength = 40;

export const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

export function closingOf(words: Words, open: number): number | undefined {
  const mark = words.get(open)?.text ?? '';
  let depth = 0;
  for (let i = open; i < words.length && i < open + maxBracketLength; i++) {
    if (words.get(i)?.text === mark) depth++;
    else if (words.get(i)?.text === closing[mark] && --depth === 0) return i;
  }
  return undefined;
}

/** Words that may precede a short form, or separate it from its name. */
const around = new Set(data.around.words);
/** Words that announce a short form explicitly. */
export const mustAnnounce: ReadonlySet<string> = new Set(data.announcing.words);
export const formerly: ReadonlySet<string> = new Set(data.former.words);

export const isAnnouncing = (words: Words, i: number): boolean =>
  around.has(words.get(i)?.key ?? '') || /^["',:]$/.test(words.get(i)?.text ?? '') || isPointOfLetters(words, i);

/** Returns whether a token is part of “i.e.” or “a.k.a.”, or the period of “abbr.”. */
export const isPointOfLetters = (words: Words, i: number): boolean => {
  const isLetter = (k: number): boolean => /^[aeik]$/.test(words.get(k)?.text ?? '');
  const isPoint = (k: number): boolean => words.get(k)?.text === '.';
  return (isLetter(i) && isPoint(i + 1)) || (isPoint(i) && (isLetter(i - 1) || words.get(i - 1)?.key === 'abbr'));
};

export const isDash = (text: string | undefined): boolean => text !== undefined && /^[–—]$/.test(text);

/** Returns whether a mark has no spaces around it. */
export const isTight = (words: Words, i: number): boolean =>
  words.get(i - 1)?.end === words.get(i)?.start && words.get(i)?.end === words.get(i + 1)?.start;

/** Returns whether a mark is a hyphen or slash inside a short form: CRTA-WGW, AI/ML. */
const joins = (words: Words, i: number): boolean => /^[-/]$/.test(words.get(i)?.text ?? '') && isTight(words, i);

/** Returns the word at an index with the parts that hyphens and slashes join to it. */
export function joinedAt(words: Words, at: number): Range {
  let from = at;
  let to = at + 1;
  while (from >= 2 && joins(words, from - 1) && words.isWord(from - 2)) from -= 2;
  while (joins(words, to) && words.isWord(to + 1)) to += 2;
  return { from, to };
}

/** Splits a bracket at commas, semicolons, dashes and inner brackets. */
export function segmentsOf(words: Words, from: number, to: number): Range[] {
  const segments: Range[] = [];
  let start = from;
  const end = (at: number): void => {
    if (at > start) segments.push({ from: start, to: at });
    start = at + 1;
  };
  for (let i = from; i < to; i++) {
    const text = words.get(i)?.text ?? '';
    if (closing[text] !== undefined) {
      end(i);
      i = closingOf(words, i) ?? to;
      start = i + 1;
    } else if (/^[,;]$/.test(text) || ((isDash(text) || text === '-') && !isTight(words, i))) end(i);
  }
  end(to);
  return segments;
}

interface ShortForm extends Range {
  readonly announced: boolean;
  /** Whether the range contains only the short form. */
  readonly isAlone: boolean;
}

/** Returns the short form at the beginning of a range, after an announcement. */
export function shortFormIn(words: Words, from: number, to: number): ShortForm | undefined {
  let at = from;
  let announced = false;
  while (at < to && isAnnouncing(words, at)) {
    if (mustAnnounce.has(words.get(at)?.key ?? '') || words.get(at)?.text === '"') announced = true;
    at++;
  }
  let end = at;
  while (end < to && !/^[,;:"]$/.test(words.get(end)?.text ?? '') && !(words.get(end)?.key === 'or' && end > at)) end++;
  let following = end;
  while (following < to && /^["']$/.test(words.get(following)?.text ?? '')) following++;
  if (words.get(end - 1)?.key === 's' && words.get(end - 2)?.text === "'") end -= 2;
  else if (words.get(end - 1)?.text === "'") end--;
  const inner = words.slice(at, end);
  const count = inner.filter((w) => isWord(w)).length;
  const marks = inner.filter((w) => w.text === '-' || w.text === '/').length;
  if (count === 0 || count - marks > 3 || count > 5 || inner.some((w) => !/^(?:[\p{L}\p{N}].*|[-/+&.])$/u.test(w.text))) return undefined;
  if (!inner.some((w) => couldBeShort(w.text)) && !isSplitShort(inner)) return undefined;
  if (inner.some((w) => isWord(w) && /^\p{Ll}{3,}$/u.test(w.text))) return undefined;
  return { from: at, to: end, announced, isAlone: following === to };
}

/** Returns whether words look like a short form only together: “Q-CHAMP”, “H-IIA”, “ALOS-4”. */
function isSplitShort(inner: readonly Word[]): boolean {
  const text = inner.map((w) => w.text).join('');
  return inner.length >= 3 && /^\p{Lu}[\p{Lu}\p{N}]*-[\p{Lu}\p{N}]+$/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

/** Returns the text of words, with spaces normalized. */
export function textOfWords(words: Words, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) {
    const word = words.get(i) as Word;
    text += (i > from && (words.get(i - 1) as Word).end < word.start ? ' ' : '') + word.text;
  }
  return text;
}

/** Returns whether joined words look like one short form: at least one in capitals and none in lowercase. */
export function looksShort(words: Words, { from, to }: Range): boolean {
  const inner = words.slice(from, to);
  if (inner.length === 1) return inner.some((w) => couldBeShort(w.text));
  return (isSplitShort(inner) || inner.some((w) => couldBeShort(w.text))) && !inner.some((w) => /^\p{Lu}?\p{Ll}/u.test(w.text));
}
