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

    it('passes what was typed meanwhile to the new one, repeatedly', async () => {
      const editor = await openText('joint-statement', draft);
      await until('the finding', () => findings(editor.document.uri).length === 1 || undefined);
      for (const [at, name] of ['ISS', 'CLPS', 'NICT'].entries()) {
        await kill();
        await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), `The ${name}, the ${name}. `));
        await until(`the finding on ${name}`, () => findings(editor.document.uri).length === at + 2 || undefined);
      }
      assert.strictEqual(editor.document.getText(), `The NICT, the NICT. The CLPS, the CLPS. The ISS, the ISS. ${draft}`);
    });

    it('stays stopped after it was killed repeatedly, until it is started manually', async () => {
      const editor = await openText('joint-statement', draft);
      // Runs after the timer that starts the next server, since for a moment there is none.
      const isLeftAlone = async (): Promise<boolean> => {
        await new Promise((resolve) => setTimeout(resolve));
        return extension().exports.server() === 'waiting';
      };
      const isBack = (): boolean => findings(editor.document.uri).length === 1;
      await until('the finding', () => isBack() || undefined);
      let kills = 0;
      // A server that is killed before the client noticed the end of the last one does not count.
      for (; kills < 30 && !(await isLeftAlone()); kills++) {
        await kill();
        await until('the end', () => !isBack() || undefined);
        await until('a new server, or none', async () => isBack() || (await isLeftAlone()) || undefined);
      }
      assert.isTrue(await isLeftAlone());
      assert.isAtLeast(kills, 5);
      await vscode.commands.executeCommand('communique.restartServer');
      await until('the finding', () => findings(editor.document.uri).length === 1 || undefined);
    });
  });
});
