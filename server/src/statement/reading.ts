import type { Glossary } from '../glossary/glossary.js';
import type { NameEntry } from '../glossary/names.js';
import type { Block, BlockKind } from '../text/block.js';
import { perWord, wordClass } from '../text/internedWords.js';
import { otherLanguageOf } from '../text/language.js';
import { lowerBound } from '../text/lowerBound.js';
import { withoutTokens } from '../text/notProse.js';
import { type RunningText, sourceRange } from '../text/runningText.js';
import { type Words, wordsOf } from '../text/words.js';
import { inCapitalsClass } from './capitals/capitalWords.js';
import { isInSymbol } from './capitals/documentSymbols.js';
import { whyNoAbbreviation } from './capitals/whyNoAbbreviation.js';
import { abbreviationAt, mayBeAbbreviation } from './introductions/abbreviationShape.js';
import { introductionsIn } from './introductions/introductions.js';
import type { LocalIntroduction } from './introductions/localIntroduction.js';

/** A glossary name in a block. Word indexes, `to` exclusive. */
export interface LocalName {
  readonly from: number;
  readonly to: number;
  readonly entries: readonly NameEntry[];
  readonly plural: boolean;
}

/** An abbreviation in a block, known or unknown, outside introductions. Word indexes, `to` exclusive. */
export interface LocalAbbreviation {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** Without the number after it. */
  readonly base?: string;
  /** With the number after a space. */
  readonly numbered?: string;
  /** Possible meanings in the glossary. */
  readonly entries: readonly NameEntry[];
  /** Whether it is inside a longer glossary name: UN in “UN Convention on the Law of the Sea”. */
  readonly embedded: boolean;
  /** Whether the context shows that it is no abbreviation: emphasis, a surname, a company, a unit. */
  readonly notAbbreviation: boolean;
  /** Whether the context shows that it is a proper name, and so also elsewhere: a surname, a company, a ship. */
  readonly isOwnName: boolean;
}

/** What one block contains, independent of the others, so that it can be cached. */
export interface BlockReading {
  readonly kind: BlockKind;
  /** Offsets relative to the chunk. */
  readonly start: number;
  readonly end: number;
  readonly running: RunningText;
  readonly words: Words;
  readonly source: string;
  readonly reduced?: NonNullable<Block['reduced']>;
  readonly names: readonly LocalName[];
  readonly abbreviations: readonly LocalAbbreviation[];
  readonly introductions: readonly LocalIntroduction[];
  /** Quoted text as word indexes, without the quotation marks. */
  readonly quotations: readonly { readonly from: number; readonly to: number }[];
}

const maxQuotationLength = 80;

const quotationMark = wordClass((text) => text === '"');

function quotationsIn(words: Words): { from: number; to: number }[] {
  let open = -1;
  return words.find(quotationMark, (_, i) => {
    if (open < 0 || i - open > maxQuotationLength) {
      open = i;
      return undefined;
    }
    const from = open + 1;
    open = -1;
    return { from, to: i };
  });
}

const ofLetters = perWord((text) => /\p{L}{2}/u.test(text));

/** Returns whether a whole block is in capitals, as some titles are. */
function isAllCapitals(words: Words): boolean {
  const written = words.indexesWhere(ofLetters);
  return written.length >= 2 && written.filter((i) => words.isOf(i, inCapitalsClass)).length > written.length * 0.7;
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

const isAbbreviation = ({ type }: NameEntry): boolean => type === 'abbreviation';

/** Returns the indexes of words that begin an abbreviation of the glossary, or look like one. */
function startsOfAbbreviations(words: Words, names: readonly LocalName[]): number[] {
  const named = names.filter((n) => n.entries.some(isAbbreviation)).map((n) => n.from);
  return [...new Set([...words.placesOf(mayBeAbbreviation), ...named])].sort((a, b) => a - b);
}

function abbreviationsIn(words: Words, names: readonly LocalName[], introductions: readonly LocalIntroduction[]): LocalAbbreviation[] {
  const found: LocalAbbreviation[] = [];
  const starts = startsOfAbbreviations(words, names);
  const wholeBlock = starts.length > 0 && words.has(inCapitalsClass) && isAllCapitals(words);
  const isIntroduced = (i: number): boolean => introductions.some((n) => i >= n.short.from && i < n.short.to);
  let end = 0;
  for (const i of starts) {
    if (i < end || isIntroduced(i) || isInSymbol(words, i)) continue;
    const before = names[lowerBound(names, (n) => n.from <= i) - 1];
    const name = before && i < before.to ? before : undefined;
    const entries = name?.from === i ? name.entries.filter(isAbbreviation) : [];
    if (name && entries.length > 0) {
      found.push({
        from: i,
        to: name.to,
        text: words.joined(i, name.to),
        entries,
        embedded: false,
        notAbbreviation: wholeBlock && (words.get(i)?.text.length ?? 0) > 4,
        isOwnName: false,
      });
      end = name.to;
      continue;
    }
    const shape = words.isOf(i, mayBeAbbreviation) ? abbreviationAt(words, i) : undefined;
    if (!shape) continue;
    const embedded = name !== undefined && shape.to <= name.to;
    const other = whyNoAbbreviation(words, i, shape.to, wholeBlock);
    found.push({ ...shape, entries: [], embedded, notAbbreviation: other !== undefined, isOwnName: other === 'name' });
    end = shape.to;
  }
  return found;
}

/**
 * Reads one block. A pure function of the block and the glossary.
 * @param everyLanguage whether to read blocks that are not in English
 * @returns the reading, or the language of a block that is not read
 */
export function readBlock(block: Block, glossary: Glossary, everyLanguage: boolean): BlockReading | string {
  const { kind, start, end, running, source, reduced } = block;
  const words = wordsOf(withoutTokens(running.text));
  const language = everyLanguage ? undefined : otherLanguageOf(words, running.text);
  if (language !== undefined) return language;
  const names = namesIn(words, glossary);
  const introductions = introductionsIn(words, glossary);
  const abbreviations = abbreviationsIn(words, names, introductions);
  const read = { kind, start, end, running, source, words, names, introductions, abbreviations, quotations: quotationsIn(words) };
  return reduced ? { ...read, reduced } : read;
}

/** Returns the source range of words, relative to the chunk. */
export function rangeOfWords(reading: BlockReading, from: number, to: number): { start: number; end: number } {
  return sourceRange(reading.running, reading.words.get(from)?.start ?? 0, reading.words.get(to - 1)?.end ?? 0);
}
