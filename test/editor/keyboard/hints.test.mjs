import { assert } from 'chai';
import { windowForTests } from '../driver/app.mjs';

const earlier = `# Joint Statement of the Ninth Meeting

May 12, 2026

The Foo Bar Baz (FBB) was founded in the autumn of that year.
`;
const text = `# Joint Statement

May 12, 2027

Japan and the United States met. The Foo Bar Baz (FBB) has a plan. The FBB and NICT will report on the FBB.

The Foo Bar Baz (FBB) was founded in the autumn of that year.
`;

describe('inlay hints, lenses and links, by keyboard', () => {
  const app = windowForTests({
    '.vscode/settings.json': '{ "communique.codeLens": true, "communique.inlayHints": true, "communique.links": true }\n',
    'a.statement.md': text,
    'communique.json': '{ "precedents": ["earlier/*.md"] }\n',
    'earlier/2026-05-12.md': earlier,
  });
  before(() => app().editor.open('a.statement.md'));

  it('shows the full name after an abbreviation', async () => {
    const { editor, until } = app();
    const name = '(National Institute of Information and Communications Technology)';
    await until('the name', async () => (await editor.lines()).join('').replace(/\s+/g, ' ').includes(name));
  });

  it('shows the uses of an introduction by a click', async () => {
    const { editor, references } = app();
    await editor.clickLens('FBB: used');
    await references.rows(3);
  });

  it('leads to the source of a body by a link', async () => {
    const { editor, hover, dialogs, page, press, until } = app();
    await page.locator('.editor-instance .detected-link', { hasText: 'NICT' }).first().waitFor();
    await editor.rest('NICT');
    await hover.text(/Official site \(ctrl \+ click\)/);
    await hover.click('Official site');
    assert.include(await dialogs.text(), 'https://www.nict.go.jp');
    await dialogs.close();
    await press('Escape');
    await until('no card', async () => !(await hover.isOpen()));
  });

  it('compares with an earlier statement by a click', async () => {
    const { editor, quickInput, page } = app();
    await editor.clickLens('Agreed in 1 statement');
    await quickInput.shows('Joint Statement of the Ninth Meeting');
    await quickInput.accept();
    await page.locator('.tab.active', { hasText: '2026-05-12.md ↔ a.statement.md' }).waitFor();
    assert.isAbove(await page.locator('.monaco-diff-editor').count(), 0);
  });

  it('updates a list of abbreviations with a click', async () => {
    const { editor, until } = app();
    await editor.openNew('list.statement.md', `${text}\n## List of Abbreviations\n\nFBB: Foo Bar Baz\n`);
    await editor.clickLens('Update this list');
    await until('the list', async () => /NICT\s+National Institute|NICT[:–—|, ]+\s*National Institute/.test(await editor.save()));
  });
});
