import { sourceRange } from '../text/runningText.js';
import { isWord, type Words } from '../text/words.js';
import { textOfWords } from './introductions/shortFormIn.js';
import { type BlockReading, rangeOfWords } from './reading.js';
import type { DocumentBlock, Introduction, Mentions, NameMention, Span, Use } from './statement.js';

/** Places a block in the document, with its mentions. */
export function documentBlock(reading: BlockReading, base: number, index: number, inAbbreviationList: boolean): DocumentBlock {
  const block = { reading, base, index, inAbbreviationList, mentions: { introductions: [], names: [], uses: [] } as Mentions };
  block.mentions = mentionsOf(block);
  return block;
}

const spanIn = (block: DocumentBlock, from: number, to: number): Span => {
  const { start, end } = rangeOfWords(block.reading, from, to);
  return { offset: block.base + start, length: end - start };
};

function mentionsOf(block: DocumentBlock): Mentions {
  const { reading } = block;
  return {
    introductions: reading.introductions.map((local) => introductionIn(block, local)),
    names: namesIn(block),
    uses: reading.abbreviations.map(({ from, to, embedded }) => useIn(block, from, to, embedded)),
  };
}

function introductionIn(block: DocumentBlock, local: BlockReading['introductions'][number]): Introduction {
  const { words } = block.reading;
  const { start, end } = rangeOfWords(block.reading, local.short.from, local.short.to);
  return {
    offset: block.base + start,
    length: end - start,
    text: textOfWords(words, local.short.from, local.short.to),
    long: spanIn(block, local.long.from, local.long.to),
    longText: textOfWords(words, local.long.from, local.long.to),
    whole: spanIn(block, local.from, local.to),
    isPlain: local.isPlain,
    block,
  };
}

const inQuotation = (reading: BlockReading, from: number, to: number): boolean =>
  reading.kind === 'quotation' || reading.quotations.some((q) => from >= q.from && to <= q.to);

function namesIn(block: DocumentBlock): NameMention[] {
  const { reading } = block;
  return reading.names.flatMap((local): NameMention[] => {
    const entries = local.entries.filter((e) => e.type !== 'abbreviation');
    if (entries.length === 0) return [];
    const { start, end } = rangeOfWords(reading, local.from, local.to);
    return [
      {
        offset: block.base + start,
        length: end - start,
        text: textOfWords(reading.words, local.from, local.to),
        entries,
        plural: local.plural,
        block,
        inHeading: reading.kind === 'heading',
        inQuotation: inQuotation(reading, local.from, local.to),
        local,
      },
    ];
  });
}

/** Returns the use of an abbreviation at words of a block. */
export function useIn(block: DocumentBlock, from: number, to: number, embedded: boolean): Use {
  const { reading } = block;
  const { start, end } = rangeOfWords(reading, from, to);
  return {
    offset: block.base + start,
    length: end - start,
    text: textOfWords(reading.words, from, to),
    block,
    inHeading: reading.kind === 'heading',
    inOtherName: embedded || inQuotation(reading, from, to),
    inBrackets: isInBrackets(reading, from, to),
  };
}

/** Maximum length of a short form in words. Keeps the time linear for lines in capitals. */
const maxShortFormLength = 6;

/**
 * Returns whether words are in brackets after a word, alone or with the rest of their short form: (PAN), (IO PAN), (IMO Council), (Global VAX); or in the
 * short form of the name before: “ASEAN Regional Forum Meeting on the Use of Space (ARF Meeting on Space)”.
 */
function isInBrackets({ words }: BlockReading, from: number, to: number): boolean {
  if (isInShortTitle(words, from, to)) return true;
  let [first, after] = [from, to];
  const isPart = (at: number): boolean => /^\p{Lu}{2,}$/u.test(words.get(at)?.text ?? '');
  while (from - first < maxShortFormLength && isPart(first - 1)) first--;
  while (after - to < maxShortFormLength && isPart(after)) after++;
  const isTitleWord = (at: number): boolean => /^\p{Lu}\p{Ll}+$/u.test(words.get(at)?.text ?? '');
  if (isTitleWord(after)) after++;
  else if (isTitleWord(first - 1)) first--;
  return first > 1 && words.get(first - 1)?.text === '(' && /^[):,]$/.test(words.get(after)?.text ?? '') && isWord(words.get(first - 2));
}

/** Maximum length of a name before its short form in brackets, in words and marks. */
const maxTitleLength = 24;

const inShortTitle = /^(?:of|on|for|[-/]|[\p{Lu}\p{N}][\p{L}\p{N}]*)$/u;

/** Returns whether a bracket contains a short form of several words, each beginning with a letter of the preceding name. */
function isInShortTitle(words: Words, from: number, to: number): boolean {
  let open = from - 1;
  while (open > from - maxShortFormLength && inShortTitle.test(words.get(open)?.text ?? '')) open--;
  let close = to;
  while (close < to + maxShortFormLength && inShortTitle.test(words.get(close)?.text ?? '')) close++;
  if (words.get(open)?.text !== '(' || words.get(close)?.text !== ')' || close - open < 4) return false;
  const initials = new Set(words.slice(Math.max(0, open - maxTitleLength), open).map((w) => w.text.charAt(0)));
  return words.slice(open + 1, close).every((w) => /^(?:of|on|for|[-/])$/.test(w.text) || initials.has(w.text.charAt(0)));
}

/** Returns the use of an abbreviation before a number: SDG in SDG4, UNEA in UNEA-5. */
export function numberedUseIn(block: DocumentBlock, at: number, base: string, embedded: boolean): Use {
  const { running, words } = block.reading;
  const from = words.get(at)?.start ?? 0;
  const { start, end } = sourceRange(running, from, from + base.length);
  return { ...useIn(block, at, at + 1, embedded), offset: block.base + start, length: end - start, text: base };
}
