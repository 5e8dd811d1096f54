import { assert } from 'chai';
import * as vscode from 'vscode';
import { cardAt, closeAll, extension, findings, inNode, openText, until } from './workspace.js';

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

  describe('of a server that is killed', () => {
    const kill = async (): Promise<void> => {
      const { execFileSync } = await import('node:child_process');
      execFileSync('pkill', ['-KILL', '-P', String(process.pid), '-f', 'dist/server.js']);
    };

    before(function () {
      if (!inNode) this.skip();
    });
    beforeEach(() => vscode.commands.executeCommand('communique.restartServer'));

    it('takes what was typed meanwhile to the new one, time after time', async () => {
      const editor = await openText('joint-statement', draft);
      await until('the finding', () => findings(editor.document.uri).length === 1 || undefined);
      for (const [at, name] of ['ISS', 'CLPS', 'NICT'].entries()) {
        await kill();
        await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `The ${name}, the ${name}. `));
        await until(`the finding on ${name}`, () => findings(editor.document.uri).length === at + 2 || undefined);
      }
      assert.strictEqual(editor.document.getText(), `The NICT, the NICT. The CLPS, the CLPS. The ISS, the ISS. ${draft}`);
    });

    it('ends when it was killed again and again, until it is started by hand', async () => {
      const editor = await openText('joint-statement', draft);
      for (let ends = 0; ends < 5; ends++) {
        await until('the finding', () => findings(editor.document.uri).length === 1 || undefined);
        await kill();
        await until('the end', () => findings(editor.document.uri).length === 0 || undefined);
      }
      await until('the last end', () => extension().exports.server() === 'waiting' || undefined);
      await vscode.commands.executeCommand('communique.restartServer');
      await until('the finding', () => findings(editor.document.uri).length === 1 || undefined);
    });
  });
});
