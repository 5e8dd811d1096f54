// A window of the workbench for pictures: harness and driver of the editor tests, with most of the workbench hidden.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openWindow, openWindowsIn } from '../../test/editor/driver/app.mjs';
import { launchBrowser } from '../../test/editor/harness/browser.mjs';
import { configure, pageOf } from '../../test/editor/harness/hosts.mjs';
import { pack, vsix } from '../../test/editor/harness/prepare.mjs';
import { fetchWorkbench, root, startWorkbench } from '../../test/editor/harness/workbench.mjs';

/** Names of the themes, and the workbench’s class in each. */
export const themes = {
  light: { title: 'Default Light Modern', base: 'vs' },
  dark: { title: 'Default Dark Modern', base: 'vs-dark' },
  'high contrast': { title: 'Default High Contrast', base: 'hc-black' },
  'high contrast light': { title: 'Default High Contrast Light', base: 'hc-light' },
};

/** Settings that hide what is unrelated to drafts. */
const settings = {
  'workbench.colorTheme': themes.light.title,
  'workbench.startupEditor': 'none',
  'workbench.layoutControl.enabled': false,
  'workbench.tips.enabled': false,
  'workbench.reduceMotion': 'on',
  'window.commandCenter': false,
  'editor.minimap.enabled': false,
  'editor.cursorBlinking': 'solid',
  'breadcrumbs.enabled': false,
  'editor.hover.above': false,
};

/** Last year’s statement for comparisons: the draft with other dates, and some other words. */
const changes = [
  [/Eleventh meeting/g, 'Tenth Meeting'],
  [/The Framework Agreement/g, 'the Framework Agreement'],
  [/Tenth Meeting of the Japan/g, 'Ninth Meeting of the Japan'],
  [/May 12, 2027/g, 'May 14, 2026'],
  ['in Kyoto', 'in Washington, D.C.'],
  ['in the United States in 2028', 'in Japan in 2027'],
  [' and on the use of QZSS for it', ''],
  ['two new QZSS satellites and ', ''],
  ['affirmed the importance of', 'committed to'],
];
const draft = await readFile(join(root, 'examples/draft.statement.md'), 'utf8');
const earlier = changes.reduce((text, [from, to]) => text.replace(from, to), draft);

const files = { 'earlier/2026.statement.md': earlier, 'communique.json': '{ "precedents": ["earlier/*.md"] }\n' };

/**
 * Starts the workbench, and stops it after `use`. @param use receives the browser and a function that opens a window with the draft;
 * `bare`: only the editor
 */
export async function withWorkbench(use) {
  await fetchWorkbench();
  const browser = await launchBrowser();
  let workbench;
  try {
    await pack();
    workbench = await startWorkbench({ vsix: [vsix] });
    const open = async (page, { port }, folder) => {
      await configure(page, { configurationDefaults: settings });
      await page.goto(pageOf({ port }, folder));
    };
    openWindowsIn({ host: 'node', open, browser, workbench });
    const openDraft = async (more = {}, { bare = false, ...options } = {}) => {
      const narrow = { '.vscode/settings.json': JSON.stringify({ 'workbench.activityBar.location': 'hidden' }) };
      const app = await openWindow({ ...files, ...(bare ? narrow : {}), ...more }, options);
      await app.editor.open('draft.statement.md');
      if (bare) await app.press('ControlOrMeta+B');
      await app.page.locator('.squiggly-warning').first().waitFor();
      return app;
    };
    await use({ browser, openDraft });
  } finally {
    await workbench?.stop();
    await browser.close();
  }
}

/** Waits until nothing in the window moves. */
export async function settle(page) {
  await page.evaluate(() => {
    const ending = document.getAnimations().filter((a) => a.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY);
    return Promise.allSettled(ending.map((a) => a.finished)).then(() => undefined);
  });
}
