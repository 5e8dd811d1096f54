// Every view, in every kind of theme, to be looked at: .cache/pictures/<theme>/<view>.png.
//   node scripts/pictures/views.mjs [--theme NAME]… [--view NAME]…
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openWindow, openWindowsIn } from '../../test/editor/driver/app.mjs';
import { launchBrowser } from '../../test/editor/harness/browser.mjs';
import { openNodeHost } from '../../test/editor/harness/hosts.mjs';
import { pack, vsix } from '../../test/editor/harness/prepare.mjs';
import { fetchWorkbench, root, startWorkbench } from '../../test/editor/harness/workbench.mjs';

const folder = join(root, '.cache/pictures');

const themes = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high contrast': 'Default High Contrast',
  'high contrast light': 'Default High Contrast Light',
};

/** A statement for the cards: readings of two countries, an abbreviation of its own, one that nobody knows. */
const cards = `# Joint Statement

May 12, 2027

The Government of Japan and the Government of the United Kingdom met in Kyoto. MOD and MOFA reported on MDA and QZSS.

The Kyoto Space Forum (KSF) met. The KSF thanked NSS and the ZQX group. The U.S. Department of State took part.
`;

const earlier = `# Joint Statement

## The Ninth Meeting of the Japan-U.S. Comprehensive Dialogue on Space

May 14, 2026

Both sides exchanged views on Maritime Domain Awareness (MDA). They welcomed the plans for MDA exercises.

Both sides affirmed the importance of a crewed presence in low Earth orbit and looked forward to the next flight to the International Space Station.

Both sides concurred on holding the Tenth Meeting of the Dialogue in Japan in 2027.
`;

const files = {
  'cards.statement.md': cards,
  'earlier/2026.statement.md': earlier,
  'communique.json': '{ "precedents": ["earlier/*.md"] }\n',
};

/** What is opened in the sidebar. */
const inSidebar = (title) => async (app) => {
  await app.views.openContainer('Communiqué');
  for (const other of ['Findings', 'Glossary', 'Commitments', 'Earlier Statements']) if (other !== title) await app.views.collapse(other);
  await app.views.expand(title);
};

const card = (word) => async (app) => {
  await app.editor.open('cards.statement.md');
  await app.until('findings', async () => (await app.editor.underlined('warning')) > 0);
  await app.editor.rest(word);
  await app.hover.text();
};

const ask = (title, text) => async (app) => {
  await app.run(title);
  await app.quickInput.shows(text);
};

