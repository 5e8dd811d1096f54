import { commands, l10n, Range, WorkspaceEdit, window, workspace } from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import { withPreview } from '../views/preview.js';
import type { Ask } from './compare.js';

/** See `server/src/connection/handlers/codeActions.ts`. */
interface SafeFix {
  readonly rule: string;
  readonly summary: string;
  readonly message: string;
  readonly edits: readonly TextEdit[];
}

/** Number of requests to group the preview by rule, and the interval between them, in ms. */
const attempts = 5;
const interval = 100;

/** Converts a rule’s summary to a heading: “Reports a repeated word.” to “A repeated word”. */
const reported = (summary: string): string => {
  const what = summary.replace(/^Reports /, '').replace(/\.$/, '');
  return what.charAt(0).toUpperCase() + what.slice(1);
};

/** Runs “Apply All Safe Fixes”: shows them by rule in VS Code’s refactor preview, and applies the checked ones. */
export async function fixAll(ask: Ask): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) return void window.showInformationMessage(l10n.t('First open a statement.'));
  const { uri, version } = document;
  const fixes = await ask<readonly SafeFix[]>('communique/safeFixes', { uri: uri.toString() });
  if (fixes.length === 0) return void window.showInformationMessage(l10n.t('This document has no safe fixes to apply.'));
  // The document changed, so the places are outdated.
  if (document.version !== version) return fixAll(ask);
  const edit = new WorkspaceEdit();
  for (const { rule, summary, message, edits } of fixes)
    for (const { range, newText } of edits) {
      const { start, end } = range;
      const place = new Range(start.line, start.character, end.line, end.character);
      edit.replace(uri, place, newText, {
        needsConfirmation: false,
        label: `${reported(summary)} (${rule})`,
        description: message,
      });
    }
  let isOpen = true;
  const applied = workspace.applyEdit(withPreview(edit)).then(() => {
    isOpen = false;
  });
  // VS Code groups by file until it is asked otherwise, but does not tell when the preview is open.
  for (let i = 0; i < attempts && isOpen; i++) {
    await new Promise((resolve) => setTimeout(resolve, interval));
    if (isOpen) await commands.executeCommand('refactorPreview.groupByType').then(undefined, () => undefined);
  }
  await applied;
}
