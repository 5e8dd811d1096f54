import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import type { Platform } from '../workspace/platform.js';
import { initializeResult } from './capabilities.js';
import { serveAnnotations } from './handlers/annotations.js';
import { serveAssistantTools } from './handlers/assistantTools.js';
import { serveCodeActions } from './handlers/codeActions.js';
import { serveCommands } from './handlers/commands.js';
import { serveCompletion } from './handlers/completion.js';
import { serveFindings } from './handlers/findings.js';
import { serveHover } from './handlers/hover.js';
import { serveNavigation } from './handlers/navigation.js';
import { serveOutline } from './handlers/outline.js';
import { serveSettingsChanges } from './handlers/ruleActions.js';
import { serveSetUpFolder } from './handlers/setUpFolder.js';
import { serveWordDocuments } from './handlers/wordDocuments.js';
import type { Lifecycle } from './lifecycle.js';
import { openSession } from './session.js';
import { askForSettingsFiles, serveSettingsFiles } from './settingsFiles.js';
import { serveCommitmentsView } from './views/commitmentsView.js';
import { serveComparisons } from './views/comparisons.js';
import { serveFindingsView } from './views/findingsView.js';
import { serveGlossaryEntries } from './views/glossaryEntries.js';
import { serveGlossaryView } from './views/glossaryView.js';
import { serveOtherLanguage } from './views/otherLanguage.js';
import { serveTermForm } from './views/termForm.js';

/**
 * Registers all handlers of a connection.
 * @param platform file access for clients that do not read files for the server
 * @returns the state of the connection
 */
export function startServer(connection: Connection, platform: Platform): Lifecycle {
  const session = openSession(connection, platform);
  const { client, documents, lifecycle, refresh, changedFiles, changeFolders } = session;

  connection.onInitialize((params) => lifecycle.refusal('initialize') ?? initializeResult(session.begin(params)));
  connection.onShutdown(() => lifecycle.shutDown());
  connection.onInitialized(() => {
    if (client().registersConfiguration)
      connection.client.register(DidChangeConfigurationNotification.type, { section: 'communique' }).catch(() => undefined);
    askForSettingsFiles(session);
    if (!client().folders) return;
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
      changeFolders(
        added.map((f) => f.uri),
        removed.map((f) => f.uri),
      );
      refresh('files');
    });
  });
  connection.onDidChangeConfiguration(() => refresh('settings'));
  connection.onDidChangeWatchedFiles(({ changes }) => changedFiles(changes.map((c) => c.uri)));
  documents.onDidSave(({ document }) => changedFiles([document.uri]));

  serveFindings(session);
  serveFindingsView(session);
  serveHover(session);
  serveCompletion(session);
  serveNavigation(session);
  serveCodeActions(session);
  serveSettingsChanges(session);
  serveSetUpFolder(session);
  serveOutline(session);
  serveAnnotations(session);
  serveGlossaryEntries(session, serveComparisons(session));
  serveSettingsFiles(session);
  serveGlossaryView(session);
  serveTermForm(session);
  serveCommitmentsView(session);
  serveOtherLanguage(session);
  serveWordDocuments(session);
  serveCommands(session);
  serveAssistantTools(session);

  documents.listen(connection);
  connection.listen();
  return lifecycle;
}

export type StartServer = typeof startServer;
