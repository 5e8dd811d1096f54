import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { afterAll, describe, expect, it } from 'vitest';
import manifest from '../../../package.json' with { type: 'json' };
import { recompressed } from '../../../scripts/supply/recompress.mjs';
import { ruleTable } from '../../../server/src/rules/table.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'communique-package-'));
const file = join(folder, 'communique.vsix');
/** Compressed as for a release, which takes long. */
const isRelease = process.env.NIGHTLY !== undefined;
const options = ['--out', file, ...(isRelease ? [] : ['--fast'])];
execFileSync(process.execPath, [join(root, 'scripts/package.mjs'), ...options], { cwd: root, stdio: 'pipe' });

/** The part of a CycloneDX bill of materials that is checked. */
interface Bill {
  readonly components?: readonly {
    readonly name: string;
    readonly group?: string;
    readonly version: string;
    readonly purl: string;
    readonly licenses: readonly unknown[];
  }[];
}

/** Maximum size of the package, in bytes. 4.8 % more without Zopfli. */
const most = isRelease ? 650_000 : 681_000;

describe('the package', async () => {
  const { files } = await JSZip.loadAsync(readFileSync(file), { checkCRC32: true });
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
      'extension/dist/THIRD-PARTY-NOTICES',
      'extension/dist/client.js',
      'extension/dist/l10n/bundle.l10n.ja.json',
      'extension/dist/rulePages.json',
      'extension/dist/server.js',
      'extension/docs/images/activity-bar.svg',
      'extension/docs/images/compare.webp',
      'extension/docs/images/fix.webp',
      'extension/docs/images/glossary.webp',
      'extension/docs/images/hover.webp',
      'extension/docs/images/icon.png',
      'extension/docs/images/new.webp',
      'extension/docs/images/open.webp',
      'extension/examples/draft.statement.md',
      'extension/package.json',
      'extension/package.nls.ja.json',
      'extension/package.nls.json',
      'extension/readme.md',
      'extension/syntaxes/language-configuration.json',
      'extension/syntaxes/statement.tmLanguage.json',
    ]);
  });

  it('has the built files', async () => {
    for (const bundle of ['client.js', 'server.js'])
      expect(await files[`extension/dist/${bundle}`]?.async('string'), bundle).toBe(readFileSync(join(root, 'dist', bundle), 'utf8'));
  });

  it('has the page of every rule, in English and in Japanese', async () => {
    const pages = JSON.parse((await files['extension/dist/rulePages.json']?.async('string')) ?? '{}');
    const names = ruleTable.map(({ id }) => `${id.replace('/', '-')}.md`).sort();
    expect(Object.keys(pages)).toEqual(names.flatMap((name) => [name, `ja/${name}`]));
  });

  it('is small', () => {
    expect(readFileSync(file).length).toBeLessThan(most);
  });

  it('has no local path', async () => {
    for (const [name, entry] of Object.entries(files))
      if (/\.(?:js|json)$/.test(name)) expect((await entry.async('string')).includes(root.slice(0, -1)), name).toBe(false);
  });

  it('has a bill of materials: each package in the bundles, with version, license and URL', () => {
    const bill = JSON.parse(readFileSync(file.replace('.vsix', '.cdx.json'), 'utf8')) as Bill;
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'communique', type: 'application' } } });
    const named = (bill.components ?? []).map(({ name, group, version }) => `${group === undefined ? '' : `${group}/`}${name}@${version}`);
    expect(named).toContain(`js-yaml@${manifest.devDependencies['js-yaml']}`);
    expect(named).toContain(`vscode-languageclient@${manifest.devDependencies['vscode-languageclient']}`);
    expect(named).not.toContain(`commander@${manifest.devDependencies.commander}`);
    for (const { name, purl, licenses } of bill.components ?? []) {
      expect(purl, name).toMatch(/^pkg:npm\//);
      expect(licenses, name).not.toEqual([]);
    }
  });

  it('has the licences of what is in it, and of nothing else', async () => {
    const notices = (await files['extension/dist/THIRD-PARTY-NOTICES']?.async('string')) ?? '';
    for (const name of ['vscode-languageclient', 'vscode-languageserver', 'js-yaml'])
      expect(notices).toMatch(new RegExp(`^${name} \\d`, 'm'));
    for (const name of ['commander']) expect(notices).not.toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  it('has a page that fetches nothing, leads to the pictures of the walkthrough, and whose links lead somewhere', async () => {
    const readme = (await files['extension/readme.md']?.async('string')) ?? '';
    expect(readme).not.toMatch(/!\[|<img/);
    expect(readme).toContain('run **Welcome: Open Walkthrough…** and choose **Draft a joint statement**');
    const links = [...readme.matchAll(/\[[^\]]*\]\(([^)]*)\)/g)].map(([, target]) => target ?? '');
    expect(links.length).toBeGreaterThan(20);
    for (const link of links) expect(link).toMatch(/^https:\/\/github\.com\/communique-tools\/communique\/blob\/HEAD\/[\w./#-]+$/);
  });

  it('has the pictures of the walkthrough', () => {
    const [walkthrough] = manifest.contributes.walkthroughs;
    const pictures = walkthrough?.steps.map(({ media }) => media.image) ?? [];
    expect(pictures).toHaveLength(6);
    for (const picture of pictures) expect(Object.keys(files)).toContain(`extension/${picture}`);
  });
});

it('the compression of a release changes no file', async () => {
  const archive = new JSZip();
  for (const name of ['package.nls.json', 'CHANGELOG.md', 'LICENSE']) archive.file(name, readFileSync(join(root, name)));
  for (const streamFiles of [true, false]) {
    const packed = await archive.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', streamFiles });
    const smaller = await recompressed(packed);
    expect(smaller.length).toBeLessThan(packed.length);
    const { files } = await JSZip.loadAsync(smaller, { checkCRC32: true });
    expect(Object.keys(files)).toEqual(Object.keys(archive.files));
    for (const [name, entry] of Object.entries(files))
      expect((await entry.async('nodebuffer')).equals(readFileSync(join(root, name))), name).toBe(true);
  }
});
