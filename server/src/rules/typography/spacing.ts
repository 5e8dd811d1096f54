import type { Edit, Observation } from '../../findings/finding.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import { type BlockReading, rangeOfWords } from '../../statement/reading.js';
import { monthPattern } from '../../text/calendar.js';
import { isFunctionWord } from '../../text/functionWords.js';
import { perWord, wordClass } from '../../text/internedWords.js';
import { t } from '../../text/l10n.js';
import { lineStartAt, linesOf } from '../../text/lines.js';
import { areAdjacent, isWord, type Words } from '../../text/words.js';
import type { BlockQuery, Check } from '../rule.js';
import { spacesInBrackets, unspacedBrackets, unspacedCommas, unspacedStops } from './gluedWords.js';

/** Reports missing and extra spaces in a sentence: one finding of each kind, at its first place. */
export const spacing: Check = (_, { queryAllBlocks }) =>
  kinds.flatMap(({ find, message, title, safe = true }) =>
    together(
      queryAllBlocks(find).flatMap(({ block, found }) => moved(found, block.base)),
      message(),
      title(),
      safe,
    ),
  );

const moved = (edits: readonly Edit[], by: number): Edit[] => edits.map((e) => ({ ...e, offset: e.offset + by }));

const spaceBeforeMark = {
  message: () => t('There is a space before the punctuation mark. Delete the space.'),
  title: () => t('Delete the space'),
};

const noSpaceAfterStop = {
  message: () => t('There is no space after the punctuation mark. Insert a space.'),
  title: () => t('Insert a space'),
};

/** Offsets are relative to the chunk. */
const kinds: readonly { find: BlockQuery<Edit>; message: () => string; title: () => string; safe?: boolean }[] = [
  { find: doubleSpaces, message: () => t('There is more than one space here. Write one space.'), title: () => t('Write one space') },
  {
    find: missingSpaces,
    message: () => t('There is no space between the month and the year. Insert a space.'),
    title: () => t('Insert a space'),
  },
  { find: spacesBeforeMarks(true), ...spaceBeforeMark },
  { find: spacesBeforeMarks(false), ...spaceBeforeMark, safe: false },
  { find: unspacedCommas, message: () => t('There is no space after the comma. Insert a space.'), title: () => t('Insert a space') },
  { find: unspacedStops(true), ...noSpaceAfterStop },
  { find: unspacedStops(false), ...noSpaceAfterStop, safe: false },
  {
    find: unspacedBrackets,
    message: () => t('There is no space beside the parenthesis. Insert a space.'),
    title: () => t('Insert a space'),
  },
  {
    find: spacesInBrackets,
    message: () => t('There is a space inside the parentheses. Delete the space.'),
    title: () => t('Delete the space'),
  },
  { find: spacedHyphens, message: () => t('There is a space after the hyphen. Delete the space.'), title: () => t('Delete the space') },
];

function together(edits: readonly Edit[], message: string, title: string, safe: boolean): Observation[] {
  const [first, ...others] = edits;
  if (!first) return [];
  const related = otherPlaces(others);
  return [{ offset: first.offset, length: first.length, message, related, fixes: [{ title, safe, edits }] }];
}

interface Gap {
  /** Offset in the chunk. */
  readonly offset: number;
  readonly length: number;
  /** The text before and after it. */
  readonly before: string;
  readonly next: string;
}

/** Returns runs of two or more spaces in a line. After the end of a sentence, two spaces may be intended. */
function doubleSpaces(reading: BlockReading): Edit[] {
  const { kind, words, source, running, start, end } = reading;
  if (kind === 'tableCell' || kind === 'quotation') return [];
  const gaps = running.segments.flatMap(({ from, source: offset, whole: length }): Gap[] => {
    if (length < 2 || !/^[ \u00A0]+$/.test(source.slice(offset, offset + length))) return [];
    const next = words.indexAt(from);
    const [before, following] = [words.get(next - 1)?.text, words.get(next)?.text];
    if (before === undefined || following === undefined || (before === '[' && following === ']')) return [];
    return [{ offset, length, before, next: following }];
  });
  if (gaps.length === 0) return [];
  const lines = source.slice(start, end);
  return gaps.filter(isSlip(source, lines, words, gaps)).map(({ offset, length }) => ({ offset, length, newText: ' ' }));
}

