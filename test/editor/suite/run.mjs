// Runs the suite in one host and reads its lines from the console.
import { answer } from '../harness/looks.mjs';
import { makeWorkspace } from '../harness/prepare.mjs';
import { startWorkbench } from '../harness/workbench.mjs';

/** Time limit of the suite in one host, in ms. */
const longest = 15 * 60_000;

/** Reads the suite’s lines from the console: counts tests and passes questions on. */
function listener(ask) {
  const count = { '✓': 0, '✗': 0, '-': 0 };
  const said = new Set();
  const hear = (text) => {
    if (process.env.DEBUG) process.stderr.write(`| ${text.slice(0, 400)}\n`);
    const [, mark, line] = /suite: (\S+) ([\s\S]*)$/.exec(text) ?? [];
    // The workbench repeats some lines.
    if (mark === undefined || said.has(line)) return;
    said.add(line);
    if (mark === '?') return ask(line);
    if (mark in count) count[mark]++;
    process.stdout.write(`  ${mark} ${line}\n`);
  };
  return { count, hear };
}

/** @throws if a test fails, or none ran */
export async function runSuite({ name, what, open, browser, ...options }) {
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
