import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'communique-'));

/** A file of its own for each import that is tried, so that one run of the linter judges them all. */
const probes: { readonly file: string; readonly from: string }[] = [];
const probe = (where: string, from: string): string => {
  const file = where.endsWith('.ts') ? where : `${where}/probe${probes.length}.ts`;
  probes.push({ file, from });
  return file;
};

let said = '';
beforeAll(() => {
  cpSync(join(root, 'biome.json'), join(folder, 'biome.json'));
  for (const { file, from } of probes) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `import { x } from '${from}';\n\nexport const y = x;\n`);
  }
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const { stdout } = spawnSync(process.execPath, [biome, 'lint', '--reporter=github', '--max-diagnostics=none', '.'], {
    cwd: folder,
    encoding: 'utf8',
  });
  said = stdout;
});
afterAll(() => rmSync(folder, { recursive: true }));

const isForbidden = (file: string): boolean =>
  said.split('::error').some((entry) => entry.includes('noRestrictedImports') && entry.includes(`/${file},`));

const stages = [
  'text',
  'glossary',
  'statement',
  'findings',
  'precedent',
  'rules',
  'features',
  'config',
  'report',
  'workspace',
  'connection',
];
const order: Readonly<Record<string, readonly string[]>> = {
  text: [],
  glossary: ['text'],
  statement: ['text', 'glossary'],
  findings: ['text', 'glossary', 'statement'],
  precedent: ['text', 'glossary', 'statement'],
  rules: ['text', 'glossary', 'statement', 'findings', 'precedent'],
  features: ['text', 'glossary', 'statement', 'findings', 'precedent'],
  config: ['glossary', 'statement', 'findings'],
  report: ['statement', 'findings', 'precedent', 'rules'],
  workspace: ['text', 'glossary', 'statement', 'findings', 'precedent', 'rules', 'config'],
  connection: ['text', 'glossary', 'statement', 'findings', 'precedent', 'rules', 'features', 'config', 'report', 'workspace'],
};

const pairs = stages.flatMap((from) =>
  stages
    .filter((to) => to !== from)
    .map((to) => ({ from, to, file: probe(`server/src/${from}`, `../${to}/something.js`), forbidden: order[from]?.includes(to) !== true })),
);

const forbidden = [
  ['server/src/text', 'node:fs'],
  ['server/src/glossary', 'vscode'],
  ['server/src/statement', 'vscode-languageserver'],
  ['server/src/rules/abbreviation', '../../features/hover.js'],
  ['server/src/rules', 'vscode-languageserver-types'],
  ['server/src/features', 'vscode-languageserver/node'],
  ['server/src/features', '../server.js'],
  ['server/src/workspace', 'node:path'],
  ['server/src/server.ts', './node/serve.js'],
  ['server/src/browser', '../node/serve.js'],
  ['server/src/browser', 'node:fs'],
  ['client/src', '../../server/src/server.js'],
  ['client/src', '../../data/glossary/japan.json'],
].map(([where = '', from = '']) => ({ where, from, file: probe(where, from) }));

const allowed = [
  ['server/src/features', 'vscode-languageserver-types'],
  ['server/src/workspace', 'vscode-languageserver-textdocument'],
  ['server/src/node', 'node:fs'],
].map(([where = '', from = '']) => ({ where, from, file: probe(where, from) }));

describe('the linter holds the layers', () => {
  it.each(pairs)('$from → $to forbidden: $forbidden', ({ file, forbidden: expected }) => {
    expect(isForbidden(file)).toBe(expected);
  });
  it.each(forbidden)('$where may not import $from', ({ file }) => {
    expect(isForbidden(file)).toBe(true);
  });
  it.each(allowed)('$where may import $from', ({ file }) => {
    expect(isForbidden(file)).toBe(false);
  });
});
