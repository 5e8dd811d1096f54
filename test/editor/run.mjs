// Runs the tests in the real workbench with the packaged extension, in several hosts at once: the suite inside the extension host (suite/)
// and the keyboard tests (keyboard/).
//   node test/editor/run.mjs [--host node] [--host web] [--host restricted] [--tests suite] [--tests keyboard] [--grep TEXT] [--short] [--jobs N]
// --grep selects keyboard tests by title. --short, as in `npm test`, runs the first of each feature in one
// host, and no suite in a folder that is not trusted. DEBUG=1 shows the whole console.
import { spawn } from 'node:child_process';
import { availableParallelism, freemem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { findChromium } from './harness/browser.mjs';
import { bundleSuites, pack } from './harness/prepare.mjs';
import { fetchWorkbench } from './harness/workbench.mjs';

/** Memory of a workbench with its browser, in bytes. */
const memoryOfJob = 2e9;

const { values } = parseArgs({
  options: {
    host: { type: 'string', multiple: true, default: ['node', 'web', 'restricted'] },
    tests: { type: 'string', multiple: true, default: ['suite', 'keyboard'] },
    grep: { type: 'string', default: '' },
    short: { type: 'boolean', default: false },
    // A job waits for its windows about half of the time.
    jobs: { type: 'string', default: String(Math.max(1, Math.min(availableParallelism() * 2, Math.floor(freemem() / memoryOfJob)))) },
  },
});

/** Trust makes no difference to the extension, so the suite in a folder that is not trusted runs in `npm run test:editor` only. */
const suiteHosts = values.short ? values.host.filter((host) => host !== 'restricted') : values.host;
const keyboardHosts = values.host.filter((host) => host !== 'restricted').slice(0, values.short ? 1 : undefined);
/** Longest first, so that none runs alone at the end. */
const jobs = [
  ...(values.tests.includes('keyboard')
    ? keyboardHosts.map((host) => ['keyboard', host, values.grep, ...(values.short ? ['short'] : [])])
    : []),
  ...(values.tests.includes('suite') ? [...suiteHosts.map((host) => ['suite', host]), ['pages']] : []),
];

/** Runs a job. If others run too, prints its output in one piece. @returns whether it succeeded */
function run(job) {
  const child = spawn(process.execPath, [fileURLToPath(new URL('job.mjs', import.meta.url)), ...job], {
    stdio: ['ignore', jobs.length === 1 ? 'inherit' : 'pipe', 'inherit'],
  });
  running.add(child);
  let output = '';
  child.stdout?.on('data', (piece) => (output += piece));
  const start = Date.now();
  return new Promise((resolve) =>
    child.on('close', (code) => {
      running.delete(child);
      process.stdout.write(
        `${output}  ${job.join(' ')}: ${code === 0 ? 'passed' : 'FAILED'} after ${Math.round((Date.now() - start) / 1000)} s\n`,
      );
      resolve(code === 0);
    }),
  );
}

const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    for (const child of running) child.kill(signal);
    process.exitCode = 1;
    waiting.length = 0;
  });

const waiting = [...jobs];
try {
  await findChromium();
  await fetchWorkbench();
  await pack();
  await bundleSuites();
  const worker = async () => {
    for (let job = waiting.shift(); job; job = waiting.shift()) if (!(await run(job))) process.exitCode = 1;
  };
  await Promise.all(Array.from({ length: Number(values.jobs) }, worker));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
