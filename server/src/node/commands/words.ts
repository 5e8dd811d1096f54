import { importedWords, NotAWordList } from '../../config/wordImport.js';
import { commaList, t } from '../../text/l10n.js';
import { CliError, readTextFile } from '../files.js';
import { writeOutput } from '../replace.js';
import { print, printError } from '../terminal.js';

/**
 * Converts a list of words to the key `words` of `communique.json`.
 * @throws CliError if a file cannot be read or written
 */
export async function importWords(path: string, { output }: { readonly output?: string }): Promise<void> {
  const { text } = await readTextFile(path);
  try {
    const { words, skipped } = importedWords(text, path);
    const json = `${JSON.stringify({ words }, null, 2)}\n`;
    if (output === undefined) print(json, 'json');
    else await writeOutput(output, json);
    printError(words.length === 1 ? t('{0}: 1 word.', path) : t('{0}: {1} words.', path, words.length));
    if (skipped.length > 0) printError(t('{0}: left out: {1}.', path, commaList(skipped)));
  } catch (error) {
    throw error instanceof NotAWordList ? new CliError(`${path}: ${error.message}`) : error;
  }
}
