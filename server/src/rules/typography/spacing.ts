import type { Edit, Observation } from '../../findings/finding.js';
import { spanOfWords } from '../../statement/ledger.js';
import { monthPattern } from '../../statement/opening.js';
import type { PlacedBlock, Statement } from '../../statement/statement.js';
import { findInWords, isWord, touch, type Word } from '../../text/words.js';
import type { Check } from '../rule.js';

/** Spaces too many or too few inside a sentence; each kind is one finding, at its first place. */
export const spacing: Check = (statement, { perBlock }) => {
  const blocks = statement.blocks.filter((b) => b.reading.kind !== 'tableCell');
  const found = blocks.map((block) => ({
    base: block.base,
    byKind: perBlock(block.reading, () => kinds.map(({ find }) => moved(find(statement, block), -block.base))),
  }));
  return kinds.flatMap(({ message, title }, k) =>
    together(
      found.flatMap(({ base, byKind }) => moved(byKind[k] ?? [], base)),
      message,
      title,
    ),
  );
};

const moved = (edits: readonly Edit[], by: number): Edit[] => edits.map((e) => ({ ...e, offset: e.offset + by }));

type Find = (statement: Statement, block: PlacedBlock) => Edit[];

const kinds: readonly { find: Find; message: string; title: string }[] = [
  { find: doubleSpaces, message: 'There are two spaces here where one is enough.', title: 'Write one space' },
  { find: missingSpaces, message: 'A space is missing between the month and the year.', title: 'Insert the space' },
  { find: spacedHyphens, message: 'There is a space behind the hyphen.', title: 'Close up the word' },
];

function together(edits: readonly Edit[], message: string, title: string): Observation[] {
  const [first, ...others] = edits;
  if (!first) return [];
  const related = others.map(({ offset, length }) => ({ offset, length, message: 'here too' }));
  return [{ offset: first.offset, length: first.length, message, related, fixes: [{ title, edits }] }];
}

/** A block as the document has it. */
const sourceOf = (text: string, { base, reading }: PlacedBlock): string => text.slice(base + reading.start, base + reading.end);

/** The words of a block in twos, with where each stands in the document. */
function pairsIn(block: PlacedBlock): { before: Word; word: Word; end: number; start: number }[] {
  const { words } = block.reading;
  return words.slice(1).map((word, k) => {
    const before = spanOfWords(block, k, k + 1);
    return { before: words[k] as Word, word, end: before.offset + before.length, start: spanOfWords(block, k + 1, k + 2).offset };
  });
}

/** Two spaces or more on one line; behind the end of a sentence some writers want two. */
function doubleSpaces({ text }: Statement, block: PlacedBlock): Edit[] {
  if (!/[ \u00A0]{2}/.test(sourceOf(text, block))) return [];
  return pairsIn(block)
    .filter(({ before, end, start }) => /^[ \u00A0]{2,}$/.test(text.slice(end, start)) && !/[.!?:;"')\]]$/.test(before.text))
    .map(({ end, start }) => ({ offset: end, length: start - end, newText: ' ' }));
}

const monthAndYear = new RegExp(`^(${monthPattern})(\\d{4})$`, 'i');

/** “June2023”. */
function missingSpaces(_: Statement, block: PlacedBlock): Edit[] {
  return findInWords(block.reading.words, (word, i) => {
    const [, month, year] = /\d$/.test(word.text) ? (monthAndYear.exec(word.text) ?? []) : [];
    return month === undefined ? undefined : { ...spanOfWords(block, i, i + 1), newText: `${month} ${year}` };
  });
}

/** “rules- based”, but not “pre- and post-launch”. */
function spacedHyphens({ text }: Statement, block: PlacedBlock): Edit[] {
  if (!block.reading.running.text.includes('- ')) return [];
  const { words } = block.reading;
  return words.flatMap((hyphen, i) => {
    const [before, after] = [words[i - 1], words[i + 1]];
    if (hyphen.text !== '-' || !isWord(before) || !isWord(after) || !touch(before, hyphen) || touch(hyphen, after)) return [];
    if (!/^\p{Ll}{2,}$/u.test(after.text) || /^(?:and|or|to|nor|as|but|versus)$/.test(after.key)) return [];
    const here = spanOfWords(block, i, i + 2);
    const end = spanOfWords(block, i, i + 1);
    const gap = { offset: end.offset + end.length, length: here.length - end.length - after.text.length };
    return /^ +$/.test(text.slice(gap.offset, gap.offset + gap.length)) ? [{ ...gap, newText: '' }] : [];
  });
}
