import eu from '../../../data/profiles/eu.json' with { type: 'json' };
import mofa from '../../../data/profiles/mofa.json' with { type: 'json' };
import un from '../../../data/profiles/un.json' with { type: 'json' };
import us from '../../../data/profiles/us.json' with { type: 'json' };
import type { Level } from '../findings/finding.js';

const profiles = { us, un, eu, mofa };

/** A style authority, disabled by default. */
export type ProfileName = keyof typeof profiles;

export const profileNames = Object.keys(profiles) as ProfileName[];

/** Returns the levels that some style authorities give to rules; the last one wins. */
export function levelsOfProfiles(names: readonly ProfileName[]): Record<string, Level> {
  return Object.assign({}, ...names.map((name) => profiles[name].rules));
}
