// Runs the tests in the real workbench, with the packed extension, in one host after the other: the suite inside the extension host
// (suite/), then the tests by keyboard (keyboard/).
//   node test/editor/run.mjs [--host node] [--host web] [--host restricted] [--tests suite] [--tests keyboard] [--grep TEXT]
// --grep takes tests by keyboard with a text in their titles. DEBUG=1 shows the whole console.
import { parseArgs } from 'node:util';
import { launchBrowser } from './harness/browser.mjs';
import { openNodeHost, openWebHost } from './harness/hosts.mjs';
import { answer } from './harness/looks.mjs';
import { bundleSuites, makeWorkspace, pack, vsix } from './harness/prepare.mjs';
import { fetchWorkbench, startWorkbench } from './harness/workbench.mjs';
import { runByKeyboard } from './keyboard/run.mjs';
import { checkReportPages } from './reportPages.mjs';

const hosts = {
  node: { what: 'the Node host', open: openNodeHost, vsix: [vsix] },
  web: { what: 'the web worker host', open: openWebHost },
  restricted: { what: 'the Node host, in a folder that is not trusted', open: openNodeHost, vsix: [vsix], trust: false },
};

const { values } = parseArgs({
  options: {
    host: { type: 'string', multiple: true, default: Object.keys(hosts) },
    tests: { type: 'string', multiple: true, default: ['suite', 'keyboard'] },
    grep: { type: 'string' },
  },
});

/** The longest the suite may take in one host, in milliseconds. */
const longest = 5 * 60_000;

/** Reads the suite's lines from the console: counts the tests, and hands questions on. */
function listener(ask) {
  const count = { '✓': 0, '✗': 0, '-': 0 };
  const said = new Set();
  const hear = (text) => {
    if (process.env.DEBUG) process.stderr.write(`| ${text.slice(0, 400)}\n`);
    const [, mark, line] = /suite: (\S+) ([\s\S]*)$/.exec(text) ?? [];
    // The workbench hands some lines on twice.
    if (mark === undefined || said.has(line)) return;
    said.add(line);
    if (mark === '?') return ask(line);
    if (mark in count) count[mark]++;
    process.stdout.write(`  ${mark} ${line}\n`);
  };
  return { count, hear };
}

/** Runs the suite in one host. @throws where a test failed, or none ran */
async function runSuite({ name, what, open, browser, ...options }) {
  const workspace = await makeWorkspace();
  const workbench = await startWorkbench(options);
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  const { count, hear } = listener((question) => answer(question, { page, host: name, workspace: workspace.folder }));
  try {
    process.stdout.write(`\nVS Code ${workbench.version}, ${what}:\n`);
    const ended = new Promise((resolve, reject) => {
      setTimeout(() => reject(new Error(`the suite took longer than ${longest / 60_000} minutes`)), longest).unref();
      page.exposeFunction('codeAutomationExit', (code) => resolve(code));
    });
    await page.exposeFunction('codeAutomationLog', (_, args) => hear(String(args?.[0] ?? '')));
    page.on('console', (message) => hear(message.text()));
    await open(page, workbench, workspace.folder);
    const code = await ended;
    if (code !== 0 || count['✗'] > 0 || count['✓'] === 0)
      throw new Error(`in ${what}: ${count['✓']} passed, ${count['✗']} failed, exit code ${code}`);
    process.stdout.write(`  ${count['✓']} passed, ${count['-']} skipped\n`);
  } finally {
    await page.close();
    await workbench.stop();
    await workspace.remove();
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

try {
  await fetchWorkbench();
  const browser = await launchBrowser();
  try {
    const [suite, keyboard] = ['suite', 'keyboard'].map((tests) => values.tests.includes(tests));
    if (suite) await checkReportPages(browser);
    await pack();
    await bundleSuites();
    for (const name of values.host) {
      const host = { name, browser, ...hosts[name] };
      if (suite) await runSuite(host);
      if (keyboard && name !== 'restricted') await runByKeyboard({ ...host, grep: values.grep });
    }
  } finally {
    await browser.close();
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
