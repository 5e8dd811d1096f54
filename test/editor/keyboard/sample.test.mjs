import { assert } from 'chai';
import { localizedManifest } from '../../../scripts/localizedManifest.mjs';
import { windowForTests } from '../driver/app.mjs';

describe('the sample statement, by keyboard', () => {
  const app = windowForTests();
  const [{ steps }] = localizedManifest('en').contributes.walkthroughs;

  /** Waits until the sample is open as an untitled document and has been checked. */
  const sampleIsOpen = async () => {
    const { editor, until, page } = app();
    await until('the sample', async () => /^Untitled-\d/.test(await editor.name()));
    await until('its language', async () => (await editor.language()).includes('Joint Statement'));
    await page.locator('.squiggly-warning').first().waitFor();
    assert.strictEqual((await editor.lines())[0], '# Joint Statement');
  };

  it('opens from the welcome of the Findings view', async () => {
    const { editor, page, until, views } = app();
    await editor.close();
    await views.openContainer('Communiqué');
    await until('the welcome', async () => (await views.welcome('Findings')).includes('Open a statement to see its findings.'));
    await page.locator('.welcome-view-content .monaco-button', { hasText: 'Open a Sample Statement' }).first().click();
    await sampleIsOpen();
    await editor.close();
  });

  it('opens from the walkthrough, each step of which shows its picture', async () => {
    const { editor, page, picture, press, quickInput, run, until } = app();
    await run('Welcome: Open Walkthrough');
    await quickInput.shows('Draft a joint statement');
    await quickInput.choose('Draft a joint statement');
    const button = page.locator('.gettingStartedContainer .monaco-button', { hasText: 'Open a Sample Statement' }).first();
    await button.waitFor();
    await picture('walkthrough');
    // In a narrow editor, walkthroughs have no pictures.
    await press('ControlOrMeta+B');
    for (const { title, media } of steps) {
      const step = page.locator('.getting-started-step', { hasText: title });
      if (!(await step.getAttribute('class')).includes('expanded')) await step.click();
      const shown = page.locator(`.getting-started-media img[alt="${media.altText}"]`);
      await until(`the picture of “${title}”`, () => shown.evaluate((img) => img.complete && img.naturalWidth > 0));
    }
    await press('ControlOrMeta+B');
    await page.locator('.getting-started-step', { hasText: steps[0].title }).click();
    await button.click();
    await sampleIsOpen();
    await editor.close();
  });
});
