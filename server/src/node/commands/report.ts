import type { IgnoredFinding } from '../../findings/suppressions.js';
import { type Review, reviewOf } from '../../report/review/review.js';
import { reviewHtml } from '../../report/review/reviewHtml.js';
import { reviewMarkdown } from '../../report/review/reviewMarkdown.js';
import { findingsOf } from '../../rules/run.js';
import { ruleTable } from '../../rules/table.js';
import { t } from '../../text/l10n.js';
import { exportWord } from '../../word/export/exportWord.js';
import { type CheckFlags, checkReader } from '../checking.js';
import { CliError } from '../files.js';
import { statementIn } from '../inputs.js';
import { writeOutput } from '../replace.js';
import { printError } from '../terminal.js';
import { refuseInput } from '../wordFiles.js';

/**
 * Writes a review of statements as a page (.html) or a Word document (.docx).
 * @throws CliError if a file cannot be read or written
 */
export async function report(paths: readonly string[], { output, ...flags }: CheckFlags & { readonly output: string }): Promise<void> {
  if (!/\.(?:html?|docx)$/i.test(output)) throw new CliError(t('{0}: end its name in .html or .docx', output));
  await refuseInput(output, paths);
  const read = await checkReader(flags);
  const reviews: Review[] = [];
  for (const path of paths) {
    const input = await read({ path, named: true });
    if (!input) continue;
    const { file, options } = input;
    const statement = statementIn(input);
    const ignored: IgnoredFinding[] = [];
    const findings = findingsOf(statement, ruleTable, {
      ...options,
      onIgnored: (one) => ignored.push(one),
      onFailure: (rule, error) => printError(t('{0}: the rule {1} failed and was skipped: {2}', path, rule, String(error).slice(0, 200))),
    });
    reviews.push(reviewOf({ path, statement, findings, ignored, ...(file.paragraphAt ? { paragraphAt: file.paragraphAt } : {}) }));
  }
  await writeOutput(output, /\.docx$/i.test(output) ? exportWord(reviewMarkdown(reviews), 'markdown') : reviewHtml(reviews));
  printError(reviews.length === 1 ? t('{0}: reviews 1 statement.', output) : t('{0}: reviews {1} statements.', output, reviews.length));
}
