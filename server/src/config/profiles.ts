import eu from '../../../data/profiles/eu.json' with { type: 'json' };
import un from '../../../data/profiles/un.json' with { type: 'json' };
import us from '../../../data/profiles/us.json' with { type: 'json' };
import type { Level } from '../findings/finding.js';

const profiles = { us, un, eu };

/** A style authority: off unless a team follows it. */
export type ProfileName = keyof typeof profiles;

export const profileNames = Object.keys(profiles) as ProfileName[];

/** How loud the rules of some style authorities are; the loudest where several have one. */
export function levelsOfProfiles(names: readonly ProfileName[]): Record<string, Level> {
  return Object.assign({}, ...names.map((name) => profiles[name].rules));
}
