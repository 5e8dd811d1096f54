import type { Matcher, NameMatch } from '../glossary/matcher.js';
import { isOf, type WordClass, wordClass } from '../text/lexemes.js';
import { isWord, type Word, type Words } from '../text/words.js';
import { couldBeShort, shortForm } from './abbreviationShape.js';
import { align, alignInAnyOrder, isPart, type Part, partOf } from './alignment.js';

/**
 * A place where the text gives an abbreviation with its name. All four numbers are word indexes into the block, ends
 * exclusive; `from` and `to` cover both forms with what joins them: “low Earth orbit (LEO)”.
 */
export interface LocalIntroduction {
  readonly short: Range;
  readonly long: Range;
  readonly from: number;
  readonly to: number;
  /** One form, and the other alone in brackets behind it. */
  readonly isPlain: boolean;
}

/** Word indexes, `to` exclusive. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** What is known when a block is read: nothing of the rest of the statement. */
interface Names {
  readonly matcher: Matcher;
  termsOf(abbreviation: string): readonly { readonly id: string }[];
}

const longestBracket = 40;
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

/** Words that may stand before a short form, or between it and its name. */
const announcing =
  /^(?:hereinafter|hereafter|henceforth|herein|referred|abbreviated|abbreviation|abbr|acronym|short|known|called|termed|formerly|previously|now|also|aka|by|in|or|to|as|the|its|and|collectively)$/;
/** Those that say in so many words that a short form follows. */
const mustAnnounce = /^(?:hereinafter|hereafter|henceforth|referred|abbreviated|abbreviation|abbr|known|called|termed|acronym)$/;
const formerly = /^(?:formerly|previously|former)$/;

