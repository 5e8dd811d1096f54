import capitals from '../../../../data/wording/capitals.json' with { type: 'json' };
import persons from '../../../../data/wording/persons.json' with { type: 'json' };
import type { Matcher, NameMatch } from '../../glossary/matcher.js';
import type { Word, Words } from '../../text/words.js';
import { align, alignInAnyOrder, isPart, type Part, partOf } from './alignment.js';
import type { Names, Range } from './localIntroduction.js';
import { closing, closingOf, isAnnouncing, isTight, maxBracketLength, textOfWords } from './shortFormIn.js';

/** Maximum distance from a short form to its name, in words and marks, including brackets between them. */
const maxDistance = 120;
/** Maximum cost for each letter if no bracket indicates an introduction. */
export const strictCostPerLetter = 0.2;

/** Candidate words before an opening bracket, in text order. */
interface Candidates {
  readonly parts: readonly Part[];
  /** Index of the word after the long form. */
  readonly to: number;
  /** First word of the quoted title that ends at the bracket. */
  readonly quotedFrom?: number;
}

/** Returns the index of the opening bracket for `words[close]`. */
function openingOf(words: Words, close: number): number {
  for (let i = close - 1; i >= 0 && close - i < maxBracketLength; i--)
    if (closing[words.get(i)?.text ?? ''] === words.get(close)?.text) return i;
  return -1;
}

const companyForms = new Set(capitals.companyForms.words);

