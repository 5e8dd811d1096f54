import { redlinedDocument } from '../../precedent/redline/redlineDocuments.js';
import { t } from '../../text/l10n.js';
import { finished } from '../../text/steps.js';
import { readWordDocument } from '../../word/readWordDocument.js';
import { checkOptions } from '../../workspace/checkOptions.js';
import { CliError } from '../files.js';
import { type Flags, uriOf } from '../inputs.js';
import { writeOutput } from '../replace.js';
import { settingsReader } from '../settings.js';
import { ofWordFile, readAsWord, refuseInput } from '../wordFiles.js';

interface Options extends Flags {
  readonly output: string;
  readonly author: string;
  /** ISO 8601, to the second, in UTC. */
  readonly date: string;
}

/**
 * Writes the later of two statements as a Word document, with the changes since the earlier one as tracked changes.
 * @throws CliError if a file cannot be read or written
 */
export async function redline(oldPath: string, newPath: string, { output, author, date, ...flags }: Options): Promise<void> {
  if (oldPath === '-' && newPath === '-') throw new CliError(t('only one of the two statements can come from standard input'));
  await refuseInput(output, [oldPath, newPath]);
  const [before, after] = [await readAsWord(oldPath), await readAsWord(newPath)];
  const settings = await (await settingsReader(flags.glossaries, flags.config))(newPath);
  const options = checkOptions(settings, { uri: uriOf(newPath) });
  const old = ofWordFile(oldPath, () => readWordDocument(before, { changes: 'accepted' }));
  const bytes = ofWordFile(newPath, () => finished(redlinedDocument(old, after, options, { author, date })));
  await writeOutput(output, bytes);
}
