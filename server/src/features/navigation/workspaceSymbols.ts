import type { Glossary } from '../../glossary/glossary.js';
import type { Term } from '../../glossary/term.js';

/** Maximum number of terms in an answer. */
const maxTerms = 100;

/** Ranks a term for a lowercase query: 0 is best, undefined is no match. */
function rank(term: Term, query: string): number | undefined {
  const short = term.abbreviation?.toLowerCase();
  if (short === query) return 0;
  if (short?.startsWith(query)) return 1;
  const names = [term.name, ...(term.names ?? []).map((n) => n.text), ...Object.values(term.translations ?? {})].map((n) =>
    n.toLowerCase(),
  );
  if (names.some((n) => n.startsWith(query))) return 2;
  return names.some((n) => n.includes(query)) ? 3 : undefined;
}

/**
 * Returns the glossary terms that match a query by abbreviation or part of a name, in any language.
 * @param sides governments whose terms come before others that match as well
 */
export function termsMatching(glossary: Glossary, query: string, sides: readonly string[] = []): Term[] {
  const lower = query.trim().toLowerCase();
  const ours = ({ side }: Term): number => (side !== undefined && sides.includes(side) ? 1 : 0);
  const ranked = [...glossary.terms.values()].flatMap((term) => {
    const value = rank(term, lower);
    return value === undefined ? [] : [{ term, value }];
  });
  return ranked
    .sort((a, b) => a.value - b.value || ours(b.term) - ours(a.term) || a.term.name.localeCompare(b.term.name, 'en'))
    .slice(0, maxTerms)
    .map((r) => r.term);
}
