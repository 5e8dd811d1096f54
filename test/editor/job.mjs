// Runs one job of run.mjs with its own process and browser:   node job.mjs pages | suite HOST | keyboard HOST [TEXT] [short]
import { launchBrowser } from './harness/browser.mjs';
import { openNodeHost, openWebHost } from './harness/hosts.mjs';
import { vsix } from './harness/prepare.mjs';
import { runByKeyboard } from './keyboard/run.mjs';
import { checkReportPages } from './reportPages.mjs';
import { runSuite } from './suite/run.mjs';

const hosts = {
  node: { what: 'the Node host', open: openNodeHost, vsix: [vsix] },
  web: { what: 'the web worker host', open: openWebHost },
  restricted: { what: 'the Node host, in a folder that is not trusted', open: openNodeHost, vsix: [vsix], trust: false },
};
const kinds = { pages: ({ browser }) => checkReportPages(browser), suite: runSuite, keyboard: runByKeyboard };

// Browser and workbench end with this process.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const [kind, name, grep = '', length] = process.argv.slice(2);
try {
  const browser = await launchBrowser();
  try {
    await kinds[kind]({ ...hosts[name], name, browser, grep, isShort: length === 'short' });
  } finally {
    await browser.close();
  }
} catch (error) {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
