import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Session, startSession } from '../session.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** An empty folder into which the package is installed, as users do. */
const folder = mkdtempSync(join(tmpdir(), 'communique-npm-'));
const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', [...args, '--offline', '--no-audit', '--no-fund'], { cwd, encoding: 'utf8', shell: process.platform === 'win32' });

const draft = 'Both sides welcomed QZSS and its QZSS satellites.\n';

describe('the npm package', () => {
  let packed: readonly { readonly filename: string; readonly size: number; readonly files: readonly { readonly path: string }[] }[] = [];

  beforeAll(() => {
    execFileSync(process.execPath, [join(root, 'scripts/npmPackage.mjs'), '--out', join(folder, 'source')], { stdio: 'pipe' });
    packed = JSON.parse(npm(['pack', '--json', '--pack-destination', folder], join(folder, 'source')));
    mkdirSync(join(folder, 'user'));
    writeFileSync(join(folder, 'user/package.json'), '{ "type": "module" }\n');
    npm(['install', join(folder, packed[0]?.filename ?? '')], join(folder, 'user'));
    writeFileSync(join(folder, 'user/draft.md'), draft);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const inUser = (program: string, ...args: readonly string[]) =>
    spawnSync(program, args, { cwd: join(folder, 'user'), encoding: 'utf8', shell: process.platform === 'win32' });

  it('has the built programs, types, schemas and documents, and nothing else', () => {
    expect(packed[0]?.files.map((f) => f.path).sort()).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'THIRD-PARTY-NOTICES',
      'data/schema/baseline.schema.json',
      'data/schema/communique.schema.json',
      'data/schema/customary.schema.json',
      'data/schema/glossary.schema.json',
      'dist/cli.js',
      'dist/index.d.mts',
      'dist/index.mjs',
      'dist/invalidOptionsError.d.mts',
      'dist/mcpSdk.mjs',
      'dist/server.js',
      'dist/types.d.mts',
      'docs/api.md',
      'l10n/bundle.l10n.ja.json',
      'package.json',
    ]);
    expect(packed[0]?.size).toBeLessThan(1_350_000);
    expect(readdirSync(join(folder, 'user/node_modules')).filter((name) => !name.startsWith('.'))).toEqual(['communique']);
  });

  it('links only to the repository, since its documents are not beside it', () => {
    for (const page of ['README.md', 'docs/api.md'])
      for (const [, target] of readFileSync(join(folder, 'source', page), 'utf8').matchAll(/\]\(([^)]*)\)/g)) {
        const path = /^https:\/\/github\.com\/communique-tools\/communique\/blob\/main\/(.+)$/.exec(target ?? '')?.[1];
        if (path === undefined) expect(target).toBe('https://semver.org');
        else expect(readFileSync(join(root, path), 'utf8')).not.toBe('');
      }
  });

  it('is a command', () => {
    const { status, stdout } = inUser(join(folder, 'user/node_modules/.bin/communique'), 'check', 'draft.md');
    expect(stdout).toContain('draft.md:1:21  warning  QZSS is not spelled out at first use.');
    expect(status).toBe(1);
  });

  it('has the messages in Japanese', () => {
    const { stdout } = inUser(join(folder, 'user/node_modules/.bin/communique'), 'check', 'draft.md', '--lang', 'ja');
    expect(stdout).toContain('draft.md:1:21  警告');
  });

  it('is a language server', async () => {
    const session: Session = await startSession([join(folder, 'user/node_modules/communique/dist/cli.js'), 'lsp', '--stdio']);
    const document = session.open('file:///draft.statement.md', 'joint-statement', draft);
    expect((await document.findings()).map((d) => d.code)).toEqual(['abbreviation/not-introduced']);
    expect(await session.end()).toBe(0);
  });

  it('is a library, as its page shows', () => {
    const page = readFileSync(join(root, 'docs/api.md'), 'utf8');
    const example = /```js\n(import { check }[\s\S]*?)```/.exec(page)?.[1] ?? '';
    writeFileSync(join(folder, 'user/example.js'), `${example}\nconsole.log(fixed);\n`);
    expect(inUser(process.execPath, 'example.js')).toMatchObject({
      stderr: '',
      stdout: [
        '1 21 abbreviation/not-introduced QZSS is not spelled out at first use. Write “the Quasi-Zenith Satellite System (QZSS)”.',
        'Both sides welcomed the Quasi-Zenith Satellite System (QZSS) and its QZSS satellites.',
        '',
      ].join('\n'),
    });
  });

  it('names every function and option of the library in its page', () => {
    const page = readFileSync(join(root, 'docs/api.md'), 'utf8');
    writeFileSync(join(folder, 'user/names.js'), "console.log(Object.keys(await import('communique')).join());\n");
    const names = inUser(process.execPath, 'names.js').stdout.trim().split(',');
    expect(names.sort()).toEqual(['InvalidOptionsError', 'check', 'closestWording', 'commitments', 'compare', 'findTerms', 'hover']);
    for (const name of names) expect(page).toContain(`\`${name}`);
    for (const option of ['markup', 'settings', 'glossaries', 'earlier']) expect(page).toContain(`| \`${option}\` |`);
  });

  it('has types, which refuse a wrong call', () => {
    writeFileSync(
      join(folder, 'user/typed.ts'),
      [
        "import { check, compare, findTerms, hover, type Comparison, type Finding, type Hover } from 'communique';",
        '',
        "export const findings: Finding[] = await check('', { settings: { readers: 'public' }, earlier: [{ name: 'a.md', text: '' }] });",
        "export const card: Hover | undefined = await hover('', 0);",
        "export const comparison: Comparison = await compare('', '');",
        "export const side: string | undefined = (await findTerms('JAXA'))[0]?.side;",
        '// @ts-expect-error the text is missing',
        'export const wrongCall = await check();',
        '// @ts-expect-error there are no such readers',
        "export const wrongOption = await check('', { settings: { readers: 'nobody' } });",
        '',
      ].join('\n'),
    );
    const options = ['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--module', 'nodenext', '--target', 'es2022', '--types', ''];
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { status, stdout } = spawnSync(process.execPath, [tsc, ...options, 'typed.ts'], { cwd: join(folder, 'user'), encoding: 'utf8' });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });
});
