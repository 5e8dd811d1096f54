import { commands, Disposable, window } from 'vscode';
import type { CurrentStatement } from './currentStatement.js';
import type { Glossary } from './glossary.js';
import { addTerm, copyJapaneseName, insertTerm, searchGlossary, showEntry } from './glossaryCommands.js';
import { GlossaryTree, type Line } from './glossaryTree.js';
import { refreshing } from './refreshing.js';

type OfTerm = Extract<Line, { is: 'term' }>;

/**
 * The Glossary view in the side bar, and its commands.
 * @param convert makes the editor’s edit of the protocol’s
 */
export function glossaryView(glossary: Glossary, statement: CurrentStatement, convert: Parameters<typeof addTerm>[1]): Disposable {
  const shown = (): string | undefined => statement.uri ?? window.activeTextEditor?.document.uri.toString();
  const tree = new GlossaryTree(glossary, shown);
  const view = window.createTreeView('communique.glossary', { treeDataProvider: tree });
  const refresh = refreshing(view, tree);
  return Disposable.from(
    view,
    refresh,
    view.onDidChangeVisibility(refresh.soon),
    statement.onDidChange(refresh.soon),
    commands.registerCommand('communique.showEntry', (line: OfTerm) => showEntry(glossary, line, shown())),
    commands.registerCommand('communique.insertTerm', (line: OfTerm) => insertTerm(glossary, line)),
    commands.registerCommand('communique.copyJapaneseName', (line: OfTerm) => copyJapaneseName(line)),
    commands.registerCommand('communique.searchGlossary', () => searchGlossary(glossary, shown())),
    // What the server refuses it says in one sentence.
    commands.registerCommand('communique.addTerm', () =>
      addTerm(glossary, convert).catch((error: Error) => void window.showInformationMessage(error.message)),
    ),
  );
}
