// Runs what is too slow for every change: 100,000 random edits, ten times as many runs of the other properties, larger versions of tests of
// the built programs, and every place of the real statements.
//   npm run test:nightly
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const vitest = fileURLToPath(new URL('../node_modules/vitest/vitest.mjs', import.meta.url));
const env = { NIGHTLY: '1', PROPERTY_EDITS: '100000', PROPERTY_RUNS: '3000', EDIT_SESSIONS: '300', ...process.env };
process.exitCode =
  spawnSync(process.execPath, [vitest, 'run', '--config', 'vitest.all.config.mts', 'test/property', 'test/protocol', 'test/corpus'], {
    cwd: root,
    env,
    stdio: 'inherit',
  }).status ?? 1;
