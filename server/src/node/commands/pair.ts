import { type Counterpart, pairWith } from '../../bilingual/counterpart.js';
import { type CheckedFile, countsOf, lineStartsOf, positionAt } from '../../report/checked.js';
import { jsonReport } from '../../report/json.js';
import { pairHtml } from '../../report/pairHtml.js';
import { sarifReport } from '../../report/sarif.js';
import { type Styler, textReport } from '../../report/text.js';
import { findingsOf } from '../../rules/run.js';
import { ruleTable } from '../../rules/table.js';
import type { Statement } from '../../statement/statement.js';
import { andList, inEnglish, inOwnLanguage, t, translated } from '../../text/l10n.js';
import { incomplete } from '../checking.js';
import { CliError } from '../files.js';
import { type Flags, type Input, inputReader, statementIn } from '../inputs.js';
import { outputFormat } from '../outputFormat.js';
import { writeOutput } from '../replace.js';
import { type Output, print, printError } from '../terminal.js';
import { refuseInput } from '../wordFiles.js';

export type PairFormat = 'text' | 'json' | 'sarif' | 'html';

export interface PairOptions extends Flags {
  /** Default: by the extension of the output, else text. */
  readonly format?: PairFormat;
  /** The file to write. Default: standard output. */
  readonly output?: string;
  /** Exit code 1 above this many warnings. */
  readonly maxWarnings: number;
  readonly paint: Styler;
  readonly version: string;
}

const byExtension: Readonly<Record<string, PairFormat>> = { html: 'html', htm: 'html', json: 'json', sarif: 'sarif', txt: 'text' };

const outputs: Readonly<Record<PairFormat, Output>> = { text: 'text', json: 'json', sarif: 'json', html: 'data' };

/** The rules that compare two languages. */
const rules = ruleTable.filter(({ id }) => id.startsWith('bilingual/'));

function counterpartOf({ file }: Input, statement: Statement): Counterpart {
  const lines = lineStartsOf(file.text);
  const { paragraphAt } = file;
  return {
    statement,
    document: { uri: file.path, positionAt: (offset) => positionAt(lines, offset), ...(paragraphAt ? { paragraphAt } : {}) },
  };
}

/**
 * Compares a statement with its text in another language, and prints the differences in both files.
 * @returns the exit code, as for `check`
 * @throws CliError if a file cannot be read, or the texts cannot be compared
 */
export async function pairFiles(paths: readonly [string, string], options: PairOptions): Promise<number> {
  if (paths.every((path) => path === '-')) throw new CliError(t('only one of the two texts can come from standard input'));
  const { output, paint, version } = options;
  const format = outputFormat(options.format, output, byExtension);
  if (output !== undefined) await refuseInput(output, paths);
  const read = await inputReader(options);
  const inputs = [await read(paths[0]), await read(paths[1])] as const;
  const statements = [statementIn(inputs[0]), statementIn(inputs[1])] as const;
  const counterparts = [counterpartOf(inputs[0], statements[0]), counterpartOf(inputs[1], statements[1])] as const;
  const pair = pairWith(counterparts[1], statements[0]);
  if ('same' in pair)
    throw new CliError(t('{0} and {1}: are both in {2}; name two languages of one statement', paths[0], paths[1], translated(pair.same)));
  if ('unknown' in pair)
    throw new CliError(t('{0}: {1} cannot be compared with another language yet', andList(paths), translated(pair.unknown)));
  let hasFailed = false;
  const onFailure = (rule: string, error: unknown): void => {
    hasFailed = true;
    printError(
      `communique: ${inOwnLanguage(() => t('{0}: the rule {1} failed and was skipped: {2}', paths[0], rule, String(error).slice(0, 200)))}`,
    );
  };
  const checkedFiles = (): CheckedFile[] =>
    ([0, 1] as const).map((side) => {
      const { file, options: checked } = inputs[side];
      const counterpart = counterparts[side === 0 ? 1 : 0];
      const findings = findingsOf(statements[side], rules, { ...checked, counterpart, onFailure });
      return { path: file.path, text: file.text, findings, ...(file.paragraphAt ? { paragraphAt: file.paragraphAt } : {}) };
    });
  const files = outputs[format] === 'json' ? inEnglish(checkedFiles) : checkedFiles();
  const report = (): string => {
    if (format === 'json') return jsonReport(files);
    if (format === 'sarif') return sarifReport(files, rules, version);
    return format === 'html' ? pairHtml(files, pair) : textReport(files, paint);
  };
  const result = outputs[format] === 'json' ? inEnglish(report) : report();
  if (output === undefined) print(result, outputs[format]);
  else await writeOutput(output, result);
  const { errors, warnings } = countsOf(files);
  return hasFailed ? incomplete : errors > 0 || warnings > options.maxWarnings ? 1 : 0;
}
