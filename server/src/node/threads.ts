import { Worker } from 'node:worker_threads';
import type { CheckingOptions, ToCheck } from './checking.js';
import type { CheckedLine } from './checkWorker.js';
import { CliError } from './files.js';

interface Answer {
  readonly id: number;
  readonly checked?: CheckedLine;
  readonly error?: string;
}

/** Threads that check files: each has an engine of its own. */
export interface Threads {
  check(input: ToCheck): Promise<CheckedLine>;
  stop(): Promise<void>;
}

interface Waiting {
  readonly resolve: (checked: CheckedLine) => void;
  readonly reject: (error: Error) => void;
}

/** @param count how many */
export function startThreads(count: number, options: CheckingOptions): Threads {
  const waiting = new Map<number, Waiting>();
  const threads = Array.from({ length: count }, () => {
    const worker = new Worker(__filename, { workerData: options });
    worker.on('message', ({ id, checked, error }: Answer) => {
      const asked = waiting.get(id);
      waiting.delete(id);
      if (checked) asked?.resolve(checked);
      else asked?.reject(new CliError(error ?? 'a thread failed'));
    });
    worker.on('error', (error) => {
      for (const { reject } of waiting.values()) reject(error);
    });
    return { worker, busy: 0 };
  });
  let next = 0;
  return {
    check: (input) =>
      new Promise((resolve, reject) => {
        const thread = threads.reduce((a, b) => (b.busy < a.busy ? b : a));
        const id = next++;
        thread.busy++;
        const done =
          <A>(settle: (answer: A) => void) =>
          (answer: A): void => {
            thread.busy--;
            settle(answer);
          };
        waiting.set(id, { resolve: done(resolve), reject: done(reject) });
        thread.worker.postMessage({ id, input });
      }),
    stop: async () => {
      await Promise.all(threads.map(({ worker }) => worker.terminate()));
    },
  };
}
