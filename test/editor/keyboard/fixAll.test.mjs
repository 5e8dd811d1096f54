import { assert } from 'chai';
import { windowForTests } from '../driver/app.mjs';

describe('all safe fixes, by keyboard', () => {
  const app = windowForTests();

  it('are shown by rule before they are applied, and undone in one step', async () => {
    const { editor, page, press, read, run, until, picture } = app();
    await editor.open('draft.statement.md');
    const before = await read('draft.statement.md');
    await run('Communiqué: Apply All Safe Fixes');
    const preview = page.locator('.bulk-edit-panel');
    await preview.locator('.monaco-list-row').first().waitFor();
    await until('rules', async () => (await preview.innerText()).includes('(name/deprecated)'));
    await picture('fix all preview');
    assert.strictEqual(await read('draft.statement.md'), before);
    await preview.locator('.edit-checkbox, [role=checkbox]').first().click();
    await preview.locator('.monaco-button', { hasText: 'Apply' }).first().click();
    await until('the fix of the rule that is checked', async () => (await editor.save()).includes('the Ministry of the Environment;'));
    assert.include(await read('draft.statement.md'), 'signing of The Framework');
    await editor.moveTo('Joint Statement');
    await press('ControlOrMeta+Z');
    assert.strictEqual(await editor.save(), before);
  });
});
