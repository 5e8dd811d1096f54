// Runs the tests by keyboard in one host: Mocha, in this process, over windows that playwright-core holds.
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';
import { closeWindows, forgetPictures, openWindowsIn, pictureWindows } from '../driver/app.mjs';
import { startWorkbench } from '../harness/workbench.mjs';

const folder = new URL('./', import.meta.url);

/** The longest one test may take, in milliseconds. */
const timeout = 300_000;

/** Prints a line for each test as it ends. */
function lines(runner) {
  const print = (mark, test, more = '') =>
    process.stdout.write(`  ${mark} ${test.fullTitle()}${test.duration > 5000 ? ` (${Math.round(test.duration / 1000)} s)` : ''}${more}\n`);
  runner.on('pass', (test) => print('✓', test));
  runner.on('pending', (test) => print('-', test));
  runner.on('fail', (test, error) => {
    print('✗', test, `\n${error.stack ?? error.message}`);
    if (test.type === 'hook') void pictureWindows(test.fullTitle());
  });
}

/** Leaves the first test of each feature: those after it may need what it has done. */
function shorten({ suites, tests }) {
  tests.splice(1);
  suites.forEach(shorten);
}

/**
 * Runs every test of this folder in one host.
 * @param options what the workbench is started with; name: the host; open: opens it in a page; grep: only tests with this in their titles;
 * isShort: only the first test of each feature
 * @throws where a test failed
 */
export async function runByKeyboard({ name, what, open, browser, grep, isShort, ...options }) {
  process.stdout.write(`\nBy keyboard, ${what}:\n`);
  await forgetPictures(name);
  const workbench = await startWorkbench({ ...options, driver: false });
  openWindowsIn({ host: name, open, browser, workbench });
  try {
    const mocha = new Mocha({ ui: 'bdd', reporter: lines, timeout, ...(grep === '' ? {} : { grep }) });
    for (const file of await readdir(folder)) if (file.endsWith('.test.mjs')) mocha.addFile(fileURLToPath(new URL(file, folder)));
    await mocha.loadFilesAsync({ esmDecorator: (file) => `${file}?${name}` });
    if (isShort) shorten(mocha.suite);
    const start = Date.now();
    const { failures, stats } = await new Promise((resolve) => {
      const runner = mocha.run(() => resolve(runner));
    });
    process.stdout.write(`  ${Math.round((Date.now() - start) / 1000)} s\n`);
    if (stats.tests === 0) throw new Error(`by keyboard: no test has “${grep}” in its title`);
    if (failures > 0) throw new Error(`by keyboard, in ${what}: ${failures} failed; pictures in .cache/keyboard`);
  } finally {
    await closeWindows();
    await workbench.stop();
  }
}
