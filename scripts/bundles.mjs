// The bundles of `build.mjs`, as esbuild options. `outfile` is relative to dist/.
import { readFile } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { fewerEntities } from './entities.mjs';
import { esModules } from './esModules.mjs';
import { packGlossary } from './packGlossary.mjs';
import { schemaValidators } from './schemaValidators.mjs';
import {
  noAbsentFeatures,
  noAbsentServerFeatures,
  noFileNames,
  noProcesses,
  noValidation,
  noVersionCheck,
  sharedEntities,
  yamlParserOnly,
} from './unusedParts.mjs';

const inPackages = (path) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url));

const manifest = fileURLToPath(new URL('../package.json', import.meta.url));

/** Reduces package.json to the version, which is all that bundles need. */
const versionOnly = {
  name: 'version only',
  setup: ({ onLoad }) =>
    onLoad({ filter: /package\.json$/ }, async ({ path }) => {
      if (path !== manifest) return undefined;
      const { version } = JSON.parse(await readFile(path, 'utf8'));
      return { contents: JSON.stringify({ version }), loader: 'json' };
    }),
};

const common = {
  bundle: true,
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
  legalComments: 'none',
  metafile: true,
  plugins: [versionOnly, schemaValidators, packGlossary, fewerEntities, esModules, sharedEntities, yamlParserOnly],
  charset: 'utf8',
  alias: {
    // The client and server packages depend on two patch versions of the same types.
    'vscode-languageserver-types': inPackages('vscode-languageserver-types/lib/esm/main.js'),
    // The variant without Node modules, for workers. Threads are not needed.
    fflate: inPackages('fflate/esm/browser.js'),
    // As above, for messages. They are handed in.
    '@vscode/l10n': inPackages('@vscode/l10n/dist/browser.js'),
  },
};
/**
 * Imports our own modules at the start of a bundle, not when they are used. A module that a bundle imports when it is used becomes a function,
 * and so does every module that it imports; V8 parses what is in them twice.
 */
const importedAtStart = {
  name: 'imported at start',
  setup: ({ onLoad }) =>
    onLoad({ filter: /server[\\/]src[\\/]\w+[\\/].*\.ts$/ }, async ({ path }) => {
      const imports = [];
      const contents = (await readFile(path, 'utf8')).replace(/\bimport\(\s*('\.(?![^']*sdk\.js)[^']+')\s*\)/g, (_, module) => {
        imports.push(`import * as atStart${imports.length} from ${module};`);
        return `Promise.resolve(atStart${imports.length - 1})`;
      });
      return imports.length === 0 ? undefined : { contents: `${contents}\n${imports.join('\n')}\n`, loader: 'ts' };
    }),
};
/** Leaves the SDK for assistants in a file of its own, so that no other command loads it. */
const sdkApart = {
  name: 'SDK apart',
  setup: ({ onResolve }) => onResolve({ filter: /\/mcp\/sdk\.js$/ }, () => ({ path: './mcpSdk.mjs', external: true })),
};
/** The command line runs the language server in its own file. */
const serverApart = {
  name: 'server apart',
  setup: ({ onResolve }) => onResolve({ filter: /^built-server$/ }, () => ({ path: './server.js', external: true })),
};
/** The CSV parser and the module of messages can download files. This makes it impossible. */
const offline = { XMLHttpRequest: 'undefined', fetch: 'undefined' };

// Prefers ES modules, since the UMD variants of some packages cannot be bundled.
const node = { ...common, platform: 'node', target: 'es2022', format: 'cjs', mainFields: ['module', 'main'] };
// For Node and workers, which have no DOM. Some packages have a variant for that.
const either = {
  ...common,
  platform: 'browser',
  target: 'es2022',
  format: 'cjs',
  mainFields: ['browser', 'module', 'main'],
  conditions: ['worker', 'module', 'node'],
  external: [...builtinModules.flatMap((name) => [name, `node:${name}`])],
};

export const bundles = [
  {
    ...either,
    entryPoints: ['client/src/main.ts'],
    outfile: 'dist/client.js',
    external: [...either.external, 'vscode'],
    plugins: [...common.plugins, noAbsentFeatures, noFileNames, noVersionCheck],
  },
  {
    ...either,
    entryPoints: ['server/src/main.ts'],
    outfile: 'dist/server.js',
    define: offline,
    plugins: [...common.plugins, importedAtStart, noAbsentServerFeatures],
    // Workers have no `module`.
    banner: { js: '"use strict";var module=typeof module=="object"?module:{};' },
  },
  {
    ...node,
    entryPoints: ['server/src/node/commandLine.ts'],
    outfile: 'dist/cli.js',
    banner: { js: '#!/usr/bin/env node' },
    plugins: [...common.plugins, noProcesses, sdkApart, serverApart, importedAtStart],
    define: offline,
  },
  // The functions of the npm package.
  { ...node, format: 'esm', entryPoints: ['server/src/api/index.ts'], outfile: 'dist/index.mjs', define: offline },
  // For `communique mcp`. Its parser of messages would write and compile code if it could.
  {
    ...node,
    format: 'esm',
    entryPoints: ['server/src/node/mcp/sdk.ts'],
    outfile: 'dist/mcpSdk.mjs',
    plugins: [...common.plugins, noValidation],
    define: { ...offline, Function: 'undefined' },
  },
];
