// Runs Vitest and, at the same time, the tests in VS Code, which wait for their windows most of the time. Build first.
//   node test/run.mjs
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { pack } from './editor/harness/prepare.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const running = new Set();
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => {
    for (const child of running) child.kill(signal);
  });

/** Runs a script with its output here, or in one piece when it ends. @returns whether it succeeded */
function run(args, isLive) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', isLive ? 'inherit' : 'pipe', 'inherit'] });
  running.add(child);
  let output = '';
  child.stdout?.on('data', (piece) => (output += piece));
  return new Promise((resolve) =>
    child.on('close', (code) => {
      running.delete(child);
      process.stdout.write(output);
      resolve(code === 0);
    }),
  );
}

// Tests of the package write the same files, so the extension is packaged before.
await pack();
const results = await Promise.all([
  run(['node_modules/vitest/vitest.mjs', 'run', '--config', 'vitest.all.config.mts'], true),
  run(['test/editor/run.mjs', '--short', '--packed'], false),
]);
process.exitCode = results.every(Boolean) ? 0 : 1;
