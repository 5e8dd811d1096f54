import partyWords from '../../../data/wording/parties.json' with { type: 'json' };
import type { BlockReading } from '../statement/reading.js';
import type { Words } from '../text/words.js';
import { type Item, itemEndingAt } from './subjectItem.js';

/** The subject of a clause. Word indexes, `to` exclusive. */
export interface Subject {
  readonly from: number;
  readonly to: number;
  readonly kind: 'both sides' | 'one side' | 'body';
  readonly side?: string;
  /** Id of the term in the glossary. */
  readonly term?: string;
  readonly plural: boolean;
  /** Set if the subject is a pronoun. Its antecedent is in an earlier sentence. */
  readonly pronoun?: string;
  /** Set for “our ministers”: people other than the speakers. */
  readonly ours?: boolean;
}

/** The context for resolving subjects: the statement’s governments and the sides of its people. */
export interface Parties {
  /** The governments that make the statement. Empty if unknown. */
  readonly countries: readonly string[];
  readonly sideOfPerson: ReadonlyMap<string, string>;
  /** Equal for equal values; used as a cache key. */
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
    (others.length > 0 &&
      sides.length !== 1 &&
      (countries.length < 3 || countries.every((c) => sides.includes(c)) || (sides.length === 0 && items.length >= countries.length)));
  if (isAll) return { from, to, kind: 'both sides', plural: plural || (first?.kind === 'all' && first.plural) };
  return { from, to, kind: 'one side', plural, ...(sides.length === 0 ? {} : { side: sides.join(', ') }) };
}

const eachOf = new Set([...partyWords.singular, 'country', 'nation', 'party', 'partner', 'state', 'of']);

/** Returns the first word of “neither side”, “neither of us” or “neither of the two governments”, if it ends before a word. */
function neitherBefore(words: Words, to: number): number | undefined {
  for (let from = to - 2; from >= Math.max(0, to - 5); from--)
    if (words.get(from)?.key === 'neither')
      return eachOf.has(words.get(from + 1)?.key ?? '') && (from === to - 2) === (words.get(from + 1)?.key !== 'of') ? from : undefined;
  return undefined;
}

/**
 * Returns the candidate subjects that end before a word, longest first: parties, their people and bodies, joined by “and” and commas. The
 * caller chooses by the clause.
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
  const neither = neitherBefore(words, to);
  if (neither !== undefined) return [{ from: neither, to, kind: 'both sides', plural: false }];
  const items: Item[] = [];
  const found: Subject[] = [];
  for (let end = to; items.length < 8; ) {
    const item = itemEndingAt(reading, end, parties);
    if (!item) break;
    items.unshift(item);
    const both = words.get(item.from - 1)?.key === 'both';
    found.unshift(joined(both ? [{ ...item, from: item.from - 1 }, ...items.slice(1)] : items, to, parties));
    let before = both ? item.from - 1 : item.from;
    if (words.get(before - 1)?.key === 'neither') found.unshift({ ...joined(items, to, parties), from: before - 1 });
    if (/^(?:and|nor)$/.test(words.get(before - 1)?.key ?? '')) before--;
    else if (words.get(before - 1)?.text !== ',' || items.length === 1) break;
    if (words.get(before - 1)?.text === ',') before--;
    if (before === item.from) break;
    end = before;
  }
  return found;
}
