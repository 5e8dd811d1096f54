import type { Finding } from '../findings/finding.js';
import { findingsOf } from '../rules/run.js';
import { ruleTable } from '../rules/table.js';
import { analyse } from '../statement/analyse.js';
import { isStatement } from '../statement/opening/recognise.js';
import { type Flags, type Input, inputReader } from './inputs.js';
import { precedentReader } from './precedentReader.js';

/** What the command line sets for a check. */
export interface CheckFlags extends Flags {
  /** Globs of earlier statements, in place of those of the configuration. */
  readonly precedents: readonly string[];
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
export function checker({ file, options }: Input, onFailure: OnFailure): (text: string) => Finding[] {
  const onRuleFailure = (rule: string, error: unknown): void =>
    onFailure(`${file.path}: the rule ${rule} failed and was skipped: ${shortened(error)}`);
  return (text) => findingsOf(analyse(text, options), ruleTable, { ...options, onFailure: onRuleFailure });
}

/** A file to check: named by the user, or found in a folder that he named. */
export interface ToCheck {
  readonly path: string;
  /** Only what is named is checked whatever it is; in a folder there may be other texts. */
  readonly named: boolean;
}

/**
 * Reads files for checking.
 * @returns reads one; undefined for a file of a folder that is no statement. Rejects with CliError
 */
export async function checkReader(flags: CheckFlags): Promise<(input: ToCheck) => Promise<Input | undefined>> {
  const read = await inputReader(flags);
  const precedentsFor = precedentReader(flags.precedents);
  return async ({ path, named }) => {
    const input = await read(path);
    if (!named && !isStatement(path, input.file.text, input.options.markup)) return undefined;
    const precedents = await precedentsFor(path, input.settings);
    return precedents ? { ...input, options: { ...input.options, precedents } } : input;
  };
}
