// Starts the real VS Code workbench, from npm packages: code-server contains it, and a node-* package contains the Node it needs.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const codeServer = '4.139.1';
/** The newest Node 24 in each platform’s package. */
const nodeVersions = { 'linux-x64': '24.21.0', 'linux-arm64': '24.22.0', 'darwin-x64': '24.18.1', 'win-x64': '24.21.0' };
const platform = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

export const root = fileURLToPath(new URL('../../../', import.meta.url));
const cache = join(root, '.cache/vscode');
const workbench = join(cache, 'node_modules/code-server/lib/vscode');
const node = join(cache, `node_modules/node-${platform}/bin/node${process.platform === 'win32' ? '.exe' : ''}`);

/** Runs a command. Shows its output only if it fails. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (output += piece));
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve(output) : reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output}`)),
    );
  });
}

const npm = (args, cwd) =>
  run(process.execPath, [join(process.execPath, '../../lib/node_modules/npm/bin/npm-cli.js'), ...args], { cwd }).catch(() =>
    run('npm', args, { cwd, shell: process.platform === 'win32' }),
  );

/** Downloads the workbench into .cache/, once. */
export async function fetchWorkbench() {
  const version = nodeVersions[platform];
  if (version === undefined) throw new Error(`the editor tests need a Node 24 from the npm registry, which has none for ${platform}`);
  const ready = join(cache, `ready-${codeServer}-${version}`);
  if (existsSync(ready)) return;
  process.stdout.write('Fetching VS Code from the npm registry, once…\n');
  await rm(cache, { recursive: true, force: true });
  await mkdir(cache, { recursive: true });
  await writeFile(join(cache, 'package.json'), '{ "private": true }');
  await npm(
    ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact', `code-server@${codeServer}`, `node-${platform}@${version}`],
    cache,
  );
  await npm(['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund'], workbench);
  await writeFile(ready, '');
}

/** Returns a free port. @param wanted tried first; 0 for any */
function freePort(wanted) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', (error) => (wanted === 0 ? reject(error) : freePort(0).then(resolve, reject)));
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/**
 * Starts a separate workbench.
 * @param vsix extensions to install
 * @param trust whether every folder is trusted without asking
 * @param port port to try first
 * @param driver whether to enable VS Code’s test driver, with which no notifications are shown
 * @returns its port and a function that stops it and deletes its files
 */
export async function startWorkbench({ vsix = [], trust = true, port: wanted = 0, driver = true } = {}) {
  const data = await mkdtemp(join(tmpdir(), 'communique-editor-'));
  const folders = ['--server-data-dir', data, '--user-data-dir', join(data, 'data'), '--extensions-dir', join(data, 'extensions')];
  const main = join(workbench, 'out/server-main.js');
  for (const file of vsix) await run(node, [main, '--install-extension', file, '--accept-server-license-terms', ...folders]);
  const port = await freePort(wanted);
  const flags = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    '--without-connection-token',
    '--accept-server-license-terms',
    '--disable-telemetry',
    ...(driver ? ['--enable-smoke-test-driver'] : []),
  ];
  const server = spawn(node, [main, ...flags, ...(trust ? ['--disable-workspace-trust'] : []), ...folders], {
    detached: process.platform !== 'win32',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const gone = new Promise((resolve) => server.on('exit', resolve));
  const kill = () => {
    try {
      if (process.platform === 'win32') server.kill();
      else process.kill(-server.pid, 'SIGKILL');
    } catch {}
  };
  // The workbench ends with this process.
  process.once('exit', kill);
  const stop = async () => {
    kill();
    await gone;
    process.off('exit', kill);
    await rm(data, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await new Promise((resolve, reject) => {
      for (const stream of [server.stdout, server.stderr])
        stream.on('data', (piece) => {
          output += piece;
          if (output.includes('Extension host agent listening')) resolve();
        });
      gone.then(() => reject(new Error(`the workbench did not start:\n${output}`)));
    });
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, stop, version: JSON.parse(await readFile(join(workbench, 'package.json'), 'utf8')).version };
}
