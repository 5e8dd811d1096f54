import { assert } from 'chai';
import { windowForTests } from '../driver/app.mjs';

describe('all safe fixes, by keyboard', () => {
  const app = windowForTests();

  it('are shown by rule before they are applied', async () => {
    const { editor, page, read, run, until, picture } = app();
    await editor.open('draft.statement.md');
    const before = await read('draft.statement.md');
    await run('Communiqué: Apply All Safe Fixes');
    const preview = page.locator('.bulk-edit-panel');
    await preview.locator('.monaco-list-row').first().waitFor();
    await until('rules', async () => (await preview.innerText()).includes('(name/deprecated)'));
    await picture('fix all preview');
    assert.strictEqual(await read('draft.statement.md'), before);
  });
});
