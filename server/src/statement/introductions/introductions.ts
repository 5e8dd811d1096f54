import { wordClass } from '../../text/internedWords.js';
import type { Steps } from '../../text/steps.js';
import { isWord, type Word, type Words } from '../../text/words.js';
import { couldBeShort } from './abbreviationShape.js';
import { align, isPart, partOf } from './alignment.js';
import type { LocalIntroduction, Names, Range } from './localIntroduction.js';
import { hasLetters, isProperName, longFormBefore, longFormIn, properName, strictCostPerLetter, type Trust } from './longFormBefore.js';
import {
  closingOf,
  formerly,
  isAnnouncing,
  joinedAt,
  looksShort,
  maxBracketLength,
  segmentsOf,
  shortFormIn,
  textOfWords,
} from './shortFormIn.js';
import { unbracketedAt } from './unbracketedIntroductions.js';

/** Finds `Long Form (ABC)` and its variants, or `ABC (Long Form)`, at the bracket that opens at `open`. */
function atBracket(words: Words, open: number, names: Names): LocalIntroduction[] {
  const close = closingOf(words, open);
  if (close === undefined || close === open + 1) return [];
  const square = words.get(open)?.text === '[';
  const listed = eachInTurn(words, open, close, names);
  if (listed.length > 0) return listed;
  const segments = segmentsOf(words, open + 1, close);
  const [first] = segments;
  const short = first && shortFormIn(words, first.from, first.to);
  if (short) {
    const isPlain = short.isAlone && segments.length === 1 && first.to === close;
    for (const [k, { range, letters, trust }] of readingsOf(words, short).entries()) {
      const isNamed = k === 0 && (short.announced || (short.isAlone && segments.length === 1 && /^\p{Lu}{3,6}$/u.test(letters)));
      const long =
        longFormBefore(words, open, letters, square ? 'close' : trust, names) ??
        (isNamed && !square ? properName(words, open, letters) : undefined);
      if (long && !containsWord(words, long, letters)) return [{ short: range, long, from: long.from, to: close + 1, isPlain }];
    }
  }
  const later = square ? undefined : afterAnotherName(words, open, close, segments, names);
  const found = later ?? reversed(words, open, close, names);
  return found && !containsWord(words, found.long, textOfWords(words, found.short.from, found.short.to)) ? [found] : [];
}

/** Returns whether a range contains a word. “the eleventh NALS (NALS XI)” explains nothing. */
const containsWord = (words: Words, { from, to }: Range, text: string): boolean => words.slice(from, to).some((w) => w.text === text);

/** A possible reading of a short form. */
interface Reading {
  /** The words of the abbreviation. */
  readonly range: Range;
  /** The letters that the name must have. */
  readonly letters: string;
  readonly trust: Trust;
}

/**
 * Returns the ways to read a short form: the whole; without a suffix or a parent body that the name does not have (HORN-X, CRTA-WGW); and
 * of several words those named here: “Conference of the Parties (UNFCCC COP26)” explains only the second.
 */
function readingsOf(words: Words, { from, to }: Range): Reading[] {
  const whole = textOfWords(words, from, to);
  const readings: Reading[] = [{ range: { from, to }, letters: whole, trust: 'any' }];
  if (to - from < 2) {
    for (const letters of withDoubled(whole)) readings.push({ range: { from, to }, letters, trust: 'close' });
    return readings;
  }
  if (joinedAt(words, from).to === to) {
    const isSuffix = (words.get(to - 1)?.text.length ?? 0) <= maxSuffixLength;
    const bases = [...(isSuffix ? [{ from, to: to - 2 }] : []), { from: from + 2, to }];
    for (const base of bases) {
      const letters = textOfWords(words, base.from, base.to);
      if (letters.length > 2) readings.push({ range: { from, to }, letters, trust: 'close' });
    }
    return readings;
  }
  for (let i = from; i < to; i++) {
    const letters = words.get(i)?.text ?? '';
    if (couldBeShort(letters) && letters.length > 2) readings.push({ range: { from: i, to: i + 1 }, letters, trust: 'any' });
  }
  return readings;
}

/**
 * Returns a short form with the letter before or after a 2 doubled: C2ES is “Center for Climate and Energy Solutions”, W2AF “Water Access
 * Acceleration Fund”.
 */
function withDoubled(text: string): string[] {
  const [, before = '', after = ''] = /^(\p{Lu}+)2(\p{Lu}+)$/u.exec(text) ?? [];
  return before === '' ? [] : [`${before}${before.slice(-1)}${after}`, `${before}${after.charAt(0)}${after}`];
}

/** Maximum length of a suffix that the name does not have, in letters. */
const maxSuffixLength = 3;

/** Finds `Long Form and Other Form (LF and OF)`: several names followed by their short forms in order. */
function eachInTurn(words: Words, open: number, close: number, names: Names): LocalIntroduction[] {
  const shorts: Range[] = [];
  for (let i = open + 1; i < close; i++) {
    const word = words.get(i) as Word;
    if (couldBeShort(word.text) && shorts.at(-1)?.to !== i) shorts.push({ from: i, to: i + 1 });
    else if (!/^(?:and|or|respectively|[,/&])$/.test(word.key)) return [];
  }
  if (shorts.length < 2) return [];
  const found: LocalIntroduction[] = [];
  let end = open;
  for (const short of shorts.toReversed()) {
    const long = longFormBefore(words, end, textOfWords(words, short.from, short.to), 'close', names);
    if (!long || long.to - long.from < 2) return [];
    found.unshift({ short, long, from: long.from, to: close + 1, isPlain: false });
    end = long.from;
    while (end > 0 && /^(?:and|or|the|with|[,/&])$/.test(words.get(end - 1)?.key ?? '')) end--;
    if (end === long.from) return shorts.length === found.length ? found : [];
  }
  return found;
}

