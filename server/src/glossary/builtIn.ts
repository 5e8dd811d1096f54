import australia from '../../../data/glossary/australia.json' with { type: 'json' };
import canada from '../../../data/glossary/canada.json' with { type: 'json' };
import climateEnergy from '../../../data/glossary/climate-energy.json' with { type: 'json' };
import countries from '../../../data/glossary/countries.json' with { type: 'json' };
import customary from '../../../data/glossary/customary.json' with { type: 'json' };
import digital from '../../../data/glossary/digital.json' with { type: 'json' };
import diplomacy from '../../../data/glossary/diplomacy.json' with { type: 'json' };
import economy from '../../../data/glossary/economy.json' with { type: 'json' };
import europe from '../../../data/glossary/europe.json' with { type: 'json' };
import europeanUnion from '../../../data/glossary/european-union.json' with { type: 'json' };
import forums from '../../../data/glossary/forums.json' with { type: 'json' };
import health from '../../../data/glossary/health.json' with { type: 'json' };
import india from '../../../data/glossary/india.json' with { type: 'json' };
import instruments from '../../../data/glossary/instruments.json' with { type: 'json' };
import japan from '../../../data/glossary/japan.json' with { type: 'json' };
import korea from '../../../data/glossary/korea.json' with { type: 'json' };
import organizations from '../../../data/glossary/organizations.json' with { type: 'json' };
import philippines from '../../../data/glossary/philippines.json' with { type: 'json' };
import security from '../../../data/glossary/security.json' with { type: 'json' };
import space from '../../../data/glossary/space.json' with { type: 'json' };
import unitedKingdom from '../../../data/glossary/united-kingdom.json' with { type: 'json' };
import unitedNations from '../../../data/glossary/united-nations.json' with { type: 'json' };
import unitedStates from '../../../data/glossary/united-states.json' with { type: 'json' };
import { buildGlossary, type CustomaryAbbreviation, type Glossary, mergedTerms } from './glossary.js';
import type { Entry, Term } from './term.js';

/** A test validates these files against their schema, so they are not validated at startup. */
export const builtInTerms: readonly (readonly Term[])[] = [
  japan,
  unitedStates,
  countries,
  unitedNations,
  organizations,
  forums,
  space,
  instruments,
  diplomacy,
  security,
  economy,
  climateEnergy,
  health,
  digital,
  korea,
  australia,
  india,
  philippines,
  unitedKingdom,
  canada,
  europe,
  europeanUnion,
].map((file) => file.terms as readonly Term[]);

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
