import { type InitializeResult, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import packageJson from '../../../package.json' with { type: 'json' };
import { tokenModifiers, tokenTypes } from '../features/annotations/tokenLegend.js';
import { glossaryScheme } from '../features/views/glossaryScheme.js';
import type { ClientProfile } from './clientProfile.js';

/** Letters that open the list of completions by themselves: abbreviations and names have capitals. */
const triggerCharacters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** All safe fixes at once: what an editor runs on save. */
export const fixAllKind = 'source.fixAll.communique';

const codeActionKinds = ['quickfix', 'refactor.rewrite', 'refactor.inline', 'refactor.move', 'refactor.extract', fixAllKind];

/** The command of the server that brings the list of abbreviations of a document up to date. */
export const updateListCommand = 'communique.updateAbbreviationList';

/** The addresses under which a comparison is shown (LSP 3.18, text document content). */
export const comparisonScheme = 'communique-comparison';

/** What the server offers a client. */
function capabilitiesFor(client: ClientProfile): ServerCapabilities {
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

/** The answer to `initialize`. */
export function initializeResult(client: ClientProfile): InitializeResult {
  return { serverInfo: { name: 'Communiqué', version: packageJson.version }, capabilities: capabilitiesFor(client) };
}
