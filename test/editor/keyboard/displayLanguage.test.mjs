import { assert } from 'chai';
import { localizedManifest } from '../../../scripts/localizedManifest.mjs';
import { windowForTests } from '../driver/app.mjs';

const { contributes } = localizedManifest('ja');
const titleOf = (id) => contributes.commands.find(({ command }) => command === id).title;

describe('a workbench in Japanese, by keyboard', () => {
  const app = windowForTests({}, { language: 'ja' });

  // The workbench translates no manifest of an extension under development, as the web host has it.
  before(function () {
    if (app().host === 'web') this.skip();
  });

  it('shows commands, views and the language of statements in Japanese', async () => {
    const { editor, page, until, views } = app();
    await editor.open('draft.statement.md');
    await until('its language', async () => (await editor.language()).includes(contributes.languages[0].aliases[0]));
    await page.locator('.squiggly-warning').first().waitFor();
    await views.openContainer();
    const names = contributes.views.communique.map(({ name }) => name);
    await until('the views', async () => {
      const shown = await page.locator('.pane-header .title').allInnerTexts();
      return names.every((name) => shown.includes(name));
    });
  });

  it('finds terms in kana', async () => {
    const { page, press, quickInput, until } = app();
    const rows = page.locator('.quick-input-list .monaco-list-row');
    const search = titleOf('communique.searchGlossary');
    await quickInput.open('F1');
    await quickInput.type(`>${search}`);
    await until('the command', async () => (await quickInput.focused())?.includes(search));
    await quickInput.accept();
    await until('the search', async () => (await rows.count()) > 1 && !(await rows.first().innerText()).includes(search));
    for (const typed of ['じゅんてんちょう', 'ジュンテンチョウ']) {
      await page.locator('.quick-input-box input').fill(typed);
      await until(
        'the only term',
        async () => (await rows.count()) === 1 && (await rows.first().innerText()).includes('準天頂衛星システム'),
      );
    }
    await press('Escape');
  });

  it('explains a rule in Japanese', async () => {
    const { actions, editor, page, until } = app();
    await editor.moveTo('QZSS for it', 1);
    const titles = await actions.open();
    await actions.choose(titles.find((title) => /Explain|説明/.test(title)));
    await until('the page', async () => {
      for (const frame of page.frames()) {
        const headings = await frame
          .locator('h2')
          .allInnerTexts()
          .catch(() => []);
        if (headings.includes('検出される例')) return true;
      }
      return undefined;
    });
    assert.include(titles.join(' '), 'QZSS');
  });
});
