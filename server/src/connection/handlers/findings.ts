import { type Diagnostic, DiagnosticRefreshRequest, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import { uncheckedIn } from '../../features/annotations/unchecked.js';
import { diagnosticsOf } from '../../features/diagnostics.js';
import type { CheckedDocument } from '../../workspace/documents.js';
import { checking } from '../answers.js';
import { debounced } from '../debounced.js';
import type { Session } from '../session.js';

/** Delay from the last keystroke until findings are pushed to a client without pull diagnostics, in ms. */
const pushDelay = 150;

/** Data for the status item, sent after each check. */
interface Status {
  readonly uri: string;
  readonly checked: boolean;
  readonly terms: number;
  readonly abbreviations: number;
  readonly findings: number;
  /** The number of findings that are hints, which editors do not list as problems. */
  readonly hints: number;
  /** One sentence on what is not checked. Absent if everything is. */
  readonly unchecked?: string;
  /** Files with errors. Their last good state is in force. */
  readonly refused: readonly string[];
}

/** Serves findings: pulled if the client supports it (LSP 3.17, pull diagnostics), else pushed. */
export function serveFindings({ connection, documents, client, checkedOf, answer, onRefresh, forget, failed }: Session): void {
  const sendStatus = (uri: string, checked: CheckedDocument | undefined): void => {
    const unchecked = checked && uncheckedIn(checked.statement, checked.findings.length);
    const status: Status = {
      uri,
      checked: checked !== undefined,
      terms: checked?.statement.glossary.terms.size ?? 0,
      abbreviations: checked?.statement.abbreviations.filter((a) => a.certain).length ?? 0,
      findings: checked?.findings.length ?? 0,
      ...(unchecked === undefined ? {} : { unchecked }),
      hints: checked?.findings.filter((f) => f.level === 'hint').length ?? 0,
      refused: checked?.settings.refused ?? [],
    };
    void connection.sendNotification('communique/status', status);
  };

  const push = async (uri: string): Promise<void> => {
    const checked = await checkedOf(uri);
    const document = documents.get(uri);
    if (!document) return;
    const diagnostics = checked ? diagnosticsOf(checked.findings, checked.document) : [];
    await connection.sendDiagnostics({ uri, version: document.version, diagnostics });
    sendStatus(uri, checked);
  };
  const pushes = debounced(pushDelay, push, (uri, error) => failed(`Checking ${uri} failed`, error));
  onRefresh(() => {
    if (!client().pullsDiagnostics) for (const { uri } of documents.all()) pushes.ask(uri);
    else if (client().refreshesDiagnostics) connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => undefined);
  });

  // A reopened document may have another text with the same version.
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

  /** The last answer for each document. Equal findings have the same result id. */
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
      const checked = await checkedOf(uri, token);
      if (token.isCancellationRequested) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      sendStatus(uri, checked);
      if (!checked) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      const items = diagnosticsOf(checked.findings, checked.document);
      const resultId = idOf(uri, items);
      if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
    }),
  );
}
