// The property tests in their nightly setting: 100,000 random edits, and ten times as many runs of the others.
//   npm run test:nightly
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const vitest = fileURLToPath(new URL('../../node_modules/vitest/vitest.mjs', import.meta.url));
const env = { PROPERTY_EDITS: '100000', PROPERTY_RUNS: '3000', ...process.env };
process.exitCode =
  spawnSync(process.execPath, [vitest, 'run', '--config', 'vitest.all.config.mts', 'test/property'], { cwd: root, env, stdio: 'inherit' })
    .status ?? 1;
