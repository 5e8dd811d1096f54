import { assert } from 'chai';
import { windowForTests } from '../driver/app.mjs';

const formula = 'Both sides affirmed the safe, stable, and lasting use of the northern fishing grounds.';
const statement = (meeting, year, text) => `# Joint Statement of the ${meeting} Meeting\n\nOslo, May 12, ${year}\n\n${text}\n`;

describe('earlier statements, by keyboard', () => {
  const app = windowForTests({
    'communique.json': '{ "precedents": ["earlier/*.md"] }\n',
    'earlier/2025-05-12.md': statement('Eighth', 2025, `${formula} Snow fell on the old harbour.`),
    'earlier/2026-05-12.md': statement('Ninth', 2026, `Twelve lanterns were lit along the quay. ${formula}`),
    'c.statement.md': statement('Tenth', 2027, `They met at noon. ${formula.replace('stable', 'secure')}`),
  });

  it('have a hover with agreed wording at a sentence', async () => {
    const { editor, hover, press, until } = app();
    await editor.open('c.statement.md');
    await until('the departure', async () => (await editor.underlined('info')) > 0);
    await editor.moveTo('northern', 1);
    const card = await hover.open('similar');
    assert.match(card, /in 2 statements[\s\S]*stable[\s\S]*secure/);
    await press('Escape');
    await press('Escape');
    await until('no card', async () => !(await hover.isOpen()));
  });

  it('are compared with a command', async () => {
    const { editor, run, quickInput, until, page } = app();
    await editor.open('c.statement.md');
    await run('communique.compareWithEarlier');
    await quickInput.shows('Joint Statement of the Eighth Meeting');
    await quickInput.pick('Joint Statement of the Ninth Meeting');
    await page.locator('.tab.active', { hasText: '2026-05-12.md ↔ c.statement.md' }).waitFor();
    const texts = page.locator('.monaco-diff-editor .view-lines');
    await until('both texts', async () => {
      const shown = (await texts.allInnerTexts()).join(' ').replace(/\s+/g, ' ');
      return shown.includes('safe, stable, and') && shown.includes('safe, secure, and');
    });
    await page.locator('.tab', { hasText: 'Report: 2026-05-12.md ↔ c.statement.md' }).waitFor();
  });

  it('are listed in a view, opened from it, and compared with', async () => {
    const { editor, views, until, page } = app();
    await editor.open('c.statement.md');
    await views.openContainer();
    await views.expand('communique.earlier');
    await views.row('communique.earlier', 'Joint Statement of the Eighth Meeting');
    await views.click('communique.earlier', 'Joint Statement of the Ninth Meeting');
    await until('it open', async () => (await editor.name()) === '2026-05-12.md');
    await editor.open('c.statement.md');
    await views.clickAction('communique.earlier', 'Joint Statement of the Eighth Meeting', 'communique.compareWithThis');
    await page.locator('.tab.active', { hasText: '2025-05-12.md ↔ c.statement.md' }).waitFor();
  });

  it('have their wording restored by the fix', async () => {
    const { editor, actions } = app();
    await editor.open('c.statement.md');
    await editor.moveTo('secure', 1);
    await actions.open();
    await actions.choose('as agreed');
    await app().until('the wording', async () => (await editor.save()).includes(formula));
  });
});
