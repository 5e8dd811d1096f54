// The bundles of `build.mjs`, as options of esbuild; `outfile` is below dist/.
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { schemaValidators } from './schemaValidators.mjs';

const inPackages = (path) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url));

const manifest = fileURLToPath(new URL('../package.json', import.meta.url));

/** Of the manifest the bundles need the version; the rest, with the settings and menus of the editor, is left out. */
const versionOnly = {
  name: 'version only',
  setup: ({ onLoad }) =>
    onLoad({ filter: /package\.json$/ }, async ({ path }) => {
      if (path !== manifest) return undefined;
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    }),
};

/** The parser of the command line can start programs for commands in files of their own. There are none, so it gets no way to. */
const noProcesses = {
  name: 'no processes',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^node:child_process$/ }, () => ({ path: 'child_process', namespace: 'nothing' }));
    onLoad({ filter: /./, namespace: 'nothing' }, () => ({ contents: '' }));
  },
};

const common = {
  bundle: true,
  minify: true,
  logLevel: 'warning',
  legalComments: 'none',
  metafile: true,
  plugins: [versionOnly, schemaValidators],
  // A bundle of its own, loaded when a Word document is read.
  external: ['*/wordText.js'],
  charset: 'utf8',
  alias: {
    // Client and server packages bring two patch versions of the same types; one is enough.
    'vscode-languageserver-types': inPackages('vscode-languageserver-types/lib/esm/main.js'),
    // The form without Node’s modules, which a worker does not have, and of which only the parser is taken.
    yaml: inPackages('yaml/browser/dist/index.js'),
    // The same of the ZIP archiver: threads are not needed.
    fflate: inPackages('fflate/esm/browser.js'),
  },
};
/** The reader of CSV could fetch a file from an address. Nobody asks it to, and now nobody can. */
const offline = { XMLHttpRequest: 'undefined' };

// The ES modules of packages that have both: the UMD form of some cannot be bundled.
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'] };
// For Node and for workers alike, which have no document: some packages have a form of their own for that.
const either = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  format: 'cjs',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['worker', 'module', 'node'],
  external: [...common.external, ...builtinModules.flatMap((name) => [name, `node:${name}`])],
};

export const bundles = [
  { ...either, entryPoints: ['client/src/main.ts'], outfile: 'dist/client.js', external: [...either.external, 'vscode'] },
  {
    ...either,
    entryPoints: ['server/src/main.ts'],
    outfile: 'dist/server.js',
    define: offline,
    // Nor has a worker a module to export from.
    banner: { js: '"use strict";var module=typeof module=="object"?module:{};' },
  },
  {
    ...node,
    entryPoints: ['server/src/node/commandLine.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [...common.plugins, noProcesses],
    define: offline,
  },
  { ...node, entryPoints: ['server/src/node/wordText.ts'], outfile: 'dist/wordText.js', external: [] },
];
