import type { Connection } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnosticSource } from '../features/diagnostics.js';
import { rangeOfSpan } from '../features/lspRange.js';
import type { FileReport } from '../workspace/settings.js';

/**
 * Returns a function that sends a file’s problems to the client, and an empty list once they are fixed.
 * @param create makes a document in the client’s position encoding
 */
export function fileReports(
  connection: Connection,
  create: (uri: string, languageId: string, version: number, text: string) => TextDocument,
): (file: FileReport, version?: number) => void {
  const reported = new Set<string>();
  return ({ uri, text, problems }, version) => {
    if (problems.length === 0 && !reported.delete(uri)) return;
    if (problems.length > 0) reported.add(uri);
    const file = create(uri, 'json', 0, text);
    const diagnostics = problems.map((p) => ({
      range: rangeOfSpan(file, p),
      severity: p.kind === 'notice' ? (3 as const) : (1 as const),
      source: diagnosticSource,
      message: p.message,
    }));
    void connection.sendDiagnostics({ uri, diagnostics, ...(version === undefined ? {} : { version }) });
  };
}
