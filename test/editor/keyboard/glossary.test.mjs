import { assert } from 'chai';
import { windowForTests } from '../driver/app.mjs';

const text = `# Joint Statement

Japan and the United States met. The Kyoto Agency of Japan (KYA) and KYA use the QZSS.
`;

describe('the Glossary view, by keyboard', () => {
  const app = windowForTests({ 'a.statement.md': text, 'communique.json': '{}\n', 'notes.json': '{}\n' });
  /** The page of the form: a frame in a frame. */
  const form = () => app().page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');

  it('is in the Communiqué container, and keeps its place when another file has the focus', async () => {
    const { editor, views, until } = app();
    await editor.open('a.statement.md');
    await views.openContainer('Communiqué');
    await views.expand('Glossary');
    await views.row('Glossary', 'Quasi-Zenith Satellite System');
    await editor.open('notes.json');
    await until('the term still there', async () =>
      (await views.rows('Glossary')).some((row) => row.includes('Quasi-Zenith Satellite System · 1 use')),
    );
    await editor.open('a.statement.md');
  });

  it('finds terms with their country', async () => {
    const { run, quickInput, until, press } = app();
    await run('Communiqué: Search the Glossary');
    await quickInput.shows('Search the Glossary');
    await quickInput.type('Ministry of Defence');
    await until('the country', async () => (await quickInput.entries()).some((entry) => entry.includes('United Kingdom')));
    await press('Escape');
  });

  it('opens an entry as text that reads well', async () => {
    const { editor, until } = app();
    await editor.moveTo('QZSS', 1);
    await editor.press('F12');
    const lines = await until('the entry', async () => {
      const all = await editor.lines();
      return all[0].startsWith('Quasi-Zenith Satellite System (QZSS)') ? all : undefined;
    });
    assert.notInclude(lines.join('\n'), '**');
    assert.isTrue(lines.some((line) => /^Kind +system/.test(line)));
    await editor.open('a.statement.md');
  });

  it('adds what is selected by a form, with keys alone, and edits it', async () => {
    const { editor, run, press, page, until, read, views } = app();
    await editor.select('Kyoto Agency of Japan (KYA)');
    await run('Communiqué: Add a Term to the Glossary');
    await until('the name', async () => (await form().locator('#name').inputValue()) === 'Kyoto Agency of Japan');
    assert.strictEqual(await form().locator('#abbreviation').inputValue(), 'KYA');
    await until('the focus in the form', async () =>
      form()
        .locator('#name')
        .evaluate((input) => input === document.activeElement),
    );
    for (let i = 0; i < 3; i++) await press('Tab');
    await page.keyboard.type('An agency in Kyoto.');
    await press('ControlOrMeta+Enter');
    const saved = await until('the glossary', async () => JSON.parse(await read('communique.glossary.json')).terms);
    assert.include(saved[0], { id: 'kya', name: 'Kyoto Agency of Japan', abbreviation: 'KYA', definition: 'An agency in Kyoto.' });
    assert.include(await read('communique.json'), 'communique.glossary.json');
    await views.row('Glossary', 'Kyoto Agency of Japan');
    await views.clickAction('Glossary', 'Kyoto Agency of Japan', 'Edit Term');
    await until('the form', async () => (await form().locator('#definition').inputValue()) === 'An agency in Kyoto.');
    await form().locator('#name').fill('');
    await form().locator('#name').fill('Kyoto Agency');
    await press('Enter');
    await until('the edit', async () => JSON.parse(await read('communique.glossary.json')).terms[0].name === 'Kyoto Agency');
  });
});

describe('the Commitments and Earlier Statements views, by keyboard', () => {
  const app = windowForTests({
    'c.statement.md':
      '# Joint Statement\n\nMay 12, 2027\n\nBoth sides instructed JAXA and NASA to report by June 2028. They discussed fees.\n',
    'communique.json': '{ "precedents": ["old/*.md"] }\n',
    'old/last.statement.md': '# Joint Statement of Last Year\n\nMay 3, 2026\n\nBoth sides instructed JAXA to report.\n',
  });

  it('lists commitments, without what was only discussed, and exports CSV', async () => {
    const { editor, views, run, quickInput, until, press, read } = app();
    await editor.open('c.statement.md');
    await views.openContainer('Communiqué');
    await views.expand('Commitments');
    await views.row('Commitments', 'instructed');
    assert.isFalse((await views.rows('Commitments')).some((row) => row.includes('discussed')));
    await run('Communiqué: Export Commitments');
    await quickInput.choose('CSV');
    await quickInput.shows('Export');
    await press('Enter');
    const csv = await until('the file', async () => (await read('c commitments.csv')) || undefined);
    assert.isTrue(csv.startsWith('\uFEFFParagraph,Subject'));
    assert.include(csv, 'by June 2028,"JAXA, NASA"');
  });

  it('lists earlier statements, and compares with one', async () => {
    const { views, editor, until, page } = app();
    await editor.open('c.statement.md');
    await views.expand('Earlier Statements');
    await views.row('Earlier Statements', 'Joint Statement of Last Year');
    await views.clickAction('Earlier Statements', 'Joint Statement of Last Year', 'Compare with This Statement');
    const tab = page.locator('.tab.active', { hasText: 'last.statement.md ↔ c.statement.md' });
    await until('the comparison', async () => (await tab.count()) > 0);
  });
});
