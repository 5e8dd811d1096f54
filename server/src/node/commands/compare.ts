import { compare } from '../../precedent/compare/compare.js';
import type { ComparedFiles } from '../../report/comparison/comparison.js';
import { comparisonHtml } from '../../report/comparison/comparisonHtml.js';
import { comparisonJson } from '../../report/comparison/comparisonJson.js';
import { comparisonMarkdown } from '../../report/comparison/comparisonMarkdown.js';
import { comparisonText } from '../../report/comparison/comparisonText.js';
import type { Styler } from '../../report/text.js';
import { t } from '../../text/l10n.js';
import { CliError } from '../files.js';
import { earlierInput, type Flags, inputReader, statementIn } from '../inputs.js';
import { outputFormat } from '../outputFormat.js';
import { writeOutput } from '../replace.js';
import { type Output, print, printError } from '../terminal.js';
import { unreadLanguageOf } from '../unreadLanguage.js';
import { refuseInput } from '../wordFiles.js';

export type ComparisonFormat = 'text' | 'json' | 'html' | 'markdown';

const outputs: Readonly<Record<ComparisonFormat, Output>> = { text: 'text', json: 'json', html: 'data', markdown: 'text' };

/** Formats by extension. A `.docx` is a redline (`redline.ts`). */
const byExtension: Readonly<Record<string, ComparisonFormat>> = { html: 'html', htm: 'html', md: 'markdown', json: 'json', txt: 'text' };

/** Prints or writes how the sentences of one statement changed in another. @throws CliError if a file cannot be read or written */
export async function compareFiles(
  oldPath: string,
  newPath: string,
  {
    output,
    format: asked,
    paint,
    ...flags
  }: Flags & { readonly output?: string; readonly format?: ComparisonFormat; readonly paint: Styler },
): Promise<void> {
  if (oldPath === '-' && newPath === '-') throw new CliError(t('only one of the two statements can come from standard input'));
  const format = outputFormat(asked, output, byExtension, ['docx']);
  if (output !== undefined) await refuseInput(output, [oldPath, newPath]);
  const read = await inputReader(flags);
  const [old, fresh] = [await read(oldPath), await read(newPath)];
  const [before, after] = [statementIn(earlierInput(old, fresh), true), statementIn(fresh, true)];
  const files = {
    oldPath,
    newPath,
    oldText: old.file.text,
    newText: fresh.file.text,
    comparison: compare(before, after),
    paragraphAt: {
      ...(old.file.paragraphAt ? { old: old.file.paragraphAt } : {}),
      ...(fresh.file.paragraphAt ? { new: fresh.file.paragraphAt } : {}),
    },
  };
  const unread = unreadLanguageOf(after);
  if (unread !== undefined) printError(t('Verbs are not compared in {0}.', unread));
  const report = reportIn(format, files, paint);
  if (output === undefined) print(report, outputs[format]);
  else await writeOutput(output, report);
}

function reportIn(format: ComparisonFormat, files: ComparedFiles, paint: Styler): string {
  if (format === 'json') return comparisonJson(files);
  if (format === 'html') return comparisonHtml(files);
  return format === 'markdown' ? comparisonMarkdown(files) : comparisonText(files, paint);
}
