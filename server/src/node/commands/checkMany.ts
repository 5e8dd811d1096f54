import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Presets, SingleBar } from 'cli-progress';
import { type CheckingOptions, incomplete, type ToCheck } from '../checking.js';
import { type CheckedLine, lineChecker } from '../checkWorker.js';
import { CliError } from '../files.js';
import { mapConcurrentOrdered } from '../mapConcurrentOrdered.js';
import { print, printError } from '../terminal.js';
import { startThreads } from '../threads.js';

/** Fewer files than this are checked in one thread: starting another takes longer. */
const fewest = 32;

/** How many files each thread has before it, so that it never waits. */
const ahead = 4;

export interface ManyOptions extends CheckingOptions {
  readonly maxWarnings: number;
  /** Threads; as many as the machine has when absent. */
  readonly jobs?: number;
}

/** All there are, where it is known how many. */
async function* counted(inputs: readonly ToCheck[], bar: SingleBar | undefined): AsyncGenerator<ToCheck> {
  bar?.start(inputs.length, 0);
  yield* inputs;
}

/**
 * Checks files and writes a line of JSON for each as soon as its turn has come, in the order of the files.
 * @param inputs all files, or a list that is read as it goes
 * @returns the exit code: 0 nothing at warning or above, 1 findings, 2 where a file could not be read, 3 where a check failed
 */
export async function checkMany(inputs: readonly ToCheck[] | AsyncIterable<ToCheck>, options: ManyOptions): Promise<number> {
  const isList = Array.isArray(inputs);
  const jobs = isList && inputs.length < fewest ? 1 : (options.jobs ?? availableParallelism());
  const checking = checkingOptions(options);
  const threads = jobs > 1 ? startThreads(jobs, checking) : undefined;
  const check = threads ? threads.check : await lineChecker(checking);
  const bar = isList && inputs.length >= fewest && process.stderr.isTTY ? progress() : undefined;
  const totals = { errors: 0, warnings: 0, isUnread: false, isIncomplete: false };
  try {
    const source = isList ? counted(inputs, bar) : (inputs as AsyncIterable<ToCheck>);
    for await (const checked of mapConcurrentOrdered(source, jobs * ahead, check)) {
      add(totals, checked);
      for (const sentence of checked.failures) printError(`communique: ${sentence}`);
      bar?.increment();
      if (checked.line !== '' && !print(checked.line, 'json')) await once(process.stdout, 'drain');
    }
  } finally {
    bar?.stop();
    await threads?.stop();
  }
  if (totals.isUnread) throw new CliError('some files could not be read; see their lines for the reason');
  if (totals.isIncomplete) return incomplete;
  return totals.errors > 0 || totals.warnings > options.maxWarnings ? 1 : 0;
}

/** Nothing but what another thread needs: a function could not go there. */
const checkingOptions = ({ glossary, precedents, levels, date, profile, readers, baseline }: CheckingOptions): CheckingOptions => ({
  glossary,
  precedents,
  levels,
  profile,
  ...(date === undefined ? {} : { date }),
  ...(readers === undefined ? {} : { readers }),
  ...(baseline === undefined ? {} : { baseline }),
});

function add(
  totals: { errors: number; warnings: number; isUnread: boolean; isIncomplete: boolean },
  { errors, warnings, isUnread, failures }: CheckedLine,
): void {
  totals.errors += errors;
  totals.warnings += warnings;
  totals.isUnread ||= isUnread;
  totals.isIncomplete ||= failures.length > 0;
}

/** On standard error, so that the report can go elsewhere. */
const progress = (): SingleBar =>
  new SingleBar({ format: 'Checking {bar} {value} of {total}', hideCursor: true, stream: process.stderr }, Presets.shades_classic);