/** The views: how each is reached from the draft. */
const views = {
  draft: async (app) => app.problems.open(),
  'card MOD': card('MOD'),
  'card MOFA': card('MOFA'),
  'card MDA': card('MDA'),
  'card QZSS': card('QZSS'),
  'card KSF': card('KSF thanked'),
  'card NSS': card('NSS'),
  'card ZQX': card('ZQX'),
  'card verb': async (app) => {
    await app.editor.rest('affirmed');
    await app.hover.text();
  },
  fixes: async (app) => {
    await app.editor.moveTo('QZSS for it', 1);
    await app.actions.open();
  },
  refactorings: async (app) => {
    await app.editor.moveTo('NASA) from', 1);
    await app.press('ControlOrMeta+Shift+R');
    await app.page.locator('.action-widget:visible').waitFor();
  },
  completion: async (app) => {
    await app.editor.toEnd();
    await app.editor.type('They discussed QZ');
    await app.suggest.entries();
  },
  formulae: async (app) => {
    await app.editor.toEnd();
    await app.editor.type('\nBoth sides ');
    await app.suggest.open();
  },
  rename: async (app) => {
    await app.editor.moveTo('JAXA and NASA', 1);
    await app.press('F2');
    await app.page.locator('.rename-box:visible').waitFor();
  },
  'findings view': async (app) => {
    await inSidebar('Findings')(app);
    await app.views.row('Findings', 'QZSS');
  },
  'glossary view': async (app) => {
    await inSidebar('Glossary')(app);
    await app.views.row('Glossary', 'Quasi-Zenith');
  },
  'commitments view': async (app) => {
    await inSidebar('Commitments')(app);
    await app.views.row('Commitments', 'affirmed');
  },
  'earlier statements view': async (app) => {
    await inSidebar('Earlier Statements')(app);
    await app.views.row('Earlier Statements', 'Ninth Meeting');
  },
  review: ask('Communiqué: Review Findings', 'Finding 1 of'),
  'glossary search': async (app) => {
    await ask('Communiqué: Search the Glossary', 'Search the Glossary')(app);
    await app.quickInput.type('Ministry of Def');
    await app.until('entries', async () => (await app.quickInput.entries()).some((entry) => entry.includes('United Kingdom')));
  },
  'glossary entry': async (app) => {
    await app.editor.moveTo('QZSS for it', 1);
    await app.press('F12');
    await app.until('the entry', async () => (await app.editor.lines())[0].startsWith('Quasi-Zenith'));
  },
  'term form': async (app) => {
    await app.editor.select('Maritime Domain Awareness (MDA)');
    await app.run('Communiqué: Add a Term to the Glossary');
    await app.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('#name').waitFor();
  },
  compare: async (app) => {
    await app.run('Communiqué: Compare with an Earlier Statement');
    await app.quickInput.choose('Joint Statement');
    await app.page.locator('.tab.active', { hasText: '↔' }).waitFor();
    await app.page.locator('.diff-review, .line-insert').first().waitFor();
  },
  'comparison report': async (app) => {
    await views.compare(app);
    await app.page.locator('.tab', { hasText: 'Report:' }).click();
    await app.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('body').waitFor();
  },
  'templates of a new statement': ask('Communiqué: New Statement', 'Choose a template'),
  'new statement': async (app) => {
    await ask('Communiqué: New Statement', 'Choose a template')(app);
    await app.quickInput.accept();
    for (let step = 1; await app.page.locator('.quick-input-widget:visible').isVisible(); step++) {
      const title = await app.page.locator('.quick-input-title').innerText();
      await app.quickInput.accept();
      await app.until(
        'the next step',
        async () =>
          (await app.page
            .locator('.quick-input-title')
            .innerText()
            .catch(() => '')) !== title,
      );
      if (step > 9) break;
    }
    await app.page.locator('.snippet-placeholder').first().waitFor();
  },
  'set up this folder': ask('Communiqué: Set Up This Folder', 'earlier statements'),
  'safe fixes': async (app) => {
    await app.run('Communiqué: Apply All Safe Fixes');
    await app.page.locator('.bulk-edit-panel .monaco-list-row').first().waitFor();
  },
  'explained rule': async (app) => {
    await app.editor.moveTo('QZSS for it', 1);
    await app.actions.open();
    await app.actions.choose('Explain');
    await app.page.locator('iframe.webview.ready').first().waitFor();
  },
  status: async (app) => app.statusBar.languageStatus(),
  lenses: {
    settings: { 'communique.codeLens': true, 'communique.inlayHints': true, 'communique.links': true },
    show: async (app) => app.until('lenses', async () => (await app.editor.lenses()).length > 0),
  },
  'hints on cards': {
    settings: { 'communique.inlayHints': true },
    show: async (app) => app.editor.open('cards.statement.md'),
  },
  settings: async (app) => app.settings.open('communique'),
  welcome: async (app) => {
    await app.editor.close();
    await app.views.openContainer('Communiqué');
    await app.page.locator('.welcome-view-content').first().waitFor();
  },
  walkthrough: async (app) => {
    await app.run('Welcome: Open Walkthrough...');
    await app.quickInput.choose('Draft a joint statement');
    await app.page.locator('.gettingStartedContainer .step-title').first().waitFor();
  },
  'extension page': async (app) => {
    await app.press('ControlOrMeta+Shift+X');
    const row = app.page.locator('.extensions-list .monaco-list-row', { hasText: 'Communiqué' }).first();
    await row.click();
    await app.page.locator('.extension-editor iframe.webview.ready').first().waitFor();
  },
};

const { values } = parseArgs({
  options: {
    theme: { type: 'string', multiple: true, default: Object.keys(themes) },
    view: { type: 'string', multiple: true, default: Object.keys(views) },
  },
});

await fetchWorkbench();
await pack();
const browser = await launchBrowser();
const workbench = await startWorkbench({ vsix: [vsix] });
openWindowsIn({ host: 'node', open: openNodeHost, browser, workbench });
try {
  for (const theme of values.theme) {
    await mkdir(join(folder, theme), { recursive: true });
    for (const name of values.view) {
      const view = views[name];
      const { show = view, settings = {} } = view;
      const all = { 'workbench.colorTheme': themes[theme], 'workbench.reduceMotion': 'on', ...settings };
      const app = await openWindow({ ...files, '.vscode/settings.json': JSON.stringify(all) });
      try {
        await app.editor.open('draft.statement.md');
        await app.page.locator('.squiggly-warning').first().waitFor();
        await show(app);
      } catch (error) {
        process.stdout.write(`${theme}, ${name}: ${error.message.split('\n')[0]}\n`);
      }
      await app.page.waitForTimeout(600);
      await app.page.screenshot({ path: join(folder, theme, `${name.replaceAll(' ', '-')}.png`) });
      await app.close();
    }
  }
} finally {
  await workbench.stop();
  await browser.close();
}
