import glossarySchema from '../../../data/schema/glossary.schema.json' with { type: 'json' };
import { type CompiledFile, compiledFile } from './compiled/compile.js';
import { namesOfText } from './compiled/names.js';
import { entryAt, hasRepeatedId, indexOfId } from './compiled/terms.js';
import { contradictionsOf, nameKey, ownersOf } from './consistency.js';
import { NotQuick } from './formats/quick.js';
import type { Below } from './formats/read.js';
import { shapeOf } from './shape.js';
import { type Entry, isRemoval, type Term } from './term.js';

/** Terms of which something could contradict something else. */
const isEntangled = (term: Term): boolean => term.names !== undefined || term.parent !== undefined || term.valid !== undefined;

/** Whether entries of a file contradict each other or those below. */
function contradict(file: CompiledFile, entangled: readonly number[], below: Below): boolean {
  if (hasRepeatedId(file.entries)) return true;
  const own = (id: string): Entry | undefined => {
    const index = indexOfId(file.entries, id);
    return index < 0 ? undefined : entryAt(file.entries, index);
  };
  let belowByName: ReadonlyMap<string, readonly Term[]> | undefined;
  const ownersOfName = (name: string): readonly Term[] => {
    belowByName ??= ownersOf(below.values());
    const others = (belowByName.get(nameKey(name)) ?? []).filter((t) => own(t.id) === undefined);
    const ours = namesOfText(file.names, name)
      .filter((n) => file.names.places[n] === 0)
      .map((n) => entryAt(file.entries, file.names.terms[n] as number) as Term);
    return [...others, ...ours.filter((t) => nameKey(t.name) === nameKey(name))];
  };
  const termOf = (id: string): Term | undefined => {
    const entry = own(id);
    return entry ? (isRemoval(entry) ? undefined : entry) : below.get(id);
  };
  let found = false;
  const inCircle = new Set<string>();
  for (const index of entangled) {
    contradictionsOf(entryAt(file.entries, index) as Term, { termOf, ownersOfName, inCircle }, () => {
      found = true;
    });
    if (found) return true;
  }
  return false;
}

/**
 * Compiles a large file entry by entry, as it is read. Undefined where anything in it is not as it must be: then it is to be read as a
 * whole, which tells what is wrong and where.
 * @param entries what the file has, read as it is asked for; throws NotQuick where that cannot be
 * @param expected how many there may be
 */
export async function quickFile(
  entries: Iterable<unknown>,
  expected: number,
  below: Below,
  pause: () => Promise<void>,
): Promise<CompiledFile | undefined> {
  const fits = shapeOf(glossarySchema, glossarySchema.properties.terms.items);
  if (!fits) return undefined;
  const entangled: number[] = [];
  function* fitting(): Generator<Entry> {
    let index = 0;
    for (const entry of entries) {
      if (!fits?.(entry)) throw new NotQuick();
      if ('name' in (entry as Entry) && isEntangled(entry as Term)) entangled.push(index);
      index++;
      yield entry as Entry;
    }
  }
  try {
    const file = await compiledFile(fitting(), expected, pause);
    return contradict(file, entangled, below) ? undefined : file;
  } catch (error) {
    if (error instanceof NotQuick) return undefined;
    throw error;
  }
}
