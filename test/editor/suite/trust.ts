import { assert } from 'chai';
import * as vscode from 'vscode';
import { at, cardAt, closeAll, findings, open, until, write } from './workspace.js';

const hostile = '[press](command:workbench.action.quit) ![seen](https://example.org/pixel.png) <img src=x onerror=alert(1)> <b>bold</b>';
const terms = [{ id: 'htm', name: 'Harmless Test Mission', abbreviation: 'HTM', kind: 'mission', definition: hostile }];
const reported = (uri: vscode.Uri): string[] => vscode.languages.getDiagnostics(uri).map((d) => d.message);

// In trusted and untrusted folders and in the browser: nothing in a folder is executed, so trust makes no difference.
describe('a folder from a stranger', () => {
  before(async () => {
    await vscode.workspace.fs.createDirectory(at('stranger'));
    await write(
      'stranger/communique.json',
      JSON.stringify({ glossaries: ['words.json', '../outside.json', 'command:quit'], include: ['*a*a*a*a*b'] }),
    );
    await write('stranger/words.json', JSON.stringify({ terms }));
    await write('outside.json', JSON.stringify({ terms: [{ ...terms[0], id: 'out', name: 'Outside Test Mission', abbreviation: 'OTM' }] }));
  });
  after(closeAll);

  it('has its glossary shown as text: no trust, HTML, links or pictures', async () => {
    const { document } = await open(await write('stranger/a.statement', 'The HTM and the HTM.\n'));
    await until('the card', async () => (await cardAt(document, 'HTM')).includes('Harmless Test Mission') || undefined);
    const position = document.positionAt(document.getText().indexOf('HTM') + 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
    const cards = hovers.flatMap((hover) => hover.contents).filter((c): c is vscode.MarkdownString => c instanceof vscode.MarkdownString);
    assert.strictEqual(cards.length, 1);
    for (const card of cards) {
      assert.notStrictEqual(card.isTrusted, true);
      assert.notStrictEqual(card.supportHtml, true);
      assert.match(card.value, /onerror/);
      assert.notMatch(card.value, /(?<!\\)(?:\]\(command|!\[|<img|<b>)/);
    }
  });

  it('shows what is refused', async () => {
    const { document } = await open(at('stranger/communique.json'));
    const refusals = [
      '../outside.json: a glossary must be in this folder or a subfolder',
      'command:quit: a glossary must be in this folder or a subfolder',
      '*a*a*a*a*b: has more than 3 stars and lists in one name',
    ];
    // VS Code’s own schema validation may report first.
    await until('the refusals', () => refusals.every((one) => reported(document.uri).join('\n').includes(one)) || undefined);
  });

  it('cannot include files outside it', async () => {
    const { document } = await open(await write('stranger/b.statement', 'The OTM and the OTM.\n'));
    await until('the finding', () => findings(document.uri).length > 0 || undefined);
    assert.notInclude(await cardAt(document, 'OTM'), 'Outside Test Mission');
  });
});
