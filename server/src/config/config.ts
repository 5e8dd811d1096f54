import validate from '../../../data/schema/communique.schema.json?validate';
import { type Level, levels } from '../findings/finding.js';
import type { Ignored } from '../findings/suppressions.js';
import { defaultReaders, type Readers } from '../glossary/builtIn.js';
import type { Loaded } from '../glossary/fileProblem.js';
import { parseJson } from '../glossary/json.js';
import { schemaErrors } from '../glossary/schemaErrors.js';
import type { Instrument } from '../statement/statement.js';
import { levelsOfProfiles, type ProfileName } from './profiles.js';

/** `communique.json`: what a team has settled for the texts below the folder it stands in. */
export interface Config {
  /** Glossary files, relative to the configuration's folder. */
  readonly glossaries: readonly string[];
  /** Globs of earlier statements, relative to the configuration's folder. */
  readonly precedents: readonly string[];
  /** Globs of documents that are statements although they do not open as one; relative to the configuration's folder. */
  readonly include: readonly string[];
  readonly rules: Readonly<Record<string, Level>>;
  /** Style authorities whose rules are checked too. */
  readonly profile: readonly ProfileName[];
  /** Findings that the team has settled on. */
  readonly ignore: readonly Ignored[];
  /** Abbreviations that the team's readers know unexplained. */
  readonly wellKnown: readonly string[];
  /** For whom the statements are written; `defaultReaders` where absent. */
  readonly readers?: Readers;
  /** The two governments as new statements name them, the host first. */
  readonly sides?: readonly string[];
  /** YYYY-MM-DD */
  readonly date?: string;
  /** What kind of texts these are, where they do not say so themselves. */
  readonly instrument?: Instrument;
}

export const defaultConfig: Config = {
  glossaries: [],
  precedents: [],
  include: [],
  rules: {},
  profile: [],
  ignore: [],
  wellKnown: [],
};

/** A configuration as it is written: `profile` may be one name, without a list around it. */
type WrittenConfig = Omit<Partial<Config>, 'profile'> & { readonly profile?: ProfileName | readonly ProfileName[] };

function completed({ profile = [], ...rest }: WrittenConfig): Config {
  return { ...defaultConfig, ...rest, profile: typeof profile === 'string' ? [profile] : profile };
}

/** Reads `communique.json`; all that is wrong is reported at its place. */
export function parseConfig(text: string): Loaded<Config> {
  const parsed = parseJson(text, validate);
  return parsed.ok ? { ok: true, value: completed(parsed.value as WrittenConfig), notices: [] } : parsed;
}

/**
 * A configuration from the editor's settings. A setting that is not valid is passed over, and named.
 * @returns the settings, with what is wrong of them: a sentence each
 */
export function configFrom(value: unknown): { config: Config; wrong: string[] } {
  const given = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  // An editor answers with null, an empty text, or the manifest's default for what nobody has set.
  const set = given.filter(([key, own]) => own !== null && own !== '' && !(key === 'readers' && own === defaultReaders));
  const errors = schemaErrors(Object.fromEntries(set), validate);
  const wrong: string[] = [];
  const good: Record<string, unknown> = {};
  for (const [key, own] of set) {
    const found = errors.filter(({ path }) => path[0] === key);
    const [error] = found;
    if (!error) good[key] = own;
    else if (key === 'rules' && error.path.length > 1) {
      const unusable = new Set(found.map(({ path }) => path[1]));
      good.rules = Object.fromEntries(Object.entries(own).filter(([rule]) => !unusable.has(rule)));
      for (const rule of Object.keys(own).filter((id) => unusable.has(id)))
        wrong.push(`communique.rules: ${rule} is not a rule with one of the levels ${levels.join(', ')}`);
    } else if (!error.isKey || error.path.length > 1) wrong.push(`communique.${error.path.join('.')}: ${error.message}`);
  }
  return { config: completed(good as WrittenConfig), wrong };
}

/** What the team has settled, above what the user has. */
export function combined(user: Config, team: Config): Config {
  const both = <T>(a: readonly T[], b: readonly T[]): T[] => [...new Set([...a, ...b])];
  return {
    ...user,
    ...team,
    include: both(user.include, team.include),
    precedents: both(user.precedents, team.precedents),
    glossaries: team.glossaries,
    rules: { ...user.rules, ...team.rules },
    profile: both(user.profile, team.profile),
    ignore: both(user.ignore, team.ignore),
    wellKnown: both(user.wellKnown, team.wellKnown),
  };
}

/** The levels of a statement's rules: those of the profiles, and above them what the user and the team have settled. */
export const levelsOf = ({ profile, rules }: Config): Record<string, Level> => ({ ...levelsOfProfiles(profile), ...rules });

export const isLevel = (value: unknown): value is Level => levels.some((l) => l === value);
