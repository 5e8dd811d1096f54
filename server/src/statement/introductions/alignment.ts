import data from '../../../../data/wording/names.json' with { type: 'json' };
import { singularOfAbbreviation } from '../../glossary/abbreviationKey.js';
import { cardinalNumber, ordinalNumber } from '../../text/numbers.js';
import { isWord, type Word, type Words, wordsOf } from '../../text/words.js';

/**
 * Aligns a short form with the words before it. Schwartz and Hearst, “A simple algorithm for identifying abbreviation definitions in
 * biomedical text” (PSB 2003), take the first way in which the letters occur in order. This searches all ways and takes the one with the
 * lowest cost, preferring letters at the beginnings of words.
 */

/** Costs of letters and words that do not fit. An alignment may cost at most half a point per letter. */
const cost = {
  /** A capital for “of” or “and”. */
  minorWord: 0.25,
  /** The next letter of the same word: EXport. */
  nextInWord: 0.4,
  /** A later letter of the same word: SOUthern. */
  laterInWord: 1,
  /** A letter of a word whose first letter is unused. */
  notInitial: 1.5,
  /** A capital inside a word: eXploration. */
  innerCapital: 0.2,
  skippedWord: 1,
  skippedPart: 0.4,
  firstTrailingWord: 0.8,
  otherTrailingWord: 0.3,
  minorTrailingWord: 0.1,
  /** Beginning after a hyphen or dash. */
  startInside: 0.5,
  /** Skipping an earlier bracket. */
  bracket: 0.6,
} as const;

const costPerLetter = 0.5;

const minorWords = new Set([...data.minor.words, ...data.minorInIntroductions.words]);

/** A word of the long form in which letters are searched. */
export interface Part {
  /** Index in the words. */
  readonly word: number;
  readonly text: string;
  readonly letters: string;
  readonly minor: boolean;
  /** Whether it follows a hyphen, dash or slash. */
  readonly tied: boolean;
  /** Whether it follows a hyphen or dash. A name does not begin there. */
  readonly inside: boolean;
  /** Whether a bracket separates it from the part before. */
  readonly afterBracket: boolean;
  readonly beforeComma: boolean;
}

type Unit = { readonly letter: string; readonly small: boolean } | { readonly word: string };

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const soundAlike: Readonly<Record<string, string>> = { for: '4', to: '2' };

/** Returns the digits that a word stands for: 6 in AR6 is “Sixth”, 4 in N4G is “for”. */
function digitsOf(letters: string): string | undefined {
  return (ordinalNumber(letters) ?? cardinalNumber(letters))?.toString() ?? soundAlike[letters];
}

export function partOf(words: Words, index: number, isAfterBracket: boolean): Part {
  const word = words.get(index) as Word;
  const before = words.get(index - 1);
  const tied = before !== undefined && /^[-–/]$/.test(before.text) && before.end === word.start;
  const text = word.text.replace(/\./g, '');
  return {
    word: index,
    text,
    letters: fold(text),
    minor: minorWords.has(fold(text)),
    tied,
    inside: tied && before.text !== '/',
    afterBracket: isAfterBracket,
    beforeComma: words.get(index + 1)?.text === ',',
  };
}

/** Returns whether a word can be a part: not a mark or the “s” of a possessive. */
export function isPart(words: Words, index: number): boolean {
  const word = words.get(index);
  if (word?.text === '&') return true;
  return isWord(word) && !(words.get(index - 1)?.text === "'" && /^s$/i.test(word.text));
}

function unitsOf(short: string): Unit[] {
  const units: Unit[] = [];
  for (const piece of singularOfAbbreviation(short).split(/\s+/)) {
    if (/^\p{Lu}?\p{Ll}{2,}$/u.test(piece)) units.push({ word: fold(piece) });
    else
      for (const [letter] of piece.matchAll(/\p{N}+|\p{L}/gu))
        for (const folded of fold(letter).match(/\d+|\P{N}/gu) ?? []) units.push({ letter: folded, small: /\p{Ll}/u.test(letter) });
  }
  return units;
}

export interface Alignment {
  /** Index of the first part of the long form. */
  readonly from: number;
  readonly cost: number;
  /** Number of letters and words of the short form. */
  readonly units: number;
}

/** Position at which unit `u` first fits, at `p` or later. A part may match several letters. */
type Place = (u: number, p: number) => number;

/** Minimum length of a word in capitals that is not an abbreviation. Its capitals are no evidence. */
const minWordInCapitals = 6;

const isInCapitals = ({ text }: Part): boolean => text.length >= minWordInCapitals && !/\p{Ll}/u.test(text);

function placer(units: readonly Unit[], parts: readonly Part[], rest: Place): Place {
  const inside = (u: number, p: number, from: number): number => {
    const part = parts[p] as Part;
    let best = rest(u, p + 1);
    const unit = units[u];
    if (!unit || 'word' in unit) return best;
    for (let at = part.letters.indexOf(unit.letter, from); at >= 0; at = part.letters.indexOf(unit.letter, at + 1)) {
      const capital = !isInCapitals(part) && /\p{Lu}/u.test(part.text.charAt(at));
      const step = capital ? 0 : at === from ? cost.nextInWord : cost.laterInWord;
      best = Math.min(best, step + inside(u + 1, p, at + unit.letter.length));
    }
    return best;
  };
  return (u, p) => {
    const part = parts[p] as Part;
    const unit = units[u] as Unit;
    if ('word' in unit) {
      return unit.word === part.letters || unit.word === part.letters.replace(/s$/, '') ? rest(u + 1, p + 1) : Number.POSITIVE_INFINITY;
    }
    let best = Number.POSITIVE_INFINITY;
    if (/\p{N}/u.test(unit.letter) && digitsOf(part.letters) === unit.letter) return rest(u + 1, p + 1);
    if (part.letters.startsWith(unit.letter)) {
      const first = part.minor && !unit.small ? cost.minorWord : 0;
      best = first + inside(u + 1, p, unit.letter.length);
    }
    if (/\p{N}/u.test(unit.letter)) return best;
    for (let at = part.letters.indexOf(unit.letter, 1); at > 0; at = part.letters.indexOf(unit.letter, at + 1)) {
      const step = !isInCapitals(part) && /\p{Lu}/u.test(part.text.charAt(at)) ? cost.innerCapital : cost.notInitial;
      best = Math.min(best, step + inside(u + 1, p, at + 1));
    }
    return best;
  };
}

