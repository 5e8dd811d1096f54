import { fixAll, isFixedUnasked } from '../../findings/edits.js';
import type { Finding } from '../../findings/finding.js';
import { ruleReason } from '../../findings/page.js';
import { newFindings, resolvedCount, updatedBaseline, writtenBaseline } from '../../report/baseline.js';
import { type CheckedFile, countsOf } from '../../report/checked.js';
import { diffReport } from '../../report/comparison/diff.js';
import { githubReport } from '../../report/github.js';
import { jsonReport } from '../../report/json.js';
import { sarifReport } from '../../report/sarif.js';
import { type Styler, textReport } from '../../report/text.js';
import { ruleTable } from '../../rules/table.js';
import { inEnglish, inOwnLanguage, messageLanguage, sentences, t } from '../../text/l10n.js';
import { paragraphNames } from '../../word/places.js';
import { readBaseline } from '../baseline.js';
import { type CheckFlags, checker, checkReader, incomplete, type OnFailure, uncheckedSentence } from '../checking.js';
import { CliError } from '../files.js';
import type { Input } from '../inputs.js';
import { listedFiles, namedFiles } from '../paths.js';
import type { StatementFile } from '../readStatement.js';
import { replaceTextFile, writeOutput } from '../replace.js';
import { rulePages } from '../rulePages.js';
import { print, printError } from '../terminal.js';
import { ofWordFile, refuseInput } from '../wordFiles.js';
import { checkLines } from './checkLines.js';

export type CheckFormat = 'text' | 'json' | 'ndjson' | 'sarif' | 'github';

export interface CheckOptions extends CheckFlags {
  readonly format: CheckFormat;
  /** Exit code 1 above this many warnings. */
  readonly maxWarnings: number;
  readonly fix: boolean;
  /** With `fix`: prints a diff instead of writing files. */
  readonly dryRun: boolean;
  /** A baseline file. Its findings are not reported again. */
  readonly baseline?: string;
  /** Writes the baseline instead of a report. */
  readonly updateBaseline: boolean;
  /** A file that lists paths, one per line; `-` for standard input. */
  readonly filesFrom?: string;
  /** The path for a copy of the Word document, with findings as comments and safe fixes as tracked changes. */
  readonly output?: string;
  readonly paint: Styler;
  readonly version: string;
}

async function allOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}

