import { commands, Disposable, window } from 'vscode';
import type { Glossary } from './glossary.js';
import { addTerm, copyJapaneseName, insertTerm, searchGlossary, showEntry } from './glossaryCommands.js';
import { GlossaryTree, type Line } from './glossaryTree.js';
import { refreshing } from './refreshing.js';

type OfTerm = Extract<Line, { is: 'term' }>;

/**
 * The Glossary view in the side bar, and its commands.
 * @param convert makes the editor’s edit of the protocol’s
 */
export function glossaryView(glossary: Glossary, convert: Parameters<typeof addTerm>[1]): Disposable & { update(uri: string): void } {
  const tree = new GlossaryTree(glossary);
  const view = window.createTreeView('communique.glossary', { treeDataProvider: tree });
  const refresh = refreshing(view, tree);
  const subscriptions = Disposable.from(
    view,
    refresh,
    view.onDidChangeVisibility(refresh.soon),
    window.onDidChangeActiveTextEditor(refresh.soon),
    commands.registerCommand('communique.showEntry', (line: OfTerm) => showEntry(glossary, line)),
    commands.registerCommand('communique.insertTerm', (line: OfTerm) => insertTerm(glossary, line)),
    commands.registerCommand('communique.copyJapaneseName', (line: OfTerm) => copyJapaneseName(line)),
    commands.registerCommand('communique.searchGlossary', () => searchGlossary(glossary)),
    // What the server refuses it says in one sentence.
    commands.registerCommand('communique.addTerm', () =>
      addTerm(glossary, convert).catch((error: Error) => void window.showInformationMessage(error.message)),
    ),
  );
  return {
    // What is found in the document in front has been found anew.
    update: (uri) => {
      if (uri === window.activeTextEditor?.document.uri.toString()) refresh.soon();
    },
    dispose: () => subscriptions.dispose(),
  };
}
