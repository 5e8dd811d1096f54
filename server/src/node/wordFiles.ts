import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { markupOf } from '../text/blocks/markup.js';
import { t } from '../text/l10n.js';
import { WordError } from '../word/wordError.js';
import { CliError, readTextFile, readWholeFile, reasonOf } from './files.js';

/** Reads a whole file. @throws CliError with the path and the reason */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readWholeFile(path);
  } catch (error) {
    throw new CliError(`${path}: ${reasonOf(error)}`);
  }
}

/** Reads a statement of any kind as a Word document. Text and Markdown are exported. @throws CliError with the path and the reason */
export async function readAsWord(path: string): Promise<Uint8Array> {
  if (/\.(?:do[ct][xm]?|rtf|odt|pdf)$/i.test(path)) return readBytes(path);
  const { text } = await readTextFile(path);
  const { exportWord } = await import('../word/export/exportWord.js');
  return exportWord(text, path === '-' ? 'markdown' : markupOf(path));
}

/** Runs `work` on a Word document. @throws CliError with its path and the reason if it cannot be used */
export function ofWordFile<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof WordError ? new CliError(`${path}: ${error.message}`) : error;
  }
}

const realPath = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

/** Rejects an output that is also an input. @throws CliError */
export async function refuseInput(output: string, inputs: readonly string[]): Promise<void> {
  const target = await realPath(output);
  for (const input of inputs)
    if (input !== '-' && (await realPath(input)) === target)
      throw new CliError(t('{0}: is read by this command; choose another name for the output', output));
}
