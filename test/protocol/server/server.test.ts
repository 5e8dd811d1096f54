import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  ConfigurationRequest,
  type Diagnostic,
  DiagnosticSeverity,
  DidChangeWatchedFilesNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  LSPErrorCodes,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  RegistrationRequest,
} from 'vscode-languageserver/node';
import { absentFeatures } from '../../../scripts/unusedParts.mjs';
import { promised, pulling, type Session, startSession } from '../session.js';

const draft = [
  '# Joint Statement of the Tenth Dialogue',
  '',
  'Tokyo, May 5, 2027',
  '',
  'The Government of Japan and the Government of the United States of America held the meeting.',
  '',
  'Both sides welcomed the QZSS program and QZSS satellites, and discussed low Earth orbit (LEO).',
  '',
  'New LEO destinations and Maritime Domain Awareness (MDA) followed, as did MDA exercises with NICT.',
  '',
].join('\n');

const rules = (diagnostics: readonly Diagnostic[]): unknown[] => diagnostics.map((d) => d.code);

describe.each([
  ['the command line’s server', ['dist/cli.js', 'lsp', '--stdio']],
  ['the extension’s server', ['dist/server.js', '--stdio']],
])('%s', (_, command) => {
  let session: Session;
  beforeAll(async () => {
    session = await startSession(command);
  });
  afterAll(async () => {
    expect(await session.end()).toBe(0);
    expect(session.errors()).toBe('');
  });

  it('offers nothing that the client’s bundle leaves out', () => {
    const { capabilities } = session.initialized;
    for (const capability of Object.values(absentFeatures)) expect(capabilities).not.toHaveProperty(capability);
    expect(capabilities.workspace).not.toHaveProperty('fileOperations');
    expect(capabilities).toHaveProperty('hoverProvider');
  });

  it('says what it can do', () => {
    expect(session.initialized.serverInfo?.name).toBe('Communiqué');
    expect(session.initialized.capabilities).toMatchObject({
      hoverProvider: true,
      diagnosticProvider: { identifier: 'communique' },
      textDocumentSync: { change: 2 },
    });
  });

  it.each([
    ['QZSS', '**Quasi-Zenith Satellite System** (QZSS)'],
    ['MDA', '**Maritime Domain Awareness** (MDA)'],
    ['NICT', '**National Institute of Information and Communications Technology** (NICT)'],
    ['LEO', '**low Earth orbit** (LEO)'],
  ])('hovers %s', async (abbreviation, heading) => {
    const document = session.open('untitled:hover', 'joint-statement', draft);
    const hover = await document.hover(abbreviation);
    expect(hover?.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining(heading) });
    const { line } = hover?.range?.start ?? { line: -1 };
    expect(draft.split('\n')[line]?.slice(hover?.range?.start.character, hover?.range?.end.character)).toBe(abbreviation);
    document.close();
  });

  it('finds, fixes and finds again', async () => {
    const document = session.open('untitled:fix', 'joint-statement', draft);
    const before = await document.findings();
    expect(rules(before)).toEqual(['abbreviation/not-introduced', 'abbreviation/not-introduced']);
    const [qzss] = before as [Diagnostic];
    expect(qzss).toMatchObject({
      severity: DiagnosticSeverity.Warning,
      source: 'Communiqué',
      codeDescription: { href: expect.stringContaining('abbreviation-not-introduced.md') },
    });
    expect(qzss.relatedInformation).toHaveLength(1);
    const [fix] = await document.quickFixes(qzss);
    expect(fix).toMatchObject({ title: 'Write “Quasi-Zenith Satellite System (QZSS)”', kind: 'quickfix', isPreferred: true });
    if (!fix) throw new Error('no fix');
    expect(document.after(fix)).toBe(draft.replace('QZSS', 'Quasi-Zenith Satellite System (QZSS)'));

    document.replace('the QZSS program', 'the Quasi-Zenith Satellite System (QZSS) program');
    expect(rules(await document.findings())).toEqual(['abbreviation/not-introduced']);
    document.close();
  });

  it('follows incremental edits', async () => {
    const document = session.open('untitled:edit', 'joint-statement', draft);
    const first = await document.diagnostics();
    expect(await document.diagnostics(first.resultId)).toMatchObject({ kind: 'unchanged', resultId: first.resultId });
    document.replace('with NICT', 'with 😀 XYZ\r\nand XYZ');
    document.replace('QZSS program and QZSS satellites', 'plans');
    const report = await document.diagnostics(first.resultId);
    expect(report.kind).toBe('full');
    const items = report.kind === 'full' ? report.items : [];
    expect(items).toHaveLength(1);
    const at = document.text().indexOf('XYZ');
    const lines = document.text().slice(0, at).split('\n');
    expect(items[0]?.range.start).toEqual({ line: lines.length - 1, character: lines.at(-1)?.length });
    document.close();
  });

  it('says that nothing has changed where an edit changes no finding', async () => {
    const document = session.open('untitled:unchanged', 'joint-statement', `${draft}\n\nThey spoke of rice.\n`);
    const first = await document.diagnostics();
    document.replace('rice', 'wheat');
    expect(await document.diagnostics(first.resultId)).toMatchObject({ kind: 'unchanged', resultId: first.resultId });
    document.replace('The', '\nThe');
    expect(await document.diagnostics(first.resultId)).toMatchObject({ kind: 'full' });
    document.close();
  });

  it('analyses a burst of keystrokes once, as it ends', async () => {
    const document = session.open('untitled:burst', 'joint-statement', draft);
    const reports = [...'ABCDEFGHIJ'].map((letter) => {
      document.replace('followed', `${letter}XYZ followed`);
      return document.diagnostics();
    });
    const answers = await Promise.all(reports);
    expect(new Set(answers.map((a) => a.resultId)).size).toBeLessThan(answers.length);
    const last = await document.diagnostics();
    expect(answers.at(-1)?.resultId).toBe(last.resultId);
    document.close();
  });

  it('does no work for cancelled requests', async () => {
    const paragraph = 'Both sides welcomed the use of QZSS and of NICT for the exchange of data, and reaffirmed the Framework Agreement.';
    const document = session.open('untitled:cancel', 'joint-statement', `${draft}\n\n${Array(8000).fill(paragraph).join('\n\n')}`);
    const source = new CancellationTokenSource();
    // The second request and its cancellation arrive while the first is being answered.
    const busy = document.diagnostics();
    const taken = session.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: document.uri } }, source.token);
    source.cancel();
    await expect(taken).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
    expect((await busy).kind).toBe('full');
    document.close();
  });

  it('ignores documents that are not statements', async () => {
    const readme = session.open('file:///w/README.md', 'markdown', draft);
    expect(await readme.findings()).toEqual([]);
    expect(await readme.hover('QZSS')).toBeNull();
    const notes = session.open('file:///w/notes.txt', 'plaintext', 'The QZSS is a system.');
    expect(await notes.findings()).toEqual([]);
    const statement = session.open('file:///w/draft.md', 'markdown', draft);
    expect(await statement.findings()).toHaveLength(2);
    for (const document of [readme, notes, statement]) document.close();
  });

  it('answers null for an unknown document, and for a position outside the text', async () => {
    expect(
      await session.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: 'untitled:none' },
        position: { line: 0, character: 0 },
      }),
    ).toBeNull();
    const document = session.open('untitled:short', 'joint-statement', 'QZSS');
    expect(
      await session.connection.sendRequest(HoverRequest.type, {
        textDocument: { uri: document.uri },
        position: { line: 900, character: 3 },
      }),
    ).not.toBeUndefined();
    document.close();
  });
});

