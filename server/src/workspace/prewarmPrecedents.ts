import type { PrecedentIndex } from '../precedent/index/precedentIndex.js';
import { nearMissesFor } from '../rules/precedent/nearMiss.js';
import { weakerIn } from '../rules/precedent/weaker.js';
import type { Statement } from '../statement/statement.js';
import { timeSlicer } from './timeSlicer.js';

/**
 * Compares a statement with earlier ones paragraph by paragraph, in short turns. The rules cache the results, so that the first check of a
 * long text with many earlier statements does not delay a keystroke.
 */
export async function prewarmPrecedents(index: PrecedentIndex, statement: Statement, isOutdated: () => boolean): Promise<void> {
  const { blocks, glossary } = statement;
  const nearMisses = nearMissesFor(statement, index);
  const pause = timeSlicer();
  for (const { reading } of blocks) {
    nearMisses(reading, glossary);
    weakerIn(index)(reading, glossary);
    await pause();
    if (isOutdated()) return;
  }
}