const isAnnouncing = (words: Words, i: number): boolean =>
  announcing.test(words.get(i)?.key ?? '') || /^["',:]$/.test(words.get(i)?.text ?? '') || isPointOfLetters(words, i);

/** The letters and points of “i.e.” and “a.k.a.”, and the point of “abbr.”. */
const isPointOfLetters = (words: Words, i: number): boolean => {
  const isLetter = (k: number): boolean => /^[aeik]$/.test(words.get(k)?.text ?? '');
  const isPoint = (k: number): boolean => words.get(k)?.text === '.';
  return (isLetter(i) && isPoint(i + 1)) || (isPoint(i) && (isLetter(i - 1) || words.get(i - 1)?.key === 'abbr'));
};

const isDash = (text: string | undefined): boolean => text !== undefined && /^[–—]$/.test(text);

/** Whether a mark stands between its neighbors without spaces. */
const isTight = (words: Words, i: number): boolean =>
  words.get(i - 1)?.end === words.get(i)?.start && words.get(i)?.end === words.get(i + 1)?.start;

/** A hyphen or slash inside a short form, as in CRTA-WGW and AI/ML. */
const joins = (words: Words, i: number): boolean => /^[-/]$/.test(words.get(i)?.text ?? '') && isTight(words, i);

/** The word at an index with what hyphens and slashes tie to it. */
function joinedAt(words: Words, at: number): Range {
  let from = at;
  let to = at + 1;
  while (from >= 2 && joins(words, from - 1) && words.isWord(from - 2)) from -= 2;
  while (joins(words, to) && words.isWord(to + 1)) to += 2;
  return { from, to };
}

/** The parts of a bracket that commas, semicolons, dashes and inner brackets divide. */
function segmentsOf(words: Words, from: number, to: number): Range[] {
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
  /** Whether nothing else stands in the stretch. */
  readonly isAlone: boolean;
}

/** The short form at the beginning of a stretch, the words that announce it passed over. */
function shortFormIn(words: Words, from: number, to: number): ShortForm | undefined {
  let at = from;
  let announced = false;
  while (at < to && isAnnouncing(words, at)) {
    if (mustAnnounce.test(words.get(at)?.key ?? '') || words.get(at)?.text === '"') announced = true;
    at++;
  }
  let end = at;
  while (end < to && !/^[,;:"]$/.test(words.get(end)?.text ?? '') && !(words.get(end)?.key === 'or' && end > at)) end++;
  let behind = end;
  while (behind < to && /^["']$/.test(words.get(behind)?.text ?? '')) behind++;
  if (words.get(end - 1)?.key === 's' && words.get(end - 2)?.text === "'") end -= 2;
  else if (words.get(end - 1)?.text === "'") end--;
  const inner = words.slice(at, end);
  const count = inner.filter((w) => isWord(w)).length;
  const marks = inner.filter((w) => w.text === '-' || w.text === '/').length;
  if (count === 0 || count - marks > 3 || count > 5 || inner.some((w) => !/^(?:[\p{L}\p{N}].*|[-/+&.])$/u.test(w.text))) return undefined;
  if (!inner.some((w) => couldBeShort(w.text)) && !isSplitShort(inner)) return undefined;
  if (inner.some((w) => isWord(w) && /^\p{Ll}{3,}$/u.test(w.text))) return undefined;
  return { from: at, to: end, announced, isAlone: behind === to };
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
    } else if (
      /^[-,/'&]$/.test(word.text) ||
      (word.text === '–' && isTight(words, i)) ||
      (word.key === 's' && words.get(i - 1)?.text === "'")
    ) {
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

/** How sure the letters must make it that a name is the one of a short form. */
type Trust = 'close' | 'anyOrder' | 'any';

/**
 * The name that ends before word `end`.
 * @param trust how well the letters must fit: `close`, every one in order (what the glossary knows needs none); `anyOrder`; `any`,
 * so that a run of capitals is taken for the name whatever its letters
 */
function longFormBefore(words: Words, end: number, short: string, trust: Trust, names: Names): Range | undefined {
  const letters = (short.match(/[\p{L}\p{N}]/gu) ?? []).length;
  const reach = reachBefore(words, end, letters);
  if (!reach) return undefined;
  const { parts, to } = reach;
  const aligned = align(short, parts);
  const from = aligned && parts[aligned.from]?.word;
  if (from !== undefined && aligned && aligned.cost <= strictCostPerLetter * aligned.units) return wholeTitle(words, reach, from, end);
  // What the glossary knows under this very abbreviation needs no letters.
  const known = nameEndingAt(words, parts, to, names.matcher);
  const ids = new Set(names.termsOf(short).map((t) => t.id));
  if (known?.match.entries.some((e) => ids.has(e.term.id))) return { from: known.from, to };
  if (trust === 'close') return undefined;
  if (from !== undefined && trust === 'any') return wholeTitle(words, reach, from, end);
  const shuffled = alignInAnyOrder(short, parts);
  const shuffledFrom = shuffled && parts[shuffled.from]?.word;
  return shuffledFrom === undefined ? undefined : { from: shuffledFrom, to };
}

/** A proper name that ends before word `end`, whatever its letters. */
function properName(words: Words, end: number, short: string): Range | undefined {
  const reach = reachBefore(words, end, short.length);
  const from = reach && properNameBefore(reach.parts, short);
  return reach === undefined || from === undefined || isTitle.test(words.get(from)?.text ?? '') ? undefined : { from, to: reach.to };
}

/** A quoted title that closes with its abbreviation is the name as a whole. */
function wholeTitle(words: Words, reach: Reach, from: number, open: number): { from: number; to: number } {
  const close = closingOf(words, open);
  const next = close === undefined ? undefined : words.get(close + 1)?.text;
  const closes = next === '"' || (/^[,.]$/.test(next ?? '') && words.get((close ?? 0) + 2)?.text === '"');
  return { from: closes && reach.quotedFrom !== undefined ? reach.quotedFrom : from, to: reach.to };
}

/** `Long Form (ABC)` and its kin, or `ABC (Long Form)`, at the bracket that opens at `open`. */
function atBracket(words: Words, open: number, names: Names): LocalIntroduction[] {
  const close = closingOf(words, open);
  if (close === undefined || close === open + 1) return [];
  const square = words.get(open)?.text === '[';
  const severally = eachInTurn(words, open, close, names);
  if (severally.length > 0) return severally;
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
      if (long) return [{ short: range, long, from: long.from, to: close + 1, isPlain }];
    }
  }
  const later = square ? undefined : behindAnotherName(words, open, close, segments, names);
  const found = later ?? reversed(words, open, close, names);
  return found ? [found] : [];
}

/** A short form as it may be read. */
interface Reading {
  /** What is the abbreviation. */
  readonly range: Range;
  /** What of it the name has the letters of. */
  readonly letters: string;
  readonly trust: Trust;
}

/**
 * The ways to read a short form: as a whole; with a suffix or a body before it that the name does not have (HORN-X, CRTA-WGW);
 * and of several words the ones that have a name here: “Conference of the Parties (UNFCCC COP26)” explains only the second.
 */
function readingsOf(words: Words, { from, to }: Range): Reading[] {
  const readings: Reading[] = [{ range: { from, to }, letters: textOfWords(words, from, to), trust: 'any' }];
  if (to - from < 2) return readings;
  if (joinedAt(words, from).to === to) {
    const isSuffix = (words.get(to - 1)?.text.length ?? 0) <= longestSuffix;
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

/** The longest suffix of a short form that its name need not have, in letters. */
const longestSuffix = 3;

/** `Long Form and Other Form (LF and OF)`: every short form of the bracket has its name before it. */
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

/** `Long Form (nom long, LF)`: a short form behind the name in another language, an earlier name or a place. */
function behindAnotherName(
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
    // The letters may be those of the earlier name.
    const isFormer = formerly.test(words.get(before.from)?.key ?? '');
    if (outer && !(isFormer && inner)) return { short, long: outer, from: outer.from, to: close + 1, isPlain: false };
    if (inner) return { short, long: inner, from: inner.from, to: short.to, isPlain: false };
    const named = hasLetters(words, before, letters) ? properName(words, open, letters) : undefined;
    if (named) return { short, long: named, from: named.from, to: close + 1, isPlain: false };
  }
  return undefined;
}

/** Whether a name in another language has the letters of a short form in their order: the RVL of “Rajavartiolaitos”. */
function hasLetters(words: Words, { from, to }: Range, short: string): boolean {
  const text = textOfWords(words, from, to).toLowerCase();
  let at = -1;
  return [...short.toLowerCase()].every((letter, i) => {
    at = text.indexOf(letter, at + 1);
    return i === 0 ? at === 0 : at > 0;
  });
}

/** A stretch that is the long form of a short form as a whole, the words that announce it passed over. */
function longFormIn(words: Words, from: number, to: number, short: string): Range | undefined {
  let at = from;
  while (at < to && isAnnouncing(words, at) && !/^\p{Lu}/u.test(words.get(at)?.text ?? '')) at++;
  const parts: Part[] = [];
  for (let i = at; i < to; i++) if (isPart(words, i)) parts.push(partOf(words, i, false));
  const [first] = parts;
  if (!first || parts.filter((p) => !p.minor).length < 2) return undefined;
  return align(short, parts, strictCostPerLetter)?.from === 0 ? { from: first.word, to } : undefined;
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
  return {
    short: { from: short.from, to: short.to },
    long: { from: inner.from, to: open },
    from: inner.from,
    to: close + 1,
    isPlain: short.isAlone,
  };
}

/** `ABC (Long Form)`, also `“ABC” (Long Form)`. */
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
  // “GRIP” (Green Rail Plan), GRIP (the Green Rail Plan): the quotation or the article is enough to tell the two.
  const isQuoted = quote !== undefined && words.get(from - 1)?.text === quote;
  return (isQuoted || words.get(open + 1)?.key === 'the') && isProperName(words, first, close, text)
    ? found({ from: first, to: close })
    : undefined;
}

/** Whether words that are tied together look like one short form: one in capitals, and none in small letters. */
function looksShort(words: Words, { from, to }: Range): boolean {
  const inner = words.slice(from, to);
  if (inner.length === 1) return inner.some((w) => couldBeShort(w.text));
  return (isSplitShort(inner) || inner.some((w) => couldBeShort(w.text))) && !inner.some((w) => /^\p{Lu}?\p{Ll}/u.test(w.text));
}

/** Whether a stretch is a proper name in capitals that begins as its short form does: then a quotation is enough to tell the two. */
function isProperName(words: Words, from: number, to: number, short: string): boolean {
  const parts: Part[] = [];
  for (let i = from; i < to; i++) if (isPart(words, i)) parts.push(partOf(words, i, false));
  const major = parts.filter((p) => !p.minor);
  return major.length >= 3 && major.every((p) => /^\p{Lu}/u.test(p.text)) && major[0]?.letters.charAt(0) === short.charAt(0).toLowerCase();
}

/**
 * Forms without brackets, at the short form that begins at `at`: `Long Form, or ABC,`, `Long Form, hereinafter “ABC”`,
 * `Long Form – ABC –`, `Long Form, ABC,`, and `ABC stands for Long Form`, `ABC, the Long Form,`.
 */
function besideAt(words: Words, at: number, names: Names): LocalIntroduction | undefined {
  const short = joinedAt(words, at);
  if (short.from !== at || !looksShort(words, short)) return undefined;
  return announcedBefore(words, short, names) ?? namedBehind(words, short);
}

function announcedBefore(words: Words, short: Range, names: Names): LocalIntroduction | undefined {
  let i = short.from - 1;
  let announced = false;
  let or = false;
  while (i >= 0 && short.from - i < longestAnnouncement && words.get(i)?.text !== ',' && isAnnouncing(words, i)) {
    announced ||= mustAnnounce.test(words.get(i)?.key ?? '');
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

/** Whether what a comma or dash has opened ends at word `at`: at the same mark, or with the clause. */
function closes(words: Words, at: number, opened: string | undefined): boolean {
  const isOpen = opened === ',' || isDash(opened);
  const text = words.get(words.get(at)?.text === '"' ? at + 1 : at)?.text;
  return isOpen && (text === undefined || text === opened || /^[,.;:)]$/.test(text));
}

/** Words between a short form and its name: “stands for”, “is the abbreviation of”, “means”, “short for”. */
const explaining = /^(?:stands|standing|short|for|which|is|means|denotes|an?|the|abbreviation|acronym|of|i|e|that)$/;
const mustExplain = /^(?:stands|standing|short|means|denotes|abbreviation|acronym|e)$/;
const longestExplanation = 8;

function namedBehind(words: Words, short: Range): LocalIntroduction | undefined {
  let at = short.to;
  while (words.get(at)?.text === '"') at++;
  const mark = words.get(at)?.text;
  const isMarked = mark === ',' || isDash(mark);
  if (isMarked) at++;
  else if (!explaining.test(words.get(at)?.key ?? '')) return undefined;
  let explained = false;
  const end = at + longestExplanation;
  for (; at < end && (explaining.test(words.get(at)?.key ?? '') || isPointOfLetters(words, at) || words.get(at)?.text === '"'); at++)
    explained ||= mustExplain.test(words.get(at)?.key ?? '');
  if (!explained && !isMarked) return undefined;
  const text = textOfWords(words, short.from, short.to);
  const to = nameEnd(words, at, text);
  if (to === undefined || (!explained && !(closes(words, to, mark) && isName(words, at)))) return undefined;
  return words.get(to)?.text === '(' ? undefined : { short, long: { from: at, to }, from: short.from, to, isPlain: false };
}

/** Whether what begins at a word may be a name: it has a capital, or an article before it. */
const isName = (words: Words, at: number): boolean =>
  /^\p{Lu}/u.test(words.get(at)?.text ?? '') || /^(?:an?|the)$/.test(words.get(at - 1)?.key ?? '');

/** Where the name of a short form ends that begins at word `from`: where its letters do, and with the capitals behind. */
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

const opening = wordClass((text) => text === '(' || text === '[');
const mayIntroduce: WordClass = (word) => opening(word) || shortForm(word);

/** All introductions of a block's words, in order. */
export function introductionsIn(words: Words, names: Names): LocalIntroduction[] {
  const found: LocalIntroduction[] = [];
  words.find(mayIntroduce, (word, i) => {
    const last = found.at(-1);
    if (isOf(word, opening)) {
      const here = atBracket(words, i, names);
      const behind = here.length === 0 ? behindIntroduction(words, i, last) : undefined;
      for (const introduction of behind ? [behind] : here) found.push(introduction);
      return;
    }
    const introduction = last && i < last.to ? undefined : besideAt(words, i, names);
    if (introduction) found.push(introduction);
  });
  return found;
}
