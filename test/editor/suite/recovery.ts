import { assert } from 'chai';
import * as vscode from 'vscode';
import { cardAt, closeAll, findings, inNode, openText, until } from './workspace.js';

const draft = 'The QZSS and QZSS.\n';

describe('recovery', () => {
  afterEach(closeAll);

  it('restarts the server on request, with the documents as they are', async () => {
    const editor = await openText('joint-statement', draft);
    await until('the finding', () => findings(editor.document.uri).length === 1 || undefined);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'The ISS, the ISS. '));
    await vscode.commands.executeCommand('communique.restartServer');
    await until('both findings', () => findings(editor.document.uri).length === 2 || undefined);
    await until('a card', async () => (await cardAt(editor.document, 'QZSS')) || undefined);
    assert.strictEqual(editor.document.getText(), `The ISS, the ISS. ${draft}`);
  });

  (inNode ? it : it.skip)('comes back when the server is killed', async () => {
    const editor = await openText('joint-statement', draft);
    await until('the finding', () => findings(editor.document.uri).length === 1 || undefined);
    const { execFileSync } = await import('node:child_process');
    execFileSync('pkill', ['-KILL', '-P', String(process.pid), '-f', 'dist/server.js']);
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'The ISS, the ISS. '));
    await until('both findings', () => findings(editor.document.uri).length === 2 || undefined);
    assert.strictEqual(editor.document.getText(), `The ISS, the ISS. ${draft}`);
  });
});
