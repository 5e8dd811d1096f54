// Prepares the npm package in out/npm: the command line with the language server, and the functions with their types. Build first.
// The extension has a package.json of its own, with a manifest for VS Code that is of no use to npm.
//   node scripts/npmPackage.mjs [--out FOLDER]
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { noticesFor } from './supply/notices.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'out/npm') } } });
const out = resolve(values.out);
const read = (file) => readFileSync(join(root, file), 'utf8');
const write = (file, text) => {
  mkdirSync(dirname(join(out, file)), { recursive: true });
  writeFileSync(join(out, file), text);
};

rmSync(out, { recursive: true, force: true });
const { version, license, repository, engines, keywords } = JSON.parse(read('package.json'));
const manifest = {
  name: 'communique',
  version,
  description: 'Checks joint statements between governments: command line, language server and library.',
  keywords: [...keywords, 'lint', 'language-server', 'lsp'],
  license,
  repository,
  homepage: repository.url.replace(/\.git$/, ''),
  bin: { communique: 'dist/cli.js' },
  exports: {
    '.': { types: './dist/index.d.mts', default: './dist/index.mjs' },
    './schema/*': './data/schema/*',
    './package.json': './package.json',
  },
  files: ['dist', 'data', 'docs', 'l10n', 'CHANGELOG.md', 'THIRD-PARTY-NOTICES'],
  engines: { node: engines.node },
  publishConfig: { access: 'public', provenance: true },
};
write('package.json', `${JSON.stringify(manifest, null, 2)}\n`);

for (const file of ['LICENSE', 'CHANGELOG.md', 'dist/cli.js', 'dist/server.js', 'dist/index.mjs', 'dist/mcpSdk.mjs', 'docs/api.md'])
  cpSync(join(root, file), join(out, file));
for (const name of ['communique', 'customary', 'glossary', 'baseline'])
  cpSync(join(root, `data/schema/${name}.schema.json`), join(out, `data/schema/${name}.schema.json`));
cpSync(join(root, 'l10n'), join(out, 'l10n'), { recursive: true });
write('README.md', read('docs/npm.md'));
write('THIRD-PARTY-NOTICES', noticesFor(root, JSON.parse(read('data/trust/licences.json')), ['cli', 'server', 'index', 'mcpSdk']));

// Declarations of TypeScript modules end in .mts.
execFileSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', join(root, 'server/src/api')], { stdio: 'inherit' });
for (const name of ['index', 'types', 'invalidOptionsError'])
  write(`dist/${name}.d.mts`, read(`.cache/types/server/src/api/${name}.d.ts`).replace(/(?<=from '\.\/\w+)\.js(?=')/g, '.mjs'));
