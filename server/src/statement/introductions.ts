import type { Matcher, NameMatch } from '../glossary/matcher.js';
import { isOf, wordClass } from '../text/lexemes.js';
import { isWord, type Word, type Words } from '../text/words.js';
import { couldBeShort, shortForm } from './abbreviationShape.js';
import { align, alignInAnyOrder, isPart, type Part, partOf } from './alignment.js';

/**
 * A place where the text gives an abbreviation with its name. All four numbers are word indexes into the block, ends
 * exclusive; `from` and `to` cover both forms with what joins them: “low Earth orbit (LEO)”.
 */
export interface LocalIntroduction {
  readonly short: { readonly from: number; readonly to: number };
  readonly long: { readonly from: number; readonly to: number };
  readonly from: number;
  readonly to: number;
}

/** What is known when a block is read: nothing of the rest of the statement. */
interface Names {
  readonly matcher: Matcher;
  termsOf(abbreviation: string): readonly { readonly id: string }[];
}

const longestBracket = 30;
/** How far before a short form its name is looked for, in words and marks: what stands in brackets between is many. */
const farthest = 120;
/** How many words may announce a short form: “hereinafter referred to as the”. */
const longestAnnouncement = 16;
/** How tightly a long form must fit where no bracket says that there is one. */
const strictCostPerLetter = 0.2;

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

function closingOf(words: Words, open: number): number | undefined {
  const mark = words.get(open)?.text ?? '';
  let depth = 0;
  for (let i = open; i < words.length && i < open + longestBracket; i++) {
    if (words.get(i)?.text === mark) depth++;
    else if (words.get(i)?.text === closing[mark] && --depth === 0) return i;
  }
  return undefined;
}

/** Words that say in so many words that a short form follows. */
const announcing =
  /^(?:hereinafter|hereafter|henceforth|herein|referred|abbreviated|known|called|termed|also|or|to|as|the|its|acronym|and|collectively)$/;
const mustAnnounce = /^(?:hereinafter|hereafter|henceforth|referred|abbreviated|known|called|termed|acronym)$/;

