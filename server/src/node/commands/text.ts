import type { Changes } from '../../word/reading.js';
import { readStatement } from '../readStatement.js';
import { print } from '../terminal.js';

/** Prints the text of a statement that is checked: for a Word document, Markdown. @throws CliError if the file cannot be read */
export async function text(path: string, changes: Changes = 'accepted'): Promise<void> {
  print((await readStatement(path, changes)).text, 'data');
}
