import { assert } from 'chai';
import * as vscode from 'vscode';
import snippets from '../../../data/snippets/joint-statement.json';
import { closeAll, openText, until } from './workspace.js';

const stopsIn = (body: readonly string[]): number => new Set([...body.join('\n').matchAll(/\$\{?(\d+)/g)].map((m) => m[1])).size;

const placeOf = ({ start, end }: vscode.Selection): string => `${start.line}:${start.character}-${end.line}:${end.character}`;

describe('snippets', () => {
  afterEach(closeAll);

  for (const [name, { body, prefix }] of Object.entries(snippets)) {
    it(`inserts “${name}”, stop by stop`, async () => {
      const editor = await openText('joint-statement', '');
      await vscode.commands.executeCommand('editor.action.insertSnippet', { langId: 'joint-statement', name });
      const text = await until('the text', () => editor.document.getText() || undefined);
      assert.isOk(!/\$\{|\$\d|CURRENT_/.test(text), text);
      if (body.join().includes('CURRENT_YEAR')) assert.match(text, /\b[A-Z][a-z]+ [1-9]\d?, \d{4}\b/);
      const visited = new Set([placeOf(editor.selection)]);
      for (let stop = 1; stop < stopsIn(body); stop++) {
        const before = editor.selection;
        await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
        await until(`stop ${stop + 1}`, () => !editor.selection.isEqual(before) || undefined);
        visited.add(placeOf(editor.selection));
      }
      assert.strictEqual(visited.size, stopsIn(body));
    });

    it(`offers “${name}” for “${prefix[0]}”`, async () => {
      const { document } = await openText('joint-statement', '');
      const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        new vscode.Position(0, 0),
      );
      const labels = items.map((i) => (typeof i.label === 'string' ? i.label : i.label.label));
      assert.isOk(labels.includes(prefix[0] ?? ''), labels.join());
    });
  }
});
