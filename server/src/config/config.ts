import validate from '../../../data/schema/communique.schema.json?validate';
import { type Level, levels } from '../findings/finding.js';
import type { HouseWord } from '../findings/houseWord.js';
import type { Ignored } from '../findings/suppressions.js';
import { defaultReaders, type Readers } from '../glossary/builtIn.js';
import type { Loaded } from '../glossary/fileProblem.js';
import { parseJson } from '../glossary/json.js';
import { schemaErrors } from '../glossary/schemaErrors.js';
import type { Instrument } from '../statement/statement.js';
import { t } from '../text/l10n.js';
import { levelsOfProfiles, type ProfileName } from './profiles.js';

/** `communique.json`: a team’s settings for the texts below its folder. */
export interface Config {
  /** Glossary files, relative to the configuration’s folder. */
  readonly glossaries: readonly string[];
  /** Globs for earlier statements, relative to the configuration’s folder. */
  readonly precedents: readonly string[];
  /** Globs for statements that do not open like one, relative to the configuration’s folder. */
  readonly include: readonly string[];
  readonly rules: Readonly<Record<string, Level>>;
  /** Style authorities whose rules are enabled. */
  readonly profile: readonly ProfileName[];
  readonly ignore: readonly Ignored[];
  /** Preferred and forbidden words. */
  readonly words: readonly HouseWord[];
  /** Abbreviations that the team’s readers know unexplained. */
  readonly wellKnown: readonly string[];
  /** The readers of the statements. Default: `defaultReaders`. */
  readonly readers?: Readers;
  /** The two governments for new statements, host first. */
  readonly sides?: readonly string[];
  /** YYYY-MM-DD */
  readonly date?: string;
  /** The kind of text, unless the text declares it. */
  readonly instrument?: Instrument;
}

export const defaultConfig: Config = {
  glossaries: [],
  precedents: [],
  include: [],
  rules: {},
  profile: [],
  ignore: [],
  words: [],
  wellKnown: [],
};

/** A configuration as written: `profile` may be a single name. */
type WrittenConfig = Omit<Partial<Config>, 'profile'> & { readonly profile?: ProfileName | readonly ProfileName[] };

const completed = ({ profile = [], ...rest }: WrittenConfig): Config => ({
  ...defaultConfig,
  ...rest,
  profile: typeof profile === 'string' ? [profile] : profile,
});

/** Parses `communique.json`. Reports all problems with their places. */
export function parseConfig(text: string): Loaded<Config> {
  const parsed = parseJson(text, validate);
  return parsed.ok ? { ok: true, value: completed(parsed.value as WrittenConfig), notices: [] } : parsed;
}

/**
 * Parses the editor’s settings. Invalid ones are ignored and reported.
 * @returns the configuration, and one sentence for each invalid setting
 */
export function configFrom(value: unknown): { config: Config; wrong: string[] } {
  const given = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  // An unset setting arrives as null, an empty string, or the manifest’s default.
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
        wrong.push(t('communique.rules: {0} is not a rule with one of the levels {1}', rule, levels.join(', ')));
    } else if (!error.isKey || error.path.length > 1) wrong.push(`communique.${error.path.join('.')}: ${error.message}`);
  }
  return { config: completed(good as WrittenConfig), wrong };
}

/** Combines the user’s and the team’s settings. The team’s take precedence. */
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
    words: both(user.words, team.words),
    wellKnown: both(user.wellKnown, team.wellKnown),
  };
}

/** Returns the levels of rules: those of the profiles, overridden by the user’s and the team’s settings. */
export const levelsOf = ({ profile, rules }: Config): Record<string, Level> => ({ ...levelsOfProfiles(profile), ...rules });

export const isLevel = (value: unknown): value is Level => levels.some((l) => l === value);
