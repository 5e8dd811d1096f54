import { type CodeAction, CodeActionKind, type Range, type WorkspaceEdit } from 'vscode-languageserver-types';
import { hasSafeFix } from '../../findings/edits.js';
import type { Edit, Finding } from '../../findings/finding.js';
import { diagnosticOf } from '../diagnostics.js';
import type { PositionedDocument } from '../lspRange.js';

/**
 * The quick fixes for the findings that a range touches. A safe one is the preferred one.
 * @param workspaceEdit edits of the document as the client takes them
 */
export function quickFixes(
  findings: readonly Finding[],
  range: Range,
  document: PositionedDocument,
  workspaceEdit: (edits: readonly Edit[]) => WorkspaceEdit,
): CodeAction[] {
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  return findings
    .filter((f) => f.offset <= to && f.offset + f.length >= from)
    .flatMap((finding) =>
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
