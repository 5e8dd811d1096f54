import { commands, Range, WorkspaceEdit, window, workspace } from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import type { Ask } from './compare.js';

/** See `server/src/connection/codeActions.ts`. */
interface SafeFix {
  readonly rule: string;
  readonly summary: string;
  readonly message: string;
  readonly edits: readonly TextEdit[];
}

/** The command “Apply All Safe Fixes”: shows them by rule in VS Code’s refactor preview, and applies those that are left checked. */
export async function fixAll(ask: Ask): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return void window.showInformationMessage('Open a statement first.');
  const { uri, version } = document;
  const fixes = await ask<readonly SafeFix[]>('communique/safeFixes', { uri: uri.toString() });
  if (fixes.length === 0) return void window.showInformationMessage('There are no safe fixes for this document.');
  // Places in another text would be wrong ones.
  if (document.version !== version) return fixAll(ask);
  const edit = new WorkspaceEdit();
  for (const { rule, summary, message, edits } of fixes)
    for (const { range, newText } of edits) {
      const { start, end } = range;
      const place = new Range(start.line, start.character, end.line, end.character);
      edit.replace(uri, place, newText, { needsConfirmation: true, label: `${summary} (${rule})`, description: message });
    }
  const applied = workspace.applyEdit(edit, { isRefactoring: false });
  // The preview is a view of its own; once it is there, it can be told to group by rule.
  void commands.executeCommand('refactorPreview.groupByType').then(undefined, () => undefined);
  await applied;
}
