import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  ApplyWorkspaceEditRequest,
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  CompletionResolveRequest,
  CompletionTriggerKind,
  ConfigurationRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  ExecuteCommandRequest,
  FoldingRangeRequest,
  InlayHintRequest,
  InlineCompletionRequest,
  type LocationLink,
  PrepareRenameRequest,
  type Range,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRequest,
  TextDocumentContentRequest,
  type TextDocumentEdit,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type OpenDocument, type Session, startSession } from '../session.js';

const draft = [
  '# Joint Statement of the Tenth Meeting',
  '',
  'Tokyo, May 5, 2027',
  '',
  'The Government of Japan and the Government of the United States of America held the Tenth Meeting of the Dialogue in Tokyo.',
  '',
  'Both sides welcomed low Earth orbit (LEO) research, and the use of LEO by the Quasi-Zenith Satellite System.',
  '',
  '## Abbreviations',
  '',
  '- NASA: old',
  '',
].join('\n');

const full: ClientCapabilities = {
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true, labelDetailsSupport: true, documentationFormat: ['markdown'] } },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    definition: { linkSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    foldingRange: { lineFoldingOnly: true },
  },
  workspace: {
    workspaceFolders: true,
    configuration: true,
    textDocumentContent: {},
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
};

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'communique-features-')));
const folderUri = pathToFileURL(folder).href;
const uri = `${folderUri}/draft.statement.md`;

/** Applies text edits with positions in UTF-16. */
const applied = (text: string, edits: readonly { range: Range; newText: string }[]): string =>
  TextDocument.applyEdits(TextDocument.create('x:', '', 0, text), [...edits]);

