import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { termsWith } from '../../glossary/builtIn.js';
import type { FileProblem } from '../../glossary/fileProblem.js';
import { formatOf, type ReadFormat, type WriteFormat, writeFormatOf } from '../../glossary/formats/formats.js';
import type { Below } from '../../glossary/formats/read.js';
import { writtenGlossary } from '../../glossary/formats/write.js';
import { loadGlossary } from '../../glossary/load.js';
import type { Entry } from '../../glossary/term.js';
import { visibleLine } from '../../report/visible.js';
import { commaList, t } from '../../text/l10n.js';
import { CliError, readTextFile, readWholeFile, reasonOf, type TextFile } from '../files.js';
import { writeOutput } from '../replace.js';
import { placeIn } from '../settings.js';
import { print, printError } from '../terminal.js';

/** Options for reading a file whose contents are not self-describing. */
export interface GlossaryReading {
  readonly from?: ReadFormat;
  /** The columns of a table, separated by commas. */
  readonly columns?: string;
  /** Whether the first row of a table with `columns` is a heading, rather than a term. */
  readonly header?: boolean;
}

const isWorkbook = (path: string): boolean => /\.xlsx$/i.test(path);

/** Reads the text of a glossary. The first worksheet of a workbook is read as a table. @throws CliError if it cannot be read */
async function read(path: string): Promise<TextFile> {
  if (!isWorkbook(path)) return readTextFile(path);
  const [{ unparse }, { NotAWorkbook, xlsxRows }] = await Promise.all([import('papaparse'), import('../../glossary/formats/xlsxRead.js')]);
  try {
    return { path, text: unparse(xlsxRows(await readWholeFile(path))), encoding: 'utf-8' };
  } catch (error) {
    throw new CliError(`${path}: ${error instanceof NotAWorkbook ? error.message : reasonOf(error)}`);
  }
}

const load = ({ path, text }: TextFile, below: Below, { from, columns, header = true }: GlossaryReading): ReturnType<typeof loadGlossary> =>
  loadGlossary(
    text,
    path,
    below,
    from ?? (isWorkbook(path) ? 'csv' : formatOf(path)),
    columns === undefined ? undefined : { names: columns.split(',').map((c) => c.trim()), header },
  );

const formatted = ({ path, text }: TextFile, { kind, offset, message }: FileProblem): string =>
  visibleLine(
    kind === 'notice'
      ? t('{0}: note: {1}', placeIn(path, text, offset), message)
      : t('{0}: error: {1}', placeIn(path, text, offset), message),
  );

const counted = (n: number): string => (n === 1 ? t('1 term') : t('{0} terms', n));

/**
 * Prints the problems of glossaries, each checked on top of the built-in one and those before it.
 * @returns the exit code: 0 no problem, 1 problems
 * @throws CliError if a file cannot be read
 */
export async function checkGlossaries(paths: readonly string[], options: GlossaryReading = {}): Promise<number> {
  const layers: (readonly Entry[])[] = [];
  let code = 0;
  for (const path of paths) {
    const file = await read(path);
    const loaded = await load(file, termsWith(layers), options);
    for (const problem of loaded.ok ? loaded.notices : loaded.problems) print(`${formatted(file, problem)}\n`);
    if (loaded.ok) {
      layers.push(loaded.value.entries);
      print(`${t('{0}: {1}, no errors.', visibleLine(path), counted(loaded.value.entries.length))}\n`);
    } else code = 1;
  }
  return code;
}

/** Returns whether two paths are the same file: by name, symbolic link or hard link. */
async function areOne(path: string, other: string): Promise<boolean> {
  if (resolve(path) === resolve(other)) return true;
  const [a, b] = await Promise.all([path, other].map((p) => stat(p, { bigint: true }).catch(() => undefined)));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}

export interface Conversion extends GlossaryReading {
  readonly to?: WriteFormat;
  /** Default: standard output. */
  readonly output?: string;
}

/**
 * Converts a glossary to another format. Prints to standard error what the format cannot express.
 * @throws CliError with file, line and column of the first problem, or if a file cannot be read or written
 */
export async function convertGlossary(path: string, { to, output, ...options }: Conversion): Promise<void> {
  const format = to ?? (output === undefined ? undefined : writeFormatOf(output));
  if (format === undefined)
    throw new CliError(t('{0}: unknown file extension; use .json, .csv, .tbx or .md, or set --to', output ?? t('the output')));
  if (output !== undefined && path !== '-' && (await areOne(path, output)))
    throw new CliError(t('{0}: is the input file; choose another output file', output));
  const file = await read(path);
  const loaded = await load(file, termsWith(), options);
  if (!loaded.ok) {
    const [problem] = loaded.problems;
    throw new CliError(`${placeIn(path, file.text, problem.offset)}: ${problem.message}`);
  }
  for (const notice of loaded.notices) printError(formatted(file, notice));
  const { text, leftOut } = await writtenGlossary(loaded.value.entries, format);
  if (leftOut.length > 0) printError(`communique: ${t('{0} does not contain {1}', output ?? t('the output'), commaList(leftOut))}`);
  if (output === undefined) print(text, format === 'json' ? 'json' : 'data');
  else {
    await writeOutput(output, text);
    printError(t('{0}: {1}.', output, counted(loaded.value.entries.length)));
  }
}
