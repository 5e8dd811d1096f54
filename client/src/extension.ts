import { commands, type Disposable, type ExtensionContext, languages, type TextDocument, Uri, window, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  type LanguageClientOptions,
  type Location,
  type Position,
  RevealOutputChannelOn,
} from 'vscode-languageclient';
import { newStatement } from './newStatement.js';
import { readFileFor } from './readFile.js';
import { statusItem, statusNotification } from './status.js';

const isReadOnly = (document: TextDocument | Uri): boolean =>
  workspace.fs.isWritableFileSystem(('uri' in document ? document.uri : document).scheme) === false;

let running: BaseLanguageClient | undefined;

/** Documents of a language, of one scheme or of all. */
interface Filter {
  readonly language: string;
  readonly scheme?: string;
}

/** Statements anywhere; other text in the workspace and untitled, not the copies that other extensions show. */
function documentSelector(): Filter[] {
  const schemes = new Set(['file', 'untitled', ...(workspace.workspaceFolders ?? []).map((f) => f.uri.scheme)]);
  const others = ['markdown', 'plaintext'].flatMap((language) => [...schemes].map((scheme) => ({ language, scheme })));
  return [{ language: 'joint-statement' }, ...others];
}

/** Resolves once a document is open that could be a statement. The workbench’s own input fields are text too, and do not count. */
function firstDocument(selector: Filter[], subscriptions: Disposable[]): Promise<void> {
  const fits = (document: TextDocument): boolean => languages.match(selector, document) > 0;
  if (workspace.textDocuments.some(fits)) return Promise.resolve();
  return new Promise((resolve) => {
    const opened = workspace.onDidOpenTextDocument((document) => {
      if (!fits(document)) return;
      opened.dispose();
      resolve();
    });
    subscriptions.push(opened);
  });
}

/** What the extension tells others. */
export interface Api {
  /** Where its server stands: it starts with the first document that could be a statement. */
  server(): 'waiting' | 'starting' | 'running';
}

/**
 * Puts up everything around the server, and starts it with the first document.
 * @param create makes the client for the host the extension runs in
 */
export function start(context: ExtensionContext, create: (options: LanguageClientOptions) => BaseLanguageClient): Api {
  const log = window.createOutputChannel('Communiqué', { log: true });
  const selector = documentSelector();
  const status = statusItem(selector);
  // A client whose start failed can neither be stopped nor started again: each start has one of its own.
  const open = async (): Promise<void> => {
    const client = create({
      documentSelector: selector,
      outputChannel: log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      diagnosticPullOptions: { onChange: true, onFocus: true },
      initializationOptions: { readFile: true, showReferences: true },
      middleware: {
        // Nothing can be mended in what cannot be written: the older side of a comparison has its cards, and no findings.
        provideDiagnostics: (document, previous, token, next) => (isReadOnly(document) ? undefined : next(document, previous, token)),
      },
    });
    running = client;
    client.onRequest('communique/readFile', readFileFor(workspace.fs));
    client.onNotification(statusNotification, (params) => status.show(params));
    try {
      await client.start();
    } catch (error) {
      log.error(String(error));
      const choice = await window.showErrorMessage('Communiqué could not start: drafts are not checked.', 'Show Log');
      if (choice !== undefined) log.show();
    }
  };
  context.subscriptions.push(
    log,
    status,
    commands.registerCommand('communique.showLog', () => log.show()),
    commands.registerCommand('communique.restartServer', async () => {
      await stop().catch((error) => log.warn(String(error)));
      await open();
    }),
    commands.registerCommand('communique.newStatement', async () => {
      if (!running) await open();
      await newStatement((params) => running?.sendRequest('communique/frame', params) ?? Promise.resolve(null));
    }),
    commands.registerCommand('communique.showReferences', (uri: string, position: Position, places: Location[]) =>
      commands.executeCommand(
        'editor.action.showReferences',
        Uri.parse(uri),
        running?.protocol2CodeConverter.asPosition(position),
        places.map((place) => running?.protocol2CodeConverter.asLocation(place)),
      ),
    ),
    commands.registerCommand('communique.checkAsStatement', async () => {
      const document = window.activeTextEditor?.document;
      if (document) await languages.setTextDocumentLanguage(document, 'joint-statement');
    }),
  );
  void firstDocument(selector, context.subscriptions).then(() => (running ? undefined : open()));
  return { server: () => (running === undefined ? 'waiting' : running.isRunning() ? 'running' : 'starting') };
}

/** Ends the server. */
export async function stop(): Promise<void> {
  const client = running;
  running = undefined;
  await client?.dispose();
}
