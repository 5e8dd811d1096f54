import { isRemoval } from '../term.js';
import { bucketSorter } from './sortPlaces.js';
import { entryAt, type PackedEntries } from './terms.js';
import { growingTypedNames, type TypedNames } from './typedNames.js';

/** Work that is done a little at a time, and what lets others have their turn between. */
interface Turns {
  readonly isOver: () => boolean;
  readonly pause: () => Promise<void>;
}

/** How many entries are read between two looks at the clock. */
const atOnce = 128;

/** The names of a large file as they are typed, all sorted: some seconds of work for a million, so done between answers. */
export async function typedNamesOf(entries: PackedEntries, { isOver, pause }: Turns): Promise<TypedNames> {
  const count = entries.starts.length - 1;
  const growing = growingTypedNames(count);
  for (let number = 0; number < count; number++) {
    const entry = entryAt(entries, number);
    if (!isRemoval(entry)) growing.add(entry, number);
    if (number % atOnce === 0) await pause();
  }
  const placing = growing.done();
  let placed = placing.next();
  for (; placed.done !== true; placed = placing.next()) await pause();
  const typed = placed.value;
  const sort = bucketSorter(typed);
  while (!sort(isOver)) await pause();
  return typed;
}
