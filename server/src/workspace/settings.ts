import { type Config, combined, defaultConfig, parseConfig } from '../config/config.js';
import type { Ignored } from '../findings/suppressions.js';
import { defaultReaders, glossaryWith, termsWith } from '../glossary/builtIn.js';
import type { FileProblem } from '../glossary/fileProblem.js';
import { isGlossaryName } from '../glossary/formats/formats.js';
import type { ReadGlossary } from '../glossary/formats/read.js';
import type { Glossary } from '../glossary/glossary.js';
import { loadGlossary } from '../glossary/load.js';
import type { Entry } from '../glossary/term.js';
import { globMatcher } from './globs.js';
import { decoded, folderOf, nameOf, type Platform } from './platform.js';

/** What holds for the documents below a `communique.json`. */
export interface Settings {
  readonly config: Config;
  readonly glossary: Glossary;
  /** Whether `include` names a document. */
  includes(uri: string): boolean;
  /** The findings to ignore in a document. */
  ignoredIn(uri: string): readonly Ignored[];
  /** The earlier statements that the configuration names; absent where it names none. */
  readonly precedents?: PrecedentSource;
  /** The files that the settings come from; none where only what is built in holds. */
  readonly files?: SettingsFiles;
  /** Files with an error in them, in whose place the last good state holds. */
  readonly refused: readonly string[];
}

/** Where earlier statements lie. */
export interface PrecedentSource {
  /** An address, without a slash at its end. */
  readonly folder: string;
  /** Relative to the folder. */
  readonly globs: readonly string[];
}

/** A file as it was read. */
export interface ReadFile {
  readonly uri: string;
  readonly text: string;
}

export interface SettingsFiles {
  readonly config: ReadFile;
  /** In the order of the configuration; `path` as it is written there. */
  readonly glossaries: readonly GlossaryFile[];
}

/** A glossary file as it was last read well; `text` is what it was read from. */
export interface GlossaryFile extends ReadFile, Pick<ReadGlossary, 'entries' | 'placeOf'> {
  /** As it is written in the configuration. */
  readonly path: string;
  /** Whether the file has changed for the worse since. */
  readonly isStale: boolean;
}

/** Why a glossary cannot be read, with what it was when it last could, where that still holds. */
interface Unread {
  readonly why: string;
  readonly last?: GlossaryFile;
}

/** A file of the workspace with what is wrong in it; no problems clear what was reported before. */
export interface FileReport {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly FileProblem[];
}

export interface WorkspaceSettings {
  /** @param user what the user has set in the editor: below what the team has settled */
  settingsFor(documentUri: string, user?: Config): Promise<Settings>;
  /** What would be wrong with a file of the settings if it were saved as this text; undefined for any other file. */
  problemsIn(uri: string, text: string): Promise<readonly FileProblem[] | undefined>;
  /** Forgets what was read, so that the next question reads again; what was good stays in force where the new is not. */
  refresh(): void;
}

const configName = 'communique.json';

/** The workspace folder that a document lies in. */
function rootOf(documentUri: string, workspaceFolders: readonly string[]): string | undefined {
  return workspaceFolders.map((f) => f.replace(/\/$/, '')).find((f) => documentUri.startsWith(`${f}/`));
}

/** The folders that may hold a document's configuration, nearest first, up to its workspace folder. */
function foldersAbove(documentUri: string, root: string | undefined): string[] {
  const folders = [folderOf(documentUri)];
  while (root !== undefined && folders.at(-1) !== root) folders.push(folderOf(folders.at(-1) as string));
  return root === undefined ? folders.slice(0, 1) : folders;
}

/** A path of the configuration as a URI below its folder; undefined for one that leaves it. */
function uriBelow(folder: string, path: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || /^[/\\]/.test(path)) return undefined;
  const parts = path.split(/[/\\]/).filter((p) => p !== '' && p !== '.');
  return parts.includes('..') ? undefined : `${folder}/${parts.map(encodeURIComponent).join('/')}`;
}

/** Only schemes with folders and files in them can have a configuration. */
const hasFolders = (uri: string): boolean => /^[a-z][a-z0-9+.-]*:\//i.test(uri) && !uri.startsWith('untitled:');

/** What holds above all files: what the command line sets. */
export interface OnTop {
  readonly entries: readonly (readonly Entry[])[];
  readonly config: Partial<Config>;
}

/** A configuration file as it was last read well. */
interface TeamFile {
  readonly uri: string;
  readonly text: string;
  readonly config: Config;
  readonly isStale: boolean;
}

