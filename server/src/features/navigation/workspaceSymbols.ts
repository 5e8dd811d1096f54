import type { Glossary } from '../../glossary/glossary.js';
import type { Term } from '../../glossary/term.js';
import { readingOf, searchKey } from '../../text/languages/readings.js';
import { weakMemo } from '../../text/memo.js';

/** Maximum number of terms in an answer. */
const maxTerms = 100;

/** The keys by which a term is found: its abbreviation, and its names in all languages with their readings. */
const keysOf = weakMemo(({ abbreviation, name, names = [], translations = {} }: Term) => ({
  short: abbreviation === undefined ? undefined : searchKey(abbreviation),
  names: [
    name,
    ...names.flatMap(({ text, language = 'en' }) => [text, readingOf(text, language) ?? text]),
    ...Object.entries(translations).flatMap(([language, text]) => [text, readingOf(text, language) ?? text]),
  ].map(searchKey),
}));

/** Ranks a term for a query in the form of a search key: 0 is best, undefined is no match. */
function rank(term: Term, query: string): number | undefined {
  const { short, names } = keysOf(term);
  if (short === query) return 0;
  if (short?.startsWith(query)) return 1;
  if (names.some((n) => n.startsWith(query))) return 2;
  return names.some((n) => n.includes(query)) ? 3 : undefined;
}

/**
 * Returns the glossary terms that match a query by abbreviation or part of a name, in any language, as written or by reading (the kana of a
 * Japanese name).
 * @param sides governments whose terms come first among equal matches
 */
export function termsMatching(glossary: Glossary, query: string, sides: readonly string[] = []): Term[] {
  const key = searchKey(query.trim());
  const ours = ({ side }: Term): number => (side !== undefined && sides.includes(side) ? 1 : 0);
  const ranked = [...glossary.terms.values()].flatMap((term) => {
    const value = rank(term, key);
    return value === undefined ? [] : [{ term, value }];
  });
  return ranked
    .sort((a, b) => a.value - b.value || ours(b.term) - ours(a.term) || a.term.name.localeCompare(b.term.name, 'en'))
    .slice(0, maxTerms)
    .map((r) => r.term);
}
