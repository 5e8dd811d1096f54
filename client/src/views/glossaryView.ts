import { commands, Disposable, window } from 'vscode';
import type { Convert } from '../commands/applyAndSave.js';
import type { Ask } from '../commands/compare.js';
import { copyJapaneseName, insertTerm, plain, searchGlossary, showEntry } from '../commands/glossaryCommands.js';
import { importGlossary, openTermForm } from '../commands/termForm.js';
import type { CurrentStatement } from '../currentStatement.js';
import type { Glossary } from '../glossary.js';
import { GlossaryTree, type Line } from './glossaryTree.js';
import { statementTree } from './statementTree.js';

type OfTerm = Extract<Line, { is: 'term' }>;

/**
 * Creates the Glossary view and its commands.
 * @param ask sends a request to the server
 * @param convert converts a protocol edit to VS Code’s
 */
export function glossaryView(glossary: Glossary, statement: CurrentStatement, ask: Ask, convert: Convert): Disposable {
  const shown = (): string | undefined => statement.uri ?? window.activeTextEditor?.document.uri.toString();
  const tree = new GlossaryTree(glossary, shown);
  const { view, subscriptions } = statementTree('communique.glossary', tree, statement);
  /** Registers a command that changes the glossary. If the server refuses, shows the reason as an information message. */
  const form = (name: string, work: (line?: OfTerm) => Promise<void>): Disposable =>
    commands.registerCommand(name, (line?: OfTerm) =>
      work(line).catch((error: Error) => void window.showInformationMessage(error.message)),
    );
  return Disposable.from(
    subscriptions,
    commands.registerCommand('communique.showEntry', (line: OfTerm) => showEntry(glossary, line, shown())),
    commands.registerCommand('communique.insertTerm', (line: OfTerm) => insertTerm(glossary, line)),
    commands.registerCommand('communique.copyJapaneseName', (line: OfTerm) => copyJapaneseName(line)),
    commands.registerCommand('communique.searchGlossary', () => searchGlossary(glossary, shown())),
    form('communique.addTerm', () => {
      const { document, selection } = window.activeTextEditor ?? {};
      // Sends the selection in the shown statement. VS Code’s own classes cannot be sent to a worker.
      const range = selection && { start: plain(selection.start), end: plain(selection.end) };
      const uri = document?.uri.toString() ?? shown();
      return openTermForm(ask, { ...(uri === undefined ? {} : { uri }), ...(document && range ? { range } : {}) }, convert);
    }),
    form('communique.editTerm', (line?: OfTerm) => {
      const on = line ?? view.selection[0];
      const uri = shown();
      return on?.is === 'term' ? openTermForm(ask, { ...(uri === undefined ? {} : { uri }), id: on.term.id }, convert) : Promise.resolve();
    }),
    form('communique.importGlossary', () => importGlossary(ask, shown(), convert)),
  );
}
