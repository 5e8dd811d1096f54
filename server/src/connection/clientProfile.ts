import type { InitializeParams, MarkupKind, PositionEncodingKind } from 'vscode-languageserver';
import { type Translations, translationsIn } from '../text/l10n.js';

/** The client’s `initializationOptions`. */
interface ClientOptions {
  /** It answers `communique/readFile`. Files are read through the editor, so that virtual workspaces work. */
  readonly readFile?: boolean;
  /** It answers `communique/listFolder`. */
  readonly listFolder?: boolean;
  /** It validates `communique.json` and `*.glossary.json` itself. */
  readonly checksJson?: boolean;
  /** It has the command `communique.showReferences`, whose arguments are LSP values. */
  readonly showReferences?: boolean;
  /** It has the commands `communique.changeUserSettings`, `communique.changeSeverity` and `communique.explainRule`. */
  readonly ruleCommands?: boolean;
  /** Messages in the editor’s display language, by their English text. */
  readonly translations?: unknown;
}

/** The client’s capabilities that matter here. */
export interface ClientProfile {
  readonly encoding: PositionEncodingKind;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly folders: boolean;
  readonly hoverMarkup: MarkupKind;
  readonly documentationMarkup: MarkupKind;
  readonly snippets: boolean;
  readonly labelDetails: boolean;
  readonly hierarchicalSymbols: boolean;
  readonly definitionLinks: boolean;
  readonly documentChanges: boolean;
  readonly createsFiles: boolean;
  readonly lineFoldingOnly: boolean;
  readonly multilineTokens: boolean;
  readonly textDocumentContent: boolean;
  readonly readFile: boolean;
  readonly listFolder: boolean;
  readonly progress: boolean;
  readonly relativePatterns: boolean;
  readonly showReferences: boolean;
  readonly ruleCommands: boolean;
  readonly checksJson: boolean;
  readonly registersSynchronization: boolean;
}

/** Returns the client’s first preference that the server supports; plain text if it has none. */
function preferred(kinds: readonly MarkupKind[] | undefined): MarkupKind {
  return kinds?.find((k) => k === 'markdown' || k === 'plaintext') ?? 'plaintext';
}

const counted: readonly PositionEncodingKind[] = ['utf-8', 'utf-32'];

/** Negotiates the position encoding: UTF-16 if the client has it, since then nothing must be converted (LSP 3.17, “Position”). */
function agreedEncoding(offered: readonly PositionEncodingKind[] | undefined): PositionEncodingKind {
  if (!offered || offered.length === 0 || offered.includes('utf-16')) return 'utf-16';
  return offered.find((e) => counted.includes(e)) ?? 'utf-16';
}

/** Returns the URIs of the workspace folders at startup. */
export function foldersOf({ workspaceFolders }: Pick<InitializeParams, 'workspaceFolders'>): string[] {
  return (workspaceFolders ?? []).map((f) => f.uri);
}

const optionsOf = (options: unknown): ClientOptions | undefined | null =>
  (typeof options === 'object' ? options : undefined) as ClientOptions | undefined | null;

/** Returns the messages that the client has. */
export function translationsOf({ initializationOptions }: Pick<InitializeParams, 'initializationOptions'>): Translations | undefined {
  return translationsIn(optionsOf(initializationOptions)?.translations);
}

export function profileOf({
  capabilities,
  initializationOptions,
}: Pick<InitializeParams, 'capabilities' | 'initializationOptions'>): ClientProfile {
  const { textDocument, workspace, general, window } = capabilities;
  const options = optionsOf(initializationOptions);
  return {
    encoding: agreedEncoding(general?.positionEncodings),
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    folders: workspace?.workspaceFolders === true,
    hoverMarkup: preferred(textDocument?.hover?.contentFormat),
    documentationMarkup: preferred(textDocument?.completion?.completionItem?.documentationFormat),
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    labelDetails: textDocument?.completion?.completionItem?.labelDetailsSupport === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    lineFoldingOnly: textDocument?.foldingRange?.lineFoldingOnly === true,
    multilineTokens: textDocument?.semanticTokens?.multilineTokenSupport === true,
    textDocumentContent: workspace?.textDocumentContent !== undefined,
    readFile: options?.readFile === true,
    listFolder: options?.listFolder === true,
    progress: window?.workDoneProgress === true,
    relativePatterns: workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    showReferences: options?.showReferences === true,
    ruleCommands: options?.ruleCommands === true,
    checksJson: options?.checksJson === true,
    registersSynchronization: textDocument?.synchronization?.dynamicRegistration === true,
  };
}
