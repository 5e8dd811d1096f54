import type { CompiledFile } from './compiled/compile.js';
import { entryAt, indexOfId } from './compiled/terms.js';
import type { TypedNames } from './compiled/typedNames.js';
import type { Entry } from './term.js';

/** What a glossary file holds, in its order: a list, or a large file compiled. */
export interface Entries extends Iterable<Entry> {
  readonly length: number;
  at(index: number): Entry | undefined;
}

/** The entries of a large file. Each is made when it is first asked for by number, and then kept; going through all keeps none. */
export class CompiledEntries implements Entries {
  private readonly known = new Map<number, Entry>();

  /** What completion looks into, once it is there. */
  typed: TypedNames | undefined;

  constructor(readonly file: CompiledFile) {}

  get length(): number {
    return this.file.entries.starts.length - 1;
  }

  at(index: number): Entry | undefined {
    if (index < 0 || index >= this.length) return undefined;
    const entry = this.known.get(index) ?? entryAt(this.file.entries, index);
    this.known.set(index, entry);
    return entry;
  }

  /** The entry of an id, or -1. */
  indexOf(id: string): number {
    return indexOfId(this.file.entries, id);
  }

  *[Symbol.iterator](): Generator<Entry> {
    for (let i = 0; i < this.length; i++) yield this.known.get(i) ?? entryAt(this.file.entries, i);
  }
}

/** The place of the term or removal with an id among the entries of a file, or -1. */
export function indexOfEntry(entries: Entries, id: string): number {
  if (entries instanceof CompiledEntries) return entries.indexOf(id);
  let index = 0;
  for (const entry of entries) {
    if (entry.id === id) return index;
    index++;
  }
  return -1;
}
