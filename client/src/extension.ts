import {
  commands,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  l10n,
  languages,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  type CompletionList,
  type LanguageClientOptions,
  type Location,
  type Position,
  RevealOutputChannelOn,
  vsdiag,
} from 'vscode-languageclient';
import { assistantTools } from './assistantTools.js';
import type { Convert } from './commands/applyAndSave.js';
import { commitmentsOf } from './commands/commitments.js';
import { type Ask, compareWithEarlier, showPlace } from './commands/compare.js';
import { fixAll } from './commands/fixAll.js';
import { insertFormula } from './commands/insertFormula.js';
import { newStatement } from './commands/newStatement.js';
import { BothLanguages, chooseCounterpart } from './commands/otherLanguage.js';
import { ruleCommands } from './commands/ruleCommands.js';
import { explainRule, rulePages } from './commands/rulePages.js';
import { openSample } from './commands/sample.js';
import { setUpFolder } from './commands/setUpFolder.js';
import { CurrentStatement } from './currentStatement.js';
import { findingsOf } from './findings.js';
import { glossaryOf } from './glossary.js';
import { listWhileTyping } from './listWhileTyping.js';
import { readFileFor } from './readFile.js';
import { Server } from './server.js';
import { statementLanguage } from './statementLanguage.js';
import { type StatusParams, statusItem, statusNotification } from './status.js';
import { commitmentsView } from './views/commitmentsView.js';
import { earlierView } from './views/earlierView.js';
import { findingsView } from './views/findingsView.js';
import { glossaryView } from './views/glossaryView.js';
import { listFolderFor } from './views/listFolder.js';
import { wordDocuments } from './word/word.js';

const isReadOnly = (document: TextDocument | Uri): boolean =>
  workspace.fs.isWritableFileSystem(('uri' in document ? document.uri : document).scheme) === false;

let started: Server | undefined;

interface Filter {
  readonly language: string;
  readonly scheme?: string;
}

/**
 * Returns the selector for statements in any scheme, and for other text in the workspace and untitled documents. Excludes copies that other
 * extensions show.
 */
function documentSelector(): Filter[] {
  const schemes = new Set(['file', 'untitled', ...(workspace.workspaceFolders ?? []).map((f) => f.uri.scheme)]);
  const others = ['markdown', 'plaintext'].flatMap((language) => [...schemes].map((scheme) => ({ language, scheme })));
  return [{ language: 'joint-statement' }, ...others];
}

/** Resolves when a document that may be a statement is open. Ignores the workbench’s input fields, which are text documents too. */
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

/** The extension’s API. */
export interface Api {
  /** Returns the state of the server. It starts with the first document that may be a statement. */
  server(): 'waiting' | 'starting' | 'running';
}

/**
 * Registers everything around the server, and starts it with the first document.
 * @param create creates a client for the host
 */
