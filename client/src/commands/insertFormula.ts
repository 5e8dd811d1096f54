import { l10n, type QuickPickItem, QuickPickItemKind, SnippetString, window } from 'vscode';
import type { Ask } from './compare.js';
import { plain } from './glossaryCommands.js';

/** See `server/src/connection/handlers/completion.ts`. */
interface ListedFormula {
  readonly name: string;
  readonly description: string;
  readonly text: string;
  readonly snippet: string;
  readonly fits: boolean;
}

interface Choice extends QuickPickItem {
  readonly snippet?: string;
}

const section = (label: string): Choice => ({ label, kind: QuickPickItemKind.Separator });

const choiceOf = ({ name, description, text, snippet }: ListedFormula): Choice => ({ label: name, description, detail: text, snippet });

/** Runs “Insert a Formula”: offers all formulae, filled in from the statement as in completion. */
export async function insertFormula(ask: Ask): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return void window.showInformationMessage(l10n.t('First open a statement.'));
  const formulae = await ask<readonly ListedFormula[]>('communique/formulae', {
    uri: editor.document.uri.toString(),
    position: plain(editor.selection.active),
  });
  if (formulae.length === 0) return void window.showInformationMessage(l10n.t('First open a statement.'));
  const others = formulae.filter((f) => !f.fits);
  const chosen = await window.showQuickPick<Choice>(
    [
      section(l10n.t('fit at the cursor')),
      ...formulae.filter((f) => f.fits).map(choiceOf),
      ...(others.length === 0 ? [] : [section(l10n.t('all others'))]),
      ...others.map(choiceOf),
    ],
    { title: l10n.t('Insert a Formula'), placeHolder: l10n.t('Choose a formula'), matchOnDescription: true, matchOnDetail: true },
  );
  if (chosen?.snippet !== undefined) await editor.insertSnippet(new SnippetString(chosen.snippet));
}
