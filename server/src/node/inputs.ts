import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config } from '../config/config.js';
import { analyse } from '../statement/analyse.js';
import type { Statement } from '../statement/statement.js';
import type { Changes } from '../word/reading.js';
import { type CheckOptions, checkOptions, earlierOptions } from '../workspace/checkOptions.js';
import type { Settings } from '../workspace/settings.js';
import { readStatement, type StatementFile } from './readStatement.js';
import { settingsReader } from './settings.js';

/** Options of the command line that override every file’s `communique.json`. */
export interface Flags {
  /** Glossary files, on top of those in the configuration. */
  readonly glossaries: readonly string[];
  readonly config: Partial<Config>;
  /** How to read the tracked changes of a Word document. Default: as accepted. */
  readonly changes?: Changes;
}

/** A file with its settings. */
export interface Input {
  readonly file: StatementFile;
  readonly settings: Settings;
  readonly options: CheckOptions;
}

/** Returns the URI of a path. Standard input counts as a file in the current folder. */
export const uriOf = (path: string): string => pathToFileURL(resolve(path)).href;

/** @returns a function that reads a file, or standard input for `-`, and rejects with CliError */
export async function inputReader({ glossaries, config, changes = 'accepted' }: Flags): Promise<(path: string) => Promise<Input>> {
  const settingsFor = await settingsReader(glossaries, config);
  return async (path) => {
    const file = await readStatement(path, changes);
    const settings = await settingsFor(path);
    return { file, settings, options: { ...checkOptions(settings, { uri: uriOf(path) }), ...markupOfWord(file) } };
  };
}

/** Returns the markup of a Word document, which may come from standard input or have any name. */
const markupOfWord = ({ word }: StatementFile): { readonly markup?: 'markdown' } => (word ? { markup: 'markdown' } : {});

/** Reads the earlier of two compared statements with the options of the later one. */
export const earlierInput = (earlier: Input, later: Input): Input => ({
  ...earlier,
  options: {
    ...earlierOptions(earlier.settings, { uri: uriOf(earlier.file.path) }, later.options),
    ...markupOfWord(earlier.file),
  },
});

export const statementIn = ({ file, options }: Input, everyLanguage = false): Statement =>
  analyse(file.text, { ...options, everyLanguage });
