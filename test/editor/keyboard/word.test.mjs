import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { assert } from 'chai';
import JSZip from 'jszip';
import { windowForTests } from '../driver/app.mjs';
import { root } from '../harness/workbench.mjs';

const cli = join(root, 'dist/cli.js');

describe('a Word document, by keyboard', () => {
  const app = windowForTests();
  let original;
  before(async () => {
    const { folder, read } = app();
    await promisify(execFile)(process.execPath, [cli, 'export', 'draft.statement.md', '--output', 'draft.docx'], { cwd: folder });
    original = await read('draft.docx', null);
  });

  /** Opens a Word document by its name, as a double click does. */
  const openWord = async (name) => {
    const { quickInput, until, folder, editor } = app();
    await quickInput.open('F1');
    await quickInput.type(`${folder}/${name}`);
    await until(`${name} first in the list`, async () => (await quickInput.focused())?.startsWith(name));
    await quickInput.accept();
    await until('its text', async () => (await editor.name()) === `${name}.statement`);
    await editor.hasFocus();
  };
  const documentXml = async (name) => (await JSZip.loadAsync(await app().read(name, null))).file('word/document.xml').async('string');
  const saveTo = async (name) => {
    const { press, until, read } = app();
    await press('ControlOrMeta+S');
    return until(`${name} written`, () => read(name, null));
  };

  it('opens as a statement with its findings and cards', async () => {
    const { editor, hover, press, until } = app();
    await openWord('draft.docx');
    await until('the findings', async () => (await editor.underlined('warning')) >= 4);
    assert.strictEqual(await editor.language(), 'Joint Statement');
    await editor.rest('QZSS');
    assert.include(await hover.text('準天頂衛星システム'), 'Quasi-Zenith Satellite System (QZSS)');
    await press('Escape');
    await app().picture('word-document');
  });

  it('is fixed and saved as tracked changes in a copy beside it', async () => {
    const { editor, actions, notifications, read, until } = app();
    await editor.moveTo('Ministry of Environment', 12);
    const titles = await actions.open();
    await actions.choose(titles[0]);
    await until('the fix', async () => (await editor.lines()).join(' ').includes('the Ministry of the Environment;'));
    await editor.select('two new QZSS');
    await editor.type('three new QZSS');
    await saveTo('draft (edited).docx');
    await notifications.text('Your changes are tracked in draft (edited).docx. The original is unchanged.');
    const xml = await until('both changes', async () => {
      const text = await documentXml('draft (edited).docx');
      return text.includes('>three<') ? text : undefined;
    });
    const texts = (kind) =>
      [...xml.matchAll(new RegExp(`<w:${kind} [^/>]*>(.*?)</w:${kind}>`, 'g'))].map((m) => m[1].replace(/<[^>]*>/g, ''));
    assert.deepEqual(texts('del'), ['two']);
    assert.deepEqual(texts('ins'), ['the ', 'three']);
    assert.isTrue((await read('draft.docx', null)).equals(original));
  });

  it('tells of the copy when it is opened again, and opens it with the changes', async () => {
    const { editor, notifications, until } = app();
    await editor.closeAll();
    await openWord('draft.docx');
    await notifications.text('draft (edited).docx has earlier edits of this document.');
    await notifications.click('has earlier edits', 'Open It');
    await until('the copy', async () => (await editor.name()) === 'draft (edited).docx.statement');
    await until('the changed text', async () => (await editor.lines()).join(' ').includes('three new QZSS'));
    await editor.closeAll();
  });

  it('asks before a copy of an earlier session is replaced', async () => {
    const { editor, dialogs, read, until, press } = app();
    const before = await read('draft (edited).docx', null);
    await openWord('draft.docx');
    await editor.moveTo('U.S. side for MDA', 0);
    await editor.type('new ');
    await press('ControlOrMeta+S');
    assert.include(await dialogs.text(), 'draft (edited).docx exists already.');
    assert.isTrue((await read('draft (edited).docx', null)).equals(before));
    await dialogs.click('Replace');
    await until('the new text', async () => (await documentXml('draft (edited).docx')).includes('new '));
    await editor.closeAll();
  });

  it('is reviewed in Word: a copy has the findings as comments', async () => {
    const { editor, notifications, read, run, until } = app();
    await openWord('draft.docx');
    await run('communique.reviewInWord');
    await notifications.text('draft (reviewed).docx has');
    const copy = await until('the copy', () => read('draft (reviewed).docx', null));
    const comments = await (await JSZip.loadAsync(copy)).file('word/comments.xml').async('string');
    assert.include(comments, 'w:author="Communiqué"');
    assert.include(comments.replace(/<[^>]*>/g, ''), 'Ministry of the Environment');
    await editor.closeAll();
  });

  it('says why a document cannot be opened', async () => {
    const { folder, quickInput, until, page } = app();
    await writeFile(join(folder, 'broken.docx'), 'This is no Word document.\n');
    await quickInput.open('F1');
    await quickInput.type(`${folder}/broken.docx`);
    await until('broken.docx first in the list', async () => (await quickInput.focused())?.startsWith('broken.docx'));
    await quickInput.accept();
    const body = page.frameLocator('iframe.webview').last().frameLocator('iframe').locator('body');
    await until('the reason', async () => (await body.innerText()).includes('broken.docx is not a Word document (.docx).'));
  });
});
