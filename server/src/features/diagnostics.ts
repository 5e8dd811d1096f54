import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Finding } from '../findings/finding.js';
import { rulePage } from '../findings/page.js';
import { type PositionedDocument, rangeOfSpan } from './lspRange.js';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** Shown as the source of a diagnostic in the Problems panel. */
export const diagnosticSource = 'Communiqué';

/** Converts a finding to an LSP diagnostic. */
export function diagnosticOf(finding: Finding, document: PositionedDocument): Diagnostic {
  const { related } = finding;
  return {
    range: rangeOfSpan(document, finding),
    severity: severities[finding.level],
    code: finding.rule,
    codeDescription: { href: rulePage(finding.rule) },
    source: diagnosticSource,
    message: finding.message,
    ...(related.length > 0
      ? {
          relatedInformation: related.map((r) => ({
            location: { uri: document.uri, range: rangeOfSpan(document, r) },
            message: r.message,
          })),
        }
      : {}),
  };
}
