import { isCommitment, operativeClausesOf } from '../../commitments/commitments.js';
import { commitmentsIn, compareCommitments } from '../../precedent/compare/commitments.js';
import { compare } from '../../precedent/compare/compare.js';
import {
  type CommitmentReport,
  commitmentsCsv,
  commitmentsJson,
  commitmentsMarkdown,
  commitmentsText,
  commitmentsXlsx,
  counted,
} from '../../report/commitments.js';
import { t } from '../../text/l10n.js';
import { CliError } from '../files.js';
import { earlierInput, type Flags, inputReader, statementIn } from '../inputs.js';
import { outputFormat } from '../outputFormat.js';
import { writeOutput } from '../replace.js';
import { print, printError } from '../terminal.js';
import { unreadLanguageOf } from '../unreadLanguage.js';
import { outputOf, type TableFormat } from './abbreviations.js';

export type CommitmentsFormat = TableFormat | 'xlsx';

interface Options extends Flags {
  /** Default: by the extension of the output, else text. */
  readonly format?: CommitmentsFormat;
  /** An earlier statement to compare with. */
  readonly against?: string;
  /** The file to write. Default: standard output. */
  readonly output?: string;
}

const byExtension: Readonly<Record<string, CommitmentsFormat>> = { csv: 'csv', xlsx: 'xlsx', json: 'json', md: 'markdown', txt: 'text' };

/**
 * Prints the commitments of a statement, compared with an earlier one if given.
 * @throws CliError if a file cannot be read or written, or a workbook would be printed to a terminal
 */
export async function commitments(path: string, { format: asked, against, output, ...flags }: Options): Promise<void> {
  const format = outputFormat(asked, output, byExtension);
  if (path === '-' && against === '-') throw new CliError(t('only one of the two files can come from standard input'));
  if (format === 'xlsx' && output === undefined && process.stdout.isTTY)
    throw new CliError(t('an Excel workbook cannot be printed; set --output FILE'));
  const read = await inputReader(flags);
  const now = await read(path);
  const clauses = operativeClausesOf(statementIn(now));
  const before = against === undefined ? undefined : earlierInput(await read(against), now);
  const comparison = before && {
    path: before.file.path,
    comparison: commitmentsIn(
      compareCommitments(operativeClausesOf(statementIn(before)), clauses, compare(statementIn(before), statementIn(now))),
    ),
  };
  const report: CommitmentReport = {
    path,
    commitments: comparison?.comparison.commitments.map((c) => c.commitment) ?? clauses.filter(isCommitment),
    ...(comparison ? { against: comparison } : {}),
  };
  const unread = clauses.length === 0 ? unreadLanguageOf(statementIn(now)) : undefined;
  if (unread !== undefined) printError(t('Commitments are not found in {0}.', unread));
  const table = await tables[format](report);
  if (output !== undefined) {
    await writeOutput(output, table);
    printError(t('{0}: {1}.', output, counted(report)));
  } else if (format === 'xlsx' || typeof table !== 'string') process.stdout.write(table);
  else print(table, outputOf(format));
}

const tables: Readonly<Record<CommitmentsFormat, (report: CommitmentReport) => string | Promise<Uint8Array>>> = {
  text: commitmentsText,
  json: commitmentsJson,
  markdown: commitmentsMarkdown,
  csv: commitmentsCsv,
  xlsx: commitmentsXlsx,
};
