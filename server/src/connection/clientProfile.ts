import type { InitializeParams, MarkupKind, PositionEncodingKind } from 'vscode-languageserver';

/** What a client says of itself in `initializationOptions`. */
interface ClientOptions {
  /** It answers `communique/readFile`: files are read through the editor, so that virtual workspaces work. */
  readonly readFile?: boolean;
  /** It answers `communique/listFolder`: folders are looked into through the editor. */
  readonly listFolder?: boolean;
  /** It holds `communique.json` and `*.glossary.json` against their schemas itself. */
  readonly checksJson?: boolean;
  /** It has the command `communique.showReferences`, with LSP values for arguments. */
  readonly showReferences?: boolean;
  /** It has the commands `communique.changeUserSettings`, `communique.changeSeverity` and `communique.explainRule`. */
  readonly ruleCommands?: boolean;
}

/** What a client can do, as far as it matters here: a client that declares less gets less. */
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

/** The first kind of text that a client prefers, among those that are spoken here; plain text where it says nothing. */
function preferred(kinds: readonly MarkupKind[] | undefined): MarkupKind {
  return kinds?.find((k) => k === 'markdown' || k === 'plaintext') ?? 'plaintext';
}

const counted: readonly PositionEncodingKind[] = ['utf-8', 'utf-32'];

/** What client and server agree on: UTF-16 wherever the client has it, as nothing has to be counted then (LSP 3.17, “Position”). */
function agreedEncoding(offered: readonly PositionEncodingKind[] | undefined): PositionEncodingKind {
  if (!offered || offered.length === 0 || offered.includes('utf-16')) return 'utf-16';
  return offered.find((e) => counted.includes(e)) ?? 'utf-16';
}

/** The addresses of the folders that a client has open as it starts. */
export function foldersOf({ workspaceFolders }: Pick<InitializeParams, 'workspaceFolders'>): string[] {
  return (workspaceFolders ?? []).map((f) => f.uri);
}

export function profileOf({
  capabilities,
  initializationOptions,
}: Pick<InitializeParams, 'capabilities' | 'initializationOptions'>): ClientProfile {
  const { textDocument, workspace, general, window } = capabilities;
  const options = (typeof initializationOptions === 'object' ? initializationOptions : undefined) as ClientOptions | undefined | null;
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
