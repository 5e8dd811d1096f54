import { assert } from 'chai';
import { windowForTests } from '../driver/app.mjs';

describe('all safe fixes, by keyboard', () => {
  const app = windowForTests();

  it('are shown by rule, applied together, and undone by one Ctrl+Z', async () => {
    const { editor, page, read, run, until, picture } = app();
    await editor.open('draft.statement.md');
    const before = await read('draft.statement.md');
    await until('the findings', async () => (await editor.underlined('warning')) >= 4);
    await run('communique.fixAll');
    const preview = page.locator('.bulk-edit-panel');
    await until('rules', async () => (await preview.innerText()).includes('(name/deprecated)'));
    await picture('fix all preview');
    assert.strictEqual(await read('draft.statement.md'), before);
    await preview.locator('.monaco-button', { hasText: 'Apply' }).click();
    await until('the fixes', async () => (await editor.lines()).join(' ').includes('Ministry of the Environment'));
    await until('all of them', async () => (await editor.save()).includes('the use of the Quasi-Zenith Satellite System (QZSS) for it'));
    await editor.hasFocus();
    await editor.press('ControlOrMeta+Z');
    await until('the text as it was', async () => (await editor.save()) === before);
  });
});