/** Finds `Long Form (nom long, LF)`: a short form after a foreign name, a former name or a place. */
function afterAnotherName(
  words: Words,
  open: number,
  close: number,
  segments: readonly Range[],
  names: Names,
): LocalIntroduction | undefined {
  for (let k = 1; k < segments.length; k++) {
    const segment = segments[k] as Range;
    const short = shortFormIn(words, segment.from, segment.to);
    if (!short?.isAlone) continue;
    const letters = textOfWords(words, short.from, short.to);
    const before = segments[k - 1] as Range;
    const outer = longFormBefore(words, open, letters, 'anyOrder', names);
    const inner = longFormIn(words, before.from, before.to, letters);
    // The letters may be those of the former name.
    const isFormer = formerly.has(words.get(before.from)?.key ?? '');
    if (outer && !(isFormer && inner)) return { short, long: outer, from: outer.from, to: close + 1, isPlain: false };
    if (inner) return { short, long: inner, from: inner.from, to: short.to, isPlain: false };
    const named = hasLetters(words, before, letters) ? properName(words, open, letters) : undefined;
    if (named) return { short, long: named, from: named.from, to: close + 1, isPlain: false };
  }
  return undefined;
}

/** Finds a name that begins with another introduction: “Transport Satellite (MTSAT) Augmentation System (MSAS)”, where M is for MTSAT. */
function afterIntroduction(words: Words, open: number, inner: LocalIntroduction | undefined): LocalIntroduction | undefined {
  const close = closingOf(words, open);
  const short = close === undefined ? undefined : shortFormIn(words, open + 1, close);
  if (!inner || !short || close === undefined || open - inner.to > maxBracketLength) return undefined;
  const parts = [partOf(words, inner.short.from, false)];
  for (let i = inner.to; i < open; i++) {
    if (isPart(words, i)) parts.push(partOf(words, i, false));
    else if (words.get(i)?.text !== '-') return undefined;
  }
  const aligned = parts.length < 2 ? undefined : align(textOfWords(words, short.from, short.to), parts, strictCostPerLetter);
  if (aligned?.from !== 0) return undefined;
  return {
    short: { from: short.from, to: short.to },
    long: { from: inner.from, to: open },
    from: inner.from,
    to: close + 1,
    isPlain: short.isAlone,
  };
}

/** Finds `ABC (Long Form)` and `“ABC” (Long Form)`. */
function reversed(words: Words, open: number, close: number, names: Names): LocalIntroduction | undefined {
  const mark = words.get(open - 1)?.text ?? '';
  const quote = /^["']$/.test(mark) ? mark : undefined;
  const to = quote === undefined ? open : open - 1;
  if (!isWord(words.get(to - 1))) return undefined;
  const joined = joinedAt(words, to - 1);
  const from = joined.to === to && looksShort(words, joined) ? joined.from : to - 1;
  if (!looksShort(words, { from, to })) return undefined;
  const text = textOfWords(words, from, to);
  const found = (long: Range): LocalIntroduction => ({ short: { from, to }, long, from, to: close + 1, isPlain: long.to === close });
  const [segment] = segmentsOf(words, open + 1, close);
  const whole = longFormIn(words, open + 1, close, text) ?? (segment && longFormIn(words, segment.from, segment.to, text));
  if (whole) return found(whole);
  let first = open + 1;
  while (first < close && (isAnnouncing(words, first) || !isPart(words, first))) first++;
  const ids = new Set(names.termsOf(text).map((t) => t.id));
  const known = names.matcher.longestAt(words, first);
  const isKnown = known !== undefined && first + known.length === close && known.length > 1;
  if (isKnown && known.entries.some((e) => ids.has(e.term.id) && e.type === 'fullForm')) return found({ from: first, to: close });
  // “GRIP” (Green Rail Plan), GRIP (the Green Rail Plan): quotation marks or an article are enough evidence.
  const isQuoted = quote !== undefined && words.get(from - 1)?.text === quote;
  return (isQuoted || words.get(open + 1)?.key === 'the') && isProperName(words, first, close, text)
    ? found({ from: first, to: close })
    : undefined;
}

const isOpening = (text: string): boolean => text === '(' || text === '[';
const mayIntroduce = wordClass((text) => isOpening(text) || couldBeShort(text));

/** Returns all introductions in a block, in order. A step ends after each bracket. */
export function* introductionSteps(words: Words, names: Names): Steps<LocalIntroduction[]> {
  const found: LocalIntroduction[] = [];
  for (const i of words.placesOf(mayIntroduce)) {
    const last = found.at(-1);
    if (isOpening(words.get(i)?.text ?? '')) {
      const here = atBracket(words, i, names);
      const following = here.length === 0 ? afterIntroduction(words, i, last) : undefined;
      for (const introduction of following ? [following] : here) found.push(introduction);
      yield;
      continue;
    }
    const introduction = last && i < last.to ? undefined : unbracketedAt(words, i, names);
    if (introduction) found.push(introduction);
  }
  return found;
}
