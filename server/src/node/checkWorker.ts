import { parentPort, workerData } from 'node:worker_threads';
import { countsOf } from '../report/checked.js';
import { ndjsonFault, ndjsonLine } from '../report/ndjson.js';
import { type CheckingOptions, fileChecker, type ToCheck, uncheckedSentence } from './checking.js';
import { CliError } from './files.js';

/** What became of a file: its line of the report, and what counts for the exit code. */
export interface CheckedLine {
  /** Empty for a file that is no statement. */
  readonly line: string;
  readonly errors: number;
  readonly warnings: number;
  /** The file could not be read. */
  readonly isUnread: boolean;
  /** What failed in checking it. */
  readonly failures: readonly string[];
}

/** Checks files to lines of the report. A file that cannot be read or checked has the reason in its line; the others go on. */
export async function lineChecker(options: CheckingOptions): Promise<(input: ToCheck) => Promise<CheckedLine>> {
  const checkFile = await fileChecker(options);
  return async (input) => {
    const nothing = { line: '', errors: 0, warnings: 0, isUnread: false, failures: [] };
    try {
      const failures: string[] = [];
      const file = await checkFile(input, (sentence) => failures.push(sentence));
      if (!file) return nothing;
      const { errors, warnings } = countsOf([file]);
      return { ...nothing, line: ndjsonLine(file), errors, warnings, failures };
    } catch (error) {
      if (error instanceof CliError) return { ...nothing, line: ndjsonFault(input.path, error.message), isUnread: true };
      const sentence = uncheckedSentence(input.path, error);
      return { ...nothing, line: ndjsonFault(input.path, sentence), failures: [sentence] };
    }
  };
}

/** Serves the thread that started this one: a file in, its line out. */
export function serveChecks(): void {
  const ready = lineChecker(workerData as CheckingOptions);
  parentPort?.on('message', (message: { id: number; input: ToCheck }) => {
    void ready
      .then((check) => check(message.input))
      .then(
        (checked) => parentPort?.postMessage({ id: message.id, checked }),
        (error: unknown) => parentPort?.postMessage({ id: message.id, error: error instanceof Error ? error.message : String(error) }),
      );
  });
}
