import type { Term } from '../glossary/term.js';
import { likeness } from './sameName.js';
import type { Introduction, Statement } from './statement.js';
import { termNamed } from './termNamed.js';

/** Minimum similarity. Below it the long form is a different body with the same abbreviation, not a wrong name. */
const minSimilarity = 0.5;

/** Returns whether a name has the same words as a common noun, with other hyphens, commas or in the plural. */
const isVariant = ({ name, names = [] }: Term, written: string): boolean =>
  name === name.toLowerCase() &&
  [name, ...names.flatMap((n) => (n.status === 'deprecated' ? [] : [n.text]))].some((text) => likeness(text, written) === 1);

/** Returns whether a name is a title that begins with a common noun: “Memorandum of Understanding on Kelp” (MOU). */
const isTitleWith = ({ name }: Term, written: string): boolean =>
  name === name.toLowerCase() &&
  written.toLowerCase().startsWith(`${name} `) &&
  /^(?:on|in|for|between|with|concerning|regarding)\s/i.test(written.slice(name.length + 1));

/**
 * Returns the term whose name an introduction gets wrong.
 * @returns the term and the similarity of its name, 0.5 to 1; undefined if the name is correct or means something else
 */
export function wronglyNamed(
  statement: Statement,
  { longText }: Introduction,
  terms: readonly Term[],
): { readonly term: Term; readonly like: number } | undefined {
  if (terms.length === 0 || termNamed(longText, terms)) return undefined;
  // A prefix of the name (“Export-Import Bank”) is a shortened name, not a wrong one.
  if (terms.some((t) => t.name.toLowerCase().startsWith(longText.toLowerCase()))) return undefined;
  if (terms.some((t) => isVariant(t, longText) || isTitleWith(t, longText))) return undefined;
  const ranked = terms.map((term) => ({ term, like: likeness(term.name, longText) })).sort((a, b) => b.like - a.like);
  const [best] = ranked;
  if (!best || best.like < minSimilarity) return undefined;
  const otherSide = best.term.side !== undefined && statement.sides.length > 0 && !statement.sides.includes(best.term.side);
  return otherSide ? undefined : best;
}
