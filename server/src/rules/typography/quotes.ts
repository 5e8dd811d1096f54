import type { Edit, Observation } from '../../findings/finding.js';
import { spanOfWords } from '../../statement/ledger.js';
import type { PlacedBlock, Statement } from '../../statement/statement.js';
import { findInWords, touch } from '../../text/words.js';
import type { Check } from '../rule.js';

/** Straight and curly marks in one statement: the rarer manner is reported once, for quotation marks and for apostrophes. */
export const quotes: Check = (statement, { perBlock }) => {
  const found = statement.blocks.flatMap((block) => {
    const marks = perBlock(block.reading, () => localMarksIn(statement, block));
    return marks.all.length === 0 ? [] : [{ block, marks }];
  });
  return (['quotation mark', 'apostrophe'] as const).flatMap((kind) => {
    const curly = found.reduce((sum, { marks }) => sum + marks.curly[kind], 0);
    const straight = found.reduce((sum, { marks }) => sum + marks.straight[kind], 0);
    if (curly === straight || Math.min(curly, straight) === 0) return [];
    const rare = found.flatMap(({ block, marks }) =>
      marks[curly < straight ? 'curly' : 'straight'][kind] === 0
        ? []
        : marks.all.filter((m) => m.kind === kind && m.curly === curly < straight).map((m) => ({ ...m, offset: m.offset + block.base })),
    );
    return observation(rare);
  });
};

type Counts = Record<Mark['kind'], number>;

/** The marks of a block, offsets relative to its chunk, with how many there are of each manner. */
interface LocalMarks {
  readonly all: readonly Mark[];
  readonly curly: Counts;
  readonly straight: Counts;
}

function localMarksIn(statement: Statement, block: PlacedBlock): LocalMarks {
  const all = marksIn(statement, block).map((m) => ({ ...m, offset: m.offset - block.base }));
  const count = (curly: boolean): Counts => ({
    'quotation mark': all.filter((m) => m.kind === 'quotation mark' && m.curly === curly).length,
    apostrophe: all.filter((m) => m.kind === 'apostrophe' && m.curly === curly).length,
  });
  return { all, curly: count(true), straight: count(false) };
}

interface Mark {
  readonly offset: number;
  readonly kind: 'quotation mark' | 'apostrophe';
  readonly curly: boolean;
  /** The mark in the other manner. */
  readonly other: string;
}

const manners: Readonly<Record<string, Pick<Mark, 'kind' | 'curly'>>> = {
  '"': { kind: 'quotation mark', curly: false },
  '“': { kind: 'quotation mark', curly: true },
  '”': { kind: 'quotation mark', curly: true },
  "'": { kind: 'apostrophe', curly: false },
  '’': { kind: 'apostrophe', curly: true },
};

/** The marks of a block. Behind a figure they are feet, minutes or inches; a single mark counts only inside a word. */
function marksIn({ text }: Statement, block: PlacedBlock): Mark[] {
  const { words } = block.reading;
  return findInWords<Mark>(words, (word, i) => {
    if (word.text !== '"' && word.text !== "'") return undefined;
    const { offset } = spanOfWords(block, i, i + 1);
    const manner = manners[text.charAt(offset)];
    const [before, behind] = [words[i - 1], words[i + 1]];
    const closes = before !== undefined && touch(before, word);
    const opens = behind !== undefined && touch(word, behind);
    if (!manner || (closes && /\d$/.test(before.text) && !manner.curly)) return undefined;
    if (manner.kind === 'quotation mark') return { offset, ...manner, other: manner.curly ? '"' : closes ? '”' : '“' };
    const inWord = closes && opens && /\p{L}$/u.test(before.text) && /^\p{L}/u.test(behind.text);
    return inWord ? { offset, ...manner, other: manner.curly ? "'" : '’' } : undefined;
  });
}

/** @param rare the marks of the rarer manner */
function observation(rare: readonly Mark[]): Observation[] {
  const [first, ...others] = rare;
  if (!first) return [];
  const manner = (isCurly: boolean): string => (isCurly ? 'curly' : 'straight');
  const edits = rare.map(({ offset, other }): Edit => ({ offset, length: 1, newText: other }));
  return [
    {
      offset: first.offset,
      length: 1,
      message: `This ${first.kind} is ${manner(first.curly)}; most of the statement’s are ${manner(!first.curly)}.`,
      related: others.map(({ offset }) => ({ offset, length: 1, message: 'here too' })),
      fixes: [{ title: `Make them all ${manner(!first.curly)}`, edits }],
    },
  ];
}
