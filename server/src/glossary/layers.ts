import { CompiledEntries, type Entries } from './entries.js';
import { isRemoval, type Term } from './term.js';

/** A term of the small files, with its place among all terms. */
export interface PlacedTerm {
  readonly term: Term;
  readonly order: number;
}

/** A large file among the layers. */
export interface LargeLayer {
  readonly entries: CompiledEntries;
  /** The place of its first entry among all terms. */
  readonly base: number;
  /** Entries that do not hold: later files replace them or take them away, or they take something away themselves. */
  readonly dead: Set<number>;
  /** Places of the terms that have replaced earlier ones, and stand where these stood. */
  readonly moved: Map<number, number>;
}

/** All terms of several layers: those of lists by id, in their order, and those of large files, which stay as they are. */
export interface Layers {
  readonly small: ReadonlyMap<string, PlacedTerm>;
  readonly large: readonly LargeLayer[];
}

/** The place of an entry of a large file among all terms. */
const orderInLarge = ({ base, moved }: LargeLayer, index: number): number => moved.get(index) ?? base + index;

/** The place of a term among all; behind them where there is none. */
export function orderIn({ small, large }: Layers, id: string): number {
  const known = small.get(id)?.order;
  if (known !== undefined) return known;
  for (const layer of large) {
    const index = layer.entries.indexOf(id);
    if (index >= 0 && !layer.dead.has(index)) return orderInLarge(layer, index);
  }
  return Number.POSITIVE_INFINITY;
}

/** The terms of several layers: a later one replaces a term by giving its id, which then stands where the other stood, or takes it away. */
export function layered(layers: Iterable<Entries>): Layers {
  const small = new Map<string, PlacedTerm>();
  const large: LargeLayer[] = [];
  let next = 0;

  /** Takes a term away; gives its place. */
  const taken = (id: string): number | undefined => {
    const known = small.get(id)?.order;
    small.delete(id);
    for (const layer of large) {
      const index = layer.entries.indexOf(id);
      if (index < 0 || layer.dead.has(index)) continue;
      layer.dead.add(index);
      return orderInLarge(layer, index);
    }
    return known;
  };
  const addLarge = (entries: CompiledEntries): void => {
    const layer: LargeLayer = { entries, base: next, dead: new Set(entries.file.removals), moved: new Map() };
    next += entries.length;
    const replace = (id: string, index: number): void => {
      const order = taken(id);
      if (order !== undefined && !layer.dead.has(index)) layer.moved.set(index, order);
    };
    for (const id of [...small.keys()]) {
      const index = entries.indexOf(id);
      if (index >= 0) replace(id, index);
    }
    if (large.length > 0) {
      let index = 0;
      for (const { id } of entries) replace(id, index++);
    }
    large.push(layer);
  };

  for (const entries of layers) {
    if (entries instanceof CompiledEntries) addLarge(entries);
    else
      for (const entry of entries) {
        const known = large.length > 0 || isRemoval(entry) ? taken(entry.id) : small.get(entry.id)?.order;
        if (!isRemoval(entry)) small.set(entry.id, { term: entry, order: known ?? next++ });
      }
  }
  return { small, large };
}
