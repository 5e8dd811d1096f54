import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Finding } from '../findings/finding.js';
import { maxPlaces } from '../findings/otherPlaces.js';
import { rulePage } from '../findings/page.js';
import { type PositionedDocument, rangeOfSpan } from './lspRange.js';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** The source of diagnostics in the Problems panel. */
export const diagnosticSource = 'Communiqué';

/** Maximum number of findings per document in an editor. VS Code has the same limit. */
export const maxShown = 1000;

/** Maximum number of related places in all diagnostics of one document. */
const maxRelated = 5000;

const bySeverity = (a: Finding, b: Finding): number => severities[a.level] - severities[b.level];

/** Returns the findings that an editor shows, in text order: all of them, or the most severe if there are too many. */
export function shownFindings(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= maxShown) return findings;
  const shown = new Set(findings.toSorted(bySeverity).slice(0, maxShown));
  return findings.filter((f) => shown.has(f));
}

/** Converts the findings that an editor shows to LSP diagnostics. */
export function diagnosticsOf(findings: readonly Finding[], document: PositionedDocument): Diagnostic[] {
  let left = maxRelated;
  return shownFindings(findings).map((finding) => {
    const diagnostic = diagnosticOf(finding, document, Math.min(left, maxPlaces));
    left -= diagnostic.relatedInformation?.length ?? 0;
    return diagnostic;
  });
}

/** Converts a finding to an LSP diagnostic. @param most maximum number of related places */
export function diagnosticOf(finding: Finding, document: PositionedDocument, most = maxPlaces): Diagnostic {
  const related = finding.related.slice(0, most);
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
            location: { uri: (r.document ?? document).uri, range: rangeOfSpan(r.document ?? document, r) },
            message: r.message,
          })),
        }
      : {}),
  };
}
