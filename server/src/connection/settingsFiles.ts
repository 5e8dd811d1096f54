import {
  BulkRegistration,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { glossaryGlobs } from '../glossary/formats/formats.js';
import { debounced } from './debounced.js';
import type { Session } from './session.js';

/** Delay from the last keystroke until a configuration or glossary is checked, in ms. */
const delay = 150;

/** Names of a team’s files. A glossary with another name is checked when it is saved. */
const patterns = ['communique.json', ...glossaryGlobs].map((name) => `**/${name}`);

/** Asks the client to synchronize the team’s files. Call it after `initialized`. */
export function askForSettingsFiles({ connection, client }: Session): void {
  if (!client().registersSynchronization) return;
  const documentSelector = patterns.map((pattern) => ({ pattern }));
  const wanted = BulkRegistration.create();
  wanted.add(DidOpenTextDocumentNotification.type, { documentSelector });
  wanted.add(DidChangeTextDocumentNotification.type, { documentSelector, syncKind: TextDocumentSyncKind.Incremental });
  wanted.add(DidCloseTextDocumentNotification.type, { documentSelector });
  connection.client.register(wanted).catch(() => undefined);
}

/**
 * Reports problems in configurations and glossaries while they are edited. They are synchronized but not registered for any other feature.
 * Statements use the saved files.
 */
export function serveSettingsFiles({ documents, client, problemsIn, reportFile, refresh, failed }: Session): void {
  const reportedUris = new Set<string>();
  const check = async (uri: string): Promise<void> => {
    const document = documents.get(uri);
    if (!document) return;
    const { version } = document;
    const text = document.getText();
    const problems = await problemsIn(uri, text);
    if (!problems || documents.get(uri)?.version !== version) return;
    reportedUris.add(uri);
    const own = document.languageId === 'json' || document.languageId === 'jsonc' ? client().checksJson : false;
    reportFile({ uri, text, problems: own ? problems.filter((p) => p.kind === 'meaning') : problems }, version);
  };
  const checks = debounced(delay, check, (uri, error) => failed(`Checking ${uri} failed`, error));
  documents.onDidChangeContent(({ document: { uri } }) => checks.ask(uri));
  documents.onDidClose(({ document: { uri } }) => {
    checks.forget(uri);
    // Unsaved text is discarded, so the file on disk is read and reported again.
    if (reportedUris.delete(uri)) refresh('files');
  });
}
