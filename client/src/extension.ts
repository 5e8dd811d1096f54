import { commands, type ExtensionContext, languages, window, workspace } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { readFileFor } from './readFile.js';
import { statusItem, statusNotification } from './status.js';

const languageIds = ['joint-statement', 'markdown', 'plaintext'];

let running: BaseLanguageClient | undefined;

/** Documents of the workspace and untitled ones, not the read-only copies that other extensions show. */
function documentSelector(): { language: string; scheme: string }[] {
  const schemes = new Set(['file', 'untitled', ...(workspace.workspaceFolders ?? []).map((f) => f.uri.scheme)]);
  return languageIds.flatMap((language) => [...schemes].map((scheme) => ({ language, scheme })));
}

/**
 * Starts the server and everything around it.
 * @param create makes the client for the host the extension runs in
 */
export async function start(context: ExtensionContext, create: (options: LanguageClientOptions) => BaseLanguageClient): Promise<void> {
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
      initializationOptions: { readFile: true },
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
    commands.registerCommand('communique.checkAsStatement', async () => {
      const document = window.activeTextEditor?.document;
      if (document) await languages.setTextDocumentLanguage(document, 'joint-statement');
    }),
  );
  await open();
}

/** Ends the server. */
export async function stop(): Promise<void> {
  const client = running;
  running = undefined;
  await client?.dispose();
}
