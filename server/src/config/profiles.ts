import au from '../../../data/profiles/au.json' with { type: 'json' };
import chicago from '../../../data/profiles/chicago.json' with { type: 'json' };
import eu from '../../../data/profiles/eu.json' with { type: 'json' };
import mofa from '../../../data/profiles/mofa.json' with { type: 'json' };
import uk from '../../../data/profiles/uk.json' with { type: 'json' };
import un from '../../../data/profiles/un.json' with { type: 'json' };
import us from '../../../data/profiles/us.json' with { type: 'json' };
import type { Level } from '../findings/finding.js';
import type { Style } from '../findings/style.js';

interface Profile {
  /** Name of the authority in messages. */
  readonly title: string;
  readonly rules: Readonly<Record<string, Level>>;
  readonly choices: Readonly<Record<string, { readonly form: string; readonly section: string }>>;
}

const profiles = { us, un, eu, uk, au, chicago, mofa };

/** A style authority, disabled by default. */
export type ProfileName = keyof typeof profiles;

export const profileNames = Object.keys(profiles) as ProfileName[];

const profileOf = (name: ProfileName): Profile => profiles[name] as unknown as Profile;

/** Returns the levels that some style authorities give to rules; the last one wins. */
export function levelsOfProfiles(names: readonly ProfileName[]): Record<string, Level> {
  return Object.assign({}, ...names.map((name) => profileOf(name).rules));
}

/** Returns the choices of some style authorities; the last one wins. */
export function styleOf(names: readonly ProfileName[]): Style {
  return Object.fromEntries(
    names.flatMap((name) => {
      const { title, choices } = profileOf(name);
      return Object.entries(choices).map(([group, { form, section }]) => [group, { form, authority: `${title}, ${section}` }]);
    }),
  );
}
