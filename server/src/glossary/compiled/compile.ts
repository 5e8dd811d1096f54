import { minor } from '../nameDifference.js';
import { type Entry, isRemoval } from '../term.js';
import { type CompiledNames, growingNames, namesPerTerm } from './names.js';
import { type NearIndex, nearIndexOf } from './nearIndex.js';
import { growingEntries, type PackedEntries } from './terms.js';

/** A large glossary file, compiled: nothing but typed arrays. */
export interface CompiledFile {
  readonly entries: PackedEntries;
  readonly names: CompiledNames;
  readonly near: NearIndex;
  /** The entries that take a term away. */
  readonly removals: Int32Array;
  /** The entries that are countries. */
  readonly countries: Int32Array;
}

/** How many entries are compiled between two looks at the clock. */
const atOnce = 512;

/**
 * Compiles the entries of a file.
 * @param expected how many there may be
 * @param pause called now and then; what it waits for lets others have their turn
 */
export async function compiledFile(entries: Iterable<Entry>, expected: number, pause: () => Promise<void>): Promise<CompiledFile> {
  const packed = growingEntries(expected);
  const names = growingNames(expected * namesPerTerm);
  const removals: number[] = [];
  const countries: number[] = [];
  let number = 0;
  for (const entry of entries) {
    packed.add(entry);
    if (isRemoval(entry)) removals.push(number);
    else {
      names.add(entry, number);
      if (entry.kind === 'country') countries.push(number);
    }
    if (++number % atOnce === 0) await pause();
  }
  const compiled = names.done();
  await pause();
  const near = nearIndexOf(compiled, minor);
  await pause();
  return {
    entries: packed.done(),
    names: compiled,
    near,
    removals: Int32Array.from(removals),
    countries: Int32Array.from(countries),
  };
}
