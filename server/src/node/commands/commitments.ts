import Papa from 'papaparse';
import { compareCommitments } from '../../precedent/commitments.js';
import {
  type CommitmentReport,
  commitmentsCells,
  commitmentsJson,
  commitmentsMarkdown,
  commitmentsText,
} from '../../report/commitments.js';
import { analyse } from '../../statement/analyse.js';
import { type Commitment, commitmentsOf } from '../../statement/commitments.js';
import { markupOf } from '../../text/markup.js';
import { CannotRun, readStandardInput, readTextFile } from '../files.js';
import { settingsReader } from '../settings.js';
import type { TableFormat } from './abbreviations.js';

interface Options {
  readonly format: TableFormat;
  readonly glossaries: readonly string[];
  /** An earlier statement to compare with. */
  readonly against?: string;
}

/** Writes what a statement commits its parties to, beside an earlier one where it is given. @throws CannotRun where a file cannot be read */
export async function commitments(path: string, { format, glossaries, against }: Options): Promise<void> {
  if (path === '-' && against === '-') throw new CannotRun('standard input can be read once: name one of the two files');
  const settingsFor = await settingsReader(glossaries);
  const read = async (from: string): Promise<{ path: string; commitments: readonly Commitment[] }> => {
    const file = from === '-' ? await readStandardInput() : await readTextFile(from);
    const { glossary, config } = await settingsFor(from);
    const date = config.date === undefined ? {} : { date: config.date };
    return { path: file.path, commitments: commitmentsOf(analyse(file.text, { markup: markupOf(file.path), glossary, ...date })) };
  };
  const now = await read(path);
  const before = against === undefined ? undefined : await read(against);
  const comparison = before && { path: before.path, comparison: compareCommitments(before.commitments, now.commitments) };
  process.stdout.write(tableIn(format, { ...now, ...(comparison ? { against: comparison } : {}) }));
}

function tableIn(format: TableFormat, report: CommitmentReport): string {
  if (format === 'json') return commitmentsJson(report);
  if (format === 'markdown') return commitmentsMarkdown(report);
  return format === 'csv' ? csv(report) : commitmentsText(report);
}

/** RFC 4180; a cell that a spreadsheet would take for a formula is quoted. */
const csv = (report: CommitmentReport): string => `${Papa.unparse(commitmentsCells(report), { escapeFormulae: true })}\r\n`;
