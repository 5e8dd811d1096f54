import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { rangeOfSpan } from '../features/lspRange.js';
import type { FileChange } from '../features/refactoring.js';
import type { Edit } from '../findings/finding.js';
import { documentsIn } from './positions.js';
import type { Session } from './session.js';

export const textEdits = (document: TextDocument, edits: readonly Edit[]): TextEdit[] =>
  edits.map((e) => ({ range: rangeOfSpan(document, e), newText: e.newText }));

/**
 * Returns a workspace edit in the form that the client supports: with document versions if possible, so that an outdated edit is rejected
 * and not misplaced.
 */
export function workspaceEdit(
  { client, documents }: Session,
  document: TextDocument,
  edits: readonly Edit[],
  files: readonly FileChange[] = [],
): WorkspaceEdit {
  const encoded = documentsIn(() => client().encoding);
  const others = files.map(({ uri, text, edits: own }) => ({
    uri,
    isNew: text === undefined,
    edits: textEdits(encoded.create(uri, 'json', 0, text ?? ''), own),
  }));
  if (!client().documentChanges)
    return { changes: { [document.uri]: textEdits(document, edits), ...Object.fromEntries(others.map((o) => [o.uri, o.edits])) } };
  return {
    documentChanges: [
      ...(edits.length > 0 ? [{ textDocument: { uri: document.uri, version: document.version }, edits: textEdits(document, edits) }] : []),
      ...others.flatMap((o) => [
        ...(o.isNew ? [{ kind: 'create' as const, uri: o.uri, options: { ignoreIfExists: true } }] : []),
        { textDocument: { uri: o.uri, version: documents.get(o.uri)?.version ?? null }, edits: o.edits },
      ]),
    ],
  };
}
