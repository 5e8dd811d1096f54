import { assert } from 'chai';
import * as vscode from 'vscode';
import { answered, ask, at, closeAll, findings, open, rangeOf, until, write } from './workspace.js';

const text = [
  'Japan and the United States met. The QZSS and QZSS flew.',
  'Both sides welcomed the launch, and decided to hold talks on debris.',
  'The U.S. side will share data.',
].join('\n\n');

/** Returns the text of the view once it contains `what`. */
const shown = (what: string): Promise<string> =>
  until(`“${what}” in the view`, async () => {
    const lines = await ask('commitments');
    return lines.includes(what) ? lines : undefined;
  });

describe('the Commitments view', () => {
  before(async () => {
    await vscode.workspace.fs.createDirectory(at('committed'));
    const { document } = await open(await write('committed/a.statement', `${text}\n`));
    await until('the findings', () => findings(document.uri).length > 0 || undefined);
  });
  after(closeAll);

  it('shows who commits to what, and follows the document', async function () {
    if (!answered) this.skip();
    await vscode.commands.executeCommand('communique.commitments.focus');
    const lines = await shown('decided');
    assert.match(lines, /^Both sides ?2$/m);
    assert.match(lines, /^welcomed ?the launch$/m);
    assert.match(lines, /^decided ?to hold talks on debris$/m);
    assert.match(lines, /^United States ?1\nwill ?share data$/m);
    const editor = await open(at('committed/a.statement'));
    await editor.edit((edit) => edit.replace(rangeOf(editor.document, 'Both sides welcomed'), 'The Japanese side commended'));
    assert.match(await shown('commended'), /^Japan ?2\ncommended ?the launch$/m);
  });

  it('goes to the chosen clause', async function () {
    if (!answered) this.skip();
    await open(at('committed/a.statement'));
    await shown('commended');
    await ask('choose');
    const chosen = await until('the clause to be selected', () => {
      const editor = vscode.window.activeTextEditor;
      return editor && !editor.selection.isEmpty ? editor.document.getText(editor.selection) : undefined;
    });
    assert.strictEqual(chosen, 'The Japanese side commended the launch');
  });
});
