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
  const folders = ['ignored', 'explained', 'off', 'milder'];
  const app = windowForTests(
    Object.fromEntries(
      folders.flatMap((folder) => [
        [`${folder}/${folder}.statement`, 'The QZSS and QZSS.\n'],
        [`${folder}/communique.json`, '{\n  // ours\n  "profile": "us"\n}\n'],
      ]),
    ),
  );
  const config = (folder) => app().read(`${folder}/communique.json`);
  const openMenu = async (folder) => {
    const { editor, actions, until } = app();
    await editor.open(`${folder}/${folder}.statement`);
    await until('the finding', async () => (await editor.underlined('warning')) === 1);
    await editor.moveTo('QZSS', 1);
    return actions.open();
  };

  it('is ignored in communique.json, not in the draft', async () => {
    const { actions, editor, until, picture, read } = app();
    const found = await openMenu('ignored');
    await picture('lightbulb');
    assert.includeMembers(
      found,
      titles.filter((t) => !t.includes('paragraph')),
    );
    await actions.choose('in this document');
    await until('the entry', async () => (await config('ignored')).includes('"document": "ignored.statement"'));
    assert.include(await config('ignored'), '// ours');
    assert.strictEqual(await read('ignored/ignored.statement'), 'The QZSS and QZSS.\n');
    await until('no finding', async () => (await editor.underlined('warning')) === 0);
  });

  it('has its page, without a network', async () => {
    const { page, editor, until, actions, picture } = app();
    await openMenu('explained');
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

  it('is turned off', async () => {
    const { actions, editor, until } = app();
    await openMenu('off');
    await actions.choose('Turn off the rule');
    await until('the rule off', async () => (await config('off')).includes('"abbreviation/not-introduced": "off"'));
    await until('no finding', async () => (await editor.underlined('warning')) === 0);
  });

  it('changes its severity', async () => {
    const { actions, quickInput, until } = app();
    await openMenu('milder');
    await actions.choose('Change the severity');
    await quickInput.shows('Severity of abbreviation/not-introduced');
    await quickInput.choose('hint');
    await until('the severity', async () => (await config('milder')).includes('"abbreviation/not-introduced": "hint"'));
    await until('a hint', async () => (await app().editor.underlined('warning')) === 0 && (await app().editor.underlined('hint')) === 1);
  });
});