describe('the server', () => {
  const folder = mkdtempSync(join(tmpdir(), 'communique-'));
  const uri = (name: string): string => pathToFileURL(join(folder, name)).href;
  afterAll(() => rmSync(folder, { recursive: true }));

  it('pushes findings to a client without pull diagnostics', async () => {
    const session = await startSession(['dist/cli.js', 'lsp', '--stdio'], { capabilities: {} });
    expect(session.initialized.capabilities.diagnosticProvider).toBeUndefined();
    const pushed = promised<PublishDiagnosticsParams>();
    session.connection.onNotification(PublishDiagnosticsNotification.type, (params) => pushed.resolve(params));
    session.open('untitled:push', 'joint-statement', draft);
    const { diagnostics, version } = await pushed.promise;
    expect(version).toBe(1);
    expect(diagnostics).toHaveLength(2);
    expect(await session.end()).toBe(0);
  });

  it('uses the team’s configuration and glossary, and says where a glossary is wrong', async () => {
    writeFileSync(
      join(folder, 'communique.json'),
      JSON.stringify({ glossaries: ['ours.json'], rules: { 'abbreviation/not-reused': 'off' }, include: ['*.md'] }),
    );
    writeFileSync(
      join(folder, 'ours.json'),
      JSON.stringify({
        terms: [{ id: 'ours', name: 'Made-up Test System', abbreviation: 'MTS', kind: 'system', definition: 'A system for tests.' }],
      }),
    );
    const session = await startSession(['dist/cli.js', 'lsp', '--stdio'], { folder: pathToFileURL(folder).href });
    const wrong = promised<PublishDiagnosticsParams>();
    session.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      if (params.uri === uri('ours.json') && params.diagnostics.length > 0) wrong.resolve(params);
    });
    const document = session.open(uri('notes.md'), 'markdown', 'The MTS and the Foo Bar Baz (FBB).\n');
    expect(rules(await document.findings())).toEqual(['abbreviation/not-introduced']);
    expect((await document.hover('MTS'))?.contents).toMatchObject({ value: expect.stringContaining('Made-up Test System') });

    writeFileSync(join(folder, 'ours.json'), '{ "terms": [\n  { "id": 3 }\n] }');
    await session.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri: uri('ours.json'), type: 2 }] });
    document.replace('The', 'This');
    expect(rules(await document.findings())).toEqual(['abbreviation/not-introduced']);
    expect((await wrong.promise).diagnostics[0]?.range.start.line).toBe(1);
    expect(await session.end()).toBe(0);
  });

  it('takes the readers from the editor’s settings', async () => {
    const session = await startSession(['dist/server.js', '--stdio'], { capabilities: { ...pulling, workspace: { configuration: true } } });
    session.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => ({ readers: 'experts' })));
    const document = session.open('untitled:readers', 'joint-statement', 'NASA and the ZQRT met NASA.\n');
    expect((await document.findings()).map((f) => f.message)).toEqual([expect.stringContaining('ZQRT')]);
    expect(await session.end()).toBe(0);
  });

  it('reports in the status what is not checked', async () => {
    const session = await startSession(['dist/server.js', '--stdio'], { capabilities: pulling });
    const status = promised<unknown>();
    session.connection.onNotification('communique/status', status.resolve);
    const text = 'Les ministres se félicitent de la coopération entre les deux pays et rappellent que la paix est dans leur intérêt.\n';
    expect(await session.open('untitled:french', 'joint-statement', text).findings()).toEqual([]);
    expect(await status.promise).toMatchObject({ checked: true, unchecked: '1 paragraph in French is not checked' });
    expect(await session.end()).toBe(0);
  });

  it('asks the client to watch the settings files', async () => {
    writeFileSync(join(folder, 'communique.json'), JSON.stringify({ glossaries: ['our terms.json'], include: ['*.md'] }));
    const session = await startSession(['dist/cli.js', 'lsp', '--stdio'], {
      folder: pathToFileURL(folder).href,
      capabilities: { ...pulling, workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } } },
    });
    const globs: unknown[] = [];
    session.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const { method, registerOptions } of registrations)
        if (method === 'workspace/didChangeWatchedFiles')
          globs.push(...registerOptions.watchers.map((w: { globPattern: unknown }) => w.globPattern));
    });
    await session.open(uri('notes.md'), 'markdown', 'The MTS.\n').findings();
    // The text in the other language may be written later.
    expect(globs.sort()).toEqual(['**/communique.json', '**/notes.en.md', '**/notes.ja.md', '**/our?terms.json']);
    expect(await session.end()).toBe(0);
  });

  it('reads files through a client that offers it', async () => {
    const session = await startSession(['dist/cli.js', 'lsp', '--stdio'], {
      folder: 'memfs:/w',
      initializationOptions: { readFile: true },
    });
    const files: Record<string, string> = {
      'memfs:/w/communique.json': JSON.stringify({ include: ['*.md'], rules: { 'abbreviation/not-introduced': 'error' } }),
    };
    session.connection.onRequest('communique/readFile', ({ uri: asked }: { uri: string }): { text?: string; error?: string } => {
      const text = files[asked];
      return text === undefined ? { error: 'no such file' } : { text };
    });
    const [finding] = await session.open('memfs:/w/x.md', 'markdown', 'The XYZ and XYZ.\n').findings();
    expect(finding?.severity).toBe(DiagnosticSeverity.Error);
    expect(await session.end()).toBe(0);
  });
});
