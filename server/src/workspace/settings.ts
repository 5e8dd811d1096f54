import { type Config, combined, defaultConfig, parseConfig } from '../config/config.js';
import type { HouseWord } from '../findings/houseWord.js';
import type { Ignored } from '../findings/suppressions.js';
import { defaultReaders, glossaryWith, termsWith } from '../glossary/builtIn.js';
import type { FileProblem } from '../glossary/fileProblem.js';
import { isGlossaryName } from '../glossary/formats/formats.js';
import type { ReadGlossary } from '../glossary/formats/read.js';
import type { Glossary } from '../glossary/glossary.js';
import { loadGlossary } from '../glossary/load.js';
import type { Entry } from '../glossary/term.js';
import { t } from '../text/l10n.js';
import { uriBelow } from './folderUri.js';
import { globMatcher } from './globs.js';
import { decoded, folderOf, nameOf, type Platform } from './platform.js';
import { documentUriOf } from './wordUri.js';

/** The settings of the documents below a `communique.json`. */
export interface Settings {
  readonly config: Config;
  readonly glossary: Glossary;
  /** Returns whether `include` matches a document. */
  includes(uri: string): boolean;
  /** Returns the findings to ignore in a document. */
  ignoredIn(uri: string): readonly Ignored[];
  /** Returns the team’s words for a document. */
  wordsIn(uri: string): readonly HouseWord[];
  /** The earlier statements in the configuration. Absent if there are none. */
  readonly precedents?: PrecedentSource;
  /** The files that the settings come from. Absent for the defaults. */
  readonly files?: SettingsFiles;
  /** Files with errors. Their last good state is in force. */
  readonly refused: readonly string[];
}

/** The location of earlier statements. */
export interface PrecedentSource {
  /** URI without a trailing slash. */
  readonly folder: string;
  /** Relative to the folder. */
  readonly globs: readonly string[];
}

export interface ReadFile {
  readonly uri: string;
  readonly text: string;
}

export interface SettingsFiles {
  readonly config: ReadFile;
  /** In the order of the configuration. `path` is as written there. */
  readonly glossaries: readonly GlossaryFile[];
}

/** A glossary file in its last good state. */
export interface GlossaryFile extends ReadFile, Pick<ReadGlossary, 'entries' | 'placeOf'> {
  /** As written in the configuration. */
  readonly path: string;
  /** Whether the file has an error since. */
  readonly isStale: boolean;
}

/** A glossary that cannot be read, with its last good state if that is still in force. */
interface Unread {
  readonly why: string;
  readonly last?: GlossaryFile;
}

/** The problems of a file. An empty list clears earlier ones. */
export interface FileReport {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly FileProblem[];
}

export interface WorkspaceSettings {
  /** Returns the settings of a document. @param user the editor’s settings; `communique.json` takes precedence */
  settingsFor(documentUri: string, user?: Config): Promise<Settings>;
  /** Returns the problems that a settings file would have with this text; undefined for other files. */
  problemsIn(uri: string, text: string): Promise<readonly FileProblem[] | undefined>;
  /** Discards what was read, so that it is read again when next needed. The last good state stays in force if the new one has errors. */
  refresh(): void;
}

const configName = 'communique.json';

/** Returns the workspace folder that contains a document. */
function rootOf(documentUri: string, workspaceFolders: readonly string[]): string | undefined {
  return workspaceFolders.map((f) => f.replace(/\/$/, '')).find((f) => documentUri.startsWith(`${f}/`));
}

/** Returns the folders that may contain a document’s configuration, nearest first, up to the workspace folder. */
function foldersAbove(documentUri: string, root: string | undefined): string[] {
  const folders = [folderOf(documentUri)];
  while (root !== undefined && folders.at(-1) !== root) folders.push(folderOf(folders.at(-1) as string));
  return root === undefined ? folders.slice(0, 1) : folders;
}

/** Only schemes with folders can have a configuration. */
const hasFolders = (uri: string): boolean => /^[a-z][a-z0-9+.-]*:\//i.test(uri) && !uri.startsWith('untitled:');

/** Settings of the command line, which override all files. */
export interface Overrides {
  readonly entries: readonly (readonly Entry[])[];
  readonly config: Partial<Config>;
}

/** A configuration file in its last good state. */
interface TeamFile {
  readonly uri: string;
  readonly text: string;
  readonly config: Config;
  readonly isStale: boolean;
}

/** A value in the settings that cannot be used, with the reason. */
interface Refusal {
  readonly key: 'glossaries' | 'include' | 'precedents';
  readonly value: string;
  readonly why: string;
}

const outside = (): string => t('a glossary must be in this folder or a subfolder');

