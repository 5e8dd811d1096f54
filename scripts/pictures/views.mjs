// Every view of the extension, and the steps that open it from the draft.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { localizedManifest } from '../localizedManifest.mjs';
import { settle, themes } from './window.mjs';

/** A statement for hovers: meanings in two countries, an abbreviation of its own, an unknown one. */
const cards = `# Joint Statement

May 12, 2027

The Government of Japan and the Government of the United Kingdom met in Kyoto. MOD and MOFA reported on MDA and QZSS.

The Kyoto Space Forum (KSF) met. The KSF thanked NSS and the ZQX group. The U.S. Department of State took part.
`;

const files = { 'cards.statement.md': cards };

/** Opens something in the sidebar. */
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

export const views = {
  draft: async (app) => app.problems.open(),
  'card MOD': card('MOD'),
  'card MOFA': card('MOFA'),
  'card MDA': card('MDA'),
  'card QZSS': card('QZSS'),
  'card KSF': card('KSF'),
  'card NSS': card('NSS'),
  'card ZQX': card('ZQX'),
  'card verb': async (app) => {
    await app.editor.rest('affirmed');
    await app.hover.text();
  },
  fixes: async (app) => {
    await app.editor.moveTo('QZSS', 1);
    await app.actions.open();
  },
  refactorings: async (app) => {
    await app.editor.moveTo('QZSS', 1);
    await app.actions.open('ControlOrMeta+Shift+R');
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
    await app.editor.moveTo('QZSS', 1);
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
    await app.quickInput.choose('Ninth Meeting');
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
    for (let step = 1; step <= 6; step++) {
      await app.quickInput.shows(`(${step}/6)`);
      await app.quickInput.accept();
    }
    await app.page.locator('.snippet-placeholder').first().waitFor();
  },
  'set up this folder': ask('Communiqué: Set Up This Folder', 'earlier statements'),
  'safe fixes': async (app) => {
    await app.run('Communiqué: Apply All Safe Fixes');
    await app.page.locator('.bulk-edit-panel .monaco-list-row').first().waitFor();
  },
  'explained rule': async (app) => {
    await app.editor.moveTo('QZSS', 1);
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
    // In a narrow editor, walkthroughs have no pictures.
    await app.press('ControlOrMeta+B');
    await app.page.locator('.getting-started-media img').waitFor();
  },
  'extension page': async (app) => {
    await app.press('ControlOrMeta+Shift+X');
    const row = app.page.locator('.extensions-list .monaco-list-row', { hasText: 'Communiqué' }).first();
    await row.click();
    await app.page.locator('.extension-editor iframe.webview.ready').first().waitFor();
  },
};

for (const { id, title } of localizedManifest('en').contributes.walkthroughs[0].steps.slice(1)) {
  views[`walkthrough ${id}`] = async (app) => {
    await views.walkthrough(app);
    await app.page.locator('.getting-started-step', { hasText: title }).click();
    await app.page.locator('.getting-started-media img').waitFor();
  };
}

/**
 * Takes a picture of each view in each theme: <folder>/<view>, <theme>.png. Reports a view that cannot be opened, and takes it as it is.
 */
export async function takeViews(openDraft, names, folder) {
  await mkdir(folder, { recursive: true });
  for (const name of names) {
    const { show = views[name], settings = {} } = views[name];
    const app = await openDraft({ ...files, '.vscode/settings.json': JSON.stringify(settings) });
    try {
      await show(app);
    } catch (error) {
      process.stdout.write(`${name}: ${error.message.split('\n')[0]}\n`);
    }
    for (const [theme, { title, base }] of Object.entries(themes)) {
      await app.write('.vscode/settings.json', JSON.stringify({ ...settings, 'workbench.colorTheme': title }));
      await app.page.locator(`.monaco-workbench.${base}`).waitFor();
      await settle(app.page);
      await app.page.screenshot({ path: join(folder, `${name}, ${theme}.png`) });
    }
    await app.close();
  }
}
