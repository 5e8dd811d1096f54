import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { levelsOf } from '../config/config.js';
import type { ProfileName } from '../config/profiles.js';
import type { Finding, Level } from '../findings/finding.js';
import type { Readers } from '../glossary/builtIn.js';
import type { PrecedentIndex } from '../precedent/index/precedentIndex.js';
import type { BaselineEntry } from '../report/baseline.js';
import { newFindings } from '../report/baseline.js';
import type { CheckedFile } from '../report/checked.js';
import { findingsOf } from '../rules/run.js';
import { ruleTable } from '../rules/table.js';
import { analyse } from '../statement/analyse.js';
import { isStatement } from '../statement/opening/recognise.js';
import { markupOf } from '../text/markup.js';
import type { Settings } from '../workspace/settings.js';
import { readBaseline } from './baseline.js';
import { readStandardInput, readTextFile, type TextFile } from './files.js';
import { precedentReader } from './precedentReader.js';
import { settingsReader } from './settings.js';

/** What decides the findings of a file, beside the file and its `communique.json`. Goes to another thread as it is. */
export interface CheckingOptions {
  readonly glossary: readonly string[];
  /** Globs of earlier statements, beside those of the configuration. */
  readonly precedents: readonly string[];
  readonly levels: Readonly<Record<string, Level>>;
  readonly date?: string;
  /** Profiles beside those of the configuration. */
  readonly profile: readonly ProfileName[];
  /** In the place of those of the configuration. */
  readonly readers?: Readers;
  /** A file of findings that were there before, which are not told again. */
  readonly baseline?: string;
}

/** The exit code of a check of which a part failed. */
export const incomplete = 3;

/** Takes a sentence about a part of a check that failed while the rest went on. */
export type OnFailure = (sentence: string) => void;

/** What is said of a file whose check failed. */
export const uncheckedSentence = (path: string, error: unknown): string => `${path}: could not be checked: ${shortened(error)}`;

/** An error may quote all of a text. */
const shortened = (error: unknown): string => String(error).slice(0, 200);

/** What is found in a text of a file. */
export function checker(
  { file, settings: { glossary, config, ignoredIn }, precedents }: ReadInput,
  options: CheckingOptions,
  onFailure: OnFailure,
): (text: string) => Finding[] {
  const date = options.date ?? config.date;
  const profile = [...config.profile, ...options.profile];
  return (text) => {
    const statement = analyse(text, {
      markup: markupOf(file.path),
      glossary,
      ...(date === undefined ? {} : { date }),
      ...(config.instrument === undefined ? {} : { instrument: config.instrument }),
    });
    return findingsOf(statement, ruleTable, {
      levels: { ...levelsOf({ ...config, profile }), ...options.levels },
      ignored: ignoredIn(pathToFileURL(resolve(file.path)).href),
      ...(precedents ? { precedents } : {}),
      onFailure: (rule, error) => onFailure(`${file.path}: the rule ${rule} failed and was skipped: ${shortened(error)}`),
    });
  };
}

/** A file to check: named by the user, or found in a folder that he named. */
export interface ToCheck {
  readonly path: string;
  /** Only what is named is checked whatever it is; in a folder there may be other texts. */
  readonly named: boolean;
}

/** A file as it is read, with what holds for it. */
export interface ReadInput {
  readonly file: TextFile;
  readonly settings: Settings;
  /** What earlier statements have agreed. */
  readonly precedents?: PrecedentIndex;
}

/**
 * Reads files for checking.
 * @returns reads one; undefined for a file of a folder that is no statement. Rejects with CliError
 */
export async function inputReader(options: CheckingOptions): Promise<(input: ToCheck) => Promise<ReadInput | undefined>> {
  const settingsFor = await settingsReader(options.glossary, options.readers);
  const precedentsFor = precedentReader(options.precedents);
  return async ({ path, named }) => {
    const file = path === '-' ? await readStandardInput() : await readTextFile(path);
    if (!named && !isStatement(path, file.text, markupOf(path))) return undefined;
    const settings = await settingsFor(path);
    const precedents = await precedentsFor(path, settings);
    return { file, settings, ...(precedents ? { precedents } : {}) };
  };
}

/**
 * Checks files one by one, without mending them.
 * @returns checks one; undefined for a file of a folder that is no statement. Rejects with CliError
 */
export async function fileChecker(
  options: CheckingOptions,
): Promise<(input: ToCheck, onFailure: OnFailure) => Promise<CheckedFile | undefined>> {
  const read = await inputReader(options);
  const known = options.baseline === undefined ? undefined : await readBaseline(options.baseline, false);
  return async (input, onFailure) => {
    const found = await read(input);
    if (!found) return undefined;
    const { file } = found;
    const old: readonly BaselineEntry[] | undefined = known?.knownOf(file.path);
    return { path: file.path, text: file.text, findings: newFindings(file.text, checker(found, options, onFailure)(file.text), old) };
  };
}
