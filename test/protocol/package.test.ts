import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'communique-package-'));
const file = join(folder, 'communique.vsix');
const vsce = join(root, 'node_modules/@vscode/vsce/vsce');
execFileSync(process.execPath, [vsce, 'package', '--no-dependencies', '--out', file], { cwd: root, stdio: 'pipe' });

/** The largest package, in bytes. */
const most = 500_000;

describe('the package', async () => {
  const { files } = await JSZip.loadAsync(readFileSync(file));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('has what users need, and nothing else', () => {
    expect(Object.keys(files).sort()).toEqual([
      '[Content_Types].xml',
      'extension.vsixmanifest',
      'extension/LICENSE.txt',
      'extension/changelog.md',
      'extension/data/schema/communique.schema.json',
      'extension/data/schema/customary.schema.json',
      'extension/data/schema/glossary.schema.json',
      'extension/data/snippets/joint-statement.json',
      'extension/dist/client.js',
      'extension/dist/server.js',
      'extension/docs/images/fix.webp',
      'extension/docs/images/hover.webp',
      'extension/docs/images/icon.png',
      'extension/docs/images/new.webp',
      'extension/docs/images/open.webp',
      'extension/package.json',
      'extension/readme.md',
      'extension/syntaxes/language-configuration.json',
      'extension/syntaxes/statement.tmLanguage.json',
    ]);
  });

  it('is small', () => {
    expect(readFileSync(file).length).toBeLessThan(most);
  });

  it('has no path of the machine that made it', async () => {
    for (const [name, entry] of Object.entries(files))
      if (/\.(?:js|json)$/.test(name)) expect((await entry.async('string')).includes(root.slice(0, -1)), name).toBe(false);
  });

  it('has a readme whose pictures are found from anywhere', async () => {
    const readme = (await files['extension/readme.md']?.async('string')) ?? '';
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]*)\)/g)].map((m) => m[1] ?? '');
    expect(pictures.length).toBeGreaterThan(1);
    for (const picture of pictures) expect(picture).toMatch(/^https:\/\/.*\.png$/);
  });
});
