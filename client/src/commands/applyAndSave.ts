import { type WorkspaceEdit, workspace } from 'vscode';
import type { WorkspaceEdit as ProtocolEdit } from 'vscode-languageclient';

/** Converts a protocol edit to VS Code’s, or returns undefined while there is no server. */
export type Convert = (edit: ProtocolEdit) => Promise<WorkspaceEdit | undefined>;

/** Applies an edit of settings files and saves them, since only saved settings have an effect. */
export async function applyAndSave(edit: ProtocolEdit, convert: Convert): Promise<void> {
  const converted = await convert(edit);
  if (!converted || !(await workspace.applyEdit(converted))) return;
  for (const [uri] of converted.entries()) await workspace.save(uri);
}
