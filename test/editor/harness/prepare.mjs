// What a run needs before the workbench starts: the packed extension, the suite for each host, and a workspace.
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import JSZip from 'jszip';
import { root, run } from './workbench.mjs';

/** Everything made for a run: communique.vsix, unpacked/, and the suites in node/ and web/. */
export const output = join(root, '.cache/editor');
export const vsix = join(output, 'communique.vsix');

/** Packs the extension as it is built, and unpacks it again for the web. */
export async function pack() {
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  await run(process.execPath, [join(root, 'scripts/package.mjs'), '--out', vsix], { cwd: root });
  const { files } = await JSZip.loadAsync(await readFile(vsix));
  for (const [name, entry] of Object.entries(files)) {
    if (entry.dir) continue;
    const file = join(output, 'unpacked', name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await entry.async('nodebuffer'));
  }
}

/** Bundles the suite for a host, into an extension with nothing else in it: a suite runs where the extension around it may. */
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
  // Mocha's build for browsers would take the suite's own exports for its place, did it see them.
  const define = { exports: 'undefined' };
  const external = ['vscode', 'node:child_process'];
  await bundleSuite('web', { browser: './suite.js' }, { platform: 'browser', target: 'es2022', external, define });
}

/** A workspace of its own for a run: the draft of the examples. The folder above it is the run's own too. */
export async function makeWorkspace() {
  const folder = join(await mkdtemp(join(tmpdir(), 'communique-workspace-')), 'dialogue');
  await mkdir(folder);
  await cp(join(root, 'examples/draft.statement.md'), join(folder, 'draft.statement.md'));
  return { folder, remove: () => rm(dirname(folder), { recursive: true, force: true }) };
}
