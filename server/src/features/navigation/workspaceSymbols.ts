import type { Glossary } from '../../glossary/glossary.js';
import type { Term } from '../../glossary/term.js';

/** The most terms that one question brings. */
const most = 100;

/** How well a term fits a query in small letters: 0 best, undefined not at all. */
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

/** The glossary's terms that a query names: by abbreviation, by part of a name, in any language. */
export function termsMatching(glossary: Glossary, query: string): Term[] {
  const lower = query.trim().toLowerCase();
  const ranked = [...glossary.terms.values()].flatMap((term) => {
    const value = rank(term, lower);
    return value === undefined ? [] : [{ term, value }];
  });
  return ranked
    .sort((a, b) => a.value - b.value || a.term.name.localeCompare(b.term.name, 'en'))
    .slice(0, most)
    .map((r) => r.term);
}
