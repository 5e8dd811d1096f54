import type { Term } from '../glossary/term.js';
import { replaceIn } from '../text/unbounded.js';
import type { NameMention, PlacedBlock } from './statement.js';

/** The names that a statement spells out. */
export interface Names {
  /** In the order of the text. */
  readonly names: readonly NameMention[];
  readonly namesByTerm: ReadonlyMap<Term, readonly NameMention[]>;
}

const termsOf = ({ entries }: NameMention): Set<Term> => new Set(entries.map((e) => e.term));

/** The names of blocks. @param blocks without those of the statement's own list of abbreviations */
export function namesOf(blocks: readonly PlacedBlock[]): Names {
  const names = blocks.flatMap((b) => b.mentions.names);
  const namesByTerm = new Map<Term, NameMention[]>();
  for (const name of names)
    for (const term of termsOf(name)) {
      const known = namesByTerm.get(term);
      if (known) known.push(name);
      else namesByTerm.set(term, [name]);
    }
  return { names, namesByTerm };
}

type IsPlaced = (block: PlacedBlock) => boolean;

/**
 * The names with those of some blocks in the place of others; the lists are changed in place, as the state before holds no longer.
 * @param isBefore whether a block stands before the changed ones, @param isBehind or still stands behind them
 */
export function updatedNames(
  before: Names,
  gone: readonly PlacedBlock[],
  come: readonly PlacedBlock[],
  isBefore: IsPlaced,
  isBehind: IsPlaced,
): Names {
  const names = before.names as NameMention[];
  const namesByTerm = before.namesByTerm as Map<Term, NameMention[]>;
  const [lost, own] = [gone, come].map((blocks) => blocks.flatMap((b) => b.mentions.names)) as [NameMention[], NameMention[]];
  const from = firstNot(names, isBefore);
  replaceIn(names, from, from + lost.length, own);
  for (const term of new Set([...lost, ...own].flatMap((n) => [...termsOf(n)]))) {
    const known = namesByTerm.get(term) ?? [];
    const now = [
      ...known.filter((n) => isBefore(n.block)),
      ...own.filter((n) => n.entries.some((e) => e.term === term)),
      ...known.filter((n) => isBehind(n.block)),
    ];
    if (now.length > 0) namesByTerm.set(term, now);
    else namesByTerm.delete(term);
  }
  return { names, namesByTerm };
}

/** Where the first name stands that is not before the change; found by halving, as they stand in the order of the text. */
function firstNot(names: readonly NameMention[], isBefore: IsPlaced): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore((names[middle] as NameMention).block)) low = middle + 1;
    else high = middle;
  }
  return low;
}
