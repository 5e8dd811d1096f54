import { assert } from 'chai';
import * as vscode from 'vscode';
import { say } from './tests.js';
import { at, cardAt, closeAll, findings, open, rules, until, write } from './workspace.js';

const extension = (): vscode.Extension<unknown> => {
  const found = vscode.extensions.getExtension('communique-tools.communique');
  if (!found) throw new Error('the extension is not installed');
  return found;
};

describe('activation', () => {
  after(closeAll);

  it('waits for a document that could be a statement', async () => {
    assert.strictEqual(extension().isActive, false);
    await open(await write('data.json', '{}'));
    assert.strictEqual(extension().isActive, false);
  });

  it('comes with the first statement, and so do its findings', async () => {
    const opened = Date.now();
    const { document } = await open(at('draft.statement.md'));
    assert.strictEqual(document.languageId, 'joint-statement');
    await until('the extension to be active', () => extension().isActive || undefined);
    const active = Date.now();
    await until('findings', () => findings(document.uri).length > 0 || undefined);
    say(`timing activation ${active - opened}`);
    say(`timing first findings ${Date.now() - opened}`);
    assert.strictEqual(
      rules(document.uri).join(),
      'abbreviation/expansion-differs,abbreviation/not-introduced,abbreviation/not-reused,abbreviation/used-before-introduced,name/capitalization,name/capitalization,name/deprecated',
    );
  });

  it('checks Markdown that opens as a statement, and no README', async () => {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(at('draft.statement.md')));
    const statement = (await open(await write('statement.md', text))).document;
    assert.strictEqual(statement.languageId, 'markdown');
    await until('findings in the statement', () => findings(statement.uri).length > 0 || undefined);
    const readme = (await open(await write('README.md', text))).document;
    // A request that has been answered comes after the check.
    assert.strictEqual(await cardAt(readme, 'QZSS'), '');
    assert.strictEqual(findings(readme.uri).length, 0);
  });

  it('checks any document once it is told to', async () => {
    const { document } = await open(await write('notes.txt', 'The QZSS program and the QZSS satellites.\n'));
    assert.strictEqual(findings(document.uri).length, 0);
    await vscode.commands.executeCommand('communique.checkAsStatement');
    await until('findings', () => findings(document.uri).length === 1 || undefined);
  });
});
