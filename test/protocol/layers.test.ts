import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** The configuration of the compiler and the linter, with probes instead of the code. */
const folder = mkdtempSync(join(tmpdir(), 'communique-'));

/** The stages that each stage may import. */
const order: Readonly<Record<string, readonly string[]>> = {
  text: [],
  word: ['text'],
  glossary: ['text'],
  statement: ['text', 'glossary'],
  commitments: ['text', 'glossary', 'statement'],
  findings: ['text', 'glossary', 'statement', 'commitments'],
  precedent: ['text', 'word', 'glossary', 'statement', 'commitments', 'findings'],
  rules: ['text', 'word', 'glossary', 'statement', 'commitments', 'findings', 'precedent'],
  features: ['text', 'glossary', 'statement', 'commitments', 'findings', 'precedent'],
  config: ['text', 'glossary', 'statement', 'commitments', 'findings'],
  report: ['text', 'word', 'glossary', 'statement', 'commitments', 'findings', 'precedent', 'rules'],
  workspace: ['text', 'word', 'glossary', 'statement', 'commitments', 'findings', 'precedent', 'rules', 'config'],
  api: ['text', 'word', 'glossary', 'statement', 'commitments', 'findings', 'precedent', 'rules', 'features', 'config', 'report'],
  assistants: [
    'text',
    'word',
    'glossary',
    'statement',
    'commitments',
    'findings',
    'precedent',
    'rules',
    'features',
    'config',
    'report',
    'workspace',
    'api',
  ],
};
const stages = Object.keys(order);
const engine = ['text', 'word', 'glossary', 'statement', 'commitments', 'findings', 'precedent', 'rules', 'features'];

const write = (file: string, text: string): void => {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
};

const probes: string[] = [];
/** Writes each probe to a separate file, so that one run of each tool checks them all. */
const probe = (where: string, code: string): string => {
  const file = `${where}/probe${probes.length}.ts`;
  probes.push(file);
  write(file, `${code}\n`);
  return file;
};
const importOf = (from: string): string => `import { value } from '${from}';\n\nexport const used = value;`;

const pairs = stages.flatMap((from) =>
  stages.filter((to) => to !== from).map((to) => ({ from, to, shallow: probe(`server/src/${from}`, importOf(`../${to}/deep/file.js`)) })),
);

const ways: readonly (readonly [what: string, code: string])[] = [
  ['import of a file', importOf('../../features/deep/file.js')],
  ['import of a type', "import type { Type } from '../../features/deep/file.js';\n\nexport type Used = Type;"],
  ['re-export', "export { value } from '../../features/deep/file.js';"],
  ['dynamic import', "export const used = async () => (await import('../../features/deep/file.js')).value;"],
  ['type of an import', "export type Used = typeof import('../../features/deep/file.js');"],
  ['import by a roundabout path', importOf('../../text/../connection/deep/file.js')],
  ['import of a command', importOf('../../node/commands/file.js')],
  ['import of an entry point', importOf('../../main.js')],
  ['node:fs', "import { readFileSync } from 'node:fs';\n\nexport const used = readFileSync;"],
  ['fs', "import { readFileSync } from 'fs';\n\nexport const used = readFileSync;"],
  ['fs/promises', "import { readFile } from 'fs/promises';\n\nexport const used = readFile;"],
  ['dynamic import of fs', "export const used = async () => (await import('fs')).readFileSync;"],
  ['require', "export const used = require('fs');"],
  ['process.env', 'export const used = process.env.HOME;'],
  ['globalThis.process', 'export const used = globalThis.process;'],
  ['Buffer', "export const used = Buffer.from('');"],
  ['the type Buffer', 'export const used = (bytes: Buffer): number => bytes.length;'],
  ['NodeJS types', 'export type Used = NodeJS.Timeout;'],
  ['__dirname', 'export const used = __dirname;'],
  ['setImmediate', 'setImmediate(() => {});\n\nexport {};'],
  ['vscode', "import { window } from 'vscode';\n\nexport const used = window;"],
  ['vscode-jsonrpc', "import { createMessageConnection } from 'vscode-jsonrpc';\n\nexport const used = createMessageConnection;"],
  ['vscode-languageserver', "import { TextDocuments } from 'vscode-languageserver';\n\nexport const used = TextDocuments;"],
  [
    'a type of vscode-languageserver/node',
    "import type { Connection } from 'vscode-languageserver/node';\n\nexport type Used = Connection;",
  ],
];
const engineProbes = engine
  .filter((stage) => stage !== 'features')
  .map((stage) => ({ stage, files: ways.map(([, code]) => probe(`server/src/${stage}/deep`, code)) }));

