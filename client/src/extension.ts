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
  const client = create({
    documentSelector: selector,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    diagnosticPullOptions: { onChange: true, onFocus: true },
    initializationOptions: { readFile: true },
  });
  running = client;
  const status = statusItem(selector);
  context.subscriptions.push(
    log,
    status,
    client.onRequest('communique/readFile', readFileFor(workspace.fs)),
    client.onNotification(statusNotification, (params) => status.show(params)),
    commands.registerCommand('communique.showLog', () => log.show()),
    commands.registerCommand('communique.restartServer', async () => {
      await client.stop();
      await client.start();
    }),
    commands.registerCommand('communique.checkAsStatement', async () => {
      const document = window.activeTextEditor?.document;
      if (document) await languages.setTextDocumentLanguage(document, 'joint-statement');
    }),
  );
  try {
    await client.start();
  } catch (error) {
    log.error(String(error));
    const choice = await window.showErrorMessage('Communiqué could not start: drafts are not checked.', 'Show Log');
    if (choice !== undefined) log.show();
  }
}

/** Ends the server. */
export async function stop(): Promise<void> {
  await running?.dispose();
  running = undefined;
}
