import type { Glossary } from '../glossary/glossary.js';
import type { Matcher, NameMatch } from '../glossary/matcher.js';
import type { NameEntry } from '../glossary/names.js';
import type { Block, BlockKind } from '../text/blocks/block.js';
import { withoutTokens } from '../text/blocks/notProse.js';
import { perWord, wordClass } from '../text/internedWords.js';
import { otherLanguageOf } from '../text/language.js';
import type { Language } from '../text/languages/language.js';
import { languageNamed } from '../text/languages/languages.js';
import { hasLowercaseWord, languageByScript, runTest } from '../text/languages/scripts.js';
import { lowerBound } from '../text/lowerBound.js';
import { type RunningText, sourceRange } from '../text/runningText.js';
import type { Steps } from '../text/steps.js';
import { areAdjacent, type Words, wordsOf } from '../text/words.js';
import { inCapitalsClass } from './capitals/capitalWords.js';
import { isStandard } from './capitals/designations.js';
import { isInSymbol } from './capitals/documentSymbols.js';
import { isInCompany } from './capitals/properNames.js';
import { whyNoAbbreviation } from './capitals/whyNoAbbreviation.js';
import { abbreviationAt, mayBeAbbreviation } from './introductions/abbreviationShape.js';
import { introductionSteps } from './introductions/introductions.js';
import { introducedWords, type LocalIntroduction } from './introductions/localIntroduction.js';
import { textOfWords } from './introductions/shortFormIn.js';
import { unspacedIntroductionsIn } from './introductions/unspacedIntroductions.js';

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
  /** Whether the context shows that it is not an abbreviation: emphasis, a surname, a company, a unit. */
  readonly notAbbreviation: boolean;
  /** Whether the context shows that it is a proper name, here and elsewhere: a surname, a company, a ship. */
  readonly isOwnName: boolean;
}

/** The contents of one block, independent of the others, so that they can be cached. */
export interface BlockReading {
  readonly kind: BlockKind;
  /** BCP 47 code of the language, or undefined if nothing shows it: “JAXA”, “1.”. Such a block is read in the statement’s language. */
  readonly language: string | undefined;
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

/** Maximum length of a quotation where each letter is a word. */
const maxUnspacedLength = 400;

/** Finds quoted text between the marks of a language. Ignores nested quotations. */
function quotationsBetween(words: Words, { writing }: Language): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  const limit = writing.spaced ? maxQuotationLength : maxUnspacedLength;
  for (let i = 0; i < words.length; i++) {
    const pair = writing.quotations.find(([open]) => open === words.get(i)?.text);
    if (!pair) continue;
    const close = closingAt(words, i, pair, limit);
    if (close === undefined) continue;
    found.push({ from: i + 1, to: close });
    i = close;
  }
  return found;
}

/** Returns the index of the mark that closes the one at `open`. */
function closingAt(words: Words, open: number, [opening, closing]: readonly string[], limit: number): number | undefined {
  let depth = 0;
  for (let i = open; i < words.length && i - open <= limit; i++) {
    const text = words.get(i)?.text;
    if (text === closing && (opening !== closing || i > open)) {
      if (--depth === 0) return i;
    } else if (text === opening) depth++;
  }
  return undefined;
}

const ofLetters = perWord((text) => /\p{L}{2}/u.test(text));

/** Returns whether a whole block is in capitals, as some titles are. */
function isAllCapitals(words: Words): boolean {
  const written = words.indexesWhere(ofLetters);
  return written.length >= 2 && written.filter((i) => words.isOf(i, inCapitalsClass)).length > written.length * 0.7;
}

function namesIn(words: Words, matcher: Matcher, language: Language | undefined): LocalName[] {
  const names: LocalName[] = [];
  const matchAt = matchesIn(words, matcher, language);
  for (let i = 0; i < words.length; ) {
    const match = matchAt(i);
    if (match) names.push({ from: i, to: i + match.length, entries: match.entries, plural: match.plural });
    i += match?.length ?? 1;
  }
  return names;
}

