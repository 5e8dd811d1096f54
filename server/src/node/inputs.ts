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

/** What the command line sets for every file, over the `communique.json` of each. */
export interface Flags {
  /** Files of glossaries, which come after those of the configuration. */
  readonly glossaries: readonly string[];
  readonly config: Partial<Config>;
}

/** A file with what holds for it. */
export interface Input<F extends StatementFile = TextFile> {
  readonly file: F;
  readonly settings: Settings;
  readonly options: CheckOptions;
}

/** The address of a file; standard input is read as if it lay in the current folder. */
export const uriOf = (path: string): string => pathToFileURL(resolve(path)).href;

const readText = (path: string): Promise<TextFile> => (path === '-' ? readStandardInput() : readTextFile(path));

/** @returns reads a file, or standard input for `-`; rejects with CliError */
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

/** The earlier of two statements that are compared. */
export const earlierInput = <F extends StatementFile>(earlier: Input<F>, later: Input<F>): Input<F> => ({
  ...earlier,
  options: earlierOptions(earlier.settings, { uri: uriOf(earlier.file.path) }, later.options),
});

export const statementIn = ({ file, options }: Input<StatementFile>, everyLanguage = false): Statement =>
  analyse(file.text, { ...options, everyLanguage });
