import type { BlockReading } from '../statement/reading.js';
import type { Statement } from '../statement/statement.js';
import type { BlockQuery, InBlock } from './rule.js';

/** What each look found in a block: a reading never changes, and belongs to one glossary. */
const foundIn = new WeakMap<BlockReading, Map<BlockQuery<unknown>, readonly unknown[]>>();

/** What `look` finds in the blocks of a statement, without the blocks in which it finds nothing. */
export function queryBlocks<T>({ blocks, glossary }: Statement, look: BlockQuery<T>): InBlock<T>[] {
  return blocks.flatMap((block): InBlock<T>[] => {
    const { reading } = block;
    const known = foundIn.get(reading) ?? new Map<BlockQuery<unknown>, readonly unknown[]>();
    foundIn.set(reading, known);
    const found = (known.get(look) as readonly T[] | undefined) ?? look(reading, glossary);
    known.set(look, found);
    return found.length > 0 ? [{ block, found }] : [];
  });
}