const forbidden = [
  ['server/src/features/deep', importOf('../../rules/deep/file.js')],
  ['server/src/features/deep', "export const used = async () => (await import('../../rules/deep/file.js')).value;"],
  ['server/src/features/deep', importOf('../other/file.js')],
  ['server/src/rules/deep', importOf('../other/file.js')],
  ['server/src/rules/deep', importOf('vscode-languageserver-types')],
  ['server/src/features/deep', 'export const used = process.env.HOME;'],
  ['server/src/features/deep', "import { TextDocuments } from 'vscode-languageserver';\n\nexport const used = TextDocuments;"],
  ['server/src/workspace', "import { join } from 'node:path';\n\nexport const used = join;"],
  ['server/src/connection', importOf('../node/commands/file.js')],
  ['server/src/connection', "import { createConnection } from 'vscode-languageserver/node';\n\nexport const used = createConnection;"],
  ['server/src/browser', importOf('../node/commands/file.js')],
  ['server/src/browser', "import { readFileSync } from 'fs';\n\nexport const used = readFileSync;"],
  ['server/src/node', importOf('../browser/deep/file.js')],
  ['client/src', importOf('../../server/src/connection/deep/file.js')],
  ['client/src', "import data from '../../data/some.json';\n\nexport const used = data;"],
  ['client/src', "import { readFileSync } from 'fs';\n\nexport const used = readFileSync;"],
].map(([where = '', code = '']) => ({ where, code, file: probe(where, code) }));

const allowed = [
  ['server/src/features/deep', "import { Range } from 'vscode-languageserver-types';\n\nexport const used = Range;"],
  ['server/src/features/deep', importOf('../shared.js')],
  ['server/src/rules/deep', importOf('../shared.js')],
  ['server/src/workspace', "import { TextDocument } from 'vscode-languageserver-textdocument';\n\nexport const used = TextDocument;"],
  ['server/src/connection', importOf('../features/deep/file.js')],
  ['server/src/node', "import { readFileSync } from 'node:fs';\n\nexport const used = readFileSync;"],
  ['server/src/node', importOf('../text/deep/file.js')],
].map(([where = '', code = '']) => ({ where, code, file: probe(where, code) }));

let output = '';
beforeAll(() => {
  for (const file of [
    'biome.json',
    'package.json',
    'tsconfig.base.json',
    'server/tsconfig.json',
    'server/tsconfig.stage.json',
    'client/tsconfig.json',
  ]) {
    cpSync(join(root, file), join(folder, file));
  }
  cpSync(join(root, 'server/types'), join(folder, 'server/types'), { recursive: true });
  for (const stage of readdirSync(join(root, 'server/src'), { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const config = join('server/src', stage.name, 'tsconfig.json');
    mkdirSync(join(folder, 'server/src', stage.name), { recursive: true });
    cpSync(join(root, config), join(folder, config));
    for (const file of ['deep/file.ts', 'other/file.ts', 'shared.ts']) {
      write(join('server/src', stage.name, file), 'export const value = 1;\nexport type Type = string;\n');
    }
  }
  write('server/src/node/commands/file.ts', 'export const value = 1;\n');
  write('server/src/main.ts', 'export const value = 1;\n');
  write('data/some.json', '{}\n');
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const run = (tool: string, ...args: string[]): string =>
    spawnSync(process.execPath, [join(root, 'node_modules', tool), ...args], { cwd: folder, encoding: 'utf8', maxBuffer: 2 ** 26 }).stdout;
  output =
    // One project at a time: a parallel build once reported imports that are allowed.
    run('typescript/bin/tsc', '-b', 'server', 'client', '--builders', '1', '--pretty', 'false') +
    run('@biomejs/biome/bin/biome', 'lint', '--reporter=github', '--max-diagnostics=none', '--diagnostic-level=error', '.');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The compiler reports a file that is out of reach once, at one import, and lists others below it (`from file '…'`). */
const isRejected = (file: string): boolean =>
  [`${file}(`, `from file '${join(folder, file)}'`, `${file},line=`].some((place) => output.includes(place));

describe('what a stage imports', () => {
  it('is earlier stages only', () => {
    const wrong = pairs
      .filter(({ from, to, shallow }) => isRejected(shallow) === order[from]?.includes(to))
      .map((pair) => ({ ...pair, said: output.split('\n').filter((line) => line.includes(pair.shallow)) }));
    expect(wrong).toEqual([]);
  });
  it.each(engineProbes)('$stage: no later stage, Node, editor or connection, in any form of import', ({ files }) => {
    expect(ways.filter((_, i) => !isRejected(files[i] ?? '')).map(([what]) => what)).toEqual([]);
  });
  it.each(forbidden)('$where: not $code', ({ file }) => {
    expect(isRejected(file)).toBe(true);
  });
  it.each(allowed)('$where: $code', ({ file }) => {
    expect(isRejected(file)).toBe(false);
  });
});
