import { markupOf } from '../../text/blocks/markup.js';
import { t } from '../../text/l10n.js';
import { exportWord } from '../../word/export/exportWord.js';
import { CliError, readTextFile } from '../files.js';
import { writeOutput } from '../replace.js';
import { ofWordFile, readBytes, refuseInput } from '../wordFiles.js';

/**
 * Writes a statement in Markdown or plain text as a Word document.
 * @param template a Word document or template whose styles and page are used
 * @throws CliError if a file cannot be read or written
 */
export async function exportStatement(path: string, { output, template }: { output: string; template?: string }): Promise<void> {
  if (!/\.docx$/i.test(output)) throw new CliError(t('{0}: only Word documents can be written; end its name in .docx', output));
  await refuseInput(output, [path, ...(template === undefined ? [] : [template])]);
  if (/\.do[ct][xm]?$/i.test(path)) throw new CliError(t('{0}: is a Word document already', path));
  const { text } = await readTextFile(path);
  const bytes = template === undefined ? undefined : await readBytes(template);
  await writeOutput(
    output,
    ofWordFile(template ?? path, () => exportWord(text, path === '-' ? 'markdown' : markupOf(path), bytes)),
  );
}
