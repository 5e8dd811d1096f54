import { assert } from 'chai';
import { windowForTests } from '../driver/app.mjs';

const titles = [
  'Don’t require QZSS to be spelled out',
  'Ignore “QZSS” in this document',
  'Ignore “QZSS” in all documents',
  'Ignore in this paragraph (adds a comment to the draft)',
  'Turn off the rule abbreviation/not-introduced',
  'Change the severity of abbreviation/not-introduced…',
  'Explain abbreviation/not-introduced',
];

describe('the rule of a finding, by keyboard', () => {
  const app = windowForTests({
    'team/a.statement': 'The QZSS and QZSS.\n',
    'team/communique.json': '{\n  // ours\n  "profile": "us"\n}\n',
  });
  const config = async () => app().read('team/communique.json');
  const openMenu = async () => {
    const { editor, actions } = app();
    await editor.open('team/a.statement');
    await editor.moveTo('QZSS', 1);
    return actions.open();
  };

  it('is ignored in communique.json, not in the draft', async () => {
    const { actions, editor, until, picture, read } = app();
    const found = await openMenu();
    await picture('lightbulb');
    assert.includeMembers(
      found,
      titles.filter((t) => !t.includes('paragraph')),
    );
    await actions.choose('in this document');
    await until('the entry', async () => (await config()).includes('"document": "a.statement"'));
    assert.include(await config(), '// ours');
    assert.strictEqual(await read('team/a.statement'), 'The QZSS and QZSS.\n');
    await until('no finding', async () => (await editor.underlined('warning')) === 0);
  });

  it('has its page, without a network', async () => {
    const { page, write, editor, until, actions, picture } = app();
    await write('team/communique.json', '{}\n');
    await editor.open('team/a.statement');
    await until('the finding', async () => (await editor.underlined('warning')) > 0);
    await openMenu();
    await actions.choose('Explain abbreviation/not-introduced');
    await until('the page', async () => (await page.locator('.tab.active').first().innerText()).includes('abbreviation-not-introduced'));
    await until('its text', async () => {
      for (const frame of page.frames())
        if (
          (
            await frame
              .locator('h1')
              .allInnerTexts()
              .catch(() => [])
          ).includes('abbreviation/not-introduced')
        )
          return true;
      return undefined;
    });
    await picture('rule page');
    await editor.close();
  });

  it('changes its severity', async () => {
    const { actions, quickInput, until } = app();
    await openMenu();
    await actions.choose('Change the severity');
    await quickInput.shows('Severity of abbreviation/not-introduced');
    await quickInput.choose('hint');
    await until('the severity', async () => (await config()).includes('"abbreviation/not-introduced": "hint"'));
  });
});

describe('a rule without a folder, by keyboard', () => {
  const app = windowForTests();

  it('is ignored in the user’s settings', async () => {
    const { actions, editor, run, until, picture } = app();
    await run('Communiqué: Open a Sample Statement');
    await until('the sample', async () => (await editor.name()).startsWith('Untitled'));
    await until('its findings', async () => (await editor.underlined('warning')) >= 4);
    await picture('sample');
    await editor.moveTo('QZSS for it', 1);
    assert.isUndefined((await actions.open()).find((title) => title.includes('in this document')));
    const before = await editor.underlined('warning');
    await actions.choose('Don’t require QZSS to be spelled out');
    await until('one finding less', async () => (await editor.underlined('warning')) === before - 1);
    assert.include((await editor.lines()).join(' '), 'of QZSS for it');
  });
});
