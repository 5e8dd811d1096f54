import { assert } from 'chai';
import JSZip from 'jszip';
import { windowForTests } from '../driver/app.mjs';

const text = `# Joint Statement

Japan and the United States met. The Kyoto Agency of Japan (KYA) and KYA use the QZSS.
`;

const csv = 'abbreviation,name,kind,side,definition\r\nNTA,Naha Test Agency,agency,Japan,An agency in Naha.\r\n';

const tbx = `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc><sourceDesc><p>A test</p></sourceDesc></fileDesc></tbxHeader>
<text><body><conceptEntry id="ota"><langSec xml:lang="en"><termSec><term>Otaru Test Agency</term></termSec></langSec></conceptEntry></body></text>
</tbx>
`;

/** Creates an Excel workbook with one worksheet. */
function workbook(rows) {
  const cells = (row) => row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join('');
  const sheet = rows.map((row) => `<row>${cells(row)}</row>`).join('');
  const zip = new JSZip();
  zip.file('xl/workbook.xml', '<workbook xmlns:r="r"><sheets><sheet name="Terms" r:id="rId1"/></sheets></workbook>');
  zip.file('xl/_rels/workbook.xml.rels', '<R><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></R>');
  zip.file('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${sheet}</sheetData></worksheet>`);
  return zip.generateAsync({ type: 'nodebuffer' });
}
const xlsx = workbook([
  ['abbreviation', 'name', 'kind', 'side'],
  ['MTO', 'Mito Test Office', 'agency', 'Japan'],
]);

describe('the glossary, by keyboard', () => {
  const app = windowForTests({ 'a.statement.md': text, 'notes.json': '{}\n' });
  /** Returns the form’s page: a frame in a frame. */
  const form = () => app().page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');

  it('is in the Communiqué container, and stays when another file is focused', async () => {
    const { editor, views, until } = app();
    await editor.open('a.statement.md');
    await views.openContainer();
    await views.expand('communique.glossary');
    await views.row('communique.glossary', 'Quasi-Zenith Satellite System');
    await editor.open('notes.json');
    await until('the term still there', async () =>
      (await views.rows('communique.glossary')).some((row) => row.includes('Quasi-Zenith Satellite System · 1 use')),
    );
    await editor.open('a.statement.md');
  });

  it('finds terms with their country', async () => {
    const { run, quickInput, until, press } = app();
    await run('communique.searchGlossary');
    await quickInput.shows('Japanese name');
    await quickInput.type('Ministry of Defence');
    await until('the country', async () => (await quickInput.entries()).some((entry) => entry.includes('United Kingdom')));
    await press('Escape');
  });

  it('inserts a term at the cursor, copies its Japanese name, and opens its entry', async () => {
    const { editor, views, until, page, press } = app();
    await editor.open('a.statement.md');
    await editor.toEnd();
    await views.clickAction('communique.glossary', 'Quasi-Zenith Satellite System', 'communique.copyJapaneseName');
    await until('the name', async () => (await page.evaluate(() => navigator.clipboard.readText())) === '準天頂衛星システム');
    await views.clickAction('communique.glossary', 'Quasi-Zenith Satellite System', 'communique.insertTerm');
    await until('the term', async () => (await editor.lines()).filter(Boolean).at(-1).includes('QZSS)'));
    await editor.moveTo('Joint Statement');
    await press('ControlOrMeta+Z');
    await views.click('communique.glossary', 'Quasi-Zenith Satellite System');
    const lines = await until('the entry', async () => {
      const all = await editor.lines();
      return all[0].startsWith('Quasi-Zenith Satellite System (QZSS)') ? all : undefined;
    });
    assert.isTrue(lines.some((line) => /^Kind +system/.test(line)));
    await editor.open('a.statement.md');
  });

  it('opens the entry of a known term that is selected, to edit it', async () => {
    const { editor, run, page, until } = app();
    await editor.select('QZSS');
    await run('communique.addTerm');
    await until('the name', async () => (await form().locator('#name').inputValue()) === 'Quasi-Zenith Satellite System');
    await page.locator('.tab.active', { hasText: 'Edit QZSS' }).waitFor();
    await form().locator('#cancel').click();
  });

  it('adds the selection with a form, using only the keyboard, and edits it', async () => {
    const { editor, run, press, page, until, read, views } = app();
    await editor.select('Kyoto Agency of Japan (KYA)');
    await run('communique.addTerm');
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
    await views.row('communique.glossary', 'Kyoto Agency of Japan');
    await views.clickAction('communique.glossary', 'Kyoto Agency of Japan', 'communique.editTerm');
    await until('the form', async () => (await form().locator('#definition').inputValue()) === 'An agency in Kyoto.');
    await form().locator('#name').fill('Kyoto Agency');
    await press('Enter');
    await until('the edit', async () => JSON.parse(await read('communique.glossary.json')).terms[0].name === 'Kyoto Agency');
  });

  for (const [name, text, terms] of [
    ['terms.csv', csv, [{ name: 'Naha Test Agency', abbreviation: 'NTA', side: 'Japan' }]],
    ['terms.tbx', tbx, [{ name: 'Otaru Test Agency' }]],
    ['terms.xlsx', xlsx, [{ name: 'Mito Test Office', abbreviation: 'MTO', side: 'Japan' }]],
  ])
    it(`takes in ${name}`, async () => {
      const { editor, run, write, read, quickInput, until, notifications, folder } = app();
      await write(name, await text);
      await editor.open('a.statement.md');
      await run('communique.importGlossary');
      await quickInput.chooseFile(`${folder}/${name}`);
      await notifications.text(name);
      for (const term of terms)
        assert.include(
          await until('the term', async () =>
            JSON.parse(await read('communique.glossary.json')).terms.find((one) => one.name === term.name),
          ),
          term,
        );
    });

  it('shows that a large import is under way', async () => {
    const { editor, run, write, quickInput, until, notifications, folder } = app();
    const rows = Array.from({ length: 20_000 }, (_, i) => `T${i}X,Test Term Number ${i},concept`);
    await write('large.csv', ['abbreviation,name,kind', ...rows].join('\n'));
    await editor.open('a.statement.md');
    // At most three are on the screen.
    await notifications.clear();
    const recorded = await notifications.record();
    await run('communique.importGlossary');
    await quickInput.chooseFile(`${folder}/large.csv`);
    await until('the end', async () => (await recorded()).some((one) => one.includes('20000')));
    assert.isTrue(
      (await recorded()).some((one) => /large\.csv…/.test(one)),
      (await recorded()).join('\n'),
    );
  });
});

describe('an error in a glossary, by keyboard', () => {
  const app = windowForTests({
    'communique.json': '{ "glossaries": ["our.glossary.json"] }\n',
    'our.glossary.json': `{
  "terms": [
    { "id": "kta", "name": "Kobe Test Agency", "kind": "agency" },
    { "id": "ktb", "name": "Kobe Test Bureau", "kind": "agency" }
  ]
}
`,
  });

  it('is underlined in place and in Problems, and disappears with its cause', async () => {
    const { editor, problems, press, until } = app();
    await editor.open('our.glossary.json');
    await editor.select('ktb');
    await editor.type('kta');
    await until('the error', async () => (await editor.underlined('error')) === 1);
    await problems.open();
    await until('the problem', async () => (await problems.rows()).some((row) => row.includes('“kta” is already used')));
    await editor.moveTo('"terms"');
    await problems.click('“kta” is already used');
    await until('the place', async () => (await editor.cursor()).startsWith('Ln 4,'));
    await editor.moveTo('Kobe Test Bureau');
    await press('ControlOrMeta+Z');
    await until('no error', async () => (await editor.underlined('error')) === 0);
    await press('ControlOrMeta+J');
  });
});
