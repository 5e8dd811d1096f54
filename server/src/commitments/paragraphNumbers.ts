import { spanOfText } from '../statement/spans.js';
import type { DocumentBlock, Statement } from '../statement/statement.js';
import { isLineEndAt, lineStartAt } from '../text/lines.js';
import { finished, flatMapSteps, type Steps } from '../text/steps.js';

/** Minimum share of paragraphs with a printed number. Below it, the numbers belong to a list inside the statement. */
const minShare = 0.5;

/** Maximum length of a printed number with what is before it in its line, in UTF-16 code units. */
const maxMarkLength = 20;

const printed = /^[ \t>]*\(?(\d{1,3})[.)][ \t]/;

function printedNumber(text: string, block: DocumentBlock): number | undefined {
  const { offset } = spanOfText(block, 0, 1);
  // A line may be as long as the text, so it is not searched for its start.
  const from = Math.max(0, offset - maxMarkLength);
  const start = from + lineStartAt(text.slice(from, offset + 1), offset - from);
  if (start === from && from > 0 && !isLineEndAt(text, from - 1)) return undefined;
  const number = printed.exec(text.slice(start, start + maxMarkLength))?.[1];
  return number === undefined ? undefined : Number(number);
}

/**
 * Returns the number of each paragraph: as printed, or if the statement prints none, its position, from 1. List items have the number of
 * the paragraph they belong to.
 */
export const paragraphNumbersOf = (statement: Statement): ReadonlyMap<DocumentBlock, number> => finished(paragraphNumberSteps(statement));

/** As `paragraphNumbersOf`, a block in each step. */
export function* paragraphNumberSteps({ text, blocks }: Statement): Steps<ReadonlyMap<DocumentBlock, number>> {
  const own = new Map(yield* flatMapSteps(blocks, (b) => [[b, printedNumber(text, b)] as const]));
  const numbered = blocks.filter((b) => own.get(b) !== undefined).length;
  const plain = blocks.filter((b) => b.reading.kind === 'paragraph' && own.get(b) === undefined).length;
  const isNumbered = numbered >= (numbered + plain) * minShare;
  const numbers = new Map<DocumentBlock, number>();
  let counted = 0;
  let last = 1;
  for (const block of blocks) {
    const { kind } = block.reading;
    if (kind === 'paragraph' || (isNumbered && own.get(block) !== undefined)) counted++;
    last = isNumbered ? (own.get(block) ?? last) : Math.max(1, counted);
    numbers.set(block, last);
    yield;
  }
  return numbers;
}
