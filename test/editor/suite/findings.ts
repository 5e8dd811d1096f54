import { assert } from 'chai';
import * as vscode from 'vscode';
import { say } from './tests.js';
import { closeAll, findings, openText, rangeOf, rules, until } from './workspace.js';

const draft = 'Both sides welcomed the QZSS program and QZSS satellites.\n\nThey discussed low Earth orbit (LEO) and LEO services.\n';

async function fixesAt(document: vscode.TextDocument, text: string): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand(
    'vscode.executeCodeActionProvider',
    document.uri,
    rangeOf(document, text),
    vscode.CodeActionKind.QuickFix.value,
  );
}

describe('findings', () => {
  afterEach(closeAll);

  it('change with an edit', async () => {
    const editor = await openText('joint-statement', draft);
    const { uri } = editor.document;
    await until('the first finding', () => rules(uri).join() === 'abbreviation/not-introduced' || undefined);
    const typed = Date.now();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'The ISS. The ISS. '));
    await until('a second finding', () => findings(uri).length === 2 || undefined);
    say(`timing findings, ms after an edit: ${Date.now() - typed}`);
    await vscode.commands.executeCommand('undo');
    await until('one finding again', () => findings(uri).length === 1 || undefined);
  });

  it('disappear with their quick fix', async () => {
    const { document } = await openText('joint-statement', draft);
    await until('the finding', () => findings(document.uri).length === 1 || undefined);
    const [fix] = await until('a fix', async () => {
      const fixes = await fixesAt(document, 'QZSS');
      return fixes.length > 0 ? fixes : undefined;
    });
    assert.strictEqual(fix?.title, 'Write “Quasi-Zenith Satellite System (QZSS)”');
    assert.isOk(fix?.isPreferred);
    assert.isOk(fix.edit && (await vscode.workspace.applyEdit(fix.edit)));
    assert.strictEqual(document.getText(), draft.replace('QZSS', 'Quasi-Zenith Satellite System (QZSS)'));
    await until('no finding', () => findings(document.uri).length === 0 || undefined);
  });

  it('have a rule with a page, and related places', async () => {
    const { document } = await openText('joint-statement', draft);
    const [finding] = await until('the finding', () => (findings(document.uri).length === 1 ? findings(document.uri) : undefined));
    assert.strictEqual(document.getText(finding?.range), 'QZSS');
    const code = finding?.code;
    assert.isOk(
      typeof code === 'object' && code.target.toString(true) === 'command:communique.explainRule?["abbreviation/not-introduced"]',
    );
    assert.strictEqual(finding?.relatedInformation?.length, 1);
  });
});
