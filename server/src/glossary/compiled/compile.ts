import { minor } from '../nameDifference.js';
import { type Entry, isRemoval } from '../term.js';
import { type CompiledNames, growingNames } from './names.js';
import { type NearIndex, nearIndexOf } from './nearIndex.js';
import { growingEntries, type PackedEntries } from './terms.js';
import { growingTypedNames, type TypedNames } from './typedNames.js';

/** A large glossary file, compiled: typed arrays and two short lists. It can be kept and read again as it is. */
export interface CompiledFile {
  readonly entries: PackedEntries;
  readonly names: CompiledNames;
  readonly near: NearIndex;
  readonly typed: TypedNames;
  /** The entries that take a term away. */
  readonly removals: Int32Array;
  /** The entries that are countries. */
  readonly countries: Int32Array;
}

/** How many entries are compiled between two looks at the clock. */
const atOnce = 512;

/**
 * Compiles the entries of a file.
 * @param pause called now and then; what it waits for lets others have their turn
 */
export async function compiledFile(entries: readonly Entry[], pause: () => Promise<void>): Promise<CompiledFile> {
  const packed = growingEntries();
  const names = growingNames();
  const typed = growingTypedNames();
  const removals: number[] = [];
  const countries: number[] = [];
  for (let number = 0; number < entries.length; number++) {
    const entry = entries[number] as Entry;
    packed.add(entry);
    if (isRemoval(entry)) removals.push(number);
    else {
      names.add(entry, number);
      typed.add(entry, number);
      if (entry.kind === 'country') countries.push(number);
    }
    if (number % atOnce === 0) await pause();
  }
  const compiled = names.done();
  await pause();
  const near = nearIndexOf(compiled, minor);
  await pause();
  return {
    entries: packed.done(),
    names: compiled,
    near,
    typed: typed.done(),
    removals: Int32Array.from(removals),
    countries: Int32Array.from(countries),
  };
}
