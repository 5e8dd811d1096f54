import type { BlockReading } from '../statement/reading.js';
import type { DocumentBlock, Statement } from '../statement/statement.js';
import { weakMemo } from '../text/memo.js';
import type { BlockQuery, InBlock, LocalPlace, Skipped } from './rule.js';

/** The finds of each query in a block: a reading never changes, and belongs to one glossary. */
const foundIn = weakMemo((_: BlockReading) => new Map<BlockQuery<unknown>, readonly unknown[]>());

export function queryAllBlocks<T>({ blocks, glossary }: Statement, look: BlockQuery<T>): InBlock<T>[] {
  return blocks.flatMap((block): InBlock<T>[] => {
    const { reading } = block;
    const known = foundIn(reading);
    const found = (known.get(look) as readonly T[] | undefined) ?? look(reading, glossary);
    known.set(look, found);
    return found.length > 0 ? [{ block, found }] : [];
  });
}

export const queryBlocks = <T extends LocalPlace>(statement: Statement, look: BlockQuery<T>, also?: readonly Skipped[]): InBlock<T>[] =>
  queryAllBlocks(statement, look).flatMap(({ block, found: all }) => {
    const found = withoutSkipped(block, all, also);
    return found.length > 0 ? [{ block, found }] : [];
  });

/** The places in a block that a rule looks at: see `RuleContext.queryBlocks`. */
export function withoutSkipped<T extends LocalPlace>(
  block: DocumentBlock,
  places: readonly T[],
  also: readonly Skipped[] = [],
): readonly T[] {
  if (block.reading.kind === 'heading' && !also.includes('headings')) return [];
  if (block.inAbbreviationList && !also.includes('abbreviationLists')) return [];
  return also.includes('quotations') ? places : places.filter((place) => !isQuoted(block.reading, place));
}

/** Whether a place lies within quotation marks as a whole. */
function isQuoted({ quotations, words }: BlockReading, place: LocalPlace): boolean {
  if (typeof place === 'object' && 'start' in place) {
    const { start, end } = place;
    return quotations.some((q) => start >= (words.get(q.from)?.start ?? 0) && end <= (words.get(q.to - 1)?.end ?? 0));
  }
  const { from, to } =
    typeof place === 'number' ? { from: place, to: place + 1 } : 'at' in place ? { from: place.at, to: place.at + 1 } : place;
  return quotations.some((q) => from >= q.from && to <= q.to);
}
