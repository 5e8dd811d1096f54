// Takes the pictures of the README and the walkthrough in the real workbench and draws the icon, into docs/images/; takes pictures of every
// view in four themes, for review, into .cache/pictures/.
//   node scripts/pictures.mjs [--only demo] [--only small] [--only icon] [--only views [--view NAME]…]
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { root } from '../test/editor/harness/workbench.mjs';
import { demo } from './pictures/demo.mjs';
import { takeViews, views } from './pictures/views.mjs';
import { settle, withWorkbench } from './pictures/window.mjs';

const images = join(root, 'docs/images');

const kinds = ['icon', 'small', 'demo', 'views'];
const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: kinds },
    view: { type: 'string', multiple: true, default: Object.keys(views) },
  },
});

/** Small pictures for the package: the part of the window, in pixels, and the steps that lead to it. */
const small = {
  open: {
    clip: { x: 0, y: 0, width: 640, height: 248 },
    show: async ({ editor, page }) => {
      await editor.goToLine(17);
      await page.mouse.move(0, 0);
    },
  },
  hover: {
    clip: { x: 0, y: 205, width: 640, height: 290 },
    show: async ({ editor, hover }) => {
      await editor.goToLine(17);
      await editor.rest('JAXA and');
      await hover.text('Aerospace');
    },
  },
  fix: {
    clip: { x: 0, y: 0, width: 640, height: 303 },
    show: async ({ editor, actions }) => {
      await editor.goToLine(13);
      await editor.moveTo('QZSS', 1);
      await actions.open();
    },
  },
  compare: {
    clip: { x: 0, y: 0, width: 960, height: 229 },
    width: 960,
    show: async (app) => {
      await views.compare(app);
      await app.page.mouse.move(0, 0);
    },
  },
  glossary: {
    clip: { x: 0, y: 0, width: 640, height: 152 },
    show: views['glossary search'],
  },
  new: {
    clip: { x: 0, y: 0, width: 640, height: 249 },
    show: async (app) => {
      await views['new statement'](app);
      await app.press('ControlOrMeta+Home');
    },
  },
};

/** Text needs few colors. */
async function takeSmall(openDraft) {
  for (const [name, { clip, width = 640, show }] of Object.entries(small)) {
    if (!(values.picture ?? [name]).includes(name)) continue;
    const app = await openDraft({}, { viewport: { width, height: 520 }, bare: true });
    await show(app);
    await settle(app.page);
    const picture = await sharp(await app.page.screenshot({ clip }))
      .png({ palette: true, colours: 16, dither: 0, effort: 10 })
      .toBuffer();
    await app.close();
    await sharp(picture)
      .webp({ lossless: true, effort: 6 })
      .toFile(join(images, `${name}.webp`));
  }
}

/** Draws the icon: a page with an underlined line. */
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
  const picture = await page.screenshot({ omitBackground: true });
  await sharp(picture).png({ palette: true, colours: 64, effort: 10 }).toFile(join(images, 'icon.png'));
  await page.close();
}

await withWorkbench(async ({ browser, openDraft }) => {
  const wanted = (kind) => values.only.includes(kind);
  if (wanted('icon')) await icon(browser);
  if (wanted('small')) await takeSmall(openDraft);
  if (wanted('demo')) await demo(openDraft, join(images, 'demo.webp'));
  if (wanted('views')) await takeViews(openDraft, values.view, join(root, '.cache/pictures'));
});
