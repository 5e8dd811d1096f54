import { type WorkspaceEdit, workspace } from 'vscode';
import type { WorkspaceEdit as ProtocolEdit } from 'vscode-languageclient';

/** Makes the editor’s edit of the protocol’s; undefined while there is no server. */
export type Convert = (edit: ProtocolEdit) => Promise<WorkspaceEdit | undefined>;

/** Applies an edit of settings files and saves them: settings hold once they are saved. */
export async function applyAndSave(edit: ProtocolEdit, convert: Convert): Promise<void> {
  const converted = await convert(edit);
  if (!converted || !(await workspace.applyEdit(converted))) return;
  for (const [uri] of converted.entries()) await workspace.save(uri);
}
