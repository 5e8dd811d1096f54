import type { Connection } from 'vscode-languageserver';
import { type Config, configFrom, defaultConfig } from '../config/config.js';
import { documentUriOf } from '../workspace/wordUri.js';

/** The user’s settings in the editor. */
export interface UserSettings {
  /** The keys of `communique.json`. */
  readonly config: Config;
  readonly codeLens?: unknown;
  readonly inlayHints?: unknown;
  readonly links?: unknown;
}

export interface UserSettingsCache {
  /** Returns the settings for a document. Requests them once, until they are cleared. The defaults, if the client has none. */
  get(uri: string): Promise<UserSettings>;
  delete(uri: string): void;
  clear(): void;
}

/**
 * Caches the user’s settings by document.
 * @param isSupported whether the client answers `workspace/configuration`
 * @param log receives a sentence for each invalid setting
 */
export function userSettingsCache(connection: Connection, isSupported: () => boolean, log: (message: string) => void): UserSettingsCache {
  const byUri = new Map<string, Promise<UserSettings>>();
  const parse = (value: unknown): UserSettings => {
    const { config, wrong } = configFrom(value);
    for (const sentence of wrong) log(sentence);
    // The same object for all defaults, since settings are cached by it.
    const isDefault = JSON.stringify(config) === JSON.stringify(defaultConfig);
    return { ...(typeof value === 'object' ? value : {}), config: isDefault ? defaultConfig : config };
  };
  const request = (uri: string): Promise<UserSettings> =>
    connection.workspace
      .getConfiguration({ scopeUri: documentUriOf(uri), section: 'communique' })
      .then(parse)
      .catch(() => ({ config: defaultConfig }));
  return {
    get: (uri) => {
      if (!isSupported()) return Promise.resolve({ config: defaultConfig });
      const known = byUri.get(uri) ?? request(uri);
      byUri.set(uri, known);
      return known;
    },
    delete: (uri) => void byUri.delete(uri),
    clear: () => byUri.clear(),
  };
}
