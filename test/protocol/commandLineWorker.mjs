// Runs the built command line again and again in one thread, which compiles it once. See commandLine.ts.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { compileFunction } from 'node:vm';
import { workerData } from 'node:worker_threads';

const { cli, signal, port } = workerData;
const parameters = ['exports', 'require', 'module', '__filename', '__dirname'];
const evaluate = compileFunction(readFileSync(cli, 'utf8').replace(/^#!.*/, ''), parameters, { filename: cli });

/** Collects what is written to a stream of this thread. */
function collected(stream) {
  const pieces = [];
  stream.write = (piece) => pieces.push(Buffer.from(piece)) > 0;
  return () => Buffer.concat(pieces).toString();
}

port.on('message', async ({ args, input, env }) => {
  process.argv = [process.execPath, cli, ...args];
  process.env = env;
  process.exitCode = undefined;
  Object.defineProperty(process, 'stdin', { value: Readable.from(input.length === 0 ? [] : [Buffer.from(input)]), configurable: true });
  const [stdout, stderr] = [process.stdout, process.stderr].map(collected);
  // Each run evaluates all modules again, so no state is left from the one before.
  const module = { exports: {} };
  evaluate(module.exports, createRequire(cli), module, cli, dirname(cli));
  while (process.exitCode === undefined) await setImmediate();
  process.stdout.removeAllListeners('error');
  port.postMessage({ status: process.exitCode, stdout: stdout(), stderr: stderr() });
  Atomics.store(signal, 0, 1);
  Atomics.notify(signal, 0);
});