/**
 * Checks files and prints the report, or the diff of a dry run. A file that cannot be read, checked or written does not stop the others.
 * @returns the exit code: 0 nothing at warning or above, 1 findings (or a diff), 2 a file could not be read or written, 3 a check failed
 * @throws CliError if nothing can be checked, before anything is written
 */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  const { fix, dryRun, updateBaseline, baseline, filesFrom, format } = options;
  if (dryRun && (!fix || updateBaseline || format !== 'text'))
    throw new CliError(t('--dry-run needs --fix, and cannot be used with --format or --update-baseline'));
  if (fix && !dryRun && paths.includes('-') && options.output === undefined)
    throw new CliError(t('--fix cannot be used with standard input'));
  if (format === 'ndjson' && options.output !== undefined) throw new CliError(t('--format ndjson cannot be used with --output'));
  if (updateBaseline && baseline === undefined) throw new CliError(t('--update-baseline needs --baseline FILE'));
  if (paths.length === 0 && filesFrom === undefined) throw new CliError(t('name a file or folder to check, or --files-from LIST'));
  if (format === 'ndjson' && (fix || updateBaseline))
    throw new CliError(t('--format ndjson cannot be used with --fix or --update-baseline'));
  if (format === 'ndjson') return checkLines(filesFrom === undefined ? await allOf(namedFiles(paths)) : listedFiles(filesFrom), options);
  const read = await checkReader(options);
  const known = baseline === undefined ? undefined : await readBaseline(baseline, updateBaseline);
  const faults = failureLog();
  // Reads everything before writing anything. Otherwise a mistyped name at the end would leave half of the files fixed.
  const writes = (fix && !dryRun) || updateBaseline;
  const inputs: Input[] = [];
  for await (const input of filesFrom === undefined ? namedFiles(paths) : listedFiles(filesFrom)) {
    const found = await (writes ? read(input) : faults.guarded(input.path, () => read(input)));
    if (found) inputs.push(found);
  }
  if (inputs.length === 0 && faults.code() !== undefined) return faults.code() ?? 2;
  if (inputs.length === 0 && filesFrom === undefined) throw new CliError(t('{0}: contains no statements', paths.join(', ')));
  const word = inputs.find((input) => input.file.word)?.file.path;
  if (options.output !== undefined) await refuseOutput(inputs, options.output, options);
  else if (fix && !dryRun && word !== undefined) throw new CliError(t('{0}: is a Word document; use --fix with --output FILE', word));
  const files: CheckedFile[] = [];
  let diffs = '';
  let resolved = 0;
  for (const input of inputs) {
    const { file } = input;
    await faults.guarded(file.path, async () => {
      const findingsOfText = checker(input, faults.failed);
      const findingsIn = (text: string): Finding[] => inLanguageOf(format, () => findingsOfText(text));
      const accepted = updateBaseline ? undefined : known?.knownOf(file.path);
      if (accepted) resolved += resolvedCount(file.text, findingsIn(file.text), accepted);
      const newIn = (text: string): Finding[] => newFindings(text, findingsIn(text), accepted);
      if (dryRun) diffs += diffReport(file.path, file.text, fixedText(file, newIn));
      else
        files.push(options.output === undefined ? await checkOne(file, newIn, options) : await reviewOne(file, newIn, options.output, fix));
    });
  }
  if (dryRun) {
    print(diffs, 'data');
    return faults.code() ?? (diffs === '' ? 0 : 1);
  }
  if (known && updateBaseline && faults.code() !== undefined) {
    printError(`communique: ${t('{0}: left as it is, as the check is incomplete', known.path)}`);
    return faults.code() ?? incomplete;
  }
  if (known && updateBaseline) {
    await writeOutput(known.path, writtenBaseline(updatedBaseline(known.baseline, files, known.pathOf)));
    printError(writtenSentence(known.path, countsOf(files).findings, files.length));
    return 0;
  }
  if (known && resolved > 0)
    printError(
      resolved === 1
        ? t('{0}: 1 finding no longer occurs; update the baseline with --update-baseline.', known.path)
        : t('{0}: {1} findings no longer occur; update the baseline with --update-baseline.', known.path, resolved),
    );
  const failed = faults.code();
  // A report on no file would say that there is nothing to report.
  if (format === 'text' && files.length === 0 && failed !== undefined) return failed;
  print(
    inLanguageOf(format, () => report(files, options, faults.failures())),
    format === 'json' || format === 'sarif' ? 'json' : 'text',
  );
  const { errors, warnings } = countsOf(files);
  return failed ?? (errors > 0 || warnings > options.maxWarnings ? 1 : 0);
}

interface FailureLog {
  /** Sentences about failed checks. */
  failures(): string[];
  readonly failed: OnFailure;
  /** Runs `work` for a file. Reports an error and returns undefined. */
  guarded<T>(path: string, work: () => Promise<T>): Promise<T | undefined>;
  /** Returns the exit code if something failed. */
  code(): number | undefined;
}

/** Collects failures of single files. Prints each sentence once, when it occurs. */
function failureLog(): FailureLog {
  const printed = new Set<string>();
  const failures: (() => string)[] = [];
  let isUnusable = false;
  const printOnce = (sentence: string): boolean => {
    if (printed.has(sentence)) return false;
    printed.add(sentence);
    printError(`communique: ${sentence}`);
    return true;
  };
  const failed: OnFailure = (sentence) => {
    if (printOnce(inOwnLanguage(sentence))) failures.push(sentence);
  };
  return {
    failures: () => failures.map((sentence) => sentence()),
    failed,
    guarded: async (path, work) => {
      try {
        return await work();
      } catch (error) {
        if (error instanceof CliError) {
          isUnusable = true;
          printOnce(error.message);
        } else failed(() => uncheckedSentence(path, error));
        return undefined;
      }
    },
    code: () => (isUnusable ? 2 : failures.length > 0 ? incomplete : undefined),
  };
}

