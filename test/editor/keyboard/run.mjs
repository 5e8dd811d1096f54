// Runs the keyboard tests in one host: Mocha in this process, with windows of playwright-core.
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';
import { closeWindows, forgetPictures, openWindowsIn, pictureWindows } from '../driver/app.mjs';
import { startWorkbench } from '../harness/workbench.mjs';

const folder = new URL('./', import.meta.url);

/** Time limit of a test, in ms. */
const timeout = 300_000;

/** Prints a line for each finished test. */
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

/** Keeps only the first test of each feature. Later ones may depend on it. */
function shorten({ suites, tests }) {
  tests.splice(1);
  suites.forEach(shorten);
}

/**
 * Runs the tests in this folder in one host.
 * @param options options of the workbench; name: the host; open: opens it in a page; grep: only tests with this in their titles; isShort:
 * only the first test of each feature
 * @throws if a test fails
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
