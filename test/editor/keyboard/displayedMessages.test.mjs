import { assert } from 'chai';
import { windowForTests } from '../driver/app.mjs';

// VS Code does not translate the manifest of an extension under development from a web address, as the web host has it.
describe('messages in Japanese, by keyboard', () => {
  const app = windowForTests({ 'a.statement.md': 'Both sides welcomed the QZSS program and new QZSS satellites.\n' }, { language: 'ja' });

  it('shows the findings in Japanese', async () => {
    const { editor, problems, press, until, page, picture } = app();
    await editor.open('draft.statement.md');
    await until('the findings', async () => (await editor.underlined('warning')) >= 4);
    assert.strictEqual(await page.evaluate(() => globalThis._VSCODE_NLS_LANGUAGE), 'ja');
    await problems.open();
    const rows = await until('the findings in Problems', async () => {
      const all = await problems.rows();
      return all.some((row) => row.includes('QZSS')) && all;
    });
    assert.isTrue(
      rows.some((row) =>
        row.includes('QZSS の正式名称が初出で示されていません。修正方法: 「the Quasi-Zenith Satellite System (QZSS)」と書く。'),
      ),
    );
    await picture('Japanese: the Problems panel');
    await press('ControlOrMeta+J');
  });

  it('shows the card of an abbreviation in Japanese', async () => {
    const { editor, hover, press, until, picture } = app();
    await editor.moveTo('MDA exercises', 1);
    await hover.open('この声明:');
    await picture('Japanese: a hover');
    await press('Escape');
    await press('Escape');
    await until('no card', async () => !(await hover.isOpen()));
  });

  it('fixes a finding in the language of the draft', async () => {
    const { editor, actions, until, picture } = app();
    await editor.open('a.statement.md');
    await until('the finding', async () => (await editor.underlined('warning')) === 1);
    await editor.moveTo('QZSS program', 1);
    const titles = await actions.open();
    const introduced = '「Quasi-Zenith Satellite System (QZSS)」と書く';
    assert.include(titles, introduced);
    assert.include(titles, 'QZSS の正式名称を不要にする');
    await picture('Japanese: the fixes');
    await actions.choose(introduced);
    await until('the fix', async () =>
      (await editor.save()).startsWith('Both sides welcomed the Quasi-Zenith Satellite System (QZSS) program'),
    );
  });

  it('asks for a new statement in Japanese', async () => {
    const { host, quickInput, press, picture } = app();
    await quickInput.runCommand(host === 'web' ? 'Communiqué: New Statement' : 'Communiqué: 新しい声明');
    await quickInput.shows('テンプレートを選択してください');
    await quickInput.shows('対話の共同声明');
    await picture('Japanese: a new statement');
    await quickInput.choose('対話の共同声明');
    await quickInput.shows('主催国政府 (本文での表記)');
    await press('Escape');
  });

  it('shows the views in Japanese', async function () {
    const { host, views, until, picture } = app();
    if (host === 'web') this.skip();
    await views.openContainer();
    await until('the views', async () => (await views.titles()).some((title) => title.includes('指摘事項')));
    await picture('Japanese: the views');
  });
});
