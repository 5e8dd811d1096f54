import customary from '../../../data/glossary/customary.json' with { type: 'json' };
import diplomacy from '../../../data/glossary/diplomacy.json' with { type: 'json' };
import instruments from '../../../data/glossary/instruments.json' with { type: 'json' };
import japan from '../../../data/glossary/japan.json' with { type: 'json' };
import multilateral from '../../../data/glossary/multilateral.json' with { type: 'json' };
import space from '../../../data/glossary/space.json' with { type: 'json' };
import unitedStates from '../../../data/glossary/united-states.json' with { type: 'json' };
import { buildGlossary, type CustomaryAbbreviation, type Glossary, mergedTerms } from './glossary.js';
import type { Entry, Term } from './term.js';

/** A test validates these files against their schema, so they are not validated at startup. */
export const builtInTerms: readonly (readonly Term[])[] = [japan, unitedStates, multilateral, space, instruments, diplomacy].map(
  (file) => file.terms as readonly Term[],
);

/** Groups of readers, those who know the most abbreviations first. */
export const allReaders = ['experts', 'officials', 'public'] as const;
export type Readers = (typeof allReaders)[number];
export const defaultReaders: Readers = 'officials';

const builtInCustomary = customary.entries as readonly (CustomaryAbbreviation & { readonly readers: Readers })[];

/** Returns the abbreviations that a group of readers knows unexplained: its own, and those of all groups that know fewer. */
function knownTo(readers: Readers): readonly CustomaryAbbreviation[] {
  const from = allReaders.indexOf(readers);
  return builtInCustomary.filter((entry) => allReaders.indexOf(entry.readers) >= from);
}

/**
 * Builds the built-in glossary with a team’s files on top. Later files override earlier ones by id.
 * @param wellKnown further abbreviations that the team’s readers know unexplained
 */
export function glossaryWith(
  own: Iterable<readonly Entry[]> = [],
  wellKnown: readonly string[] = [],
  readers: Readers = defaultReaders,
): Glossary {
  const known = wellKnown.map((text) => ({ text, reason: 'well known to this team’s readers' }));
  return buildGlossary([...builtInTerms, ...own], [...knownTo(readers), ...known]);
}

/** Returns the terms of the built-in glossary with some files on top. */
export const termsWith = (own: Iterable<readonly Entry[]> = []): ReadonlyMap<string, Term> => mergedTerms([...builtInTerms, ...own]);