/** The short form at the beginning of a bracket's content, with the words that announce it passed over. */
function shortFormIn(words: Words, from: number, to: number): { from: number; to: number; announced: boolean } | undefined {
  let at = from;
  let announced = false;
  while (at < to && (announcing.test(words.get(at)?.key ?? '') || /^["',:]$/.test(words.get(at)?.text ?? ''))) {
    if (mustAnnounce.test(words.get(at)?.key ?? '') || words.get(at)?.text === '"') announced = true;
    at++;
  }
  let end = at;
  while (end < to && !/^[,;:"]$/.test(words.get(end)?.text ?? '') && !(words.get(end)?.key === 'or' && end > at)) end++;
  if (words.get(end - 1)?.key === 's' && words.get(end - 2)?.text === "'") end -= 2;
  else if (words.get(end - 1)?.text === "'") end--;
  const inner = words.slice(at, end);
  const count = inner.filter((w) => isWord(w)).length;
  if (count === 0 || count > 3 || inner.some((w) => !/^(?:[\p{L}\p{N}].*|[-/+&.])$/u.test(w.text))) return undefined;
  if (!inner.some((w) => couldBeShort(w.text)) && !isSplitShort(inner)) return undefined;
  if (inner.some((w) => isWord(w) && /^\p{Ll}{3,}$/u.test(w.text))) return undefined;
  return { from: at, to: end, announced };
}

/** “Q-CHAMP”, “H-IIA”, “ALOS-4”: capitals only when the parts are taken together. */
function isSplitShort(inner: readonly Word[]): boolean {
  const text = inner.map((w) => w.text).join('');
  return inner.length >= 3 && /^\p{Lu}[\p{Lu}\p{N}]*-[\p{Lu}\p{N}]+$/u.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

/** The text of words as written, single spaces where they stand apart. */
export function textOfWords(words: Words, from: number, to: number): string {
  let text = '';
  for (let i = from; i < to; i++) {
    const word = words.get(i) as Word;
    text += (i > from && (words.get(i - 1) as Word).end < word.start ? ' ' : '') + word.text;
  }
  return text;
}

/** The words before an opening bracket that may be the long form, oldest first, and whether a quotation began them. */
interface Reach {
  readonly parts: readonly Part[];
  /** The word behind the last one of the long form. */
  readonly to: number;
  /** Where a quoted title begins that the bracket closes: its first word. */
  readonly quotedFrom?: number;
}

/** The index of the bracket that words[close] closes. */
function openingOf(words: Words, close: number): number {
  for (let i = close - 1; i >= 0 && close - i < longestBracket; i--)
    if (closing[words.get(i)?.text ?? ''] === words.get(close)?.text) return i;
  return -1;
}

function reachBefore(words: Words, end: number, letters: number): Reach | undefined {
  let to = end;
  let quoted = false;
  while (to > 0) {
    const mark = words.get(to - 1);
    if (mark?.text === '"') quoted = true;
    else if (mark?.key === 's' && words.get(to - 2)?.text === "'") to--;
    else if (mark?.text !== "'" && mark?.text !== ',' && mark?.text !== '*' && mark?.text !== '_') break;
    to--;
  }
  const most = Math.min(letters + 6, letters * 2 + 2) + 3;
  const parts: Part[] = [];
  let behindBracket = false;
  let major = 0;
  let i = to - 1;
  for (; i >= 0 && major < most && to - i < farthest; i--) {
    const word = words.get(i) as Word;
    if (word.text === ')' || word.text === ']') {
      const open = openingOf(words, i);
      if (open < 0) break;
      i = open;
      behindBracket = true;
    } else if (isPart(words, i)) {
      const part = partOf(words, i, behindBracket);
      parts.unshift(part);
      behindBracket = false;
      if (!part.minor) major++;
    } else if (/^[-,/'&]$/.test(word.text) || (word.key === 's' && words.get(i - 1)?.text === "'")) {
    } else break;
  }
  if (parts.length === 0) return undefined;
  const opened = words.get(i)?.text === '"' && !quoted && parts[0] ? { quotedFrom: parts[0].word } : {};
  return { parts, to, ...opened };
}

/** A glossary name that ends right before word `to`, read from its first word. */
function nameEndingAt(words: Words, parts: readonly Part[], to: number, matcher: Matcher): { from: number; match: NameMatch } | undefined {
  for (const part of parts) {
    const match = matcher.longestAt(words, part.word);
    if (match && part.word + match.length === to && match.length > 1) return { from: part.word, match };
  }
  return undefined;
}

/** A run of capitalised words up to the bracket: a proper name, whatever its letters. */
function properNameBefore(parts: readonly Part[], short: string): number | undefined {
  const initial = short.charAt(0).toLowerCase();
  let from: number | undefined;
  let major = 0;
  for (let p = parts.length - 1; p >= 0; p--) {
    const part = parts[p] as Part;
    const next = parts[p + 1];
    // “FSB and the Inter-Agency Group”: the name begins behind the article; behind a comma only where the letter agrees.
    if (part.letters === 'and' && next?.letters === 'the') break;
    if (part.beforeComma && major >= 3 && next?.letters.charAt(0) === initial) break;
    if (part.minor) continue;
    if (/^\p{Lu}/u.test(part.text)) {
      from = part.word;
      major++;
    } else break;
  }
  return major >= 3 ? from : undefined;
}

const isTitle =
  /^(?:mr|mrs|ms|dr|minister|president|secretary|ambassador|senator|representative|general|admiral|governor|king|queen|prince)$/i;

/** @param alone whether the short form is all the bracket holds; only then is a run of capitals before it taken for its name */
function longFormBefore(
  words: Words,
  open: number,
  short: string,
  announced: boolean,
  alone: boolean,
  names: Names,
): { from: number; to: number } | undefined {
  const letters = (short.match(/[\p{L}\p{N}]/gu) ?? []).length;
  const reach = reachBefore(words, open, letters);
  if (!reach) return undefined;
  const { parts, to } = reach;
  const aligned = align(short, parts);
  const from = aligned && parts[aligned.from]?.word;
  if (from !== undefined && aligned && aligned.cost <= strictCostPerLetter * aligned.units) return wholeTitle(words, reach, from, open);
  // What the glossary knows under this very abbreviation needs no letters.
  const known = nameEndingAt(words, parts, to, names.matcher);
  const ids = new Set(names.termsOf(short).map((t) => t.id));
  if (known?.match.entries.some((e) => ids.has(e.term.id))) return { from: known.from, to };
  if (from !== undefined) return wholeTitle(words, reach, from, open);
  const shuffled = alignInAnyOrder(short, parts);
  const shuffledFrom = shuffled && parts[shuffled.from]?.word;
  if (shuffledFrom !== undefined) return { from: shuffledFrom, to };
  const proper = alone && (/^\p{Lu}{3,6}$/u.test(short) || announced) ? properNameBefore(parts, short) : undefined;
  if (proper === undefined || isTitle.test(words.get(proper)?.text ?? '')) return undefined;
  return { from: proper, to };
}

/** A quoted title that closes with its abbreviation is the name as a whole. */
function wholeTitle(words: Words, reach: Reach, from: number, open: number): { from: number; to: number } {
  const close = closingOf(words, open);
  const next = close === undefined ? undefined : words.get(close + 1)?.text;
  const closes = next === '"' || (/^[,.]$/.test(next ?? '') && words.get((close ?? 0) + 2)?.text === '"');
  return { from: closes && reach.quotedFrom !== undefined ? reach.quotedFrom : from, to: reach.to };
}

/** `Long Form (ABC)` and its kin, or `ABC (Long Form)`, at the bracket that opens at `open`. */
function atBracket(words: Words, open: number, names: Names): LocalIntroduction | undefined {
  const close = closingOf(words, open);
  if (close === undefined || close === open + 1) return undefined;
  const short = shortFormIn(words, open + 1, close);
  if (short) {
    for (const candidate of [short, ...wordsApart(words, short)]) {
      const { from, to } = candidate;
      const long = longFormBefore(words, open, textOfWords(words, from, to), short.announced, candidate === short, names);
      if (long) return { short: { from, to }, long, from: long.from, to: close + 1 };
    }
  }
  return reversed(words, open, close, names);
}

/** The abbreviations of a bracket that holds several: “Conference of the Parties (UNFCCC COP26)” explains only the second. */
function wordsApart(words: Words, { from, to }: { from: number; to: number }): { from: number; to: number }[] {
  if (to - from < 2) return [];
  return words.slice(from, to).flatMap((w, i) => (couldBeShort(w.text) && w.text.length > 2 ? [{ from: from + i, to: from + i + 1 }] : []));
}

/** A name that begins with another introduction: “Transport Satellite (MTSAT) Augmentation System (MSAS)”, the M of MTSAT. */
function behindIntroduction(words: Words, open: number, inner: LocalIntroduction | undefined): LocalIntroduction | undefined {
  const close = closingOf(words, open);
  const short = close === undefined ? undefined : shortFormIn(words, open + 1, close);
  if (!inner || !short || close === undefined || open - inner.to > longestBracket) return undefined;
  const parts = [partOf(words, inner.short.from, false)];
  for (let i = inner.to; i < open; i++) {
    if (isPart(words, i)) parts.push(partOf(words, i, false));
    else if (words.get(i)?.text !== '-') return undefined;
  }
  const aligned = parts.length < 2 ? undefined : align(textOfWords(words, short.from, short.to), parts, strictCostPerLetter);
  if (aligned?.from !== 0) return undefined;
  return { short: { from: short.from, to: short.to }, long: { from: inner.from, to: open }, from: inner.from, to: close + 1 };
}

/** `ABC (Long Form)`. */
function reversed(words: Words, open: number, close: number, names: Names): LocalIntroduction | undefined {
  const to = words.get(open - 1)?.text === '"' ? open - 1 : open;
  let from = to - 1;
  if (!isWord(words.get(from))) return undefined;
  while (
    from >= 2 &&
    words.get(from - 1)?.text === '-' &&
    words.get(from - 1)?.end === words.get(from)?.start &&
    isWord(words.get(from - 2))
  )
    from -= 2;
  if (!couldBeShort(textOfWords(words, from, to))) from = to - 1;
  const text = textOfWords(words, from, to);
  if (!couldBeShort(text) && !isSplitShort(words.slice(from, to))) return undefined;
  const parts: Part[] = [];
  for (let i = open + 1; i < close; i++) if (isPart(words, i)) parts.push(partOf(words, i, false));
  const first = parts.find((p) => !p.minor || p.text !== 'the');
  if (!first || parts.filter((p) => !p.minor).length < 2) return undefined;
  const ids = new Set(names.termsOf(text).map((t) => t.id));
  const known = names.matcher.longestAt(words, first.word);
  const isKnown =
    known !== undefined && first.word + known.length === close && known.entries.some((e) => ids.has(e.term.id) && e.type === 'fullForm');
  const inner = parts.slice(parts.indexOf(first));
  const aligned = align(text, inner, strictCostPerLetter);
  if (!isKnown && aligned?.from !== 0) return undefined;
  return { short: { from, to }, long: { from: first.word, to: close }, from, to: close + 1 };
}

/** `Long Form, or ABC,` and `Long Form, hereinafter “ABC”`, at the short form `at`. */
function announcedAt(words: Words, at: number, names: Names): LocalIntroduction | undefined {
  const word = words.get(at) as Word;
  let i = at - 1;
  let announced = false;
  let or = false;
  while (i >= 0 && at - i < longestAnnouncement && (announcing.test(words.get(i)?.key ?? '') || words.get(i)?.text === '"')) {
    announced ||= mustAnnounce.test(words.get(i)?.key ?? '');
    or ||= words.get(i)?.key === 'or';
    i--;
  }
  const comma = words.get(i)?.text === ',';
  if (!(announced || (or && comma)) || i < 1) return undefined;
  const end = i + 1;
  const reach = reachBefore(words, end, word.text.length);
  const aligned = reach && align(word.text, reach.parts, strictCostPerLetter);
  const from = aligned && reach.parts[aligned.from]?.word;
  const known = reach && nameEndingAt(words, reach.parts, reach.to, names.matcher);
  const ids = new Set(names.termsOf(word.text).map((t) => t.id));
  const start = known?.match.entries.some((e) => ids.has(e.term.id)) ? known.from : from;
  if (!reach || start === undefined || reach.to - start < 2) return undefined;
  return { short: { from: at, to: at + 1 }, long: { from: start, to: reach.to }, from: start, to: at + 1 };
}

const opening = wordClass((text) => text === '(' || text === '[');

/** All introductions of a block's words, in order. */
export function introductionsIn(words: Words, names: Names): LocalIntroduction[] {
  const found: LocalIntroduction[] = [];
  words.find(opening | shortForm, (word, i) => {
    if (isOf(word, opening)) {
      const introduction = atBracket(words, i, names) ?? behindIntroduction(words, i, found.at(-1));
      if (introduction) found.push(introduction);
      return;
    }
    const introduction = announcedAt(words, i, names);
    const inBracket = found.some((f) => i >= f.from && i < f.to);
    if (introduction && !inBracket) found.push(introduction);
  });
  return found;
}
