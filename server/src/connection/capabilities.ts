import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { glossaryScheme } from '../features/glossaryEntry.js';
import { tokenModifiers, tokenTypes } from '../features/semanticTokens.js';
import { updateListCommand } from './annotations.js';
import type { ClientProfile } from './clientProfile.js';
import { codeActionKinds } from './codeActions.js';
import { comparisonScheme } from './comparisons.js';
import { triggerCharacters } from './completion.js';

/** What the server offers a client. */
export function capabilitiesFor(client: ClientProfile): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    // Who tells of changed files tells of saved ones too.
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: !client.registersWatchers },
    hoverProvider: true,
    completionProvider: { triggerCharacters, resolveProvider: true, completionItem: { labelDetailsSupport: true } },
    inlineCompletionProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    codeActionProvider: { codeActionKinds },
    documentSymbolProvider: true,
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentLinkProvider: {},
    codeLensProvider: {},
    inlayHintProvider: true,
    semanticTokensProvider: { legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] }, full: true, range: true },
    executeCommandProvider: { commands: [updateListCommand] },
    ...(client.pullsDiagnostics
      ? { diagnosticProvider: { identifier: 'communique', interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      ...(client.textDocumentContent ? { textDocumentContent: { schemes: [glossaryScheme, comparisonScheme] } } : {}),
    },
  };
}
