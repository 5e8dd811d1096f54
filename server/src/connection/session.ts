import {
  type CancellationToken,
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  LSPErrorCodes,
  ResponseError,
  TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { PrecedentIndex } from '../precedent/index/precedentIndex.js';
import { useTranslations } from '../text/l10n.js';
import { counterparts } from '../workspace/counterparts.js';
import { type AnalysedDocument, type CheckedDocument, documentAnalyses } from '../workspace/documents.js';
import { earlierFile } from '../workspace/earlierFile.js';
import { decoded, type FileText, folderOf, linkLeavesFolder, nameOf, type Platform } from '../workspace/platform.js';
import { precedents } from '../workspace/precedents.js';
import { type FileReport, type Settings, type WorkspaceSettings, workspaceSettings } from '../workspace/settings.js';
import { StoppedError, yieldToEventLoop } from '../workspace/timeSlicer.js';
import { type Answer, answersOf } from './answers.js';
import { type ClientProfile, foldersOf, profileOf, translationsOf } from './clientProfile.js';
import { debounced } from './debounced.js';
import { failureHandler, type OnFailure } from './failures.js';
import { fileReports } from './fileReports.js';
import { Lifecycle } from './lifecycle.js';
import { documentsIn } from './positions.js';
import { precedentEvents } from './precedentEvents.js';
import { type UserSettings, userSettingsCache } from './userSettings.js';

/** State that all handlers of a connection share. */
export interface Session {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  readonly lifecycle: Lifecycle;
  client(): ClientProfile;
  folders(): readonly string[];
  /** Returns the analysis of an open document’s current version, or undefined if it is not a statement. */
  analysisOf(uri: string, token?: CancellationToken): Promise<AnalysedDocument | undefined>;
  /**
   * As `analysisOf`, for a request with a position, which belongs to the version it was sent for: rejects with ContentModified if there is
   * a newer one.
   */
  analysisAsSent(uri: string, token?: CancellationToken): Promise<AnalysedDocument | undefined>;
  /** As `analysisOf`, with the findings. All work in turns, and reject with StoppedError if the token is cancelled. */
  checkedOf(uri: string, token?: CancellationToken): Promise<CheckedDocument | undefined>;
  settingsFor(uri: string): Promise<Settings>;
  userSettings(uri: string): Promise<UserSettings>;
  /** Returns the earlier statements for a document, after all are read. */
  precedentsFor(uri: string): Promise<PrecedentIndex | undefined>;
  /**
   * Returns the text of a statement, open or not, in any kind of file.
   * @param below URI of the folder that must contain it after links are resolved; by default its own
   */
  readStatement(uri: string, below?: string): ReturnType<typeof earlierFile>;
  /** Returns the URI of the text in the other language. */
  counterpartOf(uri: string): Promise<string | undefined>;
  /** Handles files that were written, created or deleted. */
  changedFiles(uris: readonly string[]): void;
  /** Returns the problems that a settings file would have with this text; undefined for other files. */
  problemsIn: WorkspaceSettings['problemsIn'];
  /** Sends a file’s problems to the client. */
  reportFile(file: FileReport, version?: number): void;
  /** Returns a file’s text as in the editor, saved or not, if the client reads files; else as on disk. */
  readOpenText(uri: string): Promise<FileText>;
  /** Discards what was read from files or settings, then calls `onRefresh` listeners. */
  refresh(what: 'files' | 'settings'): void;
  onRefresh(listener: () => void): void;
  forget(uri: string): void;
  log(message: string): void;
  readonly failed: OnFailure;
  readonly answer: Answer;
  begin(params: InitializeParams): ClientProfile;
  changeFolders(added: readonly string[], removed: readonly string[]): void;
}

/** Returns file access through the client, which also has virtual files. Only the disk knows where links lead. */
const throughClient = (connection: Connection, own: Platform): Platform => ({
  ...own,
  readText: async (uri, below) =>
    (await own.leavesFolder(uri, below))
      ? { error: linkLeavesFolder(), refused: true }
      : connection.sendRequest('communique/readFile', { uri }),
});

/** Delay from the last keystroke in one language until the other is checked again, in ms. */
const counterpartDelay = 300;

/**
 * Sets up what all handlers of a connection share.
 * @param ownPlatform file access for clients that do not read files for the server
 */
export function openSession(connection: Connection, ownPlatform: Platform): Session {
  let client = profileOf({ capabilities: {} });
  let folders: string[] = [];
  let platform = ownPlatform;
  const encoded = documentsIn(
    () => client.encoding,
    (uri, isWhole) => {
      log(`${uri}: a change with an old version: ${isWhole ? 'applied, since it contains the whole text' : 'ignored'}.`);
      if (isWhole) analyses.forget(uri);
    },
  );
  const documents = new TextDocuments<TextDocument>(encoded);
  const listeners: (() => void)[] = [];
  const log = (message: string): void => connection.console.error(message);
  const failed = failureHandler(connection, log);
  const lifecycle = new Lifecycle();

  const reportFile = fileReports(connection, encoded.create);
  /** Asks the client to watch files of names that were read or not found. */
  const watched = new Set<string>();
  const watch = (name: string): void => {
    if (!client.registersWatchers || watched.has(name)) return;
    watched.add(name);
    const globPattern = `**/${name.replace(/[^\p{L}\p{N}._-]/gu, '?')}`;
    connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern }] }).catch(() => undefined);
  };
  const readText: Platform['readText'] = (uri, below) => {
    watch(nameOf(uri));
    return platform.readText(uri, below);
  };
  const reportSaved = (file: FileReport): void => {
    // Problems of an open file are reported for the editor’s text, saved or not.
    if (!documents.get(file.uri)) reportFile(file);
  };
  const workspace = workspaceSettings({ ...ownPlatform, readText }, () => folders, reportSaved, log);
  const notifyListeners = (): void => {
    for (const listener of listeners) listener();
  };
  const events = precedentEvents(connection, () => client, log, failed);
  const earlierStatements = precedents(
    {
      ...ownPlatform,
      readText: (uri, below) => platform.readText(uri, below),
      listFolder: async (uri) => (await platform.listFolder?.(uri)) ?? [],
    },
    { ...events, changed: notifyListeners },
  );
  const others = counterparts({
    open: (uri) => documents.all().find((d) => decoded(d.uri) === decoded(uri)),
    read: readText,
    place: (uri, text) => encoded.create(uri, 'markdown', 0, text),
    refused: (uri, why) => events.refused?.(uri, why),
  });
  const analyses = documentAnalyses(
    workspace,
    (rule, error) => failed(`The rule ${rule} failed and was skipped`, error),
    earlierStatements,
    notifyListeners,
    others,
  );
  /** Checks the text in one language again after the other was edited. */
  const checkUsers = debounced(
    counterpartDelay,
    async () => notifyListeners(),
    (uri, error) => failed(`Checking ${uri} failed`, error),
  );
  documents.onDidChangeContent(({ document: { uri } }) => {
    analyses.changed(uri);
    if (others.usersOf(uri).length > 0) checkUsers.ask(uri);
  });
  const readOpenText: Session['readOpenText'] = (uri) =>
    client.readFile ? connection.sendRequest('communique/readFile', { uri, open: true }) : readText(uri, folderOf(uri));

  const userSettings = userSettingsCache(connection, () => client.configuration, log);

  /**
   * Handles messages that have already arrived, so that only the last of a burst of keystrokes is analysed, and nothing that was undone.
   */
  const waitForQueuedEdits = async (uri: string): Promise<void> => {
    let version: number | undefined;
    do {
      version = documents.get(uri)?.version;
      await yieldToEventLoop();
    } while (documents.get(uri)?.version !== version);
  };

  const currentDocument = async (uri: string): Promise<TextDocument | undefined> => {
    await userSettings.get(uri);
    await waitForQueuedEdits(uri);
    return documents.get(uri);
  };

  const analysisOf = async (document: TextDocument, token: CancellationToken | undefined): Promise<AnalysedDocument | undefined> =>
    analyses.analysisOf(document, (await userSettings.get(document.uri)).config, token);

  /** Repeats work that stopped because the document or the settings changed, until the request is cancelled. */
  const whileOutdated = async <T>(token: CancellationToken | undefined, work: () => Promise<T>): Promise<T> => {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof StoppedError) || token?.isCancellationRequested) throw error;
      }
    }
  };

  const settingsFor = async (uri: string): Promise<Settings> => workspace.settingsFor(uri, (await userSettings.get(uri)).config);
  const refresh = (what: 'files' | 'settings'): void => {
    if (what === 'settings') userSettings.clear();
    else workspace.refresh();
    others.refresh();
    notifyListeners();
  };

  return {
    connection,
    documents,
    lifecycle,
    client: () => client,
    folders: () => folders,
    analysisOf: (uri, token) =>
      whileOutdated(token, async () => {
        const document = await currentDocument(uri);
        return document && analysisOf(document, token);
      }),
    analysisAsSent: (uri, token) => {
      const version = documents.get(uri)?.version;
      return whileOutdated(token, async () => {
        const document = await currentDocument(uri);
        if (document?.version !== version) throw new ResponseError<never>(LSPErrorCodes.ContentModified, 'content modified');
        return document && analysisOf(document, token);
      });
    },
    checkedOf: (uri, token) =>
      whileOutdated(token, async () => {
        const document = await currentDocument(uri);
        return document && (await analysisOf(document, token))?.checked(token);
      }),
    settingsFor,
    problemsIn: (uri, text) => workspace.problemsIn(uri, text),
    reportFile,
    userSettings: userSettings.get,
    readOpenText,
    precedentsFor: async (uri) => earlierStatements.ready(await settingsFor(uri), uri),
    readStatement: (uri, below = folderOf(uri)) => earlierFile({ ...ownPlatform, readText: readOpenText }, uri, below),
    counterpartOf: async (uri) => {
      const document = documents.get(uri);
      return document && others.uriOf(document);
    },
    changedFiles: (uris) => {
      // A file that is only an earlier statement does not affect settings.
      if (uris.filter((uri) => !earlierStatements.changed(uri)).length > 0) refresh('files');
    },
    refresh,
    onRefresh: (listener) => void listeners.push(listener),
    forget: (uri) => {
      userSettings.delete(uri);
      analyses.forget(uri);
      others.forget(uri);
    },
    log,
    failed,
    answer: answersOf(lifecycle, failed),
    begin: (params) => {
      lifecycle.initialize();
      const { locale } = params;
      const translations = translationsOf(params) ?? (locale === undefined ? undefined : ownPlatform.translationsFor?.(locale));
      if (locale !== undefined || translations) useTranslations(translations ?? {});
      client = profileOf(params);
      folders = foldersOf(params);
      if (client.readFile) platform = throughClient(connection, ownPlatform);
      if (client.listFolder) platform = { ...platform, listFolder: (uri) => connection.sendRequest('communique/listFolder', { uri }) };
      return client;
    },
    changeFolders: (added, removed) => {
      folders = [...folders.filter((f) => !removed.includes(f)), ...added];
    },
  };
}
