import data from '../../../data/wording/names.json' with { type: 'json' };
import type { ArticleUse } from './term.js';

/** Nouns that indicate the kind of a term, and that kind. */
const nouns = Object.entries(data.kinds.words).map(([kind, words]) => [new RegExp(`\\b(?:${words.join('|')})\\b`, 'i'), kind] as const);

/**
 * Returns the kind that a name’s head noun suggests: the last noun before “of” or “for” (“Office for Outer Space Affairs”), else the last.
 * `concept` if there is none.
 */
export function kindOfName(name: string): string {
  const [head = name] = name.split(/\s+(?:of|for|on)\s+/i);
  const last = (text: string): string | undefined => {
    const found = nouns.flatMap(([noun, kind]) => {
      const at = text.search(noun);
      return at < 0 ? [] : [{ at, kind }];
    });
    return found.sort((a, b) => b.at - a.at)[0]?.kind;
  };
  return last(head) ?? last(name) ?? 'concept';
}

/** Returns whether a name without a type looks like an abbreviation: one short word with two capitals. */
export const looksAbbreviated = (text: string): boolean => /^\S{2,12}$/.test(text) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= 2;

/** Kinds whose abbreviations are used without “the” (NASA, METI). */
const namedByAbbreviation = new Set(['agency', 'ministry', 'office', 'institute', 'center', 'command', 'mission', 'satellite', 'vehicle']);

const countriesWithArticle = new Set(data.countriesWithArticle.words);

/** Returns whether names of a kind usually take “the”: the default of a term’s `article`. */
export function articleOfKind(kind: string, name: string): ArticleUse {
  if (kind === 'concept' || kind === 'orbit' || /^\p{Ll}/u.test(name)) return 'none';
  if (kind === 'country') return name.split(/[^\p{L}]+/u).some((word) => countriesWithArticle.has(word.toLowerCase())) ? 'both' : 'none';
  return namedByAbbreviation.has(kind) ? 'name' : 'both';
}
