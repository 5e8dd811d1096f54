// Prepares a run: the packaged extension, the suite for each host, and a workspace.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import JSZip from 'jszip';
import { root, run } from './workbench.mjs';

/** Folder for the files of a run: communique.vsix, unpacked/, and the suites in node/ and web/. */
export const output = join(root, '.cache/editor');
export const vsix = join(output, 'communique.vsix');

/** Packages the extension, and unpacks it for the web host. */
export async function pack() {
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  await run(process.execPath, [join(root, 'scripts/package.mjs'), '--fast', '--out', vsix], { cwd: root });
  const { files } = await JSZip.loadAsync(await readFile(vsix));
  for (const [name, entry] of Object.entries(files)) {
    if (entry.dir) continue;
    const file = join(output, 'unpacked', name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await entry.async('nodebuffer'));
  }
}

/** Bundles the suite for a host, as an otherwise empty extension, since a suite runs in an extension. */
async function bundleSuite(host, manifest, options) {
  await build({
    entryPoints: [join(root, `test/editor/suite/${host}.ts`)],
    outfile: join(output, host, 'suite.js'),
    bundle: true,
    format: 'cjs',
    logLevel: 'warning',
    ...options,
  });
  const driver = {
    name: 'communique-editor-tests',
    publisher: 'communique-tools',
    version: '0.0.0',
    engines: { vscode: '^1.100.0' },
    capabilities: { untrustedWorkspaces: { supported: true } },
  };
  await writeFile(join(output, host, 'package.json'), JSON.stringify({ ...driver, ...manifest }));
}

export async function bundleSuites() {
  await bundleSuite('node', { main: './suite.js' }, { platform: 'node', target: 'node20', external: ['vscode', 'mocha'] });
  // Without this, Mocha’s build for browsers would export into the suite’s own `exports`.
  const define = { exports: 'undefined' };
  const external = ['vscode', 'node:child_process'];
  await bundleSuite('web', { browser: './suite.js' }, { platform: 'browser', target: 'es2022', external, define });
}

/** Creates a temporary workspace with the example draft. */
export async function makeWorkspace() {
  const folder = join(await mkdtemp(join(tmpdir(), 'communique-workspace-')), 'dialogue');
  await mkdir(folder);
  await cp(join(root, 'examples/draft.statement.md'), join(folder, 'draft.statement.md'));
  return { folder, remove: () => rm(dirname(folder), { recursive: true, force: true }) };
}
