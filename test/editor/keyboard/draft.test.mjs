import { assert } from 'chai';
import { windowForTests } from '../driver/app.mjs';

describe('a draft, by keyboard', () => {
  const app = windowForTests();

  it('shows the card of an acronym where the mouse rests', async () => {
    const { editor, hover, press, until } = app();
    await editor.rest('QZSS');
    assert.include(await hover.text('準天頂衛星システム'), 'Quasi-Zenith Satellite System (QZSS)');
    await press('Escape');
    await until('no card', async () => !(await hover.isOpen()));
  });

  it('lists what was found in Problems, and goes there by a click', async () => {
    const { editor, problems, until } = app();
    await problems.open();
    await until('the findings', async () => (await problems.rows()).some((row) => row.includes('Ministry of the Environment')));
    await problems.click('Ministry of the Environment');
    await until('the place', async () => (await editor.cursor()).startsWith('Ln 9,'));
  });

  it('fixes what is underlined by Ctrl+.', async () => {
    const { editor, actions, until } = app();
    await editor.moveTo('Ministry of Environment', 12);
    const titles = await actions.open();
    await actions.choose(titles[0]);
    await until('the fix', async () => (await editor.save()).includes('the Ministry of the Environment;'));
  });
});