/** Minimum number of spaces used for layout, such as columns or room to write. */
const layoutGap = 5;

/** Maximum number of spaces in a typing mistake, except in paragraphs with many of them. */
const slipGap = 2;

/** Minimum number of gaps that show that a paragraph was justified with spaces or copied from a page. */
const manyGaps = 4;

/** Minimum average number of words in a line of running text. */
const [wordsOfSentence, wordsOfPageLine] = [6, 7];

/** Minimum share of function words in prose. About every third word is one; in tables, lists of names and addresses, hardly any. */
const functionShare = 0.2;

const isFunctional = perWord(isFunctionWord);

const endOfSentence = /[.;:!?]["”’)]*\s*$/;

/** Returns whether a gap is to be filled in: “On the  of May”, “this   day of”, “the sum of  ,”. */
const isBlank = ({ before, next }: Gap): boolean =>
  (/^(?:the|an?|this)$/i.test(before) && /^(?:[.,;:)]|of|in|on|at|by|for|between)$/.test(next)) ||
  (/^(?:of|in|on|at|by|for|from|between)$/i.test(before) && /^(?:[.,;:)]|of)$/.test(next)) ||
  (/^this$/i.test(before) && next === 'day');

/**
 * Returns a test for gaps that are mistakes: not between columns, cells or spaced letters, and not blanks to fill in.
 * @param block the text of the block
 */
