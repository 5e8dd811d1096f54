// Builds the five bundles into dist/: client and server for Node and for browsers, and the command line.
//   node build.mjs [--quiet] [--watch] [--dev]
import { chmod } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { build, context } from 'esbuild';

const { values } = parseArgs({ options: { quiet: { type: 'boolean' }, watch: { type: 'boolean' }, dev: { type: 'boolean' } } });

const common = {
  bundle: true,
  minify: !values.dev,
  sourcemap: values.dev ?? false,
  logLevel: 'warning',
  legalComments: 'none',
  metafile: true,
  charset: 'utf8',
};
// The ES modules of packages that have both: the UMD form of some cannot be bundled.
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };
// Both run in workers, which have no document: some packages have a form of their own for that.
const browser = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['worker', 'module'],
};

const bundles = [
  { ...node, entryPoints: ['client/src/node/main.ts'], outfile: 'dist/client-node.js', external: ['vscode'] },
  { ...browser, entryPoints: ['client/src/browser/main.ts'], outfile: 'dist/client-browser.js', external: ['vscode'], format: 'cjs' },
  { ...node, entryPoints: ['server/src/node/main.ts'], outfile: 'dist/server-node.js' },
  {
    ...browser,
    entryPoints: ['server/src/browser/main.ts'],
    outfile: 'dist/server-browser.js',
    format: 'iife',
    // A worker may be started from a blob, whose location is no base for addresses; the schema validator would take it for one.
    define: { 'self.location': 'undefined' },
  },
  { ...node, entryPoints: ['server/src/node/cli.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];

if (values.watch) {
  for (const bundle of bundles) await (await context({ ...bundle, logLevel: 'info' })).watch();
} else {
  const results = await Promise.all(bundles.map((bundle) => build(bundle)));
  await chmod('dist/cli.js', 0o755);
  if (!values.quiet) {
    for (const [file, { bytes }] of results.flatMap((r) => Object.entries(r.metafile.outputs)))
      process.stdout.write(`${file.padEnd(24)}${(bytes / 1000).toFixed(0).padStart(6)} kB\n`);
  }
}
