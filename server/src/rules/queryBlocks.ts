import type { BlockReading } from '../statement/reading.js';
import type { DocumentBlock, Statement } from '../statement/statement.js';
import { weakMemo } from '../text/memo.js';
import type { Steps } from '../text/steps.js';
import type { BlockQuery, InBlock, LocalPlace, Skipped } from './rule.js';

type Finds = WeakMap<BlockQuery<unknown>, readonly unknown[]>;

/** Results of each query by block. A reading is immutable, and belongs to one glossary. */
const findsIn = weakMemo((_: BlockReading): Finds => new WeakMap());

/** The same by position in the statement, up to the last block that was searched. Making it for all blocks at once takes too long for one step. */
const findsOfBlocks = weakMemo((_: Statement): Finds[] => []);

/** Thrown by a query that has more to search than one step allows. `rest` searches the other blocks. */
export class SearchPending extends Error {
  constructor(readonly rest: Steps<void>) {
    super('Some blocks are not searched yet.');
  }
}

/** Maximum length of the text that a query searches in one step, in UTF-16 code units. */
export const maxAtOnce = 8000;

/** Length of the text after which a step ends, in UTF-16 code units. One step per block would take longer than to search a short block. */
const stepLength = 1000;

/** Maximum number of places that a query returns and a rule reports. Ten times as many as an editor shows. */
export const maxFound = 10_000;

export interface QueryLimits {
  /** Maximum length of the text to search at once, in UTF-16 code units. Throws SearchPending if there is more. */
  readonly atOnce?: number;
  /** Called if there are more than `maxFound` places. The others are omitted. */
  readonly onTooMany?: () => void;
}

interface Hits<T> {
  readonly hits: InBlock<T>[];
  /** Whether some were omitted. */
  readonly tooMany: boolean;
}

/** Results of queries that were searched in steps. */
const hitsIn = weakMemo((_: Statement) => new WeakMap<BlockQuery<unknown>, Hits<unknown>>());

/** Searches the blocks that were not searched before: per step one long block or several short ones. */
function* searchSteps<T>(statement: Statement, query: BlockQuery<T>): Steps<void> {
  const hits: InBlock<T>[] = [];
  let total = 0;
  let length = 0;
  const finds = findsOfBlocks(statement);
  for (const [i, block] of statement.blocks.entries()) {
    finds[i] ??= findsIn(block.reading);
    const known = finds[i];
    const found = (known.get(query) as readonly T[] | undefined) ?? query(block.reading, statement.glossary);
    known.set(query, found);
    total += found.length;
    if (total > maxFound) break;
    if (found.length > 0) hits.push({ block, found });
    length += block.reading.running.text.length + 1;
    if (length < stepLength) continue;
    length = 0;
    yield;
  }
  hitsIn(statement).set(query, { hits, tooMany: total > maxFound });
}

/** Searches the blocks that were not searched before. */
export function queryAllBlocks<T>(
  statement: Statement,
  query: BlockQuery<T>,
  { atOnce = Number.POSITIVE_INFINITY, onTooMany }: QueryLimits = {},
): InBlock<T>[] {
  const searchedInSteps = hitsIn(statement).get(query) as Hits<T> | undefined;
  if (searchedInSteps?.tooMany) onTooMany?.();
  if (searchedInSteps) return [...searchedInSteps.hits];
  const finds = findsOfBlocks(statement);
  const hits: InBlock<T>[] = [];
  let searched = 0;
  let total = 0;
  const { blocks } = statement;
  // Dozens of queries visit all blocks at every keystroke, so nothing is allocated for a block without hits.
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as DocumentBlock;
    if (i >= finds.length) {
      if (searched++ > atOnce) throw new SearchPending(searchSteps(statement, query));
      finds.push(findsIn(block.reading));
    }
    const known = finds[i] as Finds;
    let found = known.get(query) as readonly T[] | undefined;
    if (found === undefined) {
      if (searched > atOnce) throw new SearchPending(searchSteps(statement, query));
      searched += block.reading.running.text.length + 1;
      found = query(block.reading, statement.glossary);
      known.set(query, found);
    }
    total += found.length;
    if (total > maxFound) {
      onTooMany?.();
      break;
    }
    if (found.length > 0) hits.push({ block, found });
  }
  return hits;
}

export const queryBlocks = <T extends LocalPlace>(
  statement: Statement,
  query: BlockQuery<T>,
  also?: readonly Skipped[],
  limits?: QueryLimits,
): InBlock<T>[] => {
  const hits: InBlock<T>[] = [];
  for (const hit of queryAllBlocks(statement, query, limits)) {
    const found = withoutSkipped(hit.block, hit.found, also);
    if (found.length > 0) hits.push(found === hit.found ? hit : { block: hit.block, found });
  }
  return hits;
};

/** Removes the places that `RuleContext.queryBlocks` skips. */
export function withoutSkipped<T extends LocalPlace>(
  block: DocumentBlock,
  places: readonly T[],
  also: readonly Skipped[] = [],
): readonly T[] {
  if (block.reading.kind === 'heading' && !also.includes('headings')) return [];
  if (block.inAbbreviationList && !also.includes('abbreviationLists')) return [];
  if (block.reading.quotations.length === 0 || also.includes('quotations')) return places;
  return places.filter((place) => !isQuoted(block.reading, place));
}

/** Returns whether a place is entirely in quotation marks. */
function isQuoted({ quotations, words }: BlockReading, place: LocalPlace): boolean {
  if (typeof place === 'object' && 'start' in place) {
    const { start, end } = place;
    return quotations.some((q) => start >= (words.get(q.from)?.start ?? 0) && end <= (words.get(q.to - 1)?.end ?? 0));
  }
  const { from, to } =
    typeof place === 'number' ? { from: place, to: place + 1 } : 'at' in place ? { from: place.at, to: place.at + 1 } : place;
  return quotations.some((q) => from >= q.from && to <= q.to);
}
