// The workbench as a user has it: a window, keys, mouse, and what is on the screen. Never calls the extension host. One object for each
// part of the window: `editor`, `suggest`, `hover`, `actions`, `quickInput`, `problems`, `views`, …
//
// A test in test/editor/keyboard/ begins like this, and runs in the Node host and the web host:
//
//   import { windowForTests } from '../driver/app.mjs';
//
//   describe('rename, by keyboard', () => {
//     const app = windowForTests({ 'a.statement.md': 'The LEO.\n' }); // files of its folder, beside draft.statement.md
//     it('…', async () => {
//       const { editor, quickInput, run, until } = app();
//       await editor.open('a.statement.md');
//       await editor.moveTo('LEO');                                   // the cursor before a text that is on the screen
//       await editor.press('F2');
//       …
//       assert.strictEqual(await editor.save(), 'The LEO.\n');        // saves, and reads the file
//
// `run` runs a command of the palette: the extension’s by id (`communique.review`), others by title. Views and buttons of the extension are
// named by id too. `until('what', check)` waits for a condition; there are no other waits. All tests of a host share a window, in which
// each `describe` has a folder. A failed test saves a picture of the window in .cache/keyboard/.
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeWorkspace } from '../harness/prepare.mjs';
import { root } from '../harness/workbench.mjs';
import { editorOf } from './editor.mjs';
import { paletteTitleOf } from './manifest.mjs';
import { partsOf } from './parts.mjs';
import { widgetsOf } from './widgets.mjs';

/** Maximum time to wait for anything, in ms. */
const patience = 60_000;

/** Interval between checks of a condition, in ms. */
const interval = 50;

/** Folder for pictures of failed tests, and those that a test takes. */
export const pictures = join(root, '.cache/keyboard');

let place;

/** The windows of this host, by whether they have a folder. Opened once and shared by all tests. */
const windows = new Map();

/**
 * Sets where windows are opened. @param host its name
 * @param open opens the workbench in a page (harness/hosts.mjs)
 */
export function openWindowsIn({ host, open, browser, workbench }) {
  place = { host, open, browser, workbench };
}

/** Takes pictures of all windows of this host. */
export async function pictureWindows(name) {
  for (const window of windows.values()) await window.then((one) => one.picture(name)).catch(() => undefined);
}

export async function closeWindows() {
  for (const window of windows.values()) await (await window.catch(() => undefined))?.close();
  windows.clear();
}

/**
 * Waits until `check` returns something.
 * @throws after a minute, with what was awaited and the last value
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

/**
 * Opens a window.
 * @param files of its folder, by name
 * @param options hasFolder: whether it opens a folder; language: the display language, for the extension’s own strings; viewport,
 * deviceScaleFactor and others: of the browser’s page
 */
export async function openWindow(files = {}, { hasFolder = true, language = 'en', viewport = { width: 1200, height: 800 }, ...more } = {}) {
  const { host, open, browser, workbench } = place;
  const workspace = await makeWorkspace();
  const context = await browser.newContext({ viewport, ...more });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  // The workbench takes its language from here, where a language pack would write it.
  if (language !== 'en') await page.addInitScript((tag) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: tag }), language);
  const window = {
    host,
    page,
    /** The open folder. */
    root: workspace.folder,
    /** The folder of the current tests, inside it. */
    folder: workspace.folder,
    until,
    /** Writes a file in the tests’ folder, like another program. */
    async write(name, text) {
      const file = join(window.folder, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, text);
    },
    /** Reads a file in the tests’ folder from disk. */
    read: (name, encoding = 'utf8') => readFile(join(window.folder, name), encoding),
    press: (key) => page.keyboard.press(key),
    picture: async (name) => {
      await mkdir(pictures, { recursive: true });
      await page.screenshot({ path: join(pictures, `${host}-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`) });
    },
    close: async () => {
      await context.close();
      await workspace.remove();
    },
  };
  for (const [name, text] of Object.entries(files)) await window.write(name, text);
  await open(page, workbench, hasFolder ? workspace.folder : undefined, { suite: false });
  Object.assign(window, widgetsOf(window), partsOf(window));
  window.editor = editorOf(window);
  /** Runs a command of the palette: the extension’s by id, others by title. */
  window.run = (command) => window.quickInput.runCommand(paletteTitleOf(command));
  await page.locator('.monaco-workbench .part.statusbar').waitFor();
  return window;
}

/** Opens the window of all tests. With a folder, waits until the server runs. */
async function openSharedWindow(hasFolder) {
  const window = await openWindow({}, { hasFolder, reducedMotion: 'reduce' });
  if (!hasFolder) return window;
  await window.editor.open('draft.statement.md');
  await window.page.locator('.squiggly-warning').first().waitFor();
  await window.editor.closeAll();
  return window;
}

/** Closes what tests have left open. */
async function tidy({ page, press, dialogs, editor, notifications }) {
  await dialogs.close();
  for (let i = 0; i < 3; i++) await press('Escape');
  await editor.closeAll();
  await notifications.clear();
  if (await page.locator('.part.panel').isVisible()) await press('ControlOrMeta+J');
}

/**
 * Gives the tests of a `describe` the window of their host with a new folder that has a `communique.json`. Afterwards closes what they
 * opened.
 * @param files of their folder, by name, beside draft.statement.md; with `.vscode/settings.json` they get a separate window
 * @param options hasFolder: whether the window opens a folder; language: the display language; another than English has a separate window
 * @returns a function that returns the window
 */
export function windowForTests(files = {}, { hasFolder = true, language = 'en' } = {}) {
  let window;
  const isSeparate = '.vscode/settings.json' in files || language !== 'en';
  before(async () => {
    // Settings and languages apply to a whole window.
    if (isSeparate) window = await openWindow(files, { language, reducedMotion: 'reduce' });
    if (window) return;
    if (!windows.has(hasFolder)) windows.set(hasFolder, openSharedWindow(hasFolder));
    window = await windows.get(hasFolder);
    window.folder = await mkdtemp(join(window.root, 'tests-'));
    const draft = await readFile(join(root, 'examples/draft.statement.md'), 'utf8');
    for (const [name, text] of Object.entries({ 'draft.statement.md': draft, 'communique.json': '{}\n', ...files }))
      await window.write(name, text);
  });
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed' || !window) return;
    await window.picture(this.currentTest.fullTitle());
    await window.dialogs.close();
    for (let i = 0; i < 3; i++) await window.press('Escape');
  });
  after(() => window && (isSeparate ? window.close() : tidy(window)));
  return () => window;
}

/** Deletes the pictures of an earlier run in a host. */
export async function forgetPictures(host) {
  for (const name of await readdir(pictures).catch(() => [])) if (name.startsWith(`${host}-`)) await rm(join(pictures, name));
}
