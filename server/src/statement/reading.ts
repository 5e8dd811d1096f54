import type { Glossary } from '../glossary/glossary.js';
import type { NameEntry } from '../glossary/matcher.js';
import type { Block, BlockKind } from '../text/block.js';
import { classesOf, isOf, wordClass } from '../text/lexemes.js';
import { type RunningText, sourceRange } from '../text/runningText.js';
import { type Word, type Words, wordsOf } from '../text/words.js';
import { abbreviationAt, mayBeAbbreviation } from './abbreviationShape.js';
import { introductionsIn, type LocalIntroduction } from './introductions.js';

/** A glossary name in a block. Word indexes, `to` exclusive. */
export interface LocalName {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly NameEntry[];
  readonly plural: boolean;
}

/** An abbreviation in a block, known or not; introductions' own short forms are not among them. */
export interface LocalAbbreviation {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Without the number behind it. */
  readonly base?: string;
  /** With the number that follows at a space. */
  readonly numbered?: string;
  /** Readings in the glossary. */
  readonly entries: readonly NameEntry[];
  /** Inside a longer name of the glossary (the UN of “UN Convention on the Law of the Sea”). */
  readonly embedded: boolean;
  /** In words set in capitals for emphasis, or a surname in capitals: no sign of an abbreviation. */
  readonly shouted: boolean;
}

/** All that one block says, without regard to the others: what is kept when another block is edited. */
export interface BlockReading {
  readonly kind: BlockKind;
  /** Offsets relative to the chunk. */
  readonly start: number;
  readonly end: number;
  readonly running: RunningText;
  /** The words, to be searched by class. */
  readonly words: Words;
  /** The text of the chunk. */
  readonly source: string;
  readonly names: readonly LocalName[];
  readonly abbreviations: readonly LocalAbbreviation[];
  readonly introductions: readonly LocalIntroduction[];
  /** Quoted stretches: word indexes, without the quotation marks. */
  readonly quotations: readonly { readonly from: number; readonly to: number }[];
}

const longestQuotation = 80;

const quotationMark = wordClass((text) => text === '"');

function quotationsIn(words: Words): { from: number; to: number }[] {
  let open = -1;
  return words.find(quotationMark, (_, i) => {
    if (open < 0 || i - open > longestQuotation) {
      open = i;
      return undefined;
    }
    const from = open + 1;
    open = -1;
    return { from, to: i };
  });
}

const inCapitalsClass = wordClass((text) => /^[\p{Lu}\p{N}]{2,}$/u.test(text) && /\p{Lu}/u.test(text));
const inCapitals = (word: Word | undefined): boolean => isOf(word, inCapitalsClass);
const capitalised = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}\p{Ll}+$/u.test(word.text);
const ofLetters = wordClass((text) => /\p{L}{2}/u.test(text));
const personTitle =
  /^(?:president|minister|secretary|chancellor|ambassador|king|queen|emperor|mr|mrs|ms|dr|h\.?e\.?|general|admiral|director)$/;

/** How many words in capitals follow one another around word `i`, and the longest of them in letters. */
function runOfCapitals(words: Words, i: number): { count: number; longest: number; shortest: number } {
  let from = i;
  let to = i + 1;
  while (words.isOf(from - 1, inCapitalsClass)) from--;
  while (words.isOf(to, inCapitalsClass)) to++;
  const lengths = words.slice(from, to).map((w) => w.text.length);
  return { count: to - from, longest: Math.max(...lengths), shortest: Math.min(...lengths) };
}

/** “KISHIDA Fumio”, “President YOON Suk Yeol”: a surname in capitals beside a given name, a title not far before. */
function isSurname(words: Words, i: number): boolean {
  const titled = personTitle.test(words.get(i - 1)?.key ?? '');
  if ((words.get(i)?.text.length ?? 0) < (titled ? 2 : 3) || !(capitalised(words.get(i + 1)) || capitalised(words.get(i - 1))))
    return false;
  return words.slice(Math.max(0, i - 6), i).some((w) => personTitle.test(w.key));
}

/** “S.N. Bose”, “H.E. Sheikh”: what stands with points before a person's name. */
const isInitials = (words: Words, i: number): boolean =>
  /^\p{Lu}\.\p{Lu}\.$/u.test(words.get(i)?.text ?? '') && capitalised(words.get(i + 1));

