// Runs the suite in desktop VS Code, which @vscode/test-electron downloads, if its host can be reached.
//   node test/editor/electron.mjs      VSCODE_VERSION=1.100.0 selects a version (default: newest); on Linux without a display, use xvfb-run
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath, runTests } from '@vscode/test-electron';
import { bundleSuites, makeWorkspace, output, pack, vsix } from './harness/prepare.mjs';
import { root } from './harness/workbench.mjs';

const profile = await mkdtemp(join(tmpdir(), 'communique-electron-'));
const folders = [`--extensions-dir=${join(profile, 'extensions')}`, `--user-data-dir=${join(profile, 'data')}`];
const workspace = await makeWorkspace();

/** Downloads the application into .cache/. */
async function download() {
  const options = { version: process.env.VSCODE_VERSION ?? 'stable', cachePath: join(root, '.cache/vscode-electron') };
  return downloadAndUnzipVSCode(options).catch((error) => {
    throw new Error(`VS Code could not be downloaded (${error.message}); npm run test:editor needs only the npm registry`);
  });
}

/** Installs the packaged extension like a user. */
function install(vscodeExecutablePath) {
  const [command, ...args] = resolveCliArgsFromVSCodeExecutablePath(vscodeExecutablePath);
  const { status, stderr } = spawnSync(command, [...args, ...folders, '--install-extension', vsix], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`the extension could not be installed:\n${stderr}`);
}

try {
  const vscodeExecutablePath = await download();
  await pack();
  await bundleSuites();
  install(vscodeExecutablePath);
  await runTests({
    vscodeExecutablePath,
    extensionDevelopmentPath: join(output, 'node'),
    extensionTestsPath: join(output, 'node/suite.js'),
    // Nothing reads the screen here, so tests that need it are skipped.
    extensionTestsEnv: { COMMUNIQUE_NO_LOOKS: '1' },
    launchArgs: [workspace.folder, ...folders, '--disable-workspace-trust'],
  });
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await workspace.remove();
  await rm(profile, { recursive: true, force: true });
}
