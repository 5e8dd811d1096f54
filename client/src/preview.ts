import { Uri, type WorkspaceEdit } from 'vscode';

/** A file that is not there, where every VS Code can look. */
const nowhere = Uri.from({ scheme: 'vscode-userdata', path: '/communique/nothing' });

/**
 * Makes VS Code show an edit in its refactor preview before it is applied. A change that itself asks for confirmation would be shown
 * unchecked, and “Apply” would do nothing; so what asks is one that the preview does not list, and all others are checked.
 */
export function showFirst(edit: WorkspaceEdit): WorkspaceEdit {
  edit.deleteFile(nowhere, { ignoreIfNotExists: true }, { needsConfirmation: true, label: '' });
  return edit;
}
