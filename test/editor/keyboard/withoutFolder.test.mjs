import { assert } from 'chai';
import { windowForTests } from '../driver/app.mjs';

describe('a window without a folder, by keyboard', () => {
  const app = windowForTests({}, { hasFolder: false });
  const sampleOpens = async () => {
    const { editor, until } = app();
    await until('the sample', async () => /Untitled/.test(await editor.name()));
    await until('its findings', async () => (await editor.underlined('warning')) >= 4);
  };

  it('has a sample statement in its empty view, by one click', async () => {
    const { views, editor } = app();
    await views.openContainer();
    await views.clickWelcome('communique.findings', 'communique.openSample');
    await sampleOpens();
    await editor.closeAll();
  });

  it('has a walkthrough with the sample, by one click', async () => {
    const { run, quickInput, page, picture } = app();
    await run('Welcome: Open Walkthrough...');
    await quickInput.pick('Draft a joint statement');
    const step = page.locator('.getting-started-step.expanded');
    await step.first().waitFor();
    await page.locator('.gettingStartedContainer img, .gettingStartedContainer .getting-started-media').first().waitFor();
    await picture('walkthrough');
    await step.getByRole('button', { name: 'Open a Sample Statement' }).click();
    await sampleOpens();
  });

  it('ignores a finding in the user’s settings', async () => {
    const { actions, editor, run, until } = app();
    await editor.moveTo('QZSS for it', 1);
    assert.isUndefined((await actions.open()).find((title) => title.includes('in this document')));
    const before = await editor.underlined('warning');
    await actions.choose('Don’t require QZSS to be spelled out');
    await until('one finding less', async () => (await editor.underlined('warning')) === before - 1);
    assert.include((await editor.lines()).join(' '), 'of QZSS for it');
    await run('Preferences: Open User Settings (JSON)');
    await until('the setting', async () => /"communique\.wellKnown": *\[\s*"QZSS"/.test((await editor.lines()).join('\n')));
    await editor.hasFocus();
    await editor.press('ControlOrMeta+A');
    await editor.type('{}');
    await editor.press('ControlOrMeta+S');
    await until('the setting gone', async () => (await app().page.locator('.tab.dirty', { hasText: 'settings.json' }).count()) === 0);
  });
});
