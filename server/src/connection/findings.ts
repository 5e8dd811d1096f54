import { type Diagnostic, DiagnosticRefreshRequest, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { uncheckedIn } from '../features/annotations/unchecked.js';
import { diagnosticOf } from '../features/diagnostics.js';
import type { AnalysedDocument } from '../workspace/documents.js';
import { debounced } from './debounced.js';
import { checking, type Session } from './session.js';

/** How long after the last keystroke findings are pushed to a client that does not ask for them, in milliseconds. */
const pushDelay = 150;

/** What the status item shows; sent whenever a document's findings are made. */
interface Status {
  readonly uri: string;
  readonly checked: boolean;
  readonly terms: number;
  readonly abbreviations: number;
  readonly findings: number;
  /** What is left out of the checks, in a sentence; absent where nothing is. */
  readonly unchecked?: string;
  /** How many of them are hints, which editors do not list among the problems. */
  readonly hints: number;
  /** Files with an error in them: the last good state holds in their place. */
  readonly refused: readonly string[];
}

/** Findings: asked for where the client can (LSP 3.17, pull diagnostics), else sent. */
export function serveFindings({ connection, documents, client, analysisOf, answer, onRefresh, forget, log, warnOfFailure }: Session): void {
  const sendStatus = (uri: string, analysed: AnalysedDocument | undefined): void => {
    const unchecked = analysed && uncheckedIn(analysed.statement);
    const status: Status = {
      uri,
      checked: analysed !== undefined,
      terms: analysed?.statement.glossary.terms.size ?? 0,
      abbreviations: analysed?.statement.abbreviations.filter((a) => a.certain).length ?? 0,
      findings: analysed?.findings.length ?? 0,
      ...(unchecked === undefined ? {} : { unchecked }),
      hints: analysed?.findings.filter((f) => f.level === 'hint').length ?? 0,
      refused: analysed?.settings.refused ?? [],
    };
    void connection.sendNotification('communique/status', status);
  };

  const push = async (uri: string): Promise<void> => {
    const analysed = await analysisOf(uri);
    const document = documents.get(uri);
    if (!document) return;
    const diagnostics = analysed?.findings.map((f) => diagnosticOf(f, analysed.document)) ?? [];
    await connection.sendDiagnostics({ uri, version: document.version, diagnostics });
    sendStatus(uri, analysed);
  };
  const pushes = debounced(pushDelay, push, (uri, error) => {
    log(`Checking ${uri} failed: ${String(error)}`);
    warnOfFailure();
  });
  onRefresh(() => {
    if (!client().pullsDiagnostics) for (const { uri } of documents.all()) pushes.ask(uri);
    else if (client().refreshesDiagnostics) connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => undefined);
  });

  // A document that is opened once more may have another text under the same version.
  documents.onDidOpen(({ document: { uri } }) => forget(uri));
  documents.onDidChangeContent(({ document }) => {
    if (!client().pullsDiagnostics) pushes.ask(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    pushes.forget(uri);
    forget(uri);
    answered.delete(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  /** What was last answered of each document: the same findings at the same places have the same id. */
  const answered = new Map<string, { readonly id: string; readonly json: string }>();
  let ids = 0;
  const idOf = (uri: string, items: readonly Diagnostic[]): string => {
    const json = JSON.stringify(items);
    const last = answered.get(uri);
    if (last?.json === json) return last.id;
    const id = String(++ids);
    answered.set(uri, { id, json });
    return id;
  };

  connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }, token) =>
    answer(checking, token, { kind: DocumentDiagnosticReportKind.Full, items: [] }, async () => {
      const analysed = await analysisOf(uri);
      if (token.isCancellationRequested) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      sendStatus(uri, analysed);
      if (!analysed) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const items = analysed.findings.map((f) => diagnosticOf(f, analysed.document));
      const resultId = idOf(uri, items);
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    }),
  );
}