describe('every feature, for a client that has all', () => {
  let session: Session;
  let document: OpenDocument;
  const at = (text: string, within = 1) =>
    TextDocument.create(uri, '', 0, document.text()).positionAt(document.text().indexOf(text) + within);
  const textDocument = { uri };

  beforeAll(async () => {
    writeFileSync(join(folder, 'communique.json'), '{ "glossaries": ["own.json"] }');
    writeFileSync(
      join(folder, 'own.json'),
      JSON.stringify({
        terms: [{ id: 'tp', name: 'Tokyo Process', abbreviation: 'TPX', kind: 'forum', definition: 'A made-up process.' }],
      }),
    );
    session = await startSession(['dist/server.js', '--stdio'], {
      capabilities: full,
      folder: folderUri,
      initializationOptions: { showReferences: true },
    });
    session.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => ({ codeLens: true, inlayHints: true })));
    document = session.open(uri, 'joint-statement', draft);
  });
  afterAll(async () => {
    expect(await session.end()).toBe(0);
    expect(session.errors()).toBe('');
    rmSync(folder, { recursive: true });
  });

  it('completes terms with their documentation', async () => {
    const result = await session.connection.sendRequest(CompletionRequest.type, {
      textDocument,
      position: at('Quasi-Zenith', 5),
      context: { triggerKind: CompletionTriggerKind.Invoked },
    });
    const items = Array.isArray(result) ? result : (result?.items ?? []);
    expect(items[0]).toMatchObject({ label: 'Quasi-Zenith Satellite System (QZSS)', labelDetails: { description: 'Japan' } });
    const resolved = await session.connection.sendRequest(CompletionResolveRequest.type, items[0] ?? { label: '' });
    expect(resolved.documentation).toMatchObject({ kind: 'markdown', value: expect.stringContaining('**Quasi-Zenith Satellite System**') });
  });

  it('completes formulae as snippets, and the rest of one inline', async () => {
    document.replace('## Abbreviations', 'Both sides concurred\n\n## Abbreviations');
    const position = at('sides concurred', 'sides concurred'.length);
    const context = { triggerKind: CompletionTriggerKind.Invoked };
    const result = await session.connection.sendRequest(CompletionRequest.type, { textDocument, position, context });
    const [formula] = Array.isArray(result) ? result : (result?.items ?? []);
    expect(formula).toMatchObject({
      label: 'Next meeting',
      insertTextFormat: 2,
      textEdit: { newText: expect.stringContaining(':Eleventh}') },
    });
    const inline = await session.connection.sendRequest(InlineCompletionRequest.type, {
      textDocument,
      position,
      context: { triggerKind: 1 },
    });
    const [continuation] = Array.isArray(inline) ? inline : (inline?.items ?? []);
    expect(continuation?.insertText).toMatch(/^Both sides concurred on holding the /);
    document.replace('Both sides concurred\n\n', '');
  });

  it('goes from a use to its introduction, from there to the glossary, and opens the entry', async () => {
    const define = (text: string, within = 1) =>
      session.connection.sendRequest(DefinitionRequest.type, { textDocument, position: at(text, within) });
    const [link] = ((await define('of LEO by', 4)) ?? []) as LocationLink[];
    const { line } = at('Both sides');
    expect(link).toMatchObject({ targetUri: uri, targetRange: { start: { line } } });
    const [entry] = ((await define('(LEO)', 2)) ?? []) as LocationLink[];
    expect(entry?.targetUri).toBe('communique-glossary:/leo.txt');
    const page = await session.connection.sendRequest(TextDocumentContentRequest.type, { uri: entry?.targetUri ?? '' });
    expect(page?.text).toMatch(/^low Earth orbit \(LEO\)\n/);
  });

  it('finds references and highlights, and renames all of them', async () => {
    const position = at('of LEO by', 4);
    const references = await session.connection.sendRequest(ReferencesRequest.type, {
      textDocument,
      position,
      context: { includeDeclaration: true },
    });
    expect(references).toHaveLength(3);
    const uses = await session.connection.sendRequest(ReferencesRequest.type, {
      textDocument,
      position,
      context: { includeDeclaration: false },
    });
    expect(uses).toHaveLength(1);
    const highlights = await session.connection.sendRequest(DocumentHighlightRequest.type, { textDocument, position });
    expect(highlights?.map((h) => h.kind)).toEqual([3, 3, 2]);
    expect(await session.connection.sendRequest(PrepareRenameRequest.type, { textDocument, position })).toMatchObject({
      placeholder: 'LEO',
    });
    const edit = await session.connection.sendRequest(RenameRequest.type, { textDocument, position, newName: 'LEOR' });
    const [change] = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(change?.textDocument).toEqual({ uri, version: expect.any(Number) });
    expect(applied(document.text(), (change?.edits ?? []) as { range: Range; newText: string }[])).toContain(
      'orbit (LEOR) research, and the use of LEOR by',
    );
    await expect(session.connection.sendRequest(RenameRequest.type, { textDocument, position, newName: 'x y' })).rejects.toThrow(
      /^“x y” would not be read as the abbreviation/,
    );
  });

  it('offers refactorings, and makes them', async () => {
    const titles = async (text: string, only?: string[]): Promise<(CodeAction | undefined)[]> => {
      const range = { start: at(text), end: at(text) };
      const actions = await session.connection.sendRequest(CodeActionRequest.type, {
        textDocument,
        range,
        context: { diagnostics: [], ...(only ? { only } : {}) },
      });
      return (actions ?? []) as CodeAction[];
    };
    document.replace('by the Quasi', 'and other LEO services by the Quasi');
    const [spell] = await titles('LEO services', ['refactor.inline']);
    expect(spell?.title).toBe('Spell out as “low Earth orbit”');
    document.replace('and other LEO services by the Quasi', 'by the Quasi');
    const [list] = await titles('NASA: old', ['refactor.rewrite']);
    const [change] = (list?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(applied(document.text(), (change?.edits ?? []) as { range: Range; newText: string }[])).toContain(
      '## Abbreviations\n\n- LEO: low Earth orbit\n',
    );
    expect(await titles('LEO by', ['quickfix'])).toEqual([]);
  });

  it('fixes all at once, on request only', async () => {
    document.replace('## Abbreviations', 'The Japanese Ministry of Environment and The Cabinet Office met.\n\n## Abbreviations');
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const ask = async (only?: string[]): Promise<CodeAction[]> =>
      ((await session.connection.sendRequest(CodeActionRequest.type, {
        textDocument,
        range,
        context: { diagnostics: [], ...(only ? { only } : {}) },
      })) ?? []) as CodeAction[];
    expect(await ask()).toEqual([]);
    const [all] = await ask(['source.fixAll']);
    expect(all?.kind).toBe('source.fixAll.communique');
    const [change] = (all?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(applied(document.text(), (change?.edits ?? []) as { range: Range; newText: string }[])).toContain(
      'The Japanese Ministry of the Environment and the Cabinet Office met.',
    );
    document.replace('The Japanese Ministry of Environment and The Cabinet Office met.\n\n', '');
  });

  it('ignores a finding in the team’s configuration before it offers a comment in the draft', async () => {
    document.replace('## Abbreviations', 'The QQQ and the QQQ met.\n\n## Abbreviations');
    const actions = ((await session.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: at('QQQ'), end: at('QQQ') },
      context: { diagnostics: [], only: ['quickfix'] },
    })) ?? []) as CodeAction[];
    expect(actions.map((a) => a.title)).toEqual([
      'Don’t require QQQ to be spelled out',
      'Ignore “QQQ” in this document',
      'Ignore “QQQ” in all documents',
      'Ignore in this paragraph (adds a comment to the draft)',
      'Turn off the rule abbreviation/not-introduced',
    ]);
    const [change] = (actions[0]?.edit?.documentChanges ?? []) as TextDocumentEdit[];
    expect(change?.textDocument.uri).toBe(`${folderUri}/communique.json`);
    const config = applied('{ "glossaries": ["own.json"] }', (change?.edits ?? []) as { range: Range; newText: string }[]);
    expect(JSON.parse(config)).toEqual({ glossaries: ['own.json'], wellKnown: ['QQQ'] });
    document.replace('The QQQ and the QQQ met.\n\n', '');
  });

  it('outlines, folds, and widens selections', async () => {
    const symbols = await session.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    expect(symbols?.map((s) => s.name)).toEqual(['Joint Statement of the Tenth Meeting']);
    const folds = await session.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    expect(folds?.[0]).toEqual({ startLine: 0, endLine: expect.any(Number), kind: 'region' });
    const [selection] =
      (await session.connection.sendRequest(SelectionRangeRequest.type, { textDocument, positions: [at('Earth orbit')] })) ?? [];
    const widths: number[] = [];
    for (let s = selection; s; s = s.parent)
      if (s.range.start.line === s.range.end.line) widths.push(s.range.end.character - s.range.start.character);
    expect(widths.slice(0, 3)).toEqual(['Earth'.length, 'low Earth orbit'.length, 'low Earth orbit (LEO)'.length]);
  });

  it('serves links, lenses, hints and colors', async () => {
    const links = await session.connection.sendRequest(DocumentLinkRequest.type, { textDocument });
    expect(links?.every((l) => /^https?:/.test(l.target ?? ''))).toBe(true);
    expect(links?.length).toBeGreaterThan(0);
    const lenses = await session.connection.sendRequest(CodeLensRequest.type, { textDocument });
    expect(lenses?.map((l) => [l.command?.title, l.command?.command])).toEqual([
      ['LEO: used once', 'communique.showReferences'],
      ['Update this list of abbreviations', 'communique.updateAbbreviationList'],
    ]);
    const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    document.replace('## Abbreviations', 'The LEO flies.\n\n## Abbreviations');
    const hints = await session.connection.sendRequest(InlayHintRequest.type, { textDocument, range: whole });
    expect(hints?.map((h) => h.label)).toEqual(['(low Earth orbit)']);
    const tokens = await session.connection.sendRequest(SemanticTokensRequest.type, { textDocument });
    expect((tokens?.data.length ?? 0) % 5).toBe(0);
    expect(tokens?.data.length).toBeGreaterThan(20);
    const { legend } = session.initialized.capabilities.semanticTokensProvider ?? { legend: undefined };
    expect(legend?.tokenTypes).toEqual(['body', 'term', 'abbreviation', 'commitment', 'date']);
  });

  it('updates the list of abbreviations on command', async () => {
    const edits: unknown[] = [];
    session.connection.onRequest(ApplyWorkspaceEditRequest.type, ({ edit }) => {
      edits.push(...(edit.documentChanges ?? []));
      return { applied: true };
    });
    await session.connection.sendRequest(ExecuteCommandRequest.type, { command: 'communique.updateAbbreviationList', arguments: [uri] });
    expect(edits).toHaveLength(1);
    await expect(
      session.connection.sendRequest(ExecuteCommandRequest.type, { command: 'communique.updateAbbreviationList', arguments: [3] }),
    ).rejects.toThrow();
  });

  it('finds terms in the workspace, the team’s and the built-in ones, on their pages', async () => {
    const [own] = (await session.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'tokyo pro' })) ?? [];
    expect(own).toMatchObject({
      name: 'TPX: Tokyo Process',
      location: { uri: expect.stringMatching(/^communique-glossary:\/tp\.txt\?file/), range: { start: { line: 0, character: 0 } } },
    });
    const [builtIn] = (await session.connection.sendRequest(WorkspaceSymbolRequest.type, { query: 'qzss' })) ?? [];
    expect(builtIn).toMatchObject({ location: { uri: 'communique-glossary:/qzss.txt' } });
  });

  it('creates the frame of a new statement, from answers and from last year’s', async () => {
    const [template] = await session.connection.sendRequest<{ id: string }[]>('communique/templates', { uri });
    const date = await session.connection.sendRequest<{ value: string }>('communique/readAnswer', { kind: 'date', text: '12 May 2027' });
    const answers = { host: 'Japan', guest: 'Australia', forum: 'Dialogue', number: '2', place: 'Tokyo', date: date.value };
    const fresh = await session.connection.sendRequest<{ snippet: string }>('communique/frame', { template: template?.id, answers });
    expect(fresh.snippet).toContain('May 12, 2027');
    expect(fresh.snippet).toContain('## The Second Meeting of the Dialogue');
    const carried = await session.connection.sendRequest<{ snippet: string }>('communique/frame', { from: { uri, text: draft } });
    expect(carried.snippet).toContain('held the Eleventh Meeting');
    await expect(session.connection.sendRequest('communique/frame', { from: { uri, text: 'Nothing.' } })).rejects.toThrow(
      /doesn’t number its meeting/,
    );
    await expect(session.connection.sendRequest('communique/frame', {})).rejects.toThrow(/needs a template/);
  });
});

