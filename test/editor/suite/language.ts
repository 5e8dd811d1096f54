import { assert } from 'chai';
import * as vscode from 'vscode';
import { at, closeAll, open, openText, rangeOf, until, write } from './workspace.js';

const draft = [
  '# Joint Statement',
  '',
  'The Tenth Meeting was held in Tokyo on May 5, 2027.',
  '',
  'Both sides welcomed low Earth orbit (LEO) research by the Japan Aerospace Exploration Agency, and the use of LEO services.',
  '',
  'They use LEO.',
  '',
].join('\n');

const run = <T>(command: string, ...args: unknown[]): Thenable<T> => vscode.commands.executeCommand<T>(command, ...args);

describe('the language', () => {
  let document: vscode.TextDocument;
  const position = (text: string, within = 1): vscode.Position => rangeOf(document, text).start.translate(0, within);
  before(async () => {
    document = (await openText('joint-statement', draft)).document;
    await until(
      'the server',
      async () => (await run<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position('LEO'))).length > 0 || undefined,
    );
  });
  after(closeAll);

  it('completes a term with its introduction, and a formula with its stops', async () => {
    const editor = await openText('joint-statement', `${draft}\nThe Quasi-Zen`);
    const end = editor.document.positionAt(editor.document.getText().length);
    const { items } = await run<vscode.CompletionList>('vscode.executeCompletionItemProvider', editor.document.uri, end);
    const labels = items.map((i) => (typeof i.label === 'string' ? i.label : i.label.label));
    assert.include(labels, 'Quasi-Zenith Satellite System (QZSS)');
    await editor.edit((edit) => edit.insert(end, '.\n\nBoth sides concurred'));
    const { items: formulae } = await run<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      editor.document.positionAt(editor.document.getText().length),
    );
    const closing = formulae.find((i) => (typeof i.label === 'string' ? i.label : i.label.label) === 'Next meeting');
    assert.isOk(closing?.insertText instanceof vscode.SnippetString && closing.insertText.value.includes(':Eleventh}'));
  });

  it('goes to the introduction, and to the entry in the glossary', async () => {
    const links = await run<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position('use LEO.', 5),
    );
    const [first] = links;
    const range = first && ('targetUri' in first ? first.targetSelectionRange : first.range);
    assert.strictEqual(range && document.getText(range), 'LEO');
    assert.isOk(range?.start.isBefore(position('use LEO.')));
    const [entry] = await run<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position('(LEO)', 2),
    );
    const uri = entry && ('targetUri' in entry ? entry.targetUri : entry.uri);
    const page = await vscode.workspace.openTextDocument(uri ?? document.uri);
    assert.match(page.getText(), /^low Earth orbit \(LEO\)/);
  });

  it('finds references and renames them all', async () => {
    const references = await run<vscode.Location[]>('vscode.executeReferenceProvider', document.uri, position('use LEO.', 5));
    assert.lengthOf(references, 4);
    const edit = await run<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, position('use LEO.', 5), 'LEOR');
    assert.isTrue(await vscode.workspace.applyEdit(edit));
    assert.strictEqual(document.getText(), draft.replaceAll('LEO', 'LEOR'));
    await vscode.window.showTextDocument(document);
    await run('undo');
    await until('the text as it was', () => document.getText() === draft || undefined);
  });

  it('outlines, folds and widens selections', async () => {
    const symbols = await run<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri);
    assert.deepEqual(
      symbols.map((s) => s.name),
      ['Joint Statement'],
    );
    const folds = await run<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
    assert.strictEqual(folds[0]?.start, 0);
    const [selection] = await run<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [position('Earth')]);
    const texts: string[] = [];
    for (let s = selection; s; s = s.parent as vscode.SelectionRange) texts.push(document.getText(s.range));
    assert.includeMembers(texts, ['low Earth orbit', 'low Earth orbit (LEO)']);
  });

  it('links bodies, and has semantic colors', async () => {
    const links = (): Thenable<vscode.DocumentLink[]> => run<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    assert.lengthOf(await links(), 0);
    await vscode.workspace.getConfiguration('communique').update('links', true, vscode.ConfigurationTarget.Workspace);
    const shown = await until('links', async () => ((await links()).length > 0 ? links() : undefined));
    await vscode.workspace.getConfiguration('communique').update('links', undefined, vscode.ConfigurationTarget.Workspace);
    assert.isOk(shown.some((l) => document.getText(l.range) === 'Japan Aerospace Exploration Agency'));
    const legend = await run<vscode.SemanticTokensLegend>('vscode.provideDocumentSemanticTokensLegend', document.uri);
    assert.deepEqual(legend.tokenTypes, ['body', 'term', 'abbreviation', 'commitment', 'date']);
    const tokens = await run<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri);
    assert.isAbove(tokens.data.length, 0);
  });

  it('shows lenses and inlay hints when enabled', async () => {
    const lenses = (): Thenable<vscode.CodeLens[]> => run<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 9);
    assert.lengthOf(await lenses(), 0);
    const settings = vscode.workspace.getConfiguration('communique');
    await settings.update('codeLens', true, vscode.ConfigurationTarget.Workspace);
    await settings.update('inlayHints', true, vscode.ConfigurationTarget.Workspace);
    const [lens] = await until('a lens', async () => ((await lenses()).length > 0 ? lenses() : undefined));
    assert.strictEqual(lens?.command?.title, 'LEO: used twice');
    assert.strictEqual(lens?.command?.command, 'communique.showReferences');
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    const hints = await run<vscode.InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
    assert.deepEqual(
      hints.map((h) => h.label),
      ['(low Earth orbit)'],
    );
    await settings.update('codeLens', undefined, vscode.ConfigurationTarget.Workspace);
    await settings.update('inlayHints', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('applies all safe fixes', async () => {
    const { document: faulty } = await openText('joint-statement', 'Japan’s Ministry of Environment met The Cabinet Office.\n');
    const [fix] = await until('the fix', async () => {
      const found = await run<vscode.CodeAction[]>(
        'vscode.executeCodeActionProvider',
        faulty.uri,
        new vscode.Range(0, 0, 0, 0),
        'source.fixAll',
      );
      return found.length > 0 ? found : undefined;
    });
    assert.isOk(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)));
    assert.strictEqual(faulty.getText(), 'Japan’s Ministry of the Environment met the Cabinet Office.\n');
  });

  it('adds a well-known abbreviation to the team’s configuration', async () => {
    await write('known/communique.json', '{}');
    const { document: known } = await open(await write('known/a.statement', 'The QQQ and the QQQ met.\n'));
    const actions = await until('the action', async () => {
      const found = await run<vscode.CodeAction[]>('vscode.executeCodeActionProvider', known.uri, rangeOf(known, 'QQQ'), 'quickfix');
      return found.some((a) => a.title === 'Don’t require QQQ to be spelled out') ? found : undefined;
    });
    const edit = actions.find((a) => a.title === 'Don’t require QQQ to be spelled out')?.edit;
    assert.isOk(edit && (await vscode.workspace.applyEdit(edit)));
    const config = await vscode.workspace.openTextDocument(at('known/communique.json'));
    await until('the change', () => config.getText().includes('QQQ') || undefined);
    assert.deepEqual(JSON.parse(config.getText()), { wellKnown: ['QQQ'] });
    await config.save();
    await until('no finding', () => vscode.languages.getDiagnostics(known.uri).length === 0 || undefined);
  });

  it('creates a new statement from six answers, with Back', async () => {
    await closeAll();
    const begun = run('communique.newStatement');
    // Every answer is prefilled. On the second question, goes back once.
    let steps = 0;
    const isDone = (): true | undefined => (vscode.window.activeTextEditor?.document.languageId === 'joint-statement' ? true : undefined);
    await until('the new statement', async () => {
      if (isDone()) return true;
      await run(steps++ === 3 ? 'workbench.action.quickInputBack' : 'workbench.action.acceptSelectedQuickOpenItem');
      return isDone();
    });
    await begun;
    const editor = vscode.window.activeTextEditor;
    const text = editor?.document.getText() ?? '';
    assert.match(text, /^# Joint Statement\n\n## The First Meeting of the Japan-U\.S\. Comprehensive Dialogue on Space\n/);
    assert.match(text, /the Government of Japan and the Government of the United States of America held the First Meeting/);
    const first = editor?.selection;
    await run('jumpToNextSnippetPlaceholder');
    await until('the next stop', () => (first && editor && !editor.selection.isEqual(first)) || undefined);
  });
});
