import { assert } from 'chai';
import * as vscode from 'vscode';
import { at, cardAt, closeAll, findings, open, until, write } from './workspace.js';

const formula = 'Both sides affirmed the safe, stable, and lasting use of the northern fishing grounds.';
const statement = (year: number, text: string): string => `# Joint Statement\n\nOslo, May 12, ${year}\n\n${text}\n`;

const run = <T>(command: string, ...args: unknown[]): Thenable<T> => vscode.commands.executeCommand<T>(command, ...args);

describe('agreed wording', () => {
  after(closeAll);
  let document: vscode.TextDocument;

  before(async () => {
    await write('agreed/communique.json', '{ "precedents": ["earlier/*.md"] }');
    await write('agreed/earlier/2025-05-12.md', statement(2025, `${formula} Snow fell on the old harbour.`));
    await write('agreed/earlier/2026-05-12.md', statement(2026, `Twelve lanterns were lit along the quay. ${formula}`));
    const draft = statement(2027, `They met at noon. ${formula.replace('stable', 'secure')}`);
    ({ document } = await open(await write('agreed/draft.statement.md', draft)));
  });

  const agreed = (): vscode.Diagnostic | undefined => findings(document.uri).find((d) => d.message.startsWith('The agreed wording is'));

  it('is reported if a word differs from it', async () => {
    const finding = await until('the finding', agreed);
    assert.strictEqual(document.getText(finding.range), 'secure');
  });

  it('is shown in the hover of a sentence', async () => {
    const card = await until('the card', async () => (await cardAt(document, 'northern')) || undefined);
    assert.match(card, /similar\*\*, in 2 statements[\s\S]*~~stable~~ \*\*secure\*\*/);
  });

  it('is compared with a whole earlier statement, with a report', async () => {
    await run('communique.compareWithEarlier', at('agreed/earlier/2026-05-12.md').toString());
    const tabs = (): readonly vscode.Tab[] => vscode.window.tabGroups.all.flatMap((g) => g.tabs);
    const difference = await until('the difference', () =>
      tabs()
        .flatMap(({ input }) => (input instanceof vscode.TabInputTextDiff ? [input] : []))
        .find((i) => i.modified.scheme === 'communique-comparison'),
    );
    const [before, after] = await Promise.all(
      [difference.original, difference.modified].map((uri) => vscode.workspace.openTextDocument(uri)),
    );
    assert.include(before?.getText(), formula);
    assert.include(after?.getText(), formula.replace('stable', 'secure'));
    await until(
      'the report',
      () =>
        tabs().some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('communique.comparison')) ||
        undefined,
    );
  });

  it('is restored by the fix', async () => {
    const finding = await until('the finding', agreed);
    const actions = await run<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, finding.range, 'quickfix');
    const edit = actions.find((a) => a.title.endsWith('as agreed'))?.edit;
    assert.isOk(edit && (await vscode.workspace.applyEdit(edit)));
    assert.include(document.getText(), formula);
    await until('no finding', () => agreed() === undefined || undefined);
  });
});