/** @param throughDashes whether a dash with spaces may be part of the name: “India – Middle East – Europe Corridor” */
function candidatesBefore(words: Words, end: number, letters: number, throughDashes = false): Candidates | undefined {
  let to = end;
  // The letters omit the legal form of a company: “Amazon Web Services, Inc. (AWS)”.
  if (words.get(to - 1)?.text === '.' && companyForms.has(words.get(to - 2)?.text ?? '')) to -= 2;
  if (words.get(to - 1)?.text === '&' && to < end) to--;
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
  let isAfterBracket = false;
  let major = 0;
  let i = to - 1;
  for (; i >= 0 && major < most && to - i < maxDistance; i--) {
    const word = words.get(i) as Word;
    if (word.text === ')' || word.text === ']') {
      const open = openingOf(words, i);
      if (open < 0) break;
      i = open;
      isAfterBracket = true;
    } else if (isPart(words, i)) {
      const part = partOf(words, i, isAfterBracket);
      parts.unshift(part);
      isAfterBracket = false;
      if (!part.minor) major++;
    } else if (
      /^[-,/'&]$/.test(word.text) ||
      (word.text === '–' && (isTight(words, i) || throughDashes)) ||
      (word.key === 's' && words.get(i - 1)?.text === "'")
    ) {
    } else break;
  }
  if (parts.length === 0) return undefined;
  const opened = words.get(i)?.text === '"' && !quoted && parts[0] ? { quotedFrom: parts[0].word } : {};
  return { parts, to, ...opened };
}

/** Returns the glossary name that ends before word `to`. */
function nameEndingAt(words: Words, parts: readonly Part[], to: number, matcher: Matcher): { from: number; match: NameMatch } | undefined {
  for (const part of parts) {
    const match = matcher.longestAt(words, part.word);
    if (match && part.word + match.length === to && match.length > 1) return { from: part.word, match };
  }
  return undefined;
}

/** Returns the start of a run of capitalized words up to the bracket: a proper name, whatever its letters. */
function properNameBefore(parts: readonly Part[], short: string): number | undefined {
  const initial = short.charAt(0).toLowerCase();
  let from: number | undefined;
  let major = 0;
  let isList = false;
  for (let p = parts.length - 1; p >= 0; p--) {
    const part = parts[p] as Part;
    const next = parts[p + 1];
    isList ||= part.beforeComma && next !== undefined;
    // “FSB and the Inter-Agency Group”: the name begins after the article; after a comma only if the letter matches.
    if ((part.letters === 'and' || part.beforeComma) && next?.letters === 'the') break;
    // “Berri (SA) and Port Hedland (WA)”
    if (part.afterBracket && next) break;
    if (part.beforeComma && major >= 3 && next?.letters.charAt(0) === initial) break;
    if (part.minor) continue;
    if (/^\p{Lu}/u.test(part.text)) {
      from = part.word;
      major++;
    } else break;
  }
  const isOfShort = parts.find((p) => p.word === from)?.letters.charAt(0) === initial;
  return major >= 3 && (!isList || isOfShort) ? from : undefined;
}

/** Returns whether words are the preferred name of one of some terms: “Department of Energy” after “U.S.”. */
function isPreferredName(words: Words, from: number, to: number, ids: ReadonlySet<string>, matcher: Matcher): boolean {
  const match = matcher.longestAt(words, from);
  return match !== undefined && from + match.length === to && match.entries.some((e) => ids.has(e.term.id) && e.status === 'preferred');
}

const titles = new Set(persons.notInNames.words);

/** How closely the letters of a short form must match its name. */
export type Trust = 'close' | 'anyOrder' | 'any';

/**
 * Returns the name that ends before word `end`.
 * @param trust `close`: every letter in order, or the name is in the glossary; `anyOrder`; `any`: a run of capitalized words is accepted
 * whatever its letters
 */
export function longFormBefore(words: Words, end: number, short: string, trust: Trust, names: Names): Range | undefined {
  const letters = (short.match(/[\p{L}\p{N}]/gu) ?? []).length;
  const candidates = candidatesBefore(words, end, letters);
  if (!candidates) return undefined;
  const { parts, to } = candidates;
  const aligned = align(short, parts);
  const from = aligned && parts[aligned.from]?.word;
  // A glossary name with this abbreviation need not match its letters, and may begin before them: “U.S. International Development Finance
  // Corporation (DFC)”.
  const known = nameEndingAt(words, parts, to, names.matcher);
  const ids = new Set(names.termsOf(short).map((t) => t.id));
  const isKnown = known?.match.entries.some((e) => ids.has(e.term.id)) === true;
  if (known && isKnown && from !== undefined && known.from < from && !isPreferredName(words, from, to, ids, names.matcher))
    return { from: known.from, to };
  if (from !== undefined && aligned && aligned.cost <= strictCostPerLetter * aligned.units) return wholeTitle(words, candidates, from, end);
  if (known && isKnown) return { from: known.from, to };
  const throughDashes = from === undefined || aligned === undefined ? acrossDashes(words, end, short, letters) : undefined;
  if (throughDashes) return throughDashes;
  if (trust === 'close') return undefined;
  if (from !== undefined && trust === 'any') return wholeTitle(words, candidates, from, end);
  const shuffled = alignInAnyOrder(short, parts);
  const shuffledFrom = shuffled && parts[shuffled.from]?.word;
  return shuffledFrom === undefined ? undefined : { from: shuffledFrom, to };
}

/** Returns the name in capitals, with spaced dashes, that ends before word `end` and has the letters. */
function acrossDashes(words: Words, end: number, short: string, letters: number): Range | undefined {
  const candidates = candidatesBefore(words, end, letters, true);
  if (!candidates) return undefined;
  const parts = candidates.parts.slice(candidates.parts.findLastIndex((p) => !p.minor && !/^\p{Lu}/u.test(p.text)) + 1);
  const aligned = align(short, parts);
  const from = aligned && parts[aligned.from]?.word;
  return from === undefined ? undefined : { from, to: candidates.to };
}

/** Returns the proper name that ends before word `end`, whatever its letters. */
export function properName(words: Words, end: number, short: string): Range | undefined {
  const candidates = candidatesBefore(words, end, short.length);
  const from = candidates && properNameBefore(candidates.parts, short);
  return candidates === undefined || from === undefined || titles.has(words.get(from)?.key ?? '') ? undefined : { from, to: candidates.to };
}

/** Returns the whole of a quoted title that ends with its abbreviation, else the name as found. */
function wholeTitle(words: Words, candidates: Candidates, from: number, open: number): { from: number; to: number } {
  const close = closingOf(words, open);
  const next = close === undefined ? undefined : words.get(close + 1)?.text;
  const closes = next === '"' || (/^[,.]$/.test(next ?? '') && words.get((close ?? 0) + 2)?.text === '"');
  return { from: closes && candidates.quotedFrom !== undefined ? candidates.quotedFrom : from, to: candidates.to };
}

/** Returns whether a foreign name contains the letters of a short form in order: RVL in “Rajavartiolaitos”. */
export function hasLetters(words: Words, { from, to }: Range, short: string): boolean {
  const text = textOfWords(words, from, to).toLowerCase();
  let at = -1;
  return [...short.toLowerCase()].every((letter, i) => {
    at = text.indexOf(letter, at + 1);
    return i === 0 ? at === 0 : at > 0;
  });
}

/** Returns the range if its words, after an announcement, are the long form of a short form. */
export function longFormIn(words: Words, from: number, to: number, short: string): Range | undefined {
  let at = from;
  while (at < to && isAnnouncing(words, at) && !/^\p{Lu}/u.test(words.get(at)?.text ?? '')) at++;
  const parts: Part[] = [];
  for (let i = at; i < to; i++) if (isPart(words, i)) parts.push(partOf(words, i, false));
  const [first] = parts;
  if (!first || parts.filter((p) => !p.minor).length < 2) return undefined;
  return align(short, parts, strictCostPerLetter)?.from === 0 ? { from: first.word, to } : undefined;
}

/** Returns whether words are a capitalized name with the first letter of the short form. In quotation marks that is enough evidence. */
export function isProperName(words: Words, from: number, to: number, short: string): boolean {
  const parts: Part[] = [];
  for (let i = from; i < to; i++) if (isPart(words, i)) parts.push(partOf(words, i, false));
  const major = parts.filter((p) => !p.minor);
  return major.length >= 3 && major.every((p) => /^\p{Lu}/u.test(p.text)) && major[0]?.letters.charAt(0) === short.charAt(0).toLowerCase();
}
