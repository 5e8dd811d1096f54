import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  ExitNotification,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Capabilities of a client with pull diagnostics. */
export const pulling: ClientCapabilities = {
  textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown', 'plaintext'] } },
  workspace: { workspaceFolders: true },
};

/** A running server. */
export interface Session {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Returns the process’s standard error. */
  readonly errors: () => string;
  open(uri: string, languageId: string, text: string): OpenDocument;
  /** Shuts down the server. Returns its exit code. */
  end(): Promise<number | null>;
}

/** An open document, with a copy of its text that follows the edits. */
export interface OpenDocument {
  readonly uri: string;
  text(): string;
  /** Replaces the first occurrence of `from` in one incremental change. */
  replace(from: string, to: string): void;
  hover(at: string, within?: number): Promise<Hover | null>;
  diagnostics(previousResultId?: string): Promise<DocumentDiagnosticReport>;
  findings(): Promise<Diagnostic[]>;
  quickFixes(diagnostic: Diagnostic): Promise<CodeAction[]>;
  /** Returns the text after an action’s edits. */
  after(action: CodeAction): string;
  close(): void;
}

/**
 * Starts the built server and initializes it.
 * @param command arguments of `node`
 * @param options `through`: a program that runs it, with arguments; `env`: replaces the environment
 */
export async function startSession(
  command: readonly string[],
  options: {
    capabilities?: ClientCapabilities;
    folder?: string;
    initializationOptions?: unknown;
    locale?: string;
    through?: readonly string[];
    env?: NodeJS.ProcessEnv;
  } = {},
): Promise<Session> {
  const [program, ...rest] = [...(options.through ?? []), process.execPath, ...command] as [string, ...string[]];
  const server = spawn(program, rest, { cwd: root, env: options.env ?? process.env, stdio: ['pipe', 'pipe', 'pipe'] });
  const exited = once(server, 'exit');
  let errors = '';
  server.stderr.on('data', (piece: Buffer) => {
    errors += piece.toString();
  });
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.listen();
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: null,
    capabilities: options.capabilities ?? pulling,
    ...(options.locale === undefined ? {} : { locale: options.locale }),
    workspaceFolders: options.folder === undefined ? null : [{ uri: options.folder, name: 'w' }],
    ...(options.initializationOptions === undefined ? {} : { initializationOptions: options.initializationOptions }),
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    initialized,
    errors: () => errors,
    open: (uri, languageId, text) => openDocument(connection, uri, languageId, text),
    end: async () => {
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      const [code] = (await exited) as [number | null];
      connection.dispose();
      return code;
    },
  };
}

function openDocument(connection: ProtocolConnection, uri: string, languageId: string, text: string): OpenDocument {
  let document = TextDocument.create(uri, languageId, 1, text);
  void connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } });
  const textDocument = { uri };
  const diagnostics = (previousResultId?: string): Promise<DocumentDiagnosticReport> =>
    connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument,
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  return {
    uri,
    text: () => document.getText(),
    replace: (from, to) => {
      const offset = document.getText().indexOf(from);
      const change = { range: { start: document.positionAt(offset), end: document.positionAt(offset + from.length) }, text: to };
      document = TextDocument.update(document, [change], document.version + 1);
      void connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version: document.version },
        contentChanges: [change],
      });
    },
    hover: (at, within = 1) =>
      connection.sendRequest(HoverRequest.type, { textDocument, position: document.positionAt(document.getText().indexOf(at) + within) }),
    diagnostics,
    findings: async () => {
      const report = await diagnostics();
      if (report.kind !== 'full') throw new Error('the first report is full');
      return report.items;
    },
    quickFixes: async (diagnostic) =>
      ((await connection.sendRequest(CodeActionRequest.type, {
        textDocument,
        range: diagnostic.range,
        context: { diagnostics: [diagnostic], only: ['quickfix'] },
      })) ?? []) as CodeAction[],
    after: (action) => TextDocument.applyEdits(document, action.edit?.changes?.[uri] ?? []),
    close: () => void connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument }),
  };
}

/** Returns a promise and its resolve function. */
export function promised<T>(): { promise: Promise<T>; resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((r) => {
    resolve = r;
  });
  return { promise, resolve };
}
