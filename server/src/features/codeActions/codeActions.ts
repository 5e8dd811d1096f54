import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver-types';
import { hasSafeFix } from '../../findings/edits.js';
import type { Edit, Finding } from '../../findings/finding.js';
import { diagnosticOf } from '../diagnostics.js';
import type { PositionedDocument } from '../lspRange.js';

/**
 * Returns the quick fixes for findings. A safe fix is marked as preferred.
 * @param workspaceEdit wraps edits of the document in the form that the client supports
 */
export function quickFixes(
  findings: readonly Finding[],
  document: PositionedDocument,
  workspaceEdit: (edits: readonly Edit[]) => WorkspaceEdit,
): CodeAction[] {
  return findings.flatMap((finding) =>
    finding.fixes.map(
      ({ title, edits }): CodeAction => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [diagnosticOf(finding, document)],
        isPreferred: hasSafeFix(finding),
        edit: workspaceEdit(edits),
      }),
    ),
  );
}