/** “Operation GLORY”, “Exercise KEEN EDGE”: a code name, which stands for no words. */
const isCodeName = (words: Words, i: number): boolean =>
  words
    .slice(Math.max(0, i - 5), i)
    .some(
      (w, k, before) =>
        /^(?:operations?|exercises?)$/.test(w.key) && before.slice(k + 1).every((x) => inCapitals(x) || x.key === 'and' || x.text === ','),
    );

function isShouted(words: Words, i: number, wholeBlock: boolean): boolean {
  if (isInitials(words, i)) return true;
  if (!inCapitals(words.get(i))) return false;
  if (isCodeName(words, i)) return true;
  if (wholeBlock || isSurname(words, i)) return true;
  const run = runOfCapitals(words, i);
  return run.count >= 3 || (run.count === 2 && (run.longest > 6 || run.shortest >= 4));
}

/** Whether a block is set in capitals as a whole, as some titles are. */
function isAllCapitals({ lexemes }: Words): boolean {
  let letters = 0;
  let capitals = 0;
  for (const lexeme of lexemes) {
    const classes = classesOf(lexeme);
    if ((classes & ofLetters) === 0) continue;
    letters++;
    if ((classes & inCapitalsClass) !== 0) capitals++;
  }
  return letters >= 2 && capitals > letters * 0.7;
}

function namesIn(words: Words, glossary: Glossary): LocalName[] {
  const names: LocalName[] = [];
  for (let i = 0; i < words.length; ) {
    const match = words.isWord(i) ? glossary.matcher.longestAt(words, i) : undefined;
    if (match) names.push({ from: i, to: i + match.length, entries: match.entries, plural: match.plural });
    i += match?.length ?? 1;
  }
  return names;
}

function abbreviationsIn(words: Words, names: readonly LocalName[], introductions: readonly LocalIntroduction[]): LocalAbbreviation[] {
  const found: LocalAbbreviation[] = [];
  const named = names.some((n) => n.entries.some((e) => e.type === 'abbreviation'));
  if (!named && !words.has(mayBeAbbreviation)) return found;
  const wholeBlock = words.has(inCapitalsClass) && isAllCapitals(words);
  const isIntroduced = (i: number): boolean => introductions.some((n) => i >= n.short.from && i < n.short.to);
  /** The name that begins at a word or before it, last. */
  let at = -1;
  let next = names[0]?.from ?? words.length;
  for (let i = 0; i < words.length; i++) {
    if (i < next && !words.isOf(i, mayBeAbbreviation)) continue;
    while (next <= i) next = names[++at + 1]?.from ?? words.length;
    const before = names[at];
    const name = before && i < before.to ? before : undefined;
    const begins = name?.from === i;
    if (!begins && !words.isOf(i, mayBeAbbreviation)) continue;
    if (isIntroduced(i)) continue;
    if (begins) {
      const entries = name.entries.filter((e) => e.type === 'abbreviation');
      if (entries.length > 0) {
        found.push({
          from: i,
          to: name.to,
          text: textBetween(words, i, name.to),
          entries,
          embedded: false,
          shouted: wholeBlock && (words.get(i)?.text.length ?? 0) > 4,
        });
        i = name.to - 1;
        continue;
      }
    }
    const shape = words.isOf(i, mayBeAbbreviation) ? abbreviationAt(words, i) : undefined;
    if (!shape) continue;
    const embedded = name !== undefined && shape.to <= name.to;
    found.push({ ...shape, entries: [], embedded, shouted: isShouted(words, i, wholeBlock) });
    i = shape.to - 1;
  }
  return found;
}

function textBetween(words: Words, from: number, to: number): string {
  return words
    .slice(from, to)
    .map((w) => w.text)
    .join('');
}

/** Reads one block. A pure function of the block and the glossary. */
export function readBlock(block: Block, glossary: Glossary): BlockReading {
  const { kind, start, end, running, source } = block;
  const words = wordsOf(running.text);
  const names = namesIn(words, glossary);
  const introductions = introductionsIn(words, glossary);
  const abbreviations = abbreviationsIn(words, names, introductions);
  return { kind, start, end, running, source, words, names, introductions, abbreviations, quotations: quotationsIn(words) };
}

/** The source range of words, relative to the chunk. */
export function rangeOfWords(reading: BlockReading, from: number, to: number): { start: number; end: number } {
  return sourceRange(reading.running, reading.words.get(from)?.start ?? 0, reading.words.get(to - 1)?.end ?? 0);
}
