import type { Glossary } from '../glossary/glossary.js';
import type { PrecedentIndex } from '../precedent/precedentIndex.js';
import type { PlacedBlock, Statement } from '../statement/statement.js';
import type { InBlock, Look, RuleContext } from './rule.js';

/** What one look found in the blocks of a statement. */
interface Remembered {
  readonly blocks: readonly PlacedBlock[];
  readonly hits: readonly InBlock<unknown>[];
}

/** What was found in the blocks of a document, by what was looked for; what one check does not ask for is forgotten. */
export interface BlockMemory {
  byLook: Map<Look<unknown>, Remembered>;
  byKey: Map<string, object>;
  /** What all of it rests on. */
  glossary?: Glossary;
  /** The last two states compared, and how they differ: the same for all looks of a check. */
  compared?: { readonly before: readonly PlacedBlock[]; readonly after: readonly PlacedBlock[]; readonly difference: Difference };
}

export const emptyBlockMemory = (): BlockMemory => ({ byLook: new Map(), byKey: new Map() });

/** Blocks from `from` up to `to` stand where others stood; all before and behind are as they were. */
interface Difference {
  readonly from: number;
  readonly to: number;
}

function differenceBetween(before: readonly PlacedBlock[], after: readonly PlacedBlock[]): Difference {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let behind = 0;
  while (behind < most - from && before[before.length - 1 - behind] === after[after.length - 1 - behind]) behind++;
  return { from, to: after.length - behind };
}

function difference(memory: BlockMemory, before: readonly PlacedBlock[], after: readonly PlacedBlock[]): Difference {
  const { compared } = memory;
  if (compared?.before === before && compared.after === after) return compared.difference;
  const found = differenceBetween(before, after);
  memory.compared = { before, after, difference: found };
  return found;
}

function looked({ blocks, glossary }: Statement, look: Look<unknown>, from: number, to: number): InBlock<unknown>[] {
  const hits: InBlock<unknown>[] = [];
  for (let i = from; i < to; i++) {
    const block = blocks[i] as PlacedBlock;
    const found = look(block.reading, glossary);
    if (found.length > 0) hits.push({ block, found });
  }
  return hits;
}

/** What the rules of a statement may ask in one check, remembered in `memory` for the next. */
export function ruleContext(statement: Statement, memory: BlockMemory, precedents?: PrecedentIndex): RuleContext {
  const { blocks } = statement;
  if (memory.glossary !== statement.glossary) Object.assign(memory, emptyBlockMemory(), { glossary: statement.glossary });
  const { byLook, byKey } = memory;
  const kept = new Map<Look<unknown>, Remembered>();
  const keptByKey = new Map<string, object>();
  memory.byLook = kept;
  memory.byKey = keptByKey;

  const hitsOf = (look: Look<unknown>): readonly InBlock<unknown>[] => {
    const known = byLook.get(look);
    if (!known) return looked(statement, look, 0, blocks.length);
    if (known.blocks === blocks) return known.hits;
    const { from, to } = difference(memory, known.blocks, blocks);
    // A block that has gone has the index it had, which no block before it has; one that stands is found at its index.
    const isBefore = ({ block }: InBlock<unknown>): boolean => block.index < from;
    const isBehind = ({ block }: InBlock<unknown>): boolean => block.index >= to && blocks[block.index] === block;
    return [...known.hits.filter(isBefore), ...looked(statement, look, from, to), ...known.hits.filter(isBehind)];
  };

  return {
    inBlocks: <T>(look: Look<T>): readonly InBlock<T>[] => {
      const hits = kept.get(look)?.hits ?? hitsOf(look);
      kept.set(look, { blocks, hits });
      return hits as readonly InBlock<T>[];
    },
    once: <T extends object>(key: string, make: () => T): T => {
      const value = (keptByKey.get(key) ?? byKey.get(key) ?? make()) as T;
      keptByKey.set(key, value);
      return value;
    },
    ...(precedents ? { precedents } : {}),
  };
}
