import { assert } from 'chai';
import * as vscode from 'vscode';
import { answered, ask, at, cardAt, closeAll, findings, open, until, write } from './workspace.js';

describe('the Glossary view', () => {
  before(async () => {
    await vscode.workspace.fs.createDirectory(at('viewed'));
    await write('viewed/communique.json', '{ "glossaries": [] }\n');
    await open(
      await write(
        'viewed/a.statement',
        'Japan and the United States met.\n\nThe QZSS and QZSS, and the Kyoto Agency of Japan (KYA) and KYA.\n',
      ),
    );
  });
  after(closeAll);

  it('shows what the document names, with its uses', async function () {
    if (!answered) this.skip();
    const { document } = await open(at('viewed/a.statement'));
    await until('the findings', () => findings(document.uri).length > 0 || undefined);
    await vscode.commands.executeCommand('communique.glossary.focus');
    const shown = await until('the tree', async () => {
      const text = await ask('glossary');
      return text.includes('QZSS') ? text : undefined;
    });
    assert.match(shown, /In This Statement/);
    assert.match(shown, /Quasi-Zenith Satellite System · 2 uses/);
    assert.match(shown, /^Japan ?2 uses$/m);
  });

  it('inserts a term at the cursor in the right form, and copies its Japanese name', async () => {
    const editor = await open(await write('viewed/b.statement', 'They spoke of the .\n'));
    const term = { id: 'qzss', name: 'Quasi-Zenith Satellite System', japanese: '準天頂衛星システム', uses: [] };
    editor.selection = new vscode.Selection(0, 18, 0, 18);
    await vscode.commands.executeCommand('communique.insertTerm', { is: 'term', term });
    assert.strictEqual(editor.document.getText(), 'They spoke of the Quasi-Zenith Satellite System (QZSS).\n');
    await until('the introduction to be read', async () => (await cardAt(editor.document, 'QZSS')).includes('introduced in') || undefined);
    const end = editor.document.positionAt(editor.document.getText().indexOf('.'));
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('communique.insertTerm', { is: 'term', term });
    assert.strictEqual(editor.document.getText(), 'They spoke of the Quasi-Zenith Satellite System (QZSS)QZSS.\n');
    await vscode.commands.executeCommand('communique.copyJapaneseName', { is: 'term', term });
    assert.strictEqual(await vscode.env.clipboard.readText(), '準天頂衛星システム');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('shows a term’s entry', async () => {
    await open(at('viewed/a.statement'));
    await vscode.commands.executeCommand('communique.showEntry', { is: 'term', term: { id: 'qzss', name: '', uses: [] } });
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /Quasi-Zenith Satellite System/);
  });
});