export function start(context: ExtensionContext, create: (options: LanguageClientOptions) => BaseLanguageClient): Api {
  const log = window.createOutputChannel('Communiqué', { log: true });
  const selector = documentSelector();
  const status = statusItem(selector);
  const statement = new CurrentStatement();
  const language = statementLanguage(context);
  const ask = <T>(method: string, params: object): Promise<T> => server.request(method, params);
  const completionList = listWhileTyping({
    offers: async (document, position, context) => {
      const params = server.client?.code2ProtocolConverter.asCompletionParams(document, position, context);
      if (!params || !workspace.getConfiguration('editor', document).get('suggestOnTriggerCharacters')) return false;
      return ((await ask<CompletionList | null>('textDocument/completion', params))?.items.length ?? 0) > 0;
    },
    isActive: (document) => window.activeTextEditor?.document === document,
    open: () => commands.executeCommand('editor.action.triggerSuggest', { auto: true }),
  });
  const server = new Server({
    create: (errorHandler) => {
      const client = create({
        documentSelector: selector,
        outputChannel: log,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        errorHandler,
        // Hovers contain text from glossaries, which may come from anyone: no commands, no HTML.
        markdown: { isTrusted: false, supportHtml: false },
        diagnosticPullOptions: { onChange: true, onFocus: true },
        initializationOptions: {
          readFile: true,
          listFolder: true,
          showReferences: true,
          ruleCommands: true,
          translations: l10n.bundle,
          // VS Code does not load schemas of extensions from web addresses. Then the server validates the files.
          checksJson: !/^https?$/.test(context.extensionUri.scheme),
        },
        middleware: {
          ...completionList,
          // A read-only document, such as the older side of a comparison, gets hovers but no findings.
          provideDiagnostics: async (document, previous, token, next) => {
            const report = isReadOnly(document) ? undefined : await next(document, previous, token);
            // The rule’s page is part of the extension, so it needs no browser and no network.
            for (const { code } of report?.kind === vsdiag.DocumentDiagnosticReportKind.full ? report.items : [])
              if (typeof code === 'object') code.target = explainRule(String(code.value));
            return report;
          },
        },
      });
      client.onRequest('communique/readFile', readFileFor(workspace.fs));
      client.onRequest('communique/listFolder', listFolderFor(workspace.fs));
      client.onNotification(statusNotification, (params: StatusParams) => {
        status.show(params);
        statement.update(params);
        if (params.checked) language.recognized(params.uri);
      });
      return client;
    },
    log: (message) => log.warn(message),
    failed: (sentence) => void offerRestart(sentence, log),
  });
  started = server;
  const convert: Convert = async (edit) => server.client?.protocol2CodeConverter.asWorkspaceEdit(edit);
  const bothLanguages = new BothLanguages(ask);
  context.subscriptions.push(
    log,
    status,
    reportSavedSettings(server),
    statement,
    language,
    findingsView(findingsOf(ask), statement, convert),
    glossaryView(glossaryOf(ask), statement, ask, convert),
    commitmentsView(commitmentsOf(ask), statement),
    earlierView(ask, statement),
    bothLanguages,
    commands.registerCommand('communique.openBothLanguages', () => bothLanguages.open()),
    wordDocuments(ask, context.extensionUri),
    assistantTools(
      ask,
      context.extension.packageJSON.contributes.languageModelTools.map(({ name }: { name: string }) => name),
    ),
    ...rulePages(context),
    ...ruleCommands(ask, convert),
    ...registerCommands(context, server, ask, convert, log),
  );
  void firstDocument(selector, context.subscriptions).then(() => server.start());
  return { server: () => (server.client === undefined ? 'waiting' : server.client.isRunning() ? 'running' : 'starting') };
}

/** Reports saved settings files to the server, since VS Code’s own file watcher reports them late, in some hosts after seconds. */
const reportSavedSettings = (server: Server): Disposable =>
  workspace.onDidSaveTextDocument(({ uri, fileName }) => {
    if (/communique\.json$|\.glossary\.\w+$|\.tbx$/.test(fileName))
      void server.client?.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri.toString(), type: 2 }] });
  });

/** Registers the commands of the palette, and those that lenses and links run. */
function registerCommands(context: ExtensionContext, server: Server, ask: Ask, convert: Convert, log: LogOutputChannel): Disposable[] {
  return [
    commands.registerCommand('communique.fixAll', () => fixAll(ask)),
    commands.registerCommand('communique.setUpFolder', () => setUpFolder(ask, convert)),
    commands.registerCommand('communique.openSample', () => openSample(context)),
    commands.registerCommand('communique.showLog', () => log.show()),
    commands.registerCommand('communique.restartServer', () => server.restart()),
    commands.registerCommand('communique.newStatement', () => newStatement(ask)),
    commands.registerCommand('communique.insertFormula', () => insertFormula(ask)),
    commands.registerCommand('communique.compareWithEarlier', (old?: unknown) =>
      compareWithEarlier(ask, typeof old === 'string' ? old : undefined),
    ),
    commands.registerCommand('communique.showPlace', showPlace),
    commands.registerCommand('communique.chooseCounterpart', chooseCounterpart),
    commands.registerCommand('communique.showReferences', (uri: string, position: Position, places: Location[]) =>
      commands.executeCommand(
        'editor.action.showReferences',
        Uri.parse(uri),
        server.client?.protocol2CodeConverter.asPosition(position),
        places.map((place) => server.client?.protocol2CodeConverter.asLocation(place)),
      ),
    ),
    commands.registerCommand('communique.checkAsStatement', async () => {
      const document = window.activeTextEditor?.document;
      if (document) await languages.setTextDocumentLanguage(document, 'joint-statement');
    }),
  ];
}

/** Reports once that nothing is checked, and offers to restart. */
async function offerRestart(sentence: string, log: LogOutputChannel): Promise<void> {
  const choice = await window.showErrorMessage(sentence, l10n.t('Restart'), l10n.t('Show Log'));
  if (choice === l10n.t('Restart')) await commands.executeCommand('communique.restartServer');
  if (choice === l10n.t('Show Log')) log.show();
}

export async function stop(): Promise<void> {
  await started?.stop();
}
