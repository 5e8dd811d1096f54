import picomatch from 'picomatch';
import { type Config, defaultConfig, parseConfig } from '../config/config.js';
import { glossaryWith } from '../glossary/builtIn.js';
import type { Glossary } from '../glossary/glossary.js';
import { type FileProblem, parseGlossary } from '../glossary/load.js';
import type { Term } from '../glossary/term.js';
import type { Platform } from './platform.js';

/** What holds for the documents below a `communique.json`. */
export interface Settings {
  readonly config: Config;
  readonly glossary: Glossary;
  /** Whether `include` names a document. */
  includes(uri: string): boolean;
  /** The files that the settings come from; none where only what is built in holds. */
  readonly files?: SettingsFiles;
}

/** A file as it was read. */
export interface ReadFile {
  readonly uri: string;
  readonly text: string;
}

export interface SettingsFiles {
  readonly config: ReadFile;
  /** In the order of the configuration; `path` as it is written there. */
  readonly glossaries: readonly (ReadFile & { readonly path: string })[];
}

/** A file of the workspace with what is wrong in it; no problem clears what was reported before. */
export interface FileReport {
  readonly uri: string;
  readonly text: string;
  readonly problem?: FileProblem;
}

export interface WorkspaceSettings {
  settingsFor(documentUri: string): Promise<Settings>;
  /** Forgets what was read, so that the next question reads again; what was good stays in force where the new is not. */
  refresh(): void;
}

const configName = 'communique.json';

const folderOf = (uri: string): string => uri.slice(0, uri.lastIndexOf('/'));

/** The folders that may hold a document's configuration, nearest first, up to its workspace folder. */
function foldersAbove(documentUri: string, workspaceFolders: readonly string[]): string[] {
  const root = workspaceFolders.map((f) => f.replace(/\/$/, '')).find((f) => documentUri.startsWith(`${f}/`));
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

/**
 * Finds and keeps the configuration and glossaries of a workspace. A file that is wrong is reported at its place, and the last
 * good one stays in force.
 * @param onTop terms that come after those of all files, so that they win
 */
export function workspaceSettings(
  platform: Platform,
  workspaceFolders: () => readonly string[],
  report: (file: FileReport) => void,
  onTop: readonly (readonly Term[])[] = [],
): WorkspaceSettings {
  const builtIn: Settings = { config: defaultConfig, glossary: glossaryWith(onTop), includes: () => false };
  let byFolder = new Map<string, Promise<Settings | undefined>>();
  const lastGood = new Map<string, Settings>();
  const lastTerms = new Map<string, readonly Term[]>();

  const termsAt = async (uri: string): Promise<{ text: string; terms: readonly Term[] } | string> => {
    const file = await platform.readText(uri);
    if ('error' in file) return file.error;
    const loaded = parseGlossary(file.text);
    report({ uri, text: file.text, ...(loaded.ok ? {} : { problem: loaded.problem }) });
    if (loaded.ok) lastTerms.set(uri, loaded.value);
    return { text: file.text, terms: lastTerms.get(uri) ?? [] };
  };

  const settingsFrom = async (folder: string, configUri: string, text: string, config: Config): Promise<Settings> => {
    const own: (readonly Term[])[] = [];
    const glossaries: SettingsFiles['glossaries'][number][] = [];
    for (const path of config.glossaries) {
      const uri = uriBelow(folder, path);
      const read = uri === undefined ? 'a glossary must lie in this folder or below it' : await termsAt(uri);
      if (typeof read === 'string') {
        const quoted = JSON.stringify(path);
        report({
          uri: configUri,
          text,
          problem: { offset: Math.max(0, text.indexOf(quoted)), length: quoted.length, message: `${path}: ${read}` },
        });
      } else {
        own.push(read.terms);
        glossaries.push({ uri: uri ?? '', path, text: read.text });
      }
    }
    const matches = config.include.map((glob) => picomatch(glob, { nocase: true }));
    return {
      config,
      glossary: own.length > 0 || config.wellKnown.length > 0 ? glossaryWith([...own, ...onTop], config.wellKnown) : builtIn.glossary,
      files: { config: { uri: configUri, text }, glossaries },
      includes: (uri) => uri.startsWith(`${folder}/`) && matches.some((m) => m(decodeURIComponent(uri.slice(folder.length + 1)))),
    };
  };

  const load = async (folder: string): Promise<Settings | undefined> => {
    const uri = `${folder}/${configName}`;
    const file = await platform.readText(uri);
    if ('error' in file) {
      lastGood.delete(folder);
      return undefined;
    }
    const loaded = parseConfig(file.text);
    report({ uri, text: file.text, ...(loaded.ok ? {} : { problem: loaded.problem }) });
    if (!loaded.ok) return lastGood.get(folder) ?? builtIn;
    const settings = await settingsFrom(folder, uri, file.text, loaded.value);
    lastGood.set(folder, settings);
    return settings;
  };

  return {
    settingsFor: async (documentUri) => {
      if (!hasFolders(documentUri)) return builtIn;
      for (const folder of foldersAbove(documentUri, workspaceFolders())) {
        const found = byFolder.get(folder) ?? load(folder);
        byFolder.set(folder, found);
        const settings = await found;
        if (settings) return settings;
      }
      return builtIn;
    },
    refresh: () => {
      byFolder = new Map();
    },
  };
}