describe('a client that declares less', () => {
  it('gets plain text, plain insertions, flat symbols, locations, pushed findings and plain changes', async () => {
    const session = await startSession(['dist/server.js', '--stdio'], { capabilities: {} });
    const document = session.open('untitled:less', 'joint-statement', draft);
    const textDocument = { uri: document.uri };
    const at = (text: string, within = 1) => TextDocument.create('', '', 0, draft).positionAt(draft.indexOf(text) + within);
    expect((await document.hover('LEO'))?.contents).toMatchObject({
      kind: 'plaintext',
      value: expect.stringMatching(/^low Earth orbit \(LEO\)\n/),
    });
    const result = await session.connection.sendRequest(CompletionRequest.type, { textDocument, position: { line: 5, character: 0 } });
    const items = Array.isArray(result) ? result : (result?.items ?? []);
    expect(items.length).toBeGreaterThan(0);
    for (const { insertTextFormat, textEdit } of items) {
      expect(insertTextFormat).toBe(1);
      expect(textEdit && 'newText' in textEdit ? textEdit.newText : '').not.toMatch(/\$\{/);
    }
    const symbols = await session.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
    expect(symbols?.every((s) => 'location' in s)).toBe(true);
    const definition = await session.connection.sendRequest(DefinitionRequest.type, { textDocument, position: at('of LEO by', 4) });
    expect(definition).toEqual([{ uri: document.uri, range: expect.anything() }]);
    const edit = await session.connection.sendRequest(RenameRequest.type, { textDocument, position: at('of LEO by', 4), newName: 'LEOR' });
    expect(Object.keys(edit?.changes ?? {})).toEqual([document.uri]);
    expect(session.initialized.capabilities.diagnosticProvider).toBeUndefined();
    expect(session.initialized.capabilities.workspace?.textDocumentContent).toBeUndefined();
    expect(await session.end()).toBe(0);
  });
});

describe.each(['utf-8', 'utf-32'])('a client with %s positions', (encoding) => {
  const text = '# Joint Statement\n\n𝒳 é 準天頂 and the QZSS program and 😀 QZSS satellites.\n';
  const widthOf = (s: string): number => (encoding === 'utf-8' ? new TextEncoder().encode(s).length : [...s].length);
  const line = text.split('\n')[2] ?? '';

  it('sends and receives such positions, also in edits', async () => {
    const session = await startSession(['dist/server.js', '--stdio'], {
      capabilities: { general: { positionEncodings: [encoding] }, textDocument: { diagnostic: {} } },
    });
    expect(session.initialized.capabilities.positionEncoding).toBe(encoding);
    const document = session.open('untitled:encoded', 'joint-statement', text);
    const column = widthOf(line.slice(0, line.indexOf('QZSS')));
    const findings = await document.findings();
    expect(findings[0]?.range).toEqual({ start: { line: 2, character: column }, end: { line: 2, character: column + 4 } });
    const second = widthOf(line.slice(0, line.lastIndexOf('QZSS')));
    expect(findings[0]?.relatedInformation?.[0]?.location.range.start.character).toBe(second);
    const card = await session.connection.sendRequest<{ range: Range }>('textDocument/hover', {
      textDocument: { uri: document.uri },
      position: { line: 2, character: second + 1 },
    });
    expect(card.range.start.character).toBe(second);
    // Deletes the emoji, which moves what follows it.
    const emoji = widthOf(line.slice(0, line.indexOf('😀')));
    await session.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: document.uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 2, character: emoji }, end: { line: 2, character: emoji + widthOf('😀 ') } }, text: '' },
        { range: { start: { line: 2, character: 0 }, end: { line: 2, character: widthOf('𝒳') } }, text: 'X' },
      ],
    });
    const moved = await document.findings();
    expect(moved[0]?.relatedInformation?.[0]?.location.range.start.character).toBe(second - widthOf('😀 ') - widthOf('𝒳') + 1);
    expect(await session.end()).toBe(0);
    expect(session.errors()).toBe('');
  });

  it('uses UTF-16 if the client also supports it', async () => {
    const session = await startSession(['dist/server.js', '--stdio'], {
      capabilities: { general: { positionEncodings: [encoding, 'utf-16'] } },
    });
    expect(session.initialized.capabilities.positionEncoding).toBe('utf-16');
    await session.end();
  });
});
