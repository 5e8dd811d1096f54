import { assert } from 'chai';
import * as vscode from 'vscode';
import { answered, ask, at, cardAt, closeAll, findings, open, openText, ruleOf, until, write } from './workspace.js';

const term = (id: string, name: string, more: object = {}): object => ({ id, name, abbreviation: 'MTS', kind: 'system', ...more });
const glossary = (...terms: object[]): string => JSON.stringify({ terms }, null, 2);

const own = (uri: vscode.Uri): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri).filter((d) => d.source === 'Communiqué');

/** Replaces the text of a document without saving it. */
async function retype(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end), text);
  await vscode.workspace.applyEdit(edit);
}

describe('a team’s glossary', () => {
  before(async () => {
    await vscode.workspace.fs.createDirectory(at('owned'));
    await write('owned/communique.json', JSON.stringify({ glossaries: ['ours.glossary.json', 'more.csv'] }));
    await write('owned/ours.glossary.json', glossary(term('mts', 'Made-up Test System')));
    await write('owned/more.csv', 'name,abbreviation,ja\nKyoto Workshop on Traffic,KWT,研究会\n');
  });
  after(closeAll);

  it('updates all open statements when it is saved', async () => {
    const first = (await open(await write('owned/a.statement', 'The MTS and MTS.\n'))).document;
    const second = (await open(await write('owned/b.statement', 'The XTS and XTS.\n'))).document;
    const proposed = (document: vscode.TextDocument): string =>
      findings(document.uri)
        .map((f) => f.message)
        .join();
    await until('the name', () => proposed(first).includes('Made-up Test System') || undefined);
    await until('no name', () => proposed(second).includes('XTS') || undefined);
    const { document } = await open(at('owned/ours.glossary.json'));
    await retype(document, glossary(term('mts', 'Corrected Test System'), term('xts', 'Extra Test System', { abbreviation: 'XTS' })));
    await document.save();
    await until('the new name', () => proposed(first).includes('Corrected Test System') || undefined);
    await until('the added name', () => proposed(second).includes('Extra Test System') || undefined);
  });

  it('may be a table', async () => {
    const { document } = await open(await write('owned/c.statement', 'The KWT and KWT.\n'));
    await until('the card', async () => (await cardAt(document, 'KWT')).includes('研究会') || undefined);
  });

  it('shows an error while it is edited, without affecting statements until it is saved', async () => {
    const statement = (await open(at('owned/a.statement'))).document;
    const { document } = await open(at('owned/ours.glossary.json'));
    await retype(document, glossary(term('mts', 'Corrected Test System'), term('mts', 'Another Test System')));
    const [error] = await until('the error', () => (own(document.uri).length > 0 ? own(document.uri) : undefined));
    assert.strictEqual(document.getText(error?.range), '"mts"');
    assert.strictEqual(error?.range.start.line, 9);
    assert.match(error?.message ?? '', /the id “mts” is already used by another term in this file/);
    assert.strictEqual((await cardAt(statement, 'MTS')).includes('Corrected Test System'), true);
    assert.strictEqual(document.isDirty, true);
  });

  it('that is saved with an error leaves the last good one in force, and the status says so', async () => {
    const { document } = await open(at('owned/ours.glossary.json'));
    await document.save();
    const statement = (await open(at('owned/a.statement'))).document;
    await until('the last good name', async () => (await cardAt(statement, 'MTS')).includes('Corrected Test System') || undefined);
    if (answered)
      await until(
        'the status',
        async () => (await ask('status')).includes('ours.glossary.json has an error; the last version without one is in use') || undefined,
      );
    const edited = (await open(document.uri)).document;
    await retype(edited, glossary(term('mts', 'Right Test System')));
    await until('no error', () => own(edited.uri).length === 0 || undefined);
    await edited.save();
    await open(statement.uri);
    await until('the right name', async () => (await cardAt(statement, 'MTS')).includes('Right Test System') || undefined);
    if (answered) await until('the status', async () => !(await ask('status')).includes('has an error') || undefined);
  });

  it('is not called a statement', async () => {
    const { document } = await openText('json', '{}');
    assert.deepStrictEqual(own(document.uri).map(ruleOf), []);
  });

  it('is distinguished from a communique.json with an unknown rule', async () => {
    const { document } = await open(at('owned/communique.json'));
    await retype(document, '{ "rules": { "name/mispelt": "off" } }');
    const named = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(document.uri).filter((d) => d.message.includes('mispelt'));
    await until('the rule to be named', () => named().length > 0 || undefined);
    assert.strictEqual(named().length, 1, 'said once: by VS Code, or by the extension where VS Code cannot');
  });
});