/**
 * Returns a function that finds the name at a word. Where spaces do not separate words, a longer name that begins inside a name takes
 * precedence (国務省 in 米国務省), and a name does not begin or end inside a run of letters (タイ in タイミング).
 */
function matchesIn(words: Words, matcher: Matcher, language: Language | undefined): (at: number) => NameMatch | undefined {
  const matchAt = (i: number): NameMatch | undefined => (words.isWord(i) ? matcher.longestAt(words, i) : undefined);
  if (!language || language.writing.spaced) return matchAt;
  const run = runTest(language);
  const joins = (i: number): boolean => {
    const [before, after] = [words.get(i - 1), words.get(i)];
    return (
      before !== undefined && after !== undefined && areAdjacent(before, after) && run?.test(before.text) === true && run.test(after.text)
    );
  };
  const whole = (i: number): NameMatch | undefined => {
    const match = matchAt(i);
    return match && !joins(i) && !joins(i + match.length) ? match : undefined;
  };
  return (i) => {
    const match = whole(i);
    if (!match) return undefined;
    for (let k = i + 1; k < i + match.length; k++) if ((whole(k)?.length ?? 0) > match.length) return undefined;
    return match;
  };
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
  const introduced = introducedWords(introductions);
  let end = 0;
  for (const i of starts) {
    if (i < end || introduced.has(i) || isInSymbol(words, i)) continue;
    const before = names[lowerBound(names, (n) => n.from <= i) - 1];
    const name = before && i < before.to ? before : undefined;
    const entries = name?.from === i ? name.entries.filter(isAbbreviation) : [];
    if (name && entries.length > 0) {
      found.push({
        from: i,
        to: name.to,
        text: textOfWords(words, i, name.to),
        entries,
        embedded: isInCompany(words, i, name.to) || isStandard(words, i),
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

export interface BlockContext {
  readonly glossary: Glossary;
  /** Whether to read blocks in unsupported languages. */
  readonly everyLanguage: boolean;
  /** Codes of the languages whose own letters occur in the text. */
  readonly languagesInText: readonly string[];
}

/**
 * Reads one block. A pure function of the block and the context.
 * @returns the reading, or the language of a block that is not read
 */
export function* readBlock(block: Block, context: BlockContext): Steps<BlockReading | string> {
  const { kind, start, end, running, source, reduced } = block;
  const { glossary, everyLanguage, languagesInText } = context;
  const words = wordsOf(withoutTokens(running.text));
  yield* words.classSteps();
  const byScript = languageByScript(running.text, languagesInText);
  const name = byScript ? undefined : otherLanguageOf(words, running.text);
  const other = byScript ?? (name === undefined ? undefined : languageNamed(name));
  if (name !== undefined && !other && !everyLanguage) return name;
  const { matcher } = glossary.inLanguage(other?.code);
  const names = namesIn(words, matcher, other);
  yield;
  const introductions =
    other && !other.writing.spaced
      ? unspacedIntroductionsIn(words, { names, language: other, termsOf: glossary.termsOf })
      : yield* introductionSteps(words, glossary);
  yield;
  const abbreviations = abbreviationsIn(words, names, introductions);
  const language = other?.code ?? (name !== undefined || hasLowercaseWord(running.text) ? 'en' : undefined);
  const quotations = other ? quotationsBetween(words, other) : quotationsIn(words);
  const read = { kind, language, start, end, running, source, words, names, introductions, abbreviations, quotations };
  return reduced ? { ...read, reduced } : read;
}

/** Returns the source range of words, relative to the chunk. */
export function rangeOfWords(reading: BlockReading, from: number, to: number): { start: number; end: number } {
  return sourceRange(reading.running, reading.words.get(from)?.start ?? 0, reading.words.get(to - 1)?.end ?? 0);
}
