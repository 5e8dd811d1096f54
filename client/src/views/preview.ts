import { Uri, type WorkspaceEdit } from 'vscode';

/** A file that does not exist, in a scheme that every VS Code supports. */
const missingFile = Uri.from({ scheme: 'vscode-userdata', path: '/communique/nothing' });

/**
 * Makes VS Code show an edit in its refactor preview. If the edit itself needed confirmation, it would be shown unchecked, and “Apply”
 * would do nothing. So a deletion that the preview does not list needs confirmation, and all others are checked.
 */
export function withPreview(edit: WorkspaceEdit): WorkspaceEdit {
  edit.deleteFile(missingFile, { ignoreIfNotExists: true }, { needsConfirmation: true, label: '' });
  return edit;
}