/** Something that settings name and cannot have. */
interface Refusal {
  readonly key: 'glossaries' | 'include' | 'precedents';
  readonly value: string;
  readonly why: string;
}

const outside = 'a glossary must be in this folder or a subfolder';

function refusedGlobs({ precedents, include }: Pick<Config, 'precedents' | 'include'>): Refusal[] {
  const faultOf = (glob: string): string | undefined => {
    const matches = globMatcher(glob);
    return typeof matches === 'string' ? matches : undefined;
  };
  const refusals: Refusal[] = [];
  for (const value of precedents) {
    const why = uriBelow('', value) === undefined ? 'earlier statements must be in this folder or a subfolder' : faultOf(value);
    if (why !== undefined) refusals.push({ key: 'precedents', value, why });
  }
  for (const value of include) {
    const why = faultOf(value);
    if (why !== undefined) refusals.push({ key: 'include', value, why });
  }
  return refusals;
}

/** Refusals at their places in the text of a configuration. */
function problemsAt(text: string, refusals: readonly Refusal[]): FileProblem[] {
  return refusals.map(({ value, why }) => {
    const quoted = JSON.stringify(value);
    return { kind: 'meaning', offset: Math.max(0, text.indexOf(quoted)), length: quoted.length, message: `${value}: ${why}` };
  });
}

/**
 * Finds and keeps the configuration and glossaries of a workspace. A file that is wrong is reported at its place, and the last
 * good one stays in force.
 * @param report told of each file that was read, with what is wrong in it
 * @param warn told what is wrong outside any file
 * @param onTop what holds whatever the files say: keys of the configuration, and entries that come after those of all files
 */
export function workspaceSettings(
  platform: Omit<Platform, 'leadsOut'>,
  workspaceFolders: () => readonly string[],
  report: (file: FileReport) => void,
  warn: (sentence: string) => void = () => {},
  onTop: OnTop = { entries: [], config: {} },
): WorkspaceSettings {
  const ownConfig = { ...defaultConfig, ...onTop.config };
  let builtInGlossary: Glossary | undefined;
  const builtIn: Settings = {
    config: ownConfig,
    // Made when a document first needs it, so that the server starts sooner.
    get glossary() {
      builtInGlossary ??= glossaryWith(onTop.entries, ownConfig.wellKnown, ownConfig.readers);
      return builtInGlossary;
    },
    includes: () => false,
    ignoredIn: () => [],
    refused: [],
  };
  let teams = new Map<string, Promise<TeamFile | undefined>>();
  let settled = new Map<string, Promise<Settings>>();
  const lastConfig = new Map<string, Config>();
  const lastRead = new Map<string, Pick<GlossaryFile, 'text' | 'entries' | 'placeOf'>>();
  /** The layers below each glossary that was read: what its terms are held against. */
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
      const found: GlossaryFile | Unread = uri === undefined ? { why: outside } : await glossaryAt(uri, path, base, layers);
      if ('why' in found) refusals.push({ key: 'glossaries', value: path, why: found.why });
      const file = 'why' in found ? found.last : found;
      if (file) read.push(file);
    }
    const globs = config.include.map(globMatcher).filter((matches) => typeof matches !== 'string');
    const isOfTeam = ({ key, value }: Refusal): boolean => team?.config[key].includes(value) === true;
    for (const refusal of refusals) if (!isOfTeam(refusal)) warn(`communique.${refusal.key}: ${refusal.value}: ${refusal.why}`);
    if (team && !team.isStale) report({ uri: team.uri, text: team.text, problems: problemsAt(team.text, refusals.filter(isOfTeam)) });
    const own = [...read.map((r) => r.entries), ...onTop.entries];
    const pathBelow = (uri: string): string | undefined =>
      uri.startsWith(`${folder}/`) ? decoded(uri.slice(folder.length + 1)) : undefined;
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
      refused: [...(team?.isStale === true ? [team.uri] : []), ...read.filter((r) => r.isStale).map((r) => r.uri)],
    };
  };

  /** What a configuration names and cannot have. */
  const refusalsIn = async (config: Config, folder: string): Promise<Refusal[]> => {
    const refusals = refusedGlobs(config);
    for (const path of config.glossaries) {
      const uri = uriBelow(folder, path);
      const file = uri === undefined ? { error: outside } : await platform.readText(uri, folder);
      if ('error' in file) refusals.push({ key: 'glossaries', value: path, why: file.error });
    }
    return refusals;
  };

  /** The nearest configuration upward, if there is one. */
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
    settingsFor: async (documentUri, user = defaultConfig) => {
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
