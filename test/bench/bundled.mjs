// Bundles the engine as it is shipped: minified, for Node.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { schemaValidators } from '../../scripts/schemaValidators.mjs';

/** Folder for the files of benchmarks. */
export const benchFolder = fileURLToPath(new URL('../../.cache/bench/', import.meta.url));
export const enginePath = join(benchFolder, 'engine.mjs');

export async function bundleEngine() {
  mkdirSync(benchFolder, { recursive: true });
  await build({
    plugins: [schemaValidators],
    entryPoints: [fileURLToPath(new URL('engine.ts', import.meta.url))],
    outfile: enginePath,
    bundle: true,
    minify: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'warning',
  });
}
