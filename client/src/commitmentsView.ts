import { commands, Disposable, TabInputText, TabInputTextDiff, window, workspace } from 'vscode';
import type { Commitments } from './commitments.js';
import { CommitmentsTree } from './commitmentsTree.js';
import { refreshing } from './refreshing.js';
import type { StatusParams } from './status.js';

/** The addresses of the texts that have a tab: an editor keeps others in memory for a while. */
const inTabs = (): string[] =>
  window.tabGroups.all
    .flatMap(({ tabs }) => tabs.map(({ input }) => input))
    .flatMap((input) =>
      input instanceof TabInputText ? [input.uri] : input instanceof TabInputTextDiff ? [input.original, input.modified] : [],
    )
    .map((uri) => uri.toString());

/** The Commitments view in the side bar, which is there while a statement is open, and the export of its table. */
export function commitmentsView(commitments: Commitments): Disposable & { update(params: StatusParams): void } {
  /** The documents that are statements, by address. */
  const statements = new Set<string>();
  let shown: string | undefined;
  const tree = new CommitmentsTree(commitments, () => shown);
  const view = window.createTreeView('communique.commitments', { treeDataProvider: tree });
  const refresh = refreshing(view, tree);
  /** Another document in front, such as last year’s table, leaves the statement’s commitments where they are. */
  const look = (): void => {
    const open = inTabs().filter((uri) => statements.has(uri));
    const inFront = window.activeTextEditor?.document.uri.toString();
    if (inFront !== undefined && open.includes(inFront)) shown = inFront;
    else if (shown === undefined || !open.includes(shown)) [shown] = open;
    void commands.executeCommand('setContext', 'communique.statementOpen', open.length > 0);
    refresh.soon();
  };
  const subscriptions = Disposable.from(
    view,
    refresh,
    view.onDidChangeVisibility(refresh.soon),
    window.onDidChangeActiveTextEditor(look),
    window.tabGroups.onDidChangeTabs(look),
    workspace.onDidCloseTextDocument((document) => {
      if (statements.delete(document.uri.toString())) look();
    }),
    commands.registerCommand('communique.exportCommitments', async () => {
      const table = shown === undefined ? null : await commitments.table(shown);
      if (!table) return void window.showInformationMessage('Open a statement first, one that commits its parties to something.');
      await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content: table.text }));
    }),
  );
  return {
    // What is found in a document has been found anew.
    update: ({ uri, checked }) => {
      if (checked) statements.add(uri);
      else statements.delete(uri);
      look();
    },
    dispose: () => subscriptions.dispose(),
  };
}
