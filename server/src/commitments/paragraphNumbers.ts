import { spanOfText } from '../statement/spans.js';
import type { DocumentBlock, Statement } from '../statement/statement.js';
import { isLineEndAt, lineStartAt } from '../text/lines.js';
import { finished, type Steps } from '../text/steps.js';

/** Minimum share of paragraphs with a printed number. Below it, the numbers belong to a list inside the statement. */
const minShare = 0.5;

/** Maximum length of a printed number including the text before it on its line, in UTF-16 code units. */
const maxMarkLength = 20;

const printed = /^[ \t>]*\(?(\d{1,3})[.)][ \t]/;

/** Returns the beginning of the line in which a block begins, or “” if the block begins far into it. */
function lineStartOf(text: string, block: DocumentBlock): string {
  const { offset } = spanOfText(block, 0, 1);
  // Does not search for the start of the line, which may be as long as the text.
  const from = Math.max(0, offset - maxMarkLength);
  const start = from + lineStartAt(text.slice(from, offset + 1), offset - from);
  return start === from && from > 0 && !isLineEndAt(text, from - 1) ? '' : text.slice(start, start + maxMarkLength);
}

function printedNumber(text: string, block: DocumentBlock): number | undefined {
  const number = printed.exec(lineStartOf(text, block))?.[1];
  return number === undefined ? undefined : Number(number);
}

const marks = { figure: /^\(?\d/, roman: /^\(?[ivx]+[.)]/i, letter: /^\(?[a-z][.)]/i } as const;

/**
 * Returns what the items of one list share: their indentation and the kind of their number, “2.”, “(b)” or “(ii)”. Undefined for bullets,
 * which may be the same in a nested list.
 */
export function listMarkOf({ text }: Statement, block: DocumentBlock): string | undefined {
  const line = lineStartOf(text, block);
  const start = line.trimStart();
  const kind = (['figure', 'roman', 'letter'] as const).find((k) => marks[k].test(start));
  return kind && `${line.length - start.length} ${kind}`;
}

/**
 * Returns the number of each paragraph: as printed, or its position from 1 if the statement prints none. List items have the number of
 * their paragraph.
 */
export const paragraphNumbersOf = (statement: Statement): ReadonlyMap<DocumentBlock, number> => finished(paragraphNumberSteps(statement));

/** As `paragraphNumbersOf`, one block per step. */
export function* paragraphNumberSteps({ text, blocks }: Statement): Steps<ReadonlyMap<DocumentBlock, number>> {
  const own = new Map<DocumentBlock, number>();
  let plain = 0;
  for (const block of blocks) {
    const number = printedNumber(text, block);
    if (number !== undefined) own.set(block, number);
    else if (block.reading.kind === 'paragraph') plain++;
    yield;
  }
  const isNumbered = own.size >= (own.size + plain) * minShare;
  const numbers = new Map<DocumentBlock, number>();
  let counted = 0;
  let last = 1;
  for (const block of blocks) {
    const { kind } = block.reading;
    if (kind === 'paragraph' || (isNumbered && own.has(block))) counted++;
    last = isNumbered ? (own.get(block) ?? last) : Math.max(1, counted);
    numbers.set(block, last);
    yield;
  }
  return numbers;
}