function refusedGlobs({ precedents, include }: Pick<Config, 'precedents' | 'include'>): Refusal[] {
  const faultOf = (glob: string): string | undefined => {
    const matches = globMatcher(glob);
    return typeof matches === 'string' ? matches : undefined;
  };
  const refusals: Refusal[] = [];
  for (const value of precedents) {
    const why = uriBelow('', value) === undefined ? t('earlier statements must be in this folder or a subfolder') : faultOf(value);
    if (why !== undefined) refusals.push({ key: 'precedents', value, why });
  }
  for (const value of include) {
    const why = faultOf(value);
    if (why !== undefined) refusals.push({ key: 'include', value, why });
  }
  return refusals;
}

/** Returns the places of refused values in a configuration’s text. */
function problemsAt(text: string, refusals: readonly Refusal[]): FileProblem[] {
  return refusals.map(({ value, why }) => {
    const quoted = JSON.stringify(value);
    return { kind: 'meaning', offset: Math.max(0, text.indexOf(quoted)), length: quoted.length, message: `${value}: ${why}` };
  });
}

/**
 * Finds and caches the configuration and glossaries of a workspace. An invalid file is reported at the place of its error, and its last
 * good state stays in force.
 * @param report called for each file that was read, with its problems
 * @param warn called for problems outside of any file
 * @param overrides configuration keys and glossary entries that override all files
 */
