import { assert } from 'chai';
import { windowForTests } from '../driver/app.mjs';

const text = `Joint Statement

The Tenth Meeting of the Japan-U.S. Comprehensive Dialogue on Space was held in Tokyo on May 5, 2027.

Both sides welcomed the use of QZSS.
`;

/** Waits until the server has checked the active document. */
const looked = ({ statusBar, until }, what) =>
  until(`“${what}” in the language status`, async () => (await statusBar.languageStatus()).includes(what));

describe('the language of a document, by keyboard', () => {
  const app = windowForTests();

  /** Picks a language for the active document. */
  const setLanguage = async (name) => {
    const { editor, quickInput, run, until } = app();
    await run('Change Language Mode');
    await quickInput.pick(name);
    await until(name, async () => (await editor.language()) === name);
  };

  it('is Joint Statement if plain text opens like one', async () => {
    const { editor, until } = app();
    await editor.openNew('plain.txt', text);
    await until('the language', async () => (await editor.language()) === 'Joint Statement');
    await until('the finding', async () => (await editor.underlined('warning')) > 0);
  });

  it('is Joint Statement if Markdown opens like one, and stays as the user sets it', async () => {
    const { editor, until } = app();
    await editor.openNew('marked.md', `# ${text}`);
    await until('the language', async () => (await editor.language()) === 'Joint Statement');
    await setLanguage('Markdown');
    await looked(app(), '1 problem');
    assert.strictEqual(await editor.language(), 'Markdown');
    await editor.close();
    await editor.open('marked.md');
    await looked(app(), '1 problem');
    assert.strictEqual(await editor.language(), 'Markdown');
    await setLanguage('Joint Statement');
    await editor.close();
    await editor.open('marked.md');
    await until('the language', async () => (await editor.language()) === 'Joint Statement');
  });

  for (const [name, content] of [
    ['README.md', `# ${text}`],
    ['notes.md', '# Notes on the Joint Statement\n\nThe two sides met on May 5, 2027, and spoke of QZSS.\n'],
    ['log.txt', '2027-05-05 10:00:01 INFO Joint Statement loaded\n\n2027-05-05 10:00:02 INFO both sides held a lock\n'],
  ])
    it(`stays what it is in ${name}`, async () => {
      const { editor, until } = app();
      await editor.openNew(name, content);
      // The server checks documents in order.
      await editor.openNew(`after-${name}.txt`, text);
      await until('the language', async () => (await editor.language()) === 'Joint Statement');
      await editor.open(name);
      await looked(app(), 'Not checked');
      assert.strictEqual(await editor.language(), name.endsWith('.md') ? 'Markdown' : 'Plain Text');
    });
});

describe('the language of a document with the setting off, by keyboard', () => {
  const app = windowForTests({
    '.vscode/settings.json': '{ "communique.setLanguage": false, "files.associations": { "*.statement.md": "markdown" } }',
  });

  it('does not change', async () => {
    const { editor } = app();
    await editor.openNew('plain.txt', text);
    await looked(app(), '1 problem');
    assert.strictEqual(await editor.language(), 'Plain Text');
  });

  it('does not matter if the file name ends in .statement.md', async () => {
    const { editor, until } = app();
    await editor.openNew('short.statement.md', 'The sides discussed QZSS.\n');
    assert.strictEqual(await editor.language(), 'Markdown');
    await until('the finding', async () => (await editor.underlined('warning')) > 0);
  });
});
