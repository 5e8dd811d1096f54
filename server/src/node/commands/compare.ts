import { compare } from '../../precedent/compare/compare.js';
import type { ComparedFiles } from '../../report/comparison.js';
import { comparisonHtml } from '../../report/comparisonHtml.js';
import { comparisonJson } from '../../report/comparisonJson.js';
import { comparisonMarkdown } from '../../report/comparisonMarkdown.js';
import { comparisonText } from '../../report/comparisonText.js';
import type { Styler } from '../../report/text.js';
import { analyse } from '../../statement/analyse.js';
import { markupOf } from '../../text/markup.js';
import { CliError } from '../files.js';
import { readStatement } from '../readStatement.js';
import { settingsReader } from '../settings.js';
import { type Output, print } from '../terminal.js';

export type ComparisonFormat = 'text' | 'json' | 'html' | 'markdown';

const outputs: Readonly<Record<ComparisonFormat, Output>> = { text: 'text', json: 'json', html: 'data', markdown: 'text' };

/** Writes what has become of the sentences of one statement in another. @throws CliError where a file cannot be read */
export async function compareFiles(
  oldPath: string,
  newPath: string,
  options: { readonly format: ComparisonFormat; readonly glossaries: readonly string[]; readonly paint: Styler },
): Promise<void> {
  if (oldPath === '-' && newPath === '-') throw new CliError('only one of the two statements can come from standard input');
  const settingsFor = await settingsReader(options.glossaries);
  const [old, fresh] = [await readStatement(oldPath), await readStatement(newPath)];
  const { glossary } = await settingsFor(newPath);
  const [before, after] = [old, fresh].map(({ path, text }) => analyse(text, { markup: markupOf(path), glossary, everyLanguage: true }));
  if (!before || !after) return;
  const files = { oldPath, newPath, oldText: old.text, newText: fresh.text, comparison: compare(before, after) };
  print(reportIn(options.format, files, options.paint), outputs[options.format]);
}

function reportIn(format: ComparisonFormat, files: ComparedFiles, paint: Styler): string {
  if (format === 'json') return comparisonJson(files);
  if (format === 'html') return comparisonHtml(files);
  return format === 'markdown' ? comparisonMarkdown(files) : comparisonText(files, paint);
}
