import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { MessageChannel, receiveMessageOnPort, Worker } from 'node:worker_threads';

/** The built command line. */
export const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** What a run of the command line leaves, as `spawnSync` returns it. */
export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Maximum duration of a run, in ms. */
const longest = 120_000;

const signal = new Int32Array(new SharedArrayBuffer(4));
const { port1, port2 } = new MessageChannel();
let worker: Worker | undefined;

/** Waits for a run in a thread that has the built command line compiled. */
function runInThread(args: readonly string[], cwd: string, input: string | Uint8Array, env: NodeJS.ProcessEnv): Finished {
  worker ??= new Worker(new URL('commandLineWorker.mjs', import.meta.url), {
    workerData: { cli, signal, port: port2 },
    transferList: [port2],
    stdout: true,
    stderr: true,
  });
  worker.unref();
  Atomics.store(signal, 0, 0);
  const own = process.cwd();
  // A thread has the current folder of its process.
  process.chdir(cwd);
  try {
    port1.postMessage({ args, input, env: { ...env } });
    if (Atomics.wait(signal, 0, 0, longest) === 'timed-out') throw new Error(`communique ${args.join(' ')} did not end`);
  } finally {
    process.chdir(own);
  }
  return (receiveMessageOnPort(port1) as { message: Finished }).message;
}

/**
 * Runs the built command line and waits for it. A process takes 0.4 s of processor time, most of it to compile the bundle, so all runs of a
 * worker share a thread. Only `npm run test:nightly` starts a process for each.
 * @param options cwd: the current folder; input: standard input; env: replaces the environment
 */
export function runCommandLine(
  args: readonly string[],
  { cwd, input = '', env = process.env }: { cwd: string; input?: string | Uint8Array; env?: NodeJS.ProcessEnv },
): Finished {
  if (process.env.NIGHTLY === undefined) return runInThread(args, cwd, input, env);
  return spawnSync(process.execPath, [cli, ...args], { cwd, input, env, encoding: 'utf8' });
}
