import type { Edit, Observation } from '../../findings/finding.js';
import { spanOfWords } from '../../statement/ledger.js';
import type { PlacedBlock, Statement } from '../../statement/statement.js';
import { touch } from '../../text/words.js';
import type { Check } from '../rule.js';

/** Straight and curly marks in one statement: the rarer manner is reported once, for quotation marks and for apostrophes. */
export const quotes: Check = (statement, { perBlock }) => {
  const found = statement.blocks.flatMap((block) =>
    perBlock(block.reading, () => marksIn(statement, block).map((m) => ({ ...m, offset: m.offset - block.base }))).map((m) => ({
      ...m,
      offset: m.offset + block.base,
    })),
  );
  return (['quotation mark', 'apostrophe'] as const).flatMap((kind) => observation(found, kind));
};

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
  return words.flatMap((word, i): Mark[] => {
    if (word.text !== '"' && word.text !== "'") return [];
    const { offset } = spanOfWords(block, i, i + 1);
    const manner = manners[text.charAt(offset)];
    const [before, behind] = [words[i - 1], words[i + 1]];
    const closes = before !== undefined && touch(before, word);
    const opens = behind !== undefined && touch(word, behind);
    if (!manner || (closes && /\d$/.test(before.text) && !manner.curly)) return [];
    if (manner.kind === 'quotation mark') return [{ offset, ...manner, other: manner.curly ? '"' : closes ? '”' : '“' }];
    const inWord = closes && opens && /\p{L}$/u.test(before.text) && /^\p{L}/u.test(behind.text);
    return inWord ? [{ offset, ...manner, other: manner.curly ? "'" : '’' }] : [];
  });
}

function observation(found: readonly Mark[], kind: Mark['kind']): Observation[] {
  const marks = found.filter((m) => m.kind === kind);
  const curly = marks.filter((m) => m.curly);
  const straight = marks.filter((m) => !m.curly);
  const [rare, usual] = curly.length < straight.length ? [curly, straight] : [straight, curly];
  const [first, ...others] = rare;
  if (!first || rare.length === usual.length) return [];
  const manner = (isCurly: boolean): string => (isCurly ? 'curly' : 'straight');
  const edits = rare.map(({ offset, other }): Edit => ({ offset, length: 1, newText: other }));
  return [
    {
      offset: first.offset,
      length: 1,
      message: `This ${kind} is ${manner(first.curly)}; most of the statement’s are ${manner(!first.curly)}.`,
      related: others.map(({ offset }) => ({ offset, length: 1, message: 'here too' })),
      fixes: [{ title: `Make them all ${manner(!first.curly)}`, edits }],
    },
  ];
}
