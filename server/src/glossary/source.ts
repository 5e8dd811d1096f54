import { noStretches } from './compiled/asciiWords.js';
import { type CompiledNames, growingNames, namesPerTerm } from './compiled/names.js';
import { type NearIndex, nearIndexOf } from './compiled/nearIndex.js';
import { growingTypedNames, type TypedNames } from './compiled/typedNames.js';
import type { WordIds } from './compiled/wordIds.js';
import type { LargeLayer, Layers, PlacedTerm } from './layers.js';
import { minor } from './nameDifference.js';
import { type NameEntry, nameEntry } from './names.js';
import type { Term } from './term.js';

/** Terms whose names are compiled together: all that are small, or those of one large file. */
export interface Source {
  readonly names: CompiledNames;
  /** What gives words their numbers: one for several sources, where one’s words go on from the other’s. */
  readonly vocabulary: WordIds;
  /** Built when first asked for, where the compiled form does not have it. */
  readonly near: NearIndex;
  /** Undefined for a large file until it is made. */
  readonly typed: TypedNames | undefined;
  /** The term of a number: always the same object. */
  termAt(number: number): Term;
  /** Whether a term holds: no later file replaces it or takes it away. */
  isLive(number: number): boolean;
  /** The place of a term among those of all sources. */
  orderOf(number: number): number;
  /** A name by its number: always the same object. */
  nameAt(name: number): NameEntry;
}

type Parts = Omit<Source, 'nameAt' | 'near' | 'typed'> & { near(): NearIndex; typed(): TypedNames | undefined };

function sourceOf({ names, vocabulary, termAt, isLive, orderOf, near, typed }: Parts): Source {
  const known = new Map<number, NameEntry>();
  let nearIndex: NearIndex | undefined;
  let typedNames: TypedNames | undefined;
  return {
    names,
    vocabulary,
    termAt,
    isLive,
    orderOf,
    get near() {
      nearIndex ??= near();
      return nearIndex;
    },
    get typed() {
      typedNames ??= typed();
      return typedNames;
    },
    nameAt: (name) => {
      const found = known.get(name);
      if (found) return found;
      const number = names.terms[name] as number;
      const entry = nameEntry(termAt(number), names.places[name] as number, orderOf(number));
      known.set(name, entry);
      return entry;
    },
  };
}

function smallSource(placed: readonly PlacedTerm[], base?: WordIds): Source {
  const growing = growingNames(placed.length * namesPerTerm, noStretches(), base);
  for (const [number, { term }] of placed.entries()) growing.add(term, number);
  const names = growing.done();
  return sourceOf({
    names,
    vocabulary: names.words,
    near: () => nearIndexOf(names, minor),
    typed: () => {
      const typed = growingTypedNames();
      for (const [number, { term }] of placed.entries()) typed.add(term, number);
      const placing = typed.done();
      let step = placing.next();
      while (step.done !== true) step = placing.next();
      return step.value;
    },
    termAt: (number) => (placed[number] as PlacedTerm).term,
    isLive: () => true,
    orderOf: (number) => (placed[number] as PlacedTerm).order,
  });
}

const largeSource = ({ entries, base, dead, moved }: LargeLayer, vocabulary: WordIds): Source =>
  sourceOf({
    names: entries.file.names,
    vocabulary,
    near: () => entries.file.near,
    typed: () => entries.typed,
    termAt: (number) => entries.at(number) as Term,
    isLive: (number) => !dead.has(number),
    orderOf: (number) => moved.get(number) ?? base + number,
  });

/** The terms of the lists together, and each large file as it is. The lists’ words have the numbers of the first large file’s. */
export function sourcesOf({ small, large }: Layers): Source[] {
  const shared = large[0]?.entries.file.names.words;
  const first = smallSource(
    [...small.values()].sort((a, b) => a.order - b.order),
    shared,
  );
  return [first, ...large.map((layer, i) => largeSource(layer, i === 0 ? first.vocabulary : layer.entries.file.names.words))];
}