function bracketCost(parts: readonly Part[], from: number): number {
  let total = 0;
  let major = 0;
  for (const part of parts.slice(from)) {
    if (part.minor) total += cost.minorTrailingWord;
    else total += major++ === 0 ? cost.firstTrailingWord : cost.otherTrailingWord;
  }
  return total;
}

function skipCost(part: Part): number {
  if (part.minor) return 0;
  return part.tied ? cost.skippedPart : cost.skippedWord;
}

/** Maximum number of parts. Recursion depth and memory of `align` grow with it. */
const maxParts = 1000;

/**
 * Returns the cheapest alignment of `short` with a long form that ends at the last part, or undefined if the letters do not occur in order.
 * @param limit maximum cost per letter
 */
export function align(short: string, parts: readonly Part[], limit: number = costPerLetter): Alignment | undefined {
  const units = unitsOf(short);
  if (units.length === 0 || units.length > 16 || parts.length > maxParts) return undefined;
  const known = new Map<number, number>();
  const rest: Place = (u, p) => {
    if (u === units.length) return bracketCost(parts, p);
    if (p >= parts.length) return Number.POSITIVE_INFINITY;
    const key = u * maxParts + p;
    const before = known.get(key);
    if (before !== undefined) return before;
    known.set(key, Number.POSITIVE_INFINITY);
    const part = parts[p] as Part;
    const value = Math.min(place(u, p), skipCost(part) + (part.afterBracket ? cost.bracket : 0) + rest(u, p + 1));
    known.set(key, value);
    return value;
  };
  const place = placer(units, parts, rest);

  let best: Alignment | undefined;
  parts.forEach((part, from) => {
    const unit = units[0] as Unit;
    const starts =
      'word' in unit
        ? part.letters.startsWith(unit.word)
        : part.letters.startsWith(unit.letter) || (!part.minor && digitsOf(part.letters) === unit.letter);
    if (!starts) return;
    const total = place(0, from) + (part.inside ? cost.startInside : 0);
    if (total <= limit * units.length && (!best || total <= best.cost)) best = { from, cost: total, units: units.length };
  });
  return best;
}

/** Returns whether a name has the letters of a short form, closely and from its first word. */
export function spells(short: string, name: string): boolean {
  const words = wordsOf(name);
  const parts = words.flatMap((_, i) => (isPart(words, i) ? [partOf(words, i, false)] : []));
  return align(short, parts)?.from === 0;
}

const isSmall = ({ minor, text }: Part): boolean => !minor && /^\p{Ll}/u.test(text);

/**
 * Returns the shortest run of parts, up to the last, whose beginnings contain the letters in any order: “Financial Intelligence Unit
 * (UIF)”, where the short form is from another language, or “12th Ministerial Conference (MC12)”.
 */
export function alignInAnyOrder(short: string, parts: readonly Part[]): Alignment | undefined {
  const units = unitsOf(short.replace(/(?<=\p{L})-(?=\p{N})/u, ''));
  if (units.length < 3) return undefined;
  const open = units.map((u) => ('word' in u ? u.word : u.letter));
  const take = (letters: string): boolean => {
    const first = open.findIndex((unit) => letters.startsWith(unit) || (!short.includes(' ') && digitsOf(letters) === unit));
    if (first < 0) return false;
    let at = open.splice(first, 1)[0]?.length ?? 0;
    // Further consecutive letters of the same word: KOR in KORUS.
    while (open[first] !== undefined && letters.startsWith(open[first], at)) at += open.splice(first, 1)[0]?.length ?? 1;
    return true;
  };
  let skipped = 0;
  let capitals = 0;
  // A number at the beginning may precede a long title: “26th UN Climate Change Conference”.
  const patience = (): number => (open.every((unit) => /^\p{N}+$/u.test(unit)) ? 5 : 3);
  for (let from = parts.length - 1; from >= 0 && skipped < patience(); from--) {
    const part = parts[from] as Part;
    // Another item of a list, or the sentence around the name, is not part of it.
    const next = parts[from + 1];
    if (part.afterBracket || (next !== undefined && (part.beforeComma || (isSmall(part) && capitals >= 2)))) break;
    if (/^\p{Lu}/u.test(part.text)) capitals++;
    if (part.minor) {
      // “of” is the O of COP only if no content word needs that letter.
      const at = open.indexOf(part.letters.charAt(0));
      if (at > 0 && open.length > 1) open.splice(at, 1);
      continue;
    }
    const pieces = /^\p{Lu}{2,}$/u.test(part.text) ? [...part.letters] : [part.letters];
    if (!pieces.map(take).includes(true)) skipped++;
    if (open.length === 0) return { from, cost: skipped, units: units.length };
  }
  return undefined;
}
