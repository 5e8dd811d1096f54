import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from 'chai';
import { windowForTests } from '../driver/app.mjs';

describe('a new statement, by keyboard', () => {
  const app = windowForTests({ 'communique.json': '{ "sides": ["Australia", "Japan"] }\n' });

  it('is made from a template, with Back in every step and dates as people write them', async () => {
    const { editor, quickInput, press, run, until, picture } = app();
    await editor.open('draft.statement.md');
    await run('communique.newStatement');
    await quickInput.shows('Choose a template');
    await picture('templates');
    await quickInput.choose('Foreign and defense');
    await quickInput.shows('Host government');
    await quickInput.button('Back');
    await quickInput.shows('Choose a template');
    await quickInput.choose('Foreign and defense');
    await quickInput.shows('Host government');
    assert.strictEqual(await quickInput.value(), 'Australia');
    await quickInput.accept();
    await quickInput.shows('Other government');
    await quickInput.accept();
    await quickInput.shows('Meeting number');
    await quickInput.type('101st');
    await quickInput.shows('The 101st Meeting');
    await quickInput.accept();
    await quickInput.shows('Place');
    await quickInput.button('Back');
    await quickInput.shows('Meeting number');
    assert.strictEqual(await quickInput.value(), '101st');
    await quickInput.accept();
    await quickInput.shows('Place');
    await quickInput.type('Canberra');
    await quickInput.accept();
    await quickInput.shows('Date');
    await quickInput.type('31 June 2027');
    await quickInput.shows('Enter a date');
    await quickInput.type('12 May 2027');
    await quickInput.shows('Wednesday, May 12, 2027');
    await picture('date');
    await quickInput.accept();
    await until('the text', async () => (await editor.lines()).join(' ').includes('held the 101st Foreign and Defense'));
    await until('what is left to fill in', async () => (await editor.underlined('warning')) > 2);
    await editor.type('The Honorable Ministers');
    await press('Tab');
    await until('the blank filled in', async () => (await editor.lines()).join(' ').includes('The Honorable Ministers of Australia'));
    await picture('new statement');
  });

  it('is made from the last one, carried forward', async () => {
    const { editor, quickInput, run, until } = app();
    await editor.open('draft.statement.md');
    await run('communique.newStatement');
    await quickInput.shows('Choose a template');
    await quickInput.pick('Carry the open statement forward');
    await until(
      'the next number',
      async () => /Untitled/.test(await editor.name()) && (await editor.lines()).join(' ').includes('Eleventh Meeting of the Japan-U.S.'),
    );
  });

  it('is offered under File, New File…', async () => {
    const { quickInput, mainMenu, press } = app();
    await mainMenu.choose('File', 'New File...');
    await quickInput.shows('Select File Type');
    await quickInput.choose(/^Joint Statement/);
    await quickInput.shows('Choose a template');
    await press('Escape');
    await quickInput.closed();
  });
});

describe('a folder without settings, by keyboard', () => {
  const app = windowForTests();
  const config = () => join(app().root, 'communique.json');
  const glossary = () => join(app().root, 'communique.glossary.json');
  before(() => mkdir(join(app().root, 'earlier')));
  after(async () => {
    for (const file of [config(), glossary(), join(app().root, 'earlier')]) await rm(file, { recursive: true });
  });

  it('is set up by questions', async () => {
    const { quickInput, root, run, until, picture } = app();
    await run('communique.setUpFolder');
    await quickInput.shows('earlier statements');
    await picture('set up');
    await quickInput.pick('Choose a Folder');
    await quickInput.shows('Folder of Earlier Statements');
    await quickInput.typePath(`${root}/earlier/`);
    await quickInput.button('Select');
    await quickInput.shows('glossary of your own');
    await quickInput.pick('Create a Glossary');
    await quickInput.shows('Which governments');
    await quickInput.pick('Enter Both');
    await quickInput.shows('Host government');
    await quickInput.accept();
    await quickInput.shows('Other government');
    await quickInput.accept();
    await quickInput.shows('house style');
    await quickInput.button('Back');
    await quickInput.shows('Which governments');
    await quickInput.pick('Skip');
    await quickInput.shows('house style');
    await quickInput.pick('United Nations');
    await quickInput.shows('Who reads');
    await quickInput.pick('The Public');
    const written = await until('communique.json', async () => JSON.parse(await readFile(config(), 'utf8')));
    assert.deepEqual(written, {
      precedents: ['earlier/**/*'],
      glossaries: ['communique.glossary.json'],
      profile: 'un',
      readers: 'public',
    });
    await until('the glossary', async () => (await readFile(glossary(), 'utf8')).includes('"terms": []'));
  });

  it('has lists for rules and profiles in the Settings editor', async () => {
    const { settings, until, picture } = app();
    await settings.open('communique.rules');
    const rules = settings.item('Rules');
    await rules.getByRole('button', { name: 'Add Item' }).click();
    await until('a list of rules', async () => (await rules.locator('select, .monaco-select-box').count()) > 1);
    await picture('settings rules');
    await settings.open('communique.profile');
    await settings.item('Profile').getByRole('button', { name: 'Add Item' }).click();
    await until('a list of profiles', async () => (await settings.item('Profile').locator('select, .monaco-select-box').count()) > 0);
    await picture('settings profile');
  });
});
