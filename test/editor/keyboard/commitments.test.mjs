import { assert } from 'chai';
import JSZip from 'jszip';
import { windowForTests } from '../driver/app.mjs';

describe('commitments, by keyboard', () => {
  const app = windowForTests({
    'c.statement.md':
      '# Joint Statement\n\nMay 12, 2027\n\nBoth sides instructed JAXA and NASA to report by June 2028. They discussed fees.\n',
  });
  before(async () => {
    const { editor, views } = app();
    await editor.open('c.statement.md');
    await views.openContainer();
    await views.expand('communique.commitments');
  });

  /** Saves the table in a format with the proposed name. @returns the name */
  const exported = async (format) => {
    const { run, quickInput, until } = app();
    await run('communique.exportCommitments');
    await quickInput.pick(format);
    const file = await until('a name for the file', async () => /[^/]+\.(?:csv|xlsx)$/.exec(await quickInput.value())?.[0]);
    await quickInput.accept();
    return file;
  };

  it('are listed, without what was only discussed, and lead to their place', async () => {
    const { editor, views, until } = app();
    await views.row('communique.commitments', 'instructed');
    assert.isFalse((await views.rows('communique.commitments')).some((row) => row.includes('discussed')));
    await views.click('communique.commitments', 'instructed');
    await until('the place', async () => /^Ln 5,.*selected/.test(await editor.cursor()));
  });

  it('are exported as CSV', async () => {
    const { until, read, notifications } = app();
    const file = await exported('CSV');
    const csv = await until('the file', () => read(file));
    assert.isTrue(csv.startsWith('\uFEFFParagraph,Subject'));
    assert.include(csv, 'by June 2028,"JAXA, NASA"');
    assert.notInclude(csv, 'fees');
    await notifications.text(file);
  });

  it('are exported as an Excel workbook', async () => {
    const { until, read } = app();
    const file = await exported('Excel');
    assert.isTrue(file.endsWith('.xlsx'));
    const { files } = await until('the file', async () => JSZip.loadAsync(await read(file, null)));
    const parts = Object.values(files).filter(({ name }) => /worksheets\/sheet1|sharedStrings/.test(name));
    const text = (await Promise.all(parts.map((part) => part.async('string')))).join('');
    for (const part of ['Paragraph', 'instructed', 'by June 2028', 'JAXA, NASA']) assert.include(text, part);
  });

  it('are exported as a Markdown table', async () => {
    const { run, quickInput, editor, until } = app();
    await run('communique.exportCommitments');
    await quickInput.pick('Markdown');
    await until('the table', async () => (await editor.lines()).join('').includes('| instructed |'));
  });
});