export function workspaceSettings(
  platform: Omit<Platform, 'leavesFolder'>,
  workspaceFolders: () => readonly string[],
  report: (file: FileReport) => void,
  warn: (sentence: string) => void = () => {},
  overrides: Overrides = { entries: [], config: {} },
): WorkspaceSettings {
  const ownConfig = { ...defaultConfig, ...overrides.config };
  let builtInGlossary: Glossary | undefined;
  const builtIn: Settings = {
    config: ownConfig,
    // Built when a document first needs it, so that the server starts faster.
    get glossary() {
      builtInGlossary ??= glossaryWith(overrides.entries, ownConfig.wellKnown, ownConfig.readers);
      return builtInGlossary;
    },
    includes: () => false,
    ignoredIn: () => [],
    wordsIn: () => [],
    refused: [],
  };
  let teams = new Map<string, Promise<TeamFile | undefined>>();
  let settled = new Map<string, Promise<Settings>>();
  const lastConfig = new Map<string, Config>();
  const lastRead = new Map<string, Pick<GlossaryFile, 'text' | 'entries' | 'placeOf'>>();
  /** The layers below each glossary, for checking it. */
  const layersBelow = new Map<string, readonly (readonly Entry[])[]>();

  const nothing = { text: '', entries: [], placeOf: () => ({ offset: 0, length: 0 }) };
  const glossaryAt = async (
    uri: string,
    path: string,
    below: string,
    layers: readonly (readonly Entry[])[],
  ): Promise<GlossaryFile | Unread> => {
    const file = await platform.readText(uri, below);
    const last = lastRead.get(uri);
    if ('error' in file) return { why: file.error, ...(file.refused && last ? { last: { uri, path, ...last, isStale: true } } : {}) };
    layersBelow.set(uri, layers);
    const loaded = await loadGlossary(file.text, nameOf(uri), termsWith(layers));
    report({ uri, text: file.text, problems: loaded.ok ? loaded.notices : loaded.problems });
    if (loaded.ok) lastRead.set(uri, { ...loaded.value, text: file.text });
    return { uri, path, ...(lastRead.get(uri) ?? nothing), isStale: !loaded.ok };
  };

  const teamIn = async (folder: string): Promise<TeamFile | undefined> => {
    const uri = `${folder}/${configName}`;
    const file = await platform.readText(uri, folder);
    if ('error' in file) {
      if (file.refused) {
        report({ uri, text: '', problems: [{ kind: 'meaning', offset: 0, length: 0, message: file.error }] });
        return { uri, text: '', config: lastConfig.get(uri) ?? defaultConfig, isStale: true };
      }
      lastConfig.delete(uri);
      return undefined;
    }
    const loaded = parseConfig(file.text);
    if (loaded.ok) lastConfig.set(uri, loaded.value);
    else report({ uri, text: file.text, problems: loaded.problems });
    return { uri, text: file.text, config: lastConfig.get(uri) ?? defaultConfig, isStale: !loaded.ok };
  };

  const settle = async (team: TeamFile | undefined, root: string | undefined, user: Config): Promise<Settings> => {
    const folder = team ? folderOf(team.uri) : (root ?? '');
    const config = combined(combined(user, team?.config ?? defaultConfig), ownConfig);
    const refusals = refusedGlobs({ precedents: team?.config.precedents ?? [], include: config.include });
    const named = [
      ...user.glossaries.map((path) => ({ base: root ?? '', path })),
      ...(team?.config.glossaries ?? []).map((path) => ({ base: folder, path })),
    ];
    const read: GlossaryFile[] = [];
    for (const { base, path } of named) {
      const uri = base === '' ? undefined : uriBelow(base, path);
      const layers = read.map((r) => r.entries);
      const found: GlossaryFile | Unread = uri === undefined ? { why: outside() } : await glossaryAt(uri, path, base, layers);
      if ('why' in found) refusals.push({ key: 'glossaries', value: path, why: found.why });
      const file = 'why' in found ? found.last : found;
      if (file) read.push(file);
    }
    const globs = config.include.map(globMatcher).filter((matches) => typeof matches !== 'string');
    const isOfTeam = ({ key, value }: Refusal): boolean => team?.config[key].includes(value) === true;
    for (const refusal of refusals) if (!isOfTeam(refusal)) warn(`communique.${refusal.key}: ${refusal.value}: ${refusal.why}`);
    if (team && !team.isStale) report({ uri: team.uri, text: team.text, problems: problemsAt(team.text, refusals.filter(isOfTeam)) });
    const own = [...read.map((r) => r.entries), ...overrides.entries];
    const pathBelow = (address: string): string | undefined => {
      const uri = documentUriOf(address);
      return uri.startsWith(`${folder}/`) ? decoded(uri.slice(folder.length + 1)) : undefined;
    };
    const readers = config.readers ?? defaultReaders;
    const isBuiltIn =
      read.length === 0 && config.wellKnown.length === ownConfig.wellKnown.length && readers === (ownConfig.readers ?? defaultReaders);
    return {
      config,
      glossary: isBuiltIn ? builtIn.glossary : glossaryWith(own, config.wellKnown, readers),
      ...(config.precedents.length > 0 && folder !== '' ? { precedents: { folder, globs: config.precedents } } : {}),
      ...(team && team.text !== '' ? { files: { config: { uri: team.uri, text: team.text }, glossaries: read } } : {}),
      includes: (uri) => {
        const path = pathBelow(uri);
        return path !== undefined && globs.some((matches) => matches(path));
      },
      ignoredIn: (uri) => {
        const path = pathBelow(uri);
        return config.ignore.filter(({ document }) => document === undefined || document === path);
      },
      wordsIn: (uri) => {
        const path = pathBelow(uri);
        return config.words.filter(
          ({ where }) => where === undefined || path === where || path?.startsWith(`${where.replace(/\/$/, '')}/`),
        );
      },
      refused: [...(team?.isStale === true ? [team.uri] : []), ...read.filter((r) => r.isStale).map((r) => r.uri)],
    };
  };

  /** Returns the values of a configuration that cannot be used. */
  const refusalsIn = async (config: Config, folder: string): Promise<Refusal[]> => {
    const refusals = refusedGlobs(config);
    for (const path of config.glossaries) {
      const uri = uriBelow(folder, path);
      const file = uri === undefined ? { error: outside() } : await platform.readText(uri, folder);
      if ('error' in file) refusals.push({ key: 'glossaries', value: path, why: file.error });
    }
    return refusals;
  };

  /** Returns the nearest configuration, searching upward. */
  const teamFor = async (documentUri: string, root: string | undefined): Promise<TeamFile | undefined> => {
    for (const folder of foldersAbove(documentUri, root)) {
      const found = teams.get(folder) ?? teamIn(folder);
      teams.set(folder, found);
      const team = await found;
      if (team) return team;
    }
    return undefined;
  };

  return {
    settingsFor: async (uri, user = defaultConfig) => {
      const documentUri = documentUriOf(uri);
      const root = rootOf(documentUri, workspaceFolders());
      const team = hasFolders(documentUri) ? await teamFor(documentUri, root) : undefined;
      if (!team && user === defaultConfig) return builtIn;
      const key = `${team?.uri ?? root ?? ''}\n${JSON.stringify(user)}`;
      const found = settled.get(key) ?? settle(team, root, user);
      settled.set(key, found);
      return found;
    },
    problemsIn: async (uri, text) => {
      if (nameOf(uri) === configName) {
        const loaded = parseConfig(text);
        return loaded.ok ? problemsAt(text, await refusalsIn(loaded.value, folderOf(uri))) : loaded.problems;
      }
      if (!layersBelow.has(uri) && !isGlossaryName(nameOf(uri))) return undefined;
      const loaded = await loadGlossary(text, nameOf(uri), termsWith(layersBelow.get(uri) ?? []));
      return loaded.ok ? loaded.notices : loaded.problems;
    },
    refresh: () => {
      teams = new Map();
      settled = new Map();
    },
  };
}