/** Runs `work` in English for the formats read by programs. */
const inLanguageOf = <T>(format: CheckFormat, work: () => T): T => (format === 'text' ? work() : inEnglish(work));

function writtenSentence(path: string, findings: number, files: number): string {
  if (findings === 1)
    return files === 1 ? t('{0}: contains 1 finding in 1 file.', path) : t('{0}: contains 1 finding in {1} files.', path, files);
  return files === 1
    ? t('{0}: contains {1} findings in 1 file.', path, findings)
    : t('{0}: contains {1} findings in {2} files.', path, findings, files);
}

const missingSentence = (findings: number): string =>
  findings === 1
    ? t('1 finding has no comment, as Word shows no more.')
    : t('{0} findings have no comment, as Word shows no more.', findings);

function reviewedSentence(path: string, comments: number, fixes: number | undefined): string {
  const found = comments === 1 ? t('1 comment') : t('{0} comments', comments);
  if (fixes === undefined) return t('{0}: {1}.', path, found);
  return fixes === 1 ? t('{0}: {1} and 1 tracked fix.', path, found) : t('{0}: {1} and {2} tracked fixes.', path, found, fixes);
}

const fixedText = ({ text }: StatementFile, findingsIn: (text: string) => Finding[]): string =>
  fixAll(text, (draft) => findingsIn(draft).filter(isFixedUnasked));

async function checkOne(file: StatementFile, findingsIn: (text: string) => Finding[], { fix }: CheckOptions): Promise<CheckedFile> {
  const { path, text, encoding, paragraphAt } = file;
  if (!fix || encoding === undefined) return { path, text, findings: findingsIn(text), ...(paragraphAt ? { paragraphAt } : {}) };
  const fixed = fixedText(file, findingsIn);
  if (fixed !== text) await replaceTextFile({ path, text, encoding }, fixed);
  return { path, text: fixed, findings: findingsIn(fixed) };
}

/** Rejects options that conflict with a review, or an output that cannot be written. @throws CliError */
async function refuseOutput(inputs: readonly Input[], output: string, { dryRun, updateBaseline, changes }: CheckOptions): Promise<void> {
  const [input] = inputs;
  if (dryRun || updateBaseline) throw new CliError(t('--output cannot be used with --dry-run or --update-baseline'));
  if (!input?.file.word || inputs.length > 1) throw new CliError(t('--output needs one Word document (.docx) to check'));
  if (changes === 'original') throw new CliError(t('--output cannot be used with --changes original'));
  await refuseInput(output, [input.file.path]);
}

/** Writes a reviewed copy of a Word document. */
async function reviewOne(
  { path, word, bytes }: StatementFile,
  findingsIn: (text: string) => Finding[],
  output: string,
  fix: boolean,
): Promise<CheckedFile> {
  if (!word || !bytes) throw new CliError(t('{0}: is not a Word document', path));
  const { reviewed } = await import('../../report/wordReview.js');
  const date = `${new Date().toISOString().slice(0, 19)}Z`;
  const pages = rulePages();
  const whyOf = (id: string) => ruleReason(pages, id, messageLanguage()) ?? ruleTable.find((rule) => rule.id === id)?.summary;
  const review = ofWordFile(path, () => reviewed(bytes, { findingsIn, fix, date, whyOf }));
  await writeOutput(output, review.bytes);
  const summary = reviewedSentence(output, review.comments, fix ? review.fixed : undefined);
  const missing = review.findings.length - review.comments;
  printError(missing === 0 ? summary : sentences([summary, missingSentence(missing)]));
  return { path, text: review.document.text, findings: review.findings, paragraphAt: paragraphNames(review.document) };
}

function report(files: readonly CheckedFile[], { format, paint, version }: CheckOptions, failures: readonly string[]): string {
  if (format === 'json') return jsonReport(files);
  if (format === 'sarif') return sarifReport(files, ruleTable, version, failures);
  return format === 'github' ? githubReport(files) : textReport(files, paint);
}
