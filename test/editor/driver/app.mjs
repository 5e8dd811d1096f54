// The workbench as a person has it: one window with a folder of its own, keys, mouse, and what is on the screen. Nothing is asked of the
// extension host. One object for each part of the window: `editor`, `suggest`, `hover`, `actions`, `quickInput`, `problems`, `views`, …
//
// A test in test/editor/keyboard/ begins like this, and runs in the Node host and the web host alike:
//
//   import { windowForTests } from '../driver/app.mjs';
//
//   describe('rename, by keyboard', () => {
//     const app = windowForTests({ 'a.statement.md': 'The LEO.\n' }); // files of the folder, beside draft.statement.md
//     it('…', async () => {
//       const { editor, quickInput, run, until } = app();
//       await editor.open('a.statement.md');
//       await editor.moveTo('LEO');                                   // the cursor before a text that is on the screen
//       await editor.press('F2');
//       …
//       assert.strictEqual(await editor.save(), 'The LEO.\n');        // saves, and reads the file
//
// `run('Title of a Command')` runs a command of the palette. `until('what', check)` waits for a condition; there are no other waits.
// The tests of one `describe` share the window, in order. Where a test fails, a picture of the window is in .cache/keyboard/.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeWorkspace } from '../harness/prepare.mjs';
import { root } from '../harness/workbench.mjs';
import { editorOf } from './editor.mjs';
import { partsOf } from './parts.mjs';
import { widgetsOf } from './widgets.mjs';

/** The longest that anything is waited for, in milliseconds. */
const patience = 30_000;

/** How often a condition is looked at, in milliseconds. */
const interval = 50;

/** The pictures of failed tests, and those that a test takes. */
export const pictures = join(root, '.cache/keyboard');

let place;

/** Tells the tests where to open their windows. @param host its name; open: opens the workbench in a page (harness/hosts.mjs) */
export function openWindowsIn({ host, open, browser, workbench }) {
  place = { host, open, browser, workbench };
}

/**
 * Waits until `check` gives something.
 * @throws after 30 seconds, saying what was waited for and what was there last
 */
async function until(what, check) {
  const end = Date.now() + patience;
  let last;
  for (;;) {
    try {
      last = await check();
      if (last !== undefined && last !== false) return last;
    } catch (error) {
      last = error.message;
    }
    if (Date.now() > end) throw new Error(`waited in vain for ${what}; last: ${last}`);
    await new Promise((resolve) => setTimeout(resolve, interval));
  }
}

/** Opens a window. @param files of its folder, by name; viewport, deviceScaleFactor: of the browser's page */
export async function openWindow(files, { viewport = { width: 1200, height: 800 }, ...more } = {}) {
  const { host, open, browser, workbench } = place;
  const workspace = await makeWorkspace();
  const write = async (name, text) => {
    const file = join(workspace.folder, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
  };
  for (const [name, text] of Object.entries(files)) await write(name, text);
  const context = await browser.newContext({ viewport, ...more });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  await open(page, workbench, workspace.folder, { suite: false });
  const window = {
    host,
    page,
    folder: workspace.folder,
    until,
    /** Writes a file of the folder, as another program would. */
    write,
    /** A file of the folder as it is on the disk. */
    read: (name) => readFile(join(workspace.folder, name), 'utf8'),
    press: (key) => page.keyboard.press(key),
    /** Takes a picture of the window. */
    picture: async (name) => {
      await mkdir(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${host}-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`) });
    },
    close: async () => {
      await context.close();
      await workspace.remove();
    },
  };
  Object.assign(window, widgetsOf(window), partsOf(window));
  window.editor = editorOf(window);
  /** Runs a command of the palette by its title. */
  window.run = (title) => window.quickInput.runCommand(title);
  await page.locator('.monaco-workbench .part.statusbar').waitFor();
  return window;
}

/**
 * Opens one window for the tests of a `describe`, with the server running, and closes it after them.
 * @param files of its folder, by name, beside draft.statement.md; settings are in `.vscode/settings.json`
 * @returns a function that gives the window
 */
export function windowForTests(files = {}) {
  let window;
  before(async () => {
    window = await openWindow(files);
    await window.editor.open('draft.statement.md');
    await window.page.locator('.squiggly-warning').first().waitFor();
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await window?.picture(this.currentTest.fullTitle());
  });
  after(() => window?.close());
  return () => window;
}

/** Throws away the pictures of an earlier run in a host. */
export async function forgetPictures(host) {
  for (const name of await readdir(pictures).catch(() => [])) if (name.startsWith(`${host}-`)) await rm(join(pictures, name));
}
