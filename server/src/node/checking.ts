import { reducedIn } from '../features/annotations/unchecked.js';
import type { Finding } from '../findings/finding.js';
import { maxFound } from '../rules/queryBlocks.js';
import { findingsOf } from '../rules/run.js';
import { ruleTable } from '../rules/table.js';
import { analyse, emptyReadingCache } from '../statement/analyse.js';
import { isStatement } from '../statement/opening/recognise.js';
import { inOwnLanguage, t } from '../text/l10n.js';
import { counterpartReader } from './counterpartReader.js';
import { type Flags, type Input, inputReader } from './inputs.js';
import { precedentReader } from './precedentReader.js';
import { printError } from './terminal.js';

/** Options of the command line for a check. */
export interface CheckFlags extends Flags {
  /** Globs for earlier statements, instead of those in the configuration. */
  readonly precedents: readonly string[];
}

/** Exit code of an incomplete check. */
export const incomplete = 3;

/**
 * Receives a sentence about a part of a check that failed. It is called in English for a report, and in the user’s language. The rest of
 * the check continues.
 */
export type OnFailure = (sentence: () => string) => void;

/** Describes a file that could not be checked. */
export const uncheckedSentence = (path: string, error: unknown): string => t('{0}: could not be checked: {1}', path, shortened(error));

/** Shortens an error message, which may quote a whole text. */
const shortened = (error: unknown): string => String(error).slice(0, 200);

/** Returns a function that checks a text of a file. Text that is checked in a simpler way is reported on standard error, once. */
export function checker({ file, options }: Input, onFailure: OnFailure): (text: string) => Finding[] {
  let isReported = false;
  // Each round of fixing changes few paragraphs.
  const cache = emptyReadingCache();
  const onRuleFailure = (rule: string, error: unknown): void =>
    onFailure(() => t('{0}: the rule {1} failed and was skipped: {2}', file.path, rule, shortened(error)));
  const tooMany = new Set<string>();
  const onTooMany = (rule: string): void => {
    if (!tooMany.has(rule))
      printError(
        inOwnLanguage(() =>
          t('{0}: the rule {1} found more than {2} places; it left out the others.', file.path, rule, maxFound.toLocaleString('en')),
        ),
      );
    tooMany.add(rule);
  };
  return (text) => {
    const statement = analyse(text, options, cache);
    const reduced = isReported ? undefined : inOwnLanguage(() => reducedIn(statement));
    if (reduced !== undefined) printError(inOwnLanguage(() => t('{0}: {1}.', file.path, reduced)));
    isReported ||= reduced !== undefined;
    return findingsOf(statement, ruleTable, { ...options, onFailure: onRuleFailure, onTooMany });
  };
}

/** A file to check, named by the user or found in a folder. */
export interface ToCheck {
  readonly path: string;
  /** Whether the user named the file. A named file is always checked; in a folder, only statements are. */
  readonly named: boolean;
}

/** Returns a function that reads a file for checking: undefined for a file of a folder that is not a statement. Rejects with CliError. */
export async function checkReader(flags: CheckFlags): Promise<(input: ToCheck) => Promise<Input | undefined>> {
  const read = await inputReader(flags);
  const precedentsFor = precedentReader(flags.precedents);
  const counterpartOf = counterpartReader();
  return async ({ path, named }) => {
    const input = await read(path);
    if (!named && !isStatement(path, input.file.text, input.options.markup)) return undefined;
    const precedents = await precedentsFor(path, input.settings);
    const counterpart = await counterpartOf(input);
    return { ...input, options: { ...input.options, ...(precedents ? { precedents } : {}), ...(counterpart ? { counterpart } : {}) } };
  };
}
