import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Config } from '../config/config.js';
import { analyse } from '../statement/analyse.js';
import type { Statement } from '../statement/statement.js';
import { type CheckOptions, checkOptions, earlierOptions } from '../workspace/checkOptions.js';
import type { Settings } from '../workspace/settings.js';
import { readStandardInput, readTextFile, type TextFile } from './files.js';
import type { StatementFile } from './readStatement.js';
import { settingsReader } from './settings.js';

/** Options of the command line that override every file’s `communique.json`. */
export interface Flags {
  /** Glossary files, on top of those in the configuration. */
  readonly glossaries: readonly string[];
  readonly config: Partial<Config>;
}

/** A file with its settings. */
export interface Input<F extends StatementFile = TextFile> {
  readonly file: F;
  readonly settings: Settings;
  readonly options: CheckOptions;
}

/** Returns the URI of a path. Standard input counts as a file in the current folder. */
export const uriOf = (path: string): string => pathToFileURL(resolve(path)).href;

const readText = (path: string): Promise<TextFile> => (path === '-' ? readStandardInput() : readTextFile(path));

/** @returns a function that reads a file, or standard input for `-`, and rejects with CliError */
export function inputReader(flags: Flags): Promise<(path: string) => Promise<Input>>;
export function inputReader<F extends StatementFile>(
  flags: Flags,
  readFile: (path: string) => Promise<F>,
): Promise<(path: string) => Promise<Input<F>>>;
export async function inputReader(
  { glossaries, config }: Flags,
  readFile: (path: string) => Promise<StatementFile> = readText,
): Promise<(path: string) => Promise<Input<StatementFile>>> {
  const settingsFor = await settingsReader(glossaries, config);
  return async (path) => {
    const file = await readFile(path);
    const settings = await settingsFor(path);
    return { file, settings, options: checkOptions(settings, { uri: uriOf(path) }) };
  };
}

/** Reads the earlier of two compared statements with the options of the later one. */
export const earlierInput = <F extends StatementFile>(earlier: Input<F>, later: Input<F>): Input<F> => ({
  ...earlier,
  options: earlierOptions(earlier.settings, { uri: uriOf(earlier.file.path) }, later.options),
});

export const statementIn = ({ file, options }: Input<StatementFile>, everyLanguage = false): Statement =>
  analyse(file.text, { ...options, everyLanguage });
