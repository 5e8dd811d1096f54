// Takes the pictures of the README and of the walkthrough in the real workbench, and draws the icon, into docs/images/.
import { join } from 'node:path';
import sharp from 'sharp';
import { launchBrowser } from '../test/editor/harness/browser.mjs';
import { configure, pageOf } from '../test/editor/harness/hosts.mjs';
import { makeWorkspace, pack, vsix } from '../test/editor/harness/prepare.mjs';
import { fetchWorkbench, root, startWorkbench } from '../test/editor/harness/workbench.mjs';

const images = join(root, 'docs/images');

const settings = {
  'window.autoDetectColorScheme': true,
  'workbench.startupEditor': 'none',
  'workbench.activityBar.location': 'hidden',
  'workbench.tips.enabled': false,
  'editor.minimap.enabled': false,
  'workbench.reduceMotion': 'on',
};

/** Opens the draft in a window of its own. @param options size, scale and colour scheme of the window */
async function openDraft({ browser, workbench, workspace }, options) {
  const page = await browser.newPage(options);
  await configure(page, { configurationDefaults: settings });
  const draft = `vscode-remote://127.0.0.1:${workbench.port}${workspace}/draft.statement.md`;
  await page.goto(pageOf(workbench, workspace, [['openFile', draft]]));
  await page.locator('.view-line').first().waitFor();
  await page.keyboard.press('Control+B');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  await page.locator('.squiggly-warning').first().waitFor();
  return page;
}

/** What the pictures in the package show of the window, in pixels: each is paid for by everybody who installs it. */
const clips = {
  open: { x: 0, y: 70, width: 640, height: 320 },
  hover: { x: 0, y: 55, width: 640, height: 265 },
  fix: { x: 0, y: 190, width: 640, height: 290 },
  new: { x: 0, y: 60, width: 640, height: 260 },
};

/**
 * Takes a picture of the window once everything in it stands still, in few colours: text needs no more.
 * @param packed whether the package carries it: then in the smaller form that the README cannot count on
 */
async function take(page, name, { packed = false, ...options } = {}) {
  await page.evaluate(() => {
    const ending = document.getAnimations().filter((a) => a.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY);
    return Promise.allSettled(ending.map((a) => a.finished)).then(() => undefined);
  });
  const picture = await sharp(await page.screenshot(packed ? { ...options, clip: clips[name] } : options))
    .png(packed ? { palette: true, colours: 16, dither: 0, effort: 10 } : { palette: true, colours: 64, effort: 10 })
    .toBuffer();
  const written = sharp(picture);
  await (packed
    ? written.webp({ lossless: true, effort: 6 }).toFile(join(images, `${name}.webp`))
    : written.toFile(join(images, `${name}.png`)));
  await page.close();
}

/** Where a word first stands in the window: its middle, in pixels. */
const placeOf = (page, text) =>
  page.evaluate((text) => {
    const walker = document.createTreeWalker(document.querySelector('.view-lines'), NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const start = node.textContent.indexOf(text);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + text.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      // Lines are there before they come into sight.
      if (y + height < innerHeight - 30) return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`“${text}” is not in sight`);
  }, text);

/** Brings a line into the middle of the window. */
async function goTo(page, line) {
  await page.keyboard.press('Control+G');
  await page.keyboard.type(String(line));
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Rests on a word until its card is there. */
async function rest(page, text) {
  const { x, y } = await placeOf(page, text);
  await page.mouse.move(x - 40, y);
  await page.mouse.move(x, y, { steps: 5 });
  await page.locator('.monaco-hover:visible', { hasText: 'Satellite System' }).first().waitFor();
}

/** The README's picture: the draft, a card, and the findings below. */
async function readme(place, colorScheme) {
  const page = await openDraft(place, { viewport: { width: 1080, height: 800 }, deviceScaleFactor: 1.25, colorScheme });
  await page.keyboard.press('Control+Shift+M');
  await page.locator('.markers-panel .monaco-list-row').nth(3).waitFor();
  await rest(page, 'QZSS');
  await take(page, `draft-${colorScheme}`);
}

/** What each step of the walkthrough shows; each leaves the window as its picture wants it. */
const steps = {
  open: async (page) => page.mouse.move(0, 0),
  hover: async (page) => {
    await goTo(page, 13);
    await rest(page, 'QZSS');
  },
  fix: async (page) => {
    await goTo(page, '13:82');
    await page.keyboard.press('Control+Period');
    await page.locator('.action-widget:visible').first().waitFor();
  },
  new: async (page) => {
    await page.keyboard.press('F1');
    await page.keyboard.type('Communiqué: New Statement');
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget', { hasText: 'Dialogue statement' }).waitFor();
    await page.keyboard.press('Enter');
    for (let step = 1; step <= 6; step++) {
      await page.locator('.quick-input-widget', { hasText: `(${step}/6)` }).waitFor();
      await page.keyboard.press('Enter');
    }
    await page.locator('.snippet-placeholder').first().waitFor();
  },
};

async function walkthrough(place) {
  for (const [name, act] of Object.entries(steps)) {
    const page = await openDraft(place, { viewport: { width: 640, height: 520 }, colorScheme: 'light' });
    await act(page);
    await take(page, name, { packed: true });
  }
}

/** The icon: a page with a line underlined. */
async function icon(browser) {
  const page = await browser.newPage({ viewport: { width: 128, height: 128 }, deviceScaleFactor: 2 });
  await page.setContent(`<body style="margin:0;background:transparent"><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128" width="128" height="128">
    <rect width="128" height="128" rx="24" fill="#1f3a5f"/>
    <path d="M34 20h44l18 18v70a4 4 0 0 1-4 4H34a4 4 0 0 1-4-4V24a4 4 0 0 1 4-4z" fill="#fff"/>
    <path d="M78 20v18h18z" fill="#c3d0e0"/>
    <path d="M42 52h44M42 64h44M42 96h30" stroke="#8fa3bb" stroke-width="5" stroke-linecap="round"/>
    <path d="M42 78h26" stroke="#1f3a5f" stroke-width="6" stroke-linecap="round"/>
    <path d="M42 86q3.25-5 6.5 0t6.5 0t6.5 0t6.5 0" fill="none" stroke="#d9480f" stroke-width="3" stroke-linecap="round"/>
  </svg></body>`);
  await take(page, 'icon', { omitBackground: true });
}

/** Everything that needs the workbench. */
async function pictures(browser) {
  const workspace = await makeWorkspace();
  const workbench = await startWorkbench({ vsix: [vsix] });
  const place = { browser, workbench, workspace: workspace.folder };
  try {
    await readme(place, 'light');
    await readme(place, 'dark');
    await walkthrough(place);
  } finally {
    await workbench.stop();
    await workspace.remove();
  }
}

await fetchWorkbench();
const browser = await launchBrowser();
try {
  await icon(browser);
  await pack();
  await pictures(browser);
} finally {
  await browser.close();
}
