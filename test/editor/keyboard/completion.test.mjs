import { readFileSync } from 'node:fs';
import { assert } from 'chai';
import { windowForTests } from '../driver/app.mjs';

const snippets = new URL('../../../data/snippets/joint-statement.json', import.meta.url);
const bodies = JSON.parse(readFileSync(snippets, 'utf8'));
const formulae = Object.keys(bodies);

const opening = `# Joint Statement

The Tenth Meeting of the Japan-U.S. Comprehensive Dialogue on Space was held in Tokyo on May 5, 2027.

`;

describe('completion, by keyboard', () => {
  const app = windowForTests();
  let number = 0;
  beforeEach(async () => {
    await app().editor.openNew(`${++number}.statement`, opening);
    await app().editor.toEnd();
  });

  for (const [typed, first] of [
    ['They discussed QZ', 'Quasi-Zenith Satellite System (QZSS)'],
    ['They heard from METI', 'Ministry of Economy, Trade and Industry (METI)'],
    ['They heard from JA', 'Japan Aerospace Exploration Agency (JAXA)'],
    ['準天', 'Quasi-Zenith Satellite System (QZSS)'],
  ])
    it(`opens for “${typed}” as it is typed`, async () => {
      const { editor, suggest } = app();
      await editor.type(typed);
      await suggest.first(first);
      await editor.press('Escape');
    });

  it('stays closed in ordinary prose', async () => {
    const { editor, suggest } = app();
    const openings = await suggest.countOpenings();
    await editor.type('The two sides reaffirmed the importance of cooperation and welcomed the progress made since last year. The QZ');
    await suggest.first('Quasi-Zenith Satellite System (QZSS)');
    assert.strictEqual(await openings(), 1);
    await editor.press('Escape');
  });

  it('is the whole list on request, also inside a word', async () => {
    const { editor, suggest } = app();
    await editor.type('They welcomed the zenith');
    await suggest.open();
    await suggest.first('Quasi-Zenith Satellite System (QZSS)');
    await editor.press('Tab');
    await editor.type(' once');
    assert.include((await editor.lines()).join(' '), 'They welcomed the Quasi-Zenith Satellite System (QZSS) once');
  });

  it('shows formulae first on request', async () => {
    const { editor, suggest } = app();
    await suggest.open();
    assert.include(formulae, (await suggest.entries())[0].label);
    await editor.press('Escape');
    await editor.type('Both sides ');
    await suggest.open();
    assert.include(formulae, (await suggest.entries())[0].label);
    await editor.press('Escape');
    await editor.type('wel');
    await suggest.open();
    await suggest.first('Welcome');
    await editor.press('Tab');
    await app().until('the formula', async () => (await editor.lines()).join(' ').includes('Both sides welcomed the progress of'));
  });
});

describe('formulae, by keyboard', () => {
  const app = windowForTests();
  let number = 0;
  beforeEach(async () => {
    await app().editor.openNew(`formula-${++number}.statement`, '');
    await app().editor.toEnd();
  });

  it('can be browsed, all of them', async () => {
    const { editor, quickInput, run, until } = app();
    await run('Communiqué: Insert a Formula');
    for (const { description } of Object.values(bodies)) {
      await quickInput.type(description);
      await until(`“${description}” in the list`, async () => (await quickInput.entries()).some((entry) => entry.includes(description)));
    }
    await quickInput.pick('Recall');
    await until('the formula', async () => (await editor.lines()).join(' ').includes('Both sides recalled that clause.'));
  });

  it('are filled in from the statement, and take any verb', async () => {
    const { editor, quickInput, run, until } = app();
    await editor.type(opening);
    await run('Communiqué: Insert a Formula');
    await quickInput.pick('Next meeting');
    await until('the formula', async () => (await editor.lines()).join(' ').includes('the Eleventh Meeting of the Dialogue'));
    await editor.press('Escape');
    await editor.toEnd();
    await editor.press('Enter');
    await editor.type('welcome');
    await editor.press('Tab');
    await until('the formula', async () => (await editor.lines()).join(' ').includes('Both sides welcomed the progress of'));
    await editor.type('hailed');
    await editor.press('Tab');
    await editor.type('the start of');
    await until('what was typed', async () => (await editor.lines()).join(' ').includes('Both sides hailed the start of subject'));
  });

  it('take any ordinal and any country', async () => {
    const { editor, until } = app();
    await editor.type('title');
    await editor.press('Tab');
    await until('the title', async () => (await editor.lines()).join(' ').includes('The First Meeting'));
    await editor.type('Thirteenth');
    await editor.press('Tab');
    await editor.type('Dialogue');
    await until('what was typed', async () => (await editor.lines()).includes('## The Thirteenth Meeting of the Dialogue'));
    await editor.press('Escape');
    await editor.press('ControlOrMeta+A');
    await editor.type('opening');
    await editor.press('Tab');
    await until('the opening', async () => (await editor.lines()).join(' ').includes('Pursuant to the shared goal'));
    for (let stop = 1; stop < 3; stop++) await editor.press('Tab');
    await editor.type('Australia');
    await editor.press('Tab');
    await editor.type('Japan');
    await until('both countries', async () =>
      (await editor.lines()).join('').includes('the Government of Australia and the Government of Japan held'),
    );
  });
});

describe('the inline suggestion, by keyboard', () => {
  const app = windowForTests();

  it('leaves nothing selected after Tab', async () => {
    const { editor, until } = app();
    await editor.openNew('gray.statement', `${opening}Both sides`);
    await editor.toEnd();
    await editor.type(' undersc');
    await until('the suggestion', async () => (await editor.ghostText())?.includes('the importance of'));
    await editor.press('Tab');
    await editor.type('it');
    await until('what was typed after it', async () => (await editor.lines()).join('').includes('underscored the importance of it'));
  });
});
