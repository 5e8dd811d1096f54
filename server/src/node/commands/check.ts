import { levelsOf } from '../../config/config.js';
import type { ProfileName } from '../../config/profiles.js';
import { fixAll } from '../../findings/edits.js';
import type { Finding, Level } from '../../findings/finding.js';
import { beyond, mendedOf, updatedBaseline, writtenBaseline } from '../../report/baseline.js';
import { type CheckedFile, countsOf } from '../../report/checked.js';
import { githubReport } from '../../report/github.js';
import { jsonReport } from '../../report/json.js';
import { sarifReport } from '../../report/sarif.js';
import { type Paint, textReport } from '../../report/text.js';
import { findingsOf } from '../../rules/run.js';
import { ruleTable } from '../../rules/table.js';
import { analyse } from '../../statement/analyse.js';
import { markupOf } from '../../text/markup.js';
import type { Settings } from '../../workspace/settings.js';
import { readBaseline } from '../baseline.js';
import { CannotRun, readStandardInput, readTextFile, replaceTextFile, type TextFile, writeOutput } from '../files.js';
import { settingsReader } from '../settings.js';

export type CheckFormat = 'text' | 'json' | 'sarif' | 'github';

export interface CheckOptions {
  readonly format: CheckFormat;
  readonly glossary: readonly string[];
  readonly levels: Readonly<Record<string, Level>>;
  readonly date?: string;
  /** More warnings than this make the exit code 1. */
  readonly maxWarnings: number;
  readonly fix: boolean;
  /** Profiles beside those of the configuration. */
  readonly profile: readonly ProfileName[];
  /** A file of findings that were there before, which are not told again. */
  readonly baseline?: string;
  /** Writes that file instead. */
  readonly updateBaseline: boolean;
  readonly paint: Paint;
  readonly version: string;
}

/** Fixes that a hint offers are a matter of taste; only findings are fixed unasked. */
const fixable = (finding: Finding): boolean => finding.level !== 'hint';

/**
 * Checks files and writes the report to standard output.
 * @returns the exit code: 0 nothing at warning or above, 1 findings
 * @throws CannotRun where a file cannot be read or written
 */
export async function check(paths: readonly string[], options: CheckOptions): Promise<number> {
  if (options.fix && paths.includes('-')) throw new CannotRun('--fix needs a file to write to; standard input has none');
  if (options.updateBaseline && options.baseline === undefined) throw new CannotRun('--update-baseline needs --baseline FILE');
  const settingsFor = await settingsReader(options.glossary);
  const known = options.baseline === undefined ? undefined : await readBaseline(options.baseline, options.updateBaseline);
  // All is read before anything is written: a name mistyped at the end must not leave half of the files fixed.
  const inputs: { file: TextFile; settings: Settings }[] = [];
  for (const path of new Set(paths)) {
    const file = path === '-' ? await readStandardInput() : await readTextFile(path);
    inputs.push({ file, settings: await settingsFor(path) });
  }
  const files: CheckedFile[] = [];
  let mended = 0;
  for (const { file, settings } of inputs) {
    const findingsIn = checker(file, settings, options);
    const old = options.updateBaseline ? undefined : known?.knownOf(file.path);
    if (old) mended += mendedOf(file.text, findingsIn(file.text), old);
    files.push(await checkOne(file, (text) => beyond(text, findingsIn(text), old), options));
  }
  if (known && options.updateBaseline) {
    await writeOutput(known.path, writtenBaseline(updatedBaseline(known.baseline, files, known.pathOf)));
    process.stderr.write(`${known.path}: holds ${counted(countsOf(files).findings, 'finding')} of ${counted(files.length, 'file')}.\n`);
    return 0;
  }
  if (known && mended > 0)
    process.stderr.write(
      `${known.path}: ${counted(mended, 'finding')} of it ${mended === 1 ? 'is' : 'are'} gone; --update-baseline takes them out.\n`,
    );
  process.stdout.write(report(files, options));
  const { errors, warnings } = countsOf(files);
  return errors > 0 || warnings > options.maxWarnings ? 1 : 0;
}

const counted = (n: number, what: string): string => `${n} ${what}${n === 1 ? '' : 's'}`;

/** What is found in a text of a file. */
function checker(file: TextFile, { glossary, config }: Settings, options: CheckOptions): (text: string) => Finding[] {
  const date = options.date ?? config.date;
  const profile = [...config.profile, ...options.profile];
  return (text) => {
    const statement = analyse(text, {
      markup: markupOf(file.path),
      glossary,
      ...(date === undefined ? {} : { date }),
      ...(config.instrument === undefined ? {} : { instrument: config.instrument }),
    });
    return findingsOf(statement, ruleTable, {
      levels: { ...levelsOf({ ...config, profile }), ...options.levels },
      ignored: config.ignore,
      onFailure: (rule, error) =>
        process.stderr.write(`communique: ${file.path}: the rule ${rule} failed and was skipped: ${String(error)}\n`),
    });
  };
}

async function checkOne(file: TextFile, findingsIn: (text: string) => Finding[], { fix }: CheckOptions): Promise<CheckedFile> {
  if (!fix) return { path: file.path, text: file.text, findings: findingsIn(file.text) };
  const fixed = fixAll(file.text, (text) => findingsIn(text).filter(fixable));
  if (fixed !== file.text) await replaceTextFile(file, fixed);
  return { path: file.path, text: fixed, findings: findingsIn(fixed) };
}

function report(files: readonly CheckedFile[], { format, paint, version }: CheckOptions): string {
  if (format === 'json') return jsonReport(files);
  if (format === 'sarif') return sarifReport(files, ruleTable, version);
  return format === 'github' ? githubReport(files) : textReport(files, paint);
}