function isSlip(source: string, block: string, words: Words, gaps: readonly Gap[]): (gap: Gap) => boolean {
  const isSoft = ({ offset, length }: Gap): boolean => source.slice(offset, offset + length).includes('\u00A0');
  const lines = linesOf(block.trim()).length;
  const written = block.match(/\S+/g)?.length ?? 0;
  const perLine = written / lines;
  const share = words.indexesWhere(isFunctional).length / written;
  const isProse = share >= functionShare && (perLine >= wordsOfSentence || endOfSentence.test(block));
  if (!isProse || gaps.some((g) => isBlank(g) || (g.length >= layoutGap && !isSoft(g)))) return () => false;
  const isSentence = perLine >= wordsOfPageLine && endOfSentence.test(block);
  const capitals = !/\p{Ll}{2}/u.test(block);
  const lineOf = ({ offset }: Gap): number => lineStartAt(source, offset);
  // One gap per line indicates two columns.
  if (lines > 1 && gaps.length === lines && new Set(gaps.map(lineOf)).size === lines) return () => false;
  const wide = gaps.filter((g) => g.length > slipGap).length;
  return (gap) => {
    const { offset, length, before, next } = gap;
    const [left, right] = [source.slice(Math.max(0, offset - 2), offset), source.slice(offset + length, offset + length + 3)];
    if (/[.!?:;"')\]([{“‘”’]$|\S-$/.test(left) || !/^(?:[\p{L}\p{N}([“‘"$€£]|[-–—] )/u.test(right)) return false;
    // “I N  T H IS”: the gap marks the end of a word.
    if (/(?:^|\s)(?![aA]$)\p{L}$/u.test(left) || /^(?:(?![aA])\p{L}|\d) /u.test(right)) return false;
    // A letter followed by a sign is a bullet in the wrong encoding.
    if (/^\p{L}[^\p{L}\p{N}\s'’.,;:)&/-]/u.test(right)) return false;
    const joins = isFunctionWord(before);
    const goesOn = capitals || !/^[\p{Lu}\p{N}]/u.test(next);
    const isSpread = perLine >= wordsOfPageLine && gaps.filter((g) => lines === 1 || lineOf(g) === lineOf(gap)).length >= manyGaps;
    if (length <= slipGap) return goesOn || joins || (isSentence && (isSpread || /^[\p{Lu},]/u.test(before)));
    if (isSpread) return goesOn || (joins ? /^\p{Lu}/u.test(next) : isSentence && /^\p{Lu}/u.test(before) && !/^\p{N}/u.test(next));
    return goesOn && !capitals && /^\p{Ll}/u.test(before) && (isSoft(gap) ? !joins || length === slipGap + 1 : !joins && wide === 1);
  };
}

const monthAndYear = new RegExp(`^(${monthPattern})(\\d{4})$`, 'i');
const joinedMonth = wordClass((text) => monthAndYear.test(text));

/** Returns fixes for “June2023”. */
function missingSpaces(reading: BlockReading): Edit[] {
  if (reading.kind === 'tableCell' || reading.kind === 'quotation') return [];
  return reading.words.find(joinedMonth, (word, i) => {
    const [, month, year] = monthAndYear.exec(word.text) ?? [];
    const { start, end } = rangeOfWords(reading, i, i + 1);
    return { offset: start, length: end - start, newText: `${month} ${year}` };
  });
}

const anyMark = wordClass((text) => /^[-,.;:?!]$/.test(text));

/** Spaced letters from a scan: “P A C IF IC”. */
const scanned = /(?:^|\s)(?:\p{L}\s+){3}/u;

/**
 * Returns a query for “the hosts , and” and “progress .Both sides”; not for “.5”, “.pdf” or “. . .”.
 * @param certain only marks that end what precedes them; otherwise the rest, such as a period in mid-sentence (“Soviet . Relations”), which
 * may itself be the mistake
 */
function spacesBeforeMarks(certain: boolean): BlockQuery<Edit> {
  return (reading) => {
    const { kind, words, running, source } = reading;
    if (kind === 'tableCell' || kind === 'quotation' || !words.has(anyMark)) return [];
    return words.find(anyMark, (mark, i) => {
      const [before, after] = [words.get(i - 1), words.get(i + 1)];
      if (mark.text === '-' || !isWord(before) || areAdjacent(before, mark) || !/\p{L}{2}/u.test(before.text)) return undefined;
      // A mark after “the” or “with” is a stain on a scanned page.
      if ((after && !isWord(after)) || (/[;:?!]/.test(mark.text) && isFunctionWord(before.text))) return undefined;
      const opens = after !== undefined && isFunctionWord(after.text) && /^\p{Lu}\p{Ll}/u.test(after.text);
      const isSwapped = after !== undefined && areAdjacent(mark, after);
      if (isSwapped && !(opens || (mark.text === ',' && isFunctionWord(after.text)))) return undefined;
      const ends = mark.text === ',' || mark.text === ';' || !after || opens;
      if ((ends && !scanned.test(running.text)) !== certain) return undefined;
      const offset = rangeOfWords(reading, i - 1, i).end;
      const length = rangeOfWords(reading, i, i + 1).start - offset;
      // A wider gap is to be filled in.
      if (length !== 1 || !/^[ \u00A0]$/.test(source.slice(offset, offset + length))) return undefined;
      return isSwapped ? { offset, length: length + mark.text.length, newText: `${mark.text} ` } : { offset, length, newText: '' };
    });
  };
}

/** Words after a suspended hyphen. */
const suspending = /^(?:and|or|to|nor|as|but|versus)$/;

/** Returns fixes for “rules- based”, but not for “pre- and post-launch”. */
function spacedHyphens(reading: BlockReading): Edit[] {
  const { kind, words, source } = reading;
  if (kind === 'tableCell' || kind === 'quotation') return [];
  let dashes = false;
  const edits = words.find(anyMark, (mark, i) => {
    if (mark.text !== '-') return undefined;
    const [before, after, following] = [words.get(i - 1), words.get(i + 1), words.get(i + 2)];
    if (!isWord(before) || !isWord(after) || !areAdjacent(before, mark) || areAdjacent(mark, after)) return undefined;
    // “the plan- a big one- grew”: hyphens used as dashes.
    const isCompound = following?.text === '-' && areAdjacent(after, following);
    dashes ||= isFunctionWord(after.text) && !suspending.test(after.key) && !isCompound;
    if (!/^\p{Ll}{2,}$/u.test(after.text) || suspending.test(after.key)) return undefined;
    const offset = rangeOfWords(reading, i, i + 1).end;
    const length = rangeOfWords(reading, i, i + 2).end - after.text.length - offset;
    return /^ +$/.test(source.slice(offset, offset + length)) ? { offset, length, newText: '' } : undefined;
  });
  return dashes ? [] : edits;
}
