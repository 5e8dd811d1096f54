import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { termsWith } from '../../glossary/builtIn.js';
import type { FileProblem } from '../../glossary/fileProblem.js';
import { type ReadFormat, type WriteFormat, writeFormatOf } from '../../glossary/formats/formats.js';
import { writtenGlossary } from '../../glossary/formats/write.js';
import { loadGlossary } from '../../glossary/load.js';
import type { Entry } from '../../glossary/term.js';
import { visibleLine } from '../../report/visible.js';
import { CliError, readStandardInput, readTextFile, type TextFile } from '../files.js';
import { writeOutput } from '../replace.js';
import { placeIn } from '../settings.js';
import { print, printError } from '../terminal.js';

const read = (path: string): Promise<TextFile> => (path === '-' ? readStandardInput() : readTextFile(path));

const told = ({ path, text }: TextFile, { kind, offset, message }: FileProblem): string =>
  visibleLine(`${placeIn(path, text, offset)}: ${kind === 'notice' ? 'note' : 'error'}: ${message}`);

const counted = (n: number): string => `${n} ${n === 1 ? 'term' : 'terms'}`;

/**
 * Prints what is wrong in glossaries, each checked on top of the built-in one and those before it.
 * @returns the exit code: 0 no problem, 1 problems
 * @throws CliError if a file cannot be read
 */
export async function checkGlossaries(paths: readonly string[], format?: ReadFormat): Promise<number> {
  const layers: (readonly Entry[])[] = [];
  let code = 0;
  for (const path of paths) {
    const file = await read(path);
    const loaded = await loadGlossary(file.text, path, termsWith(layers), format);
    for (const problem of loaded.ok ? loaded.notices : loaded.problems) print(`${told(file, problem)}\n`);
    if (loaded.ok) {
      layers.push(loaded.value.entries);
      print(`${visibleLine(path)}: ${counted(loaded.value.entries.length)}, no errors.\n`);
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

export interface Conversion {
  readonly from?: ReadFormat;
  readonly to?: WriteFormat;
  /** Default: standard output. */
  readonly output?: string;
}

/**
 * Converts a glossary to another format. Prints to standard error what the format cannot express.
 * @throws CliError with file, line and column of the first problem, or if a file cannot be read or written
 */
export async function convertGlossary(path: string, { from, to, output }: Conversion): Promise<void> {
  const format = to ?? (output === undefined ? undefined : writeFormatOf(output));
  if (format === undefined)
    throw new CliError(`${output ?? 'the output'}: unknown file extension; use .json, .csv, .tbx or .md, or set --to`);
  if (output !== undefined && path !== '-' && (await areOne(path, output)))
    throw new CliError(`${output}: is the input file; choose another output file`);
  const file = await read(path);
  const loaded = await loadGlossary(file.text, path, termsWith(), from);
  if (!loaded.ok) {
    const [problem] = loaded.problems;
    throw new CliError(`${placeIn(path, file.text, problem.offset)}: ${problem.message}`);
  }
  for (const notice of loaded.notices) printError(told(file, notice));
  const { text, leftOut } = await writtenGlossary(loaded.value.entries, format);
  if (leftOut.length > 0) printError(`communique: ${output ?? 'the output'} does not hold ${leftOut.join(', ')}`);
  if (output === undefined) print(text, format === 'json' ? 'json' : 'data');
  else {
    await writeOutput(output, text);
    printError(`${output}: ${counted(loaded.value.entries.length)}.`);
  }
}
