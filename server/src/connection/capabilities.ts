import { type InitializeResult, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import packageJson from '../../../package.json' with { type: 'json' };
import { tokenModifiers, tokenTypes } from '../features/annotations/tokenLegend.js';
import { glossaryScheme } from '../features/views/glossaryScheme.js';
import type { ClientProfile } from './clientProfile.js';

/** Abbreviations and names begin with a capital. */
const triggerCharacters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** Applies all safe fixes. Editors can run it on save. */
export const fixAllKind = 'source.fixAll.communique';

const codeActionKinds = ['quickfix', 'refactor.rewrite', 'refactor.inline', 'refactor.move', 'refactor.extract', fixAllKind];

/** Server command that updates a document’s list of abbreviations. */
export const updateListCommand = 'communique.updateAbbreviationList';

/** URI scheme of comparisons (LSP 3.18, text document content). */
export const comparisonScheme = 'communique-comparison';

function capabilitiesFor(client: ClientProfile): ServerCapabilities {
  return {
    positionEncoding: client.encoding,
    // A client that watches files also reports saved ones.
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

export function initializeResult(client: ClientProfile): InitializeResult {
  return { serverInfo: { name: 'Communiqué', version: packageJson.version }, capabilities: capabilitiesFor(client) };
}
