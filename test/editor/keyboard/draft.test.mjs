import { assert } from 'chai';
import { windowForTests } from '../driver/app.mjs';

describe('a draft, by keyboard', () => {
  const app = windowForTests({
    'notes.md': '# Notes\n\nBoth sides discussed QZSS and the QZSS.\n',
    'b.statement.md': 'The Foo Bar Baz (FBB) met. The FBB and the FBB agreed.\n',
  });
  before(async () => {
    await app().editor.open('draft.statement.md');
    await app().until('the findings', async () => (await app().editor.underlined('warning')) >= 4);
  });

  it('shows a hover over an acronym', async () => {
    const { editor, hover, press, until } = app();
    await editor.rest('QZSS');
    assert.include(await hover.text('準天頂衛星システム'), 'Quasi-Zenith Satellite System (QZSS)');
    await press('Escape');
    await until('no card', async () => !(await hover.isOpen()));
  });

  it('shows the hover at the cursor with Ctrl+K Ctrl+I', async () => {
    const { editor, hover, press, until } = app();
    await editor.moveTo('MDA exercises', 1);
    await hover.open('Maritime Domain Awareness');
    await press('Escape');
    await press('Escape');
    await until('no card', async () => !(await hover.isOpen()));
  });

  it('shows the strength of a commitment verb', async () => {
    const { editor, hover, press, until } = app();
    await editor.moveTo('affirmed the importance', 1);
    await hover.open(/affirmation[\s\S]*reaffirm/);
    await press('Escape');
    await press('Escape');
    await until('no card', async () => !(await hover.isOpen()));
  });

  it('lists the findings in Problems and goes to one with a click', async () => {
    const { editor, problems, until, press } = app();
    await problems.open();
    await until('the findings', async () => (await problems.rows()).some((row) => row.includes('Ministry of the Environment')));
    await problems.click('Ministry of the Environment');
    await until('the place', async () => (await editor.cursor()).startsWith('Ln 9,'));
    await press('ControlOrMeta+J');
  });

  it('fixes a finding with Ctrl+.', async () => {
    const { editor, actions, until } = app();
    await editor.moveTo('Ministry of Environment', 12);
    const titles = await actions.open();
    await actions.choose(titles[0]);
    await until('the fix', async () => (await editor.save()).includes('the Ministry of the Environment;'));
  });

  it('is refactored with Ctrl+Shift+R', async () => {
    const { editor, actions, until } = app();
    await editor.open('b.statement.md');
    await until('the text', async () => (await editor.lines()).join('').includes('the FBB agreed'));
    await editor.moveTo('FBB and', 1);
    await actions.open('ControlOrMeta+Shift+R');
    await actions.choose('Spell out as');
    await until('the name', async () => (await editor.save()).includes('The Foo Bar Baz and the FBB agreed'));
  });

  it('is checked on request if it is not a statement', async () => {
    const { editor, statusBar, run, until } = app();
    await editor.open('notes.md');
    await until('the status', async () => (await statusBar.languageStatus()).includes('Not checked'));
    assert.strictEqual(await editor.underlined('warning'), 0);
    await run('communique.checkAsStatement');
    await until('the finding', async () => (await editor.underlined('warning')) === 1);
    assert.strictEqual(await editor.language(), 'Joint Statement');
  });

  it('is checked again after a restart of the server', async () => {
    const { editor, run, until, page } = app();
    await run('communique.restartServer');
    await editor.hasFocus();
    await editor.toEnd();
    await editor.type('They heard from NEDO.');
    await until('the new finding', async () => (await editor.underlined('warning')) === 2);
    await run('communique.showLog');
    await page.locator('.part.panel .action-item.checked', { hasText: 'Output' }).waitFor();
  });
});
