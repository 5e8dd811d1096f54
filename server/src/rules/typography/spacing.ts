import type { Edit, Observation } from '../../findings/finding.js';
import { otherPlaces } from '../../findings/otherPlaces.js';
import { monthPattern } from '../../statement/opening.js';
import { type BlockReading, rangeOfWords } from '../../statement/reading.js';
import { wordClass } from '../../text/lexemes.js';
import { isWord, touch } from '../../text/words.js';
import type { Check, Look } from '../rule.js';

/** Spaces too many or too few inside a sentence; each kind is one finding, at its first place. */
export const spacing: Check = (_, { inBlocks }) =>
  kinds.flatMap(({ find, message, title }) =>
    together(
      inBlocks(find).flatMap(({ block, found }) => moved(found, block.base)),
      message,
      title,
    ),
  );

const moved = (edits: readonly Edit[], by: number): Edit[] => edits.map((e) => ({ ...e, offset: e.offset + by }));

/** Offsets are relative to the chunk. */
const kinds: readonly { find: Look<Edit>; message: string; title: string }[] = [
  { find: doubleSpaces, message: 'There is more than one space here. Write one space.', title: 'Write one space' },
  { find: missingSpaces, message: 'There is no space between the month and the year. Insert a space.', title: 'Insert a space' },
  { find: spacedHyphens, message: 'There is a space after the hyphen. Delete the space.', title: 'Delete the space' },
];

function together(edits: readonly Edit[], message: string, title: string): Observation[] {
  const [first, ...others] = edits;
  if (!first) return [];
  const related = otherPlaces(others);
  return [{ offset: first.offset, length: first.length, message, related, fixes: [{ title, safe: true, edits }] }];
}

/** Two spaces or more on one line; behind the end of a sentence some writers want two. */
function doubleSpaces(reading: BlockReading): Edit[] {
  const { kind, words, source, running } = reading;
  // Where each code unit of the running text stands for one of the source, no two spaces have become one.
  if (kind === 'tableCell' || running.stretches.every((s) => s.whole === 0)) return [];
  const gaps = words.slice(1).flatMap((next, k) => {
    const offset = rangeOfWords(reading, k, k + 1).end;
    const length = rangeOfWords(reading, k + 1, k + 2).start - offset;
    const isGap = length > 1 && /^[ \u00A0]{2,}$/.test(source.slice(offset, offset + length));
    const isEmptyBracket = words.get(k)?.text === '[' && next.text === ']';
    return isGap && !isEmptyBracket ? [{ offset, length, before: words.get(k)?.text ?? '', next: next.text }] : [];
  });
  if (gaps.some(isColumn)) return [];
  return gaps.filter(({ before }) => !/[.!?:;"')\]]$/.test(before)).map(({ offset, length }) => ({ offset, length, newText: ' ' }));
}

/** The fewest spaces that set two columns apart. */
const columnGap = 5;

/** “For the Government of                 For the Government of”: the columns of a signature block. */
const isColumn = ({ length, next }: { readonly length: number; readonly next: string }): boolean =>
  length >= columnGap && /^[\p{Lu}\p{N}_(]/u.test(next);

const monthAndYear = new RegExp(`^(${monthPattern})(\\d{4})$`, 'i');
const joinedMonth = wordClass((text) => monthAndYear.test(text));

/** “June2023”. */
function missingSpaces(reading: BlockReading): Edit[] {
  if (reading.kind === 'tableCell') return [];
  return reading.words.find(joinedMonth, (word, i) => {
    const [, month, year] = monthAndYear.exec(word.text) ?? [];
    const { start, end } = rangeOfWords(reading, i, i + 1);
    return { offset: start, length: end - start, newText: `${month} ${year}` };
  });
}

const hyphen = wordClass((text) => text === '-');

/** “rules- based”, but not “pre- and post-launch”. */
function spacedHyphens(reading: BlockReading): Edit[] {
  const { kind, words, source } = reading;
  if (kind === 'tableCell') return [];
  return words.find(hyphen, (mark, i) => {
    const [before, after] = [words.get(i - 1), words.get(i + 1)];
    if (!isWord(before) || !isWord(after) || !touch(before, mark) || touch(mark, after)) return undefined;
    if (!/^\p{Ll}{2,}$/u.test(after.text) || /^(?:and|or|to|nor|as|but|versus)$/.test(after.key)) return undefined;
    const offset = rangeOfWords(reading, i, i + 1).end;
    const length = rangeOfWords(reading, i, i + 2).end - after.text.length - offset;
    return /^ +$/.test(source.slice(offset, offset + length)) ? { offset, length, newText: '' } : undefined;
  });
}
