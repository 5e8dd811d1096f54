// The suite inside the real workbench: the packed extension in the Node host, then in the web worker host.
//   node test/editor/run.mjs [--host node|web]…
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import JSZip from 'jszip';
import { launchBrowser } from './harness/browser.mjs';
import { addressOf, openNodeHost, openWebHost } from './harness/hosts.mjs';
import { fetchWorkbench, root, run, startWorkbench } from './harness/workbench.mjs';

const { values } = parseArgs({ options: { host: { type: 'string', multiple: true, default: ['node', 'web'] } } });

/** The longest the suite may take in one host, in milliseconds. */
const longest = 5 * 60_000;

const output = join(root, '.cache/editor');

async function prepare() {
  await rm(output, { recursive: true, force: true });
  await mkdir(output, { recursive: true });
  const suite = { bundle: true, format: 'cjs', loader: { '.code-snippets': 'json' }, logLevel: 'warning' };
  const entry = (host) => ({ entryPoints: [join(root, `test/editor/suite/${host}.ts`)], outfile: join(output, host, 'suite.js') });
  await build({ ...suite, ...entry('node'), platform: 'node', target: 'node20', external: ['vscode', 'mocha'] });
  await build({ ...suite, ...entry('web'), platform: 'browser', target: 'es2022', external: ['vscode', 'node:child_process'] });
  // The suite must lie in an extension that runs in the host it is meant for: a driver with nothing else in it.
  const driver = { name: 'communique-editor-tests', publisher: 'communique-tools', version: '0.0.0', engines: { vscode: '*' } };
  await writeFile(join(output, 'node/package.json'), JSON.stringify({ ...driver, main: './suite.js' }));
  await writeFile(join(output, 'web/package.json'), JSON.stringify({ ...driver, browser: './suite.js' }));
  await run(
    process.execPath,
    [join(root, 'node_modules/@vscode/vsce/vsce'), 'package', '--no-dependencies', '--out', join(output, 'communique.vsix')],
    { cwd: root },
  );
  await unpack(join(output, 'communique.vsix'), join(output, 'unpacked'));
}

/** A VSIX is a zip archive. */
async function unpack(archive, folder) {
  const { files } = await JSZip.loadAsync(await readFile(archive));
  for (const [name, entry] of Object.entries(files)) {
    if (entry.dir) continue;
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), await entry.async('nodebuffer'));
  }
}

/** A workspace of its own for a run: the examples. */
async function makeWorkspace() {
  const folder = await mkdtemp(join(tmpdir(), 'communique-workspace-'));
  await cp(join(root, 'examples/draft.statement.md'), join(folder, 'draft.statement.md'));
  await mkdir(join(folder, '.vscode'));
  await writeFile(
    join(folder, '.vscode/settings.json'),
    JSON.stringify({ 'chat.disableAIFeatures': true, 'workbench.secondarySideBar.defaultVisibility': 'hidden' }),
  );
  return folder;
}

/** Runs the suite in one host. @returns how many tests passed and failed */
async function runHost(host, browser) {
  const workspace = await makeWorkspace();
  const workbench = await startWorkbench({ vsix: host === 'node' ? [join(output, 'communique.vsix')] : [] });
  const count = { '✓': 0, '✗': 0, '-': 0 };
  try {
    process.stdout.write(`\nIn the ${host} host of VS Code ${workbench.version}:\n`);
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    const said = new Set();
    const say = (text) => {
      if (process.env.DEBUG) process.stderr.write(`| ${text.slice(0, 400)}\n`);
      const [, mark, line] = /^suite: (\S+) ([\s\S]*)$/.exec(text) ?? [];
      // The workbench hands some lines on twice.
      if (mark === undefined || said.has(line)) return;
      said.add(line);
      if (mark in count) count[mark]++;
      process.stdout.write(`  ${mark} ${line}\n`);
    };
    const ended = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`the suite took longer than ${longest / 60_000} minutes`)), longest).unref();
      page.exposeFunction('codeAutomationExit', (code) => resolve(code));
    });
    await page.exposeFunction('codeAutomationLog', (_, args) => say(String(args?.[0] ?? '')));
    page.on('console', (message) =>
      say(
        message
          .text()
          .replace(/^%c[^ ]* *|^\[Extension Host\] /, '')
          .replace(/^.*?(?=suite: )/s, ''),
      ),
    );
    const open = host === 'node' ? openNodeHost : openWebHost;
    await open(page, { address: addressOf(workbench), workspace, output });
    const code = await ended;
    if (code !== 0 || count['✗'] > 0 || count['✓'] === 0)
      throw new Error(`in the ${host} host: ${count['✓']} passed, ${count['✗']} failed, exit code ${code}`);
  } finally {
    await workbench.stop();
    await rm(workspace, { recursive: true, force: true });
  }
  process.stdout.write(`  ${count['✓']} passed, ${count['-']} skipped\n`);
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

try {
  await fetchWorkbench();
  await prepare();
  const browser = await launchBrowser();
  try {
    for (const host of values.host) await runHost(host, browser);
  } finally {
    await browser.close();
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
