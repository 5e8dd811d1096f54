import {
  type CancellationToken,
  CodeActionKind,
  type Connection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticReportKind,
  type InitializeParams,
  type InitializeResult,
  LSPErrorCodes,
  MarkupKind,
  ResponseError,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import packageJson from '../../package.json' with { type: 'json' };
import { quickFixes } from './features/codeActions.js';
import { diagnosticOf, diagnosticSource } from './features/diagnostics.js';
import { rangeOfSpan } from './features/edge.js';
import { hoverCard } from './features/hover.js';
import { type AnalysedDocument, documentAnalyses } from './workspace/documents.js';
import { nameOf, type Platform } from './workspace/platform.js';
import { type FileReport, workspaceSettings } from './workspace/settings.js';

/** How long after the last keystroke findings are pushed to a client that does not ask for them, in milliseconds. */
const pushDelay = 150;

/** What the status item shows; sent whenever a document's findings are made. */
interface Status {
  readonly uri: string;
  readonly checked: boolean;
  readonly terms: number;
  readonly abbreviations: number;
  readonly findings: number;
}

/** What a client says of itself in `initializationOptions`. */
interface ClientOptions {
  /** It answers `communique/readFile`: files are read through the editor, so that virtual workspaces work. */
  readonly readFile?: boolean;
}

/**
 * Registers everything the server does on a connection.
 * @param ownPlatform how files are read where the client does not offer to
 */
export function startServer(connection: Connection, ownPlatform: Platform): void {
  const documents = new TextDocuments(TextDocument);
  let client: InitializeParams['capabilities'] = {};
  let folders: string[] = [];
  let platform = ownPlatform;

  const log = (message: string): void => connection.console.error(message);
  const reported = new Set<string>();
  const reportFile = ({ uri, text, problem }: FileReport): void => {
    if (!problem && !reported.delete(uri)) return;
    if (problem) reported.add(uri);
    const file = TextDocument.create(uri, 'json', 0, text);
    const diagnostics = problem
      ? [{ range: rangeOfSpan(file, problem), severity: 1 as const, source: diagnosticSource, message: problem.message }]
      : [];
    void connection.sendDiagnostics({ uri, diagnostics });
  };
  /** Asks the client to tell of changes to files of a name that has been read, or looked for in vain. */
  const watched = new Set<string>();
  const watch = (name: string): void => {
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration !== true || watched.has(name)) return;
    watched.add(name);
    const globPattern = `**/${name.replace(/[^\p{L}\p{N}._-]/gu, '?')}`;
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] }).catch(() => undefined);
  };
  const readText: Platform['readText'] = (uri) => {
    watch(nameOf(uri));
    return platform.readText(uri);
  };
  const workspace = workspaceSettings({ readText }, () => folders, reportFile);
  const analyses = documentAnalyses(workspace, (rule, error) => log(`The rule ${rule} failed and was skipped: ${String(error)}`));

  /** The user's rule levels for a document, asked for once until they change. */
  let userRules = new Map<string, Promise<unknown>>();
  const userRulesFor = (uri: string): Promise<unknown> => {
    if (client.workspace?.configuration !== true) return Promise.resolve(undefined);
    const asked = userRules.get(uri);
    if (asked) return asked;
    const known = connection.workspace.getConfiguration({ scopeUri: uri, section: 'communique.rules' }).catch(() => undefined);
    userRules.set(uri, known);
    return known;
  };

  const analysisOf = async (uri: string): Promise<AnalysedDocument | undefined> => {
    const document = documents.get(uri);
    if (!document) return undefined;
    const rules = await userRulesFor(uri);
    const analysed = await analyses.analysisOf(document, rules);
    return analysed;
  };

  const sendStatus = (uri: string, analysed: AnalysedDocument | undefined): void => {
    const status: Status = {
      uri,
      checked: analysed !== undefined,
      terms: analysed?.statement.glossary.terms.size ?? 0,
      abbreviations: analysed?.statement.abbreviations.filter((a) => a.certain).length ?? 0,
      findings: analysed?.findings.length ?? 0,
    };
    void connection.sendNotification('communique/status', status);
  };

  /** A handler's answer; what fails is logged and answered with nothing, what is cancelled says so. */
  const answer = async <T>(
    what: string,
    token: CancellationToken,
    nothing: T,
    work: () => Promise<T>,
  ): Promise<T | ResponseError<never>> => {
    const cancelled = (): ResponseError<never> => new ResponseError(LSPErrorCodes.RequestCancelled, 'cancelled');
    if (token.isCancellationRequested) return cancelled();
    try {
      const value = await work();
      return token.isCancellationRequested ? cancelled() : value;
    } catch (error) {
      log(`${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return nothing;
    }
  };

  const pulls = (): boolean => client.textDocument?.diagnostic !== undefined;
  const pending = new Map<string, ReturnType<typeof setTimeout>>();
  const push = async (uri: string): Promise<void> => {
    const analysed = await analysisOf(uri);
    const document = documents.get(uri);
    if (!document || (analysed && analysed.document.version !== document.version)) return;
    const diagnostics = analysed?.findings.map((f) => diagnosticOf(f, analysed.document)) ?? [];
    await connection.sendDiagnostics({ uri, version: document.version, diagnostics });
    sendStatus(uri, analysed);
  };
  const pushSoon = (uri: string): void => {
    clearTimeout(pending.get(uri));
    pending.set(
      uri,
      setTimeout(() => {
        pending.delete(uri);
        push(uri).catch((error) => log(`Checking ${uri} failed: ${String(error)}`));
      }, pushDelay),
    );
  };
  const refreshAll = (): void => {
    if (!pulls()) for (const { uri } of documents.all()) pushSoon(uri);
    else if (client.workspace?.diagnostics?.refreshSupport === true)
      connection.sendRequest(DiagnosticRefreshRequest.type).catch(() => undefined);
  };

  connection.onInitialize((params): InitializeResult => {
    client = params.capabilities;
    folders = (params.workspaceFolders ?? []).map((f) => f.uri);
    if ((params.initializationOptions as ClientOptions | undefined)?.readFile === true) {
      platform = { readText: (uri) => connection.sendRequest('communique/readFile', { uri }) };
    }
    return {
      serverInfo: { name: 'Communiqué', version: packageJson.version },
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        hoverProvider: true,
        codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix] },
        ...(pulls() ? { diagnosticProvider: { identifier: 'communique', interFileDependencies: false, workspaceDiagnostics: false } } : {}),
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(() => {
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'communique' }).catch(() => undefined);
    }
    if (client.workspace?.workspaceFolders === true) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        folders = [...folders.filter((f) => !removed.some((r) => r.uri === f)), ...added.map((a) => a.uri)];
        workspace.refresh();
        refreshAll();
      });
    }
  });

  connection.onDidChangeConfiguration(() => {
    userRules = new Map();
    refreshAll();
  });
  connection.onDidChangeWatchedFiles(() => {
    workspace.refresh();
    refreshAll();
  });

  documents.onDidChangeContent(({ document }) => {
    if (!pulls()) pushSoon(document.uri);
  });
  documents.onDidClose(({ document: { uri } }) => {
    clearTimeout(pending.get(uri));
    pending.delete(uri);
    userRules.delete(uri);
    analyses.forget(uri);
    void connection.sendDiagnostics({ uri, diagnostics: [] });
  });

  connection.languages.diagnostics.on(({ textDocument: { uri }, previousResultId }, token) =>
    answer('Checking', token, { kind: DocumentDiagnosticReportKind.Full, items: [] }, async () => {
      const analysed = await analysisOf(uri);
      if (token.isCancellationRequested) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      sendStatus(uri, analysed);
      if (!analysed) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
      if (analysed.state === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId: analysed.state };
      return {
        kind: DocumentDiagnosticReportKind.Full,
        resultId: analysed.state,
        items: analysed.findings.map((f) => diagnosticOf(f, analysed.document)),
      };
    }),
  );

  connection.onHover(({ textDocument: { uri }, position }, token) =>
    answer('Hover', token, null, async () => {
      const analysed = await analysisOf(uri);
      if (!analysed) return null;
      const { document, statement } = analysed;
      const linkTo = (offset: number): string => {
        const line = document.positionAt(offset).line + 1;
        return `[line ${line}](${uri}#L${line})`;
      };
      const card = hoverCard(statement, document.offsetAt(position), linkTo);
      return card ? { contents: { kind: MarkupKind.Markdown, value: card.markdown }, range: rangeOfSpan(document, card.span) } : null;
    }),
  );

  connection.onCodeAction(({ textDocument: { uri }, range, context }, token) =>
    answer('Quick fix', token, [], async () => {
      const wanted = context.only?.some((kind) => kind === CodeActionKind.Empty || kind === CodeActionKind.QuickFix) ?? true;
      const analysed = wanted ? await analysisOf(uri) : undefined;
      return analysed ? quickFixes(analysed.findings, range, analysed.document) : [];
    }),
  );

  documents.listen(connection);
  connection.listen();
}
