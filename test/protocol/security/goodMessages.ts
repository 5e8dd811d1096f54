/** Valid messages of every kind that the server handles, and ways to corrupt them. */
export const draft = 'Both sides welcomed the QZSS and the QZSS.\n\nThey discussed low Earth orbit (LEO) and LEO.\n';
export const uri = 'untitled:draft';
export const at = (line: number, character: number) => ({ line, character });
export const textDocument = { uri };
export const position = at(0, 25);
export const range = { start: at(0, 0), end: at(0, 30) };

/** A valid request of each kind. */
export const requests: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'textDocument/hover': { textDocument, position },
  'textDocument/completion': { textDocument, position, context: { triggerKind: 1 } },
  'completionItem/resolve': { label: 'QZSS', data: { id: 'qzss', uri } },
  'textDocument/inlineCompletion': { textDocument, position, context: { triggerKind: 1 } },
  'textDocument/definition': { textDocument, position },
  'textDocument/references': { textDocument, position, context: { includeDeclaration: true } },
  'textDocument/documentHighlight': { textDocument, position },
  'textDocument/prepareRename': { textDocument, position },
  'textDocument/rename': { textDocument, position, newName: 'XYZ' },
  'textDocument/codeAction': { textDocument, range, context: { diagnostics: [] } },
  'textDocument/documentSymbol': { textDocument },
  'workspace/symbol': { query: 'Q' },
  'textDocument/foldingRange': { textDocument },
  'textDocument/selectionRange': { textDocument, positions: [position] },
  'textDocument/documentLink': { textDocument },
  'textDocument/codeLens': { textDocument },
  'textDocument/inlayHint': { textDocument, range },
  'textDocument/semanticTokens/full': { textDocument },
  'textDocument/semanticTokens/range': { textDocument, range },
  'textDocument/diagnostic': { textDocument },
  'workspace/executeCommand': { command: 'communique.updateAbbreviationList', arguments: [uri] },
  'workspace/textDocumentContent': { uri: 'communique-glossary:/qzss' },
  'communique/frame': { uri },
  'communique/glossarySides': { uri },
  'communique/glossaryTerms': { uri, used: true, side: 'Japan', kind: 'ministry' },
  'communique/glossarySearch': { uri, query: 'Q' },
  'communique/glossaryEntry': { uri, id: 'qzss' },
  'communique/glossaryInsertion': { uri, id: 'qzss', position },
  'communique/termForm': { uri, range },
  'communique/saveTerm': { uri, fields: { name: 'x' } },
  'communique/importGlossary': { uri, name: 'x.csv', base64: '' },
  'communique/findings': { uri },
  'communique/findingActions': { uri, rule: 'x', range },
  'communique/fixRule': { uri, rule: 'x' },
};

/** The request cannot be carried out, for a reason in the message: no fault of the server (LSP 3.17, RequestFailed). */
export const refused = -32803;

/** Valid notifications. */
export const notifications: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'textDocument/didOpen': { textDocument: { uri: 'untitled:other', languageId: 'joint-statement', version: 1, text: 'QZSS' } },
  'textDocument/didChange': { textDocument: { uri, version: 900 }, contentChanges: [{ range, text: 'x' }] },
  'textDocument/didClose': { textDocument: { uri: 'untitled:other' } },
  'workspace/didChangeConfiguration': { settings: {} },
  'workspace/didChangeWatchedFiles': { changes: [] },
  'workspace/didChangeWorkspaceFolders': { event: { added: [], removed: [] } },
  '$/cancelRequest': { id: 1 },
  '$/setTrace': { value: 'off' },
};

/** Values of unexpected types. */
export const wrongValues: readonly unknown[] = [
  null,
  true,
  -1,
  1.5,
  1e308,
  '',
  'x',
  '\u0000',
  '\uD800',
  [],
  [null],
  {},
  { __proto__: null, constructor: 1 },
  [[[]]],
];

/** Returns every variant with a part replaced by a wrong value, or removed, including the whole. */
export function* misshapen(good: unknown): Generator<unknown> {
  yield* wrongValues;
  if (typeof good !== 'object' || good === null) return;
  for (const key of Object.keys(good)) {
    const part = (good as Record<string, unknown>)[key];
    const replaced = (value: unknown): unknown =>
      Array.isArray(good) ? good.map((v, i) => (String(i) === key ? value : v)) : { ...good, [key]: value };
    if (!Array.isArray(good)) yield Object.fromEntries(Object.entries(good).filter(([k]) => k !== key));
    for (const value of misshapen(part)) yield replaced(value);
  }
}
