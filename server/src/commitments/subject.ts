import type { BlockReading } from '../statement/reading.js';
import { type Item, itemEndingAt } from './subjectItem.js';

/** Who speaks or acts in a clause. Word indexes, `to` exclusive. */
export interface Subject {
  readonly from: number;
  readonly to: number;
  readonly kind: 'both sides' | 'one side' | 'body';
  readonly side?: string;
  /** Id of the body’s term. */
  readonly term?: string;
  readonly plural: boolean;
  /** “he”, “they”: what it stands for is in the sentences before. */
  readonly pronoun?: string;
  /** “our ministers”: others than those who speak. */
  readonly ours?: boolean;
}

/** What a statement tells of its parties, for reading its subjects. */
export interface Parties {
  /** The governments whose statement it is; empty where that is not known. */
  readonly countries: readonly string[];
  readonly sideOfPerson: ReadonlyMap<string, string>;
  /** The same for the same of all this. */
  readonly key: string;
}

function joined(items: readonly Item[], to: number, { countries }: Parties): Subject {
  const [first, ...others] = items;
  const from = first?.from ?? to;
  const sides = [...new Set(items.flatMap((i) => i.sides))];
  const plural = others.length > 0 || first?.plural === true;
  const term = items.find((i) => i.term !== undefined)?.term;
  const ours = items.some((i) => i.ours);
  if (items.some((i) => i.kind === 'body'))
    return { from, to, kind: 'body', plural, ...(term === undefined ? {} : { term }), ...(ours ? { ours } : {}) };
  const isAll =
    items.some((i) => i.kind === 'all') ||
    (others.length > 0 && sides.length !== 1 && (countries.length < 3 || countries.every((c) => sides.includes(c)) || sides.length === 0));
  if (isAll) return { from, to, kind: 'both sides', plural: plural || (first?.kind === 'all' && first.plural) };
  return { from, to, kind: 'one side', plural, ...(sides.length === 0 ? {} : { side: sides.join(', ') }) };
}

/**
 * The subjects that may end before a word, the longest first: parties, their people and bodies, joined by “and” and commas.
 * Which of them is one, the clause decides.
 */
export function subjectsEndingAt(reading: BlockReading, to: number, parties: Parties): Subject[] {
  const { words } = reading;
  const key = words.get(to - 1)?.key ?? '';
  if (/^(?:we|they|he|she|it|both)$/.test(key)) {
    const plural = /^(?:we|they|both)$/.test(key);
    return [
      { from: to - 1, to, kind: plural ? 'both sides' : 'one side', plural, ...(key === 'we' || key === 'both' ? {} : { pronoun: key }) },
    ];
  }
  const items: Item[] = [];
  const found: Subject[] = [];
  for (let end = to; items.length < 8; ) {
    const item = itemEndingAt(reading, end, parties);
    if (!item) break;
    items.unshift(item);
    const both = words.get(item.from - 1)?.key === 'both';
    found.unshift(joined(both ? [{ ...item, from: item.from - 1 }, ...items.slice(1)] : items, to, parties));
    let before = both ? item.from - 1 : item.from;
    if (words.get(before - 1)?.key === 'and') before--;
    else if (words.get(before - 1)?.text !== ',' || items.length === 1) break;
    if (words.get(before - 1)?.text === ',') before--;
    if (before === item.from) break;
    end = before;
  }
  return found;
}
