import { build } from 'esbuild';
import { schemaValidators } from '../../scripts/schemaValidators.mjs';

/** Bundles sources as a module for Node. */
export const bundled = ({ plugins = [], ...options }) =>
  build({
    plugins: [...plugins, schemaValidators],
    bundle: true,
    format: 'esm',
    platform: 'node',
    mainFields: ['module', 'main'],
    target: 'node20',
    banner: { js: "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);" },
    logLevel: 'warning',
    ...options,
  });
