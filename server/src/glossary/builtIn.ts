import customary from '../../../data/glossary/customary.json' with { type: 'json' };
import diplomacy from '../../../data/glossary/diplomacy.json' with { type: 'json' };
import instruments from '../../../data/glossary/instruments.json' with { type: 'json' };
import japan from '../../../data/glossary/japan.json' with { type: 'json' };
import multilateral from '../../../data/glossary/multilateral.json' with { type: 'json' };
import space from '../../../data/glossary/space.json' with { type: 'json' };
import unitedStates from '../../../data/glossary/united-states.json' with { type: 'json' };
import { buildGlossary, type CustomaryAbbreviation, type Glossary, mergedTerms } from './glossary.js';
import type { Entry, Term } from './term.js';

/** The files are held against their schema by a test, so that nothing has to be checked at the start. */
export const builtInTerms: readonly (readonly Term[])[] = [japan, unitedStates, multilateral, space, instruments, diplomacy].map(
  (file) => file.terms as readonly Term[],
);

/** For whom statements are written, those who know the most abbreviations first. */
export const allReaders = ['experts', 'officials', 'public'] as const;
export type Readers = (typeof allReaders)[number];
export const defaultReaders: Readers = 'officials';

const builtInCustomary = customary.entries as readonly (CustomaryAbbreviation & { readonly readers: Readers })[];

/** The abbreviations that some readers know unexplained: their own, and those of everybody who knows fewer. */
function knownTo(readers: Readers): readonly CustomaryAbbreviation[] {
  const from = allReaders.indexOf(readers);
  return builtInCustomary.filter((entry) => allReaders.indexOf(entry.readers) >= from);
}

/**
 * The built-in glossary with a team's own on top. Later files override earlier ones by id.
 * @param wellKnown abbreviations that the team's readers know unexplained, beside those of `readers`
 */
export function glossaryWith(
  own: Iterable<readonly Entry[]> = [],
  wellKnown: readonly string[] = [],
  readers: Readers = defaultReaders,
): Glossary {
  const known = wellKnown.map((text) => ({ text, reason: 'well known to this team’s readers' }));
  return buildGlossary([...builtInTerms, ...own], [...knownTo(readers), ...known]);
}

/** The terms that hold with some files on top of the built-in ones. */
export const termsWith = (own: Iterable<readonly Entry[]> = []): ReadonlyMap<string, Term> => mergedTerms([...builtInTerms, ...own]);
