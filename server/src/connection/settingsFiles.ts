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

/** How long after the last keystroke a configuration or glossary is read, in milliseconds. */
const delay = 150;

/** Files of the team by their names; a glossary named otherwise is checked as it is saved. */
const patterns = ['communique.json', ...glossaryGlobs].map((name) => `**/${name}`);

/** Asks the client for the documents that are the team’s files; to be called once it is ready. */
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
 * Tells what is wrong in configurations and glossaries while they are edited. They are not statements, so the client is asked for
 * them alone: no other feature is offered there. What holds for the statements is the saved file.
 */
export function serveSettingsFiles({ documents, client, problemsIn, reportFile, refresh, log }: Session): void {
  const told = new Set<string>();
  const check = async (uri: string): Promise<void> => {
    const document = documents.get(uri);
    if (!document) return;
    const { version } = document;
    const text = document.getText();
    const problems = await problemsIn(uri, text);
    if (!problems || documents.get(uri)?.version !== version) return;
    told.add(uri);
    const own = document.languageId === 'json' || document.languageId === 'jsonc' ? client().checksJson : false;
    reportFile({ uri, text, problems: own ? problems.filter((p) => p.kind === 'meaning') : problems }, version);
  };
  const checks = debounced(delay, check, (uri, error) => log(`Checking ${uri} failed: ${String(error)}`));
  documents.onDidChangeContent(({ document: { uri } }) => checks.ask(uri));
  documents.onDidClose(({ document: { uri } }) => {
    checks.forget(uri);
    // What was only in the editor is gone; what lies on the disk is read, and told, again.
    if (told.delete(uri)) refresh('files');
  });
}
