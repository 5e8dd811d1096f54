import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type ClientCapabilities,
  CodeLensRequest,
  CompletionRequest,
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type InlineCompletionItem,
  InlineCompletionRequest,
  RegistrationRequest,
  ShowMessageNotification,
  TextDocumentContentRequest,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { runCommandLine } from '../commandLine.js';
import { type OpenDocument, promised, type Session, startSession } from '../session.js';

const formula = 'Both sides affirmed the safe, stable, and lasting use of the northern fishing grounds.';
const trains = 'Night trains will run between the two capitals from May to October every year.';

const statement = (year: number, sentences: readonly string[]): string =>
  `# Joint Statement of ${year}\n\nOslo, May 12, ${year}\n\n${sentences.join(' ')}\n`;

const nouns =
  'oak elm ash fir yew rye hay fog sea bay cod eel hen owl bee fox elk ram cow dog cat jay jar cup pan pot lid urn vat keg'.split(' ');

/** A unique sentence for each number up to 29. */
const filler = (i: number): string =>
  `Every ${nouns[i]} keeper painted the ${nouns[(i + 7) % 30]} boats beside that ${nouns[(i + 13) % 30]} market.`;

const capabilities: ClientCapabilities = {
  textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown', 'plaintext'] }, inlineCompletion: {} },
  workspace: {
    workspaceFolders: true,
    configuration: true,
    diagnostics: { refreshSupport: true },
    textDocumentContent: {},
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
  },
  window: { workDoneProgress: true },
};

const draftText = statement(2027, [
  `${formula.replace('stable', 'secure')} The two Ministers noted their commitment to the lighthouses of the outer islands.`,
]);

/** A session in a folder, whose client is told when to request findings again. */
async function open(folder: string, own: ClientCapabilities = capabilities) {
  const session = await startSession(['dist/server.js', '--stdio'], { capabilities: own, folder: pathToFileURL(folder).href });
  const { connection } = session;
  let refreshed = promised<void>();
  connection.onRequest(DiagnosticRefreshRequest.type, () => refreshed.resolve());
  connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => ({ codeLens: true })));
  const watched: unknown[] = [];
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => void watched.push(...registrations.map((r) => r.registerOptions)));
  return {
    session,
    watched,
    /** Returns findings once a condition holds. Requests them again whenever the server asks for it. */
    findingsWhen: async (document: OpenDocument, holds: (messages: readonly string[]) => boolean): Promise<string[]> => {
      for (;;) {
        const again = refreshed.promise;
        const messages = (await document.findings()).filter((f) => String(f.code).startsWith('precedent/')).map((f) => String(f.message));
        if (holds(messages)) return messages;
        await again;
        refreshed = promised<void>();
      }
    },
  };
}

const positionOf = (document: OpenDocument, text: string) => {
  const copy = TextDocument.create(document.uri, '', 0, document.text());
  return copy.positionAt(copy.getText().indexOf(text) + text.length);
};

describe('agreed wording in the server', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'communique-agreed-')));
  const outside = realpathSync(mkdtempSync(join(tmpdir(), 'communique-outside-')));
  let opened: Awaited<ReturnType<typeof open>>;
  let session: Session;
  let draft: OpenDocument;

  beforeAll(async () => {
    mkdirSync(join(folder, 'earlier'));
    writeFileSync(join(folder, 'communique.json'), JSON.stringify({ precedents: ['earlier/**', '*.statement.md'] }));
    writeFileSync(join(folder, 'earlier/2024-05-12.md'), statement(2024, [formula]));
    writeFileSync(join(folder, 'earlier/2025-05-12.txt'), statement(2025, [formula, trains]).slice(2));
    writeFileSync(
      join(folder, 'earlier/2026-05-12.md'),
      statement(2026, ['The two Ministers reaffirmed their commitment to the lighthouses of the outer islands.']),
    );
    writeFileSync(join(folder, 'earlier/pages.pdf'), '\0\0');
    writeFileSync(join(folder, 'draft.statement.md'), draftText);
    writeFileSync(join(outside, '2020-01-01.md'), statement(2020, ['Both sides affirmed the safe return of all lighthouse keepers.']));
    symlinkSync(outside, join(folder, 'earlier/outside'));
    opened = await open(folder);
    session = opened.session;
    draft = session.open(pathToFileURL(join(folder, 'draft.statement.md')).href, 'joint-statement', draftText);
    await opened.findingsWhen(draft, (messages) => messages.length > 0);
  });
  afterAll(async () => {
    expect(await session.end()).toBe(0);
    expect(session.errors()).toBe('');
    rmSync(folder, { recursive: true });
    rmSync(outside, { recursive: true });
  });

  it('is reported if the draft departs from it, and restored; the draft is no precedent for itself', async () => {
    const findings = (await draft.findings()).filter((f) => String(f.code).startsWith('precedent/'));
    expect(findings.map((f) => [f.code, f.severity, f.message])).toEqual([
      [
        'precedent/near-miss',
        3,
        'The agreed wording is “sides affirmed the safe, stable, and lasting use”, not “sides affirmed the safe, secure, and lasting use” (“Joint Statement of 2024”, May 12, 2024, and one other statement).',
      ],
      ['precedent/weaker', 4, '“note” is weaker than “reaffirm”, the verb in the statement of May 12, 2026.'],
    ]);
    const [finding] = findings;
    const [fix] = finding ? await draft.quickFixes(finding) : [];
    expect(fix && draft.after(fix)).toBe(draftText.replace('secure', 'stable'));
  });

  it('is shown in a hover with the differences, its age, and a link', async () => {
    const card = await draft.hover('northern');
    expect(card?.contents).toEqual({
      kind: 'markdown',
      value: [
        `**89% similar**, in 2 statements since May 12, 2024, most recently [Joint Statement of 2025](${pathToFileURL(join(folder, 'earlier/2025-05-12.txt')).href}#L5), May 12, 2025:  `,
        'Both sides affirmed the safe, ~~stable~~ **secure**, and lasting use of the northern fishing grounds.',
      ].join('\n'),
    });
  });

  it('is one line below another hover', async () => {
    const card = await draft.hover('affirmed');
    expect(JSON.stringify(card?.contents)).toMatch(/Step \d of \d.*---.*This sentence: 89% similar to one in 2 statements/);
  });

  it('is shown above paragraphs if code lenses are on', async () => {
    const agreed = session.open(
      pathToFileURL(join(folder, 'other.md')).href,
      'joint-statement',
      `# Joint Statement\n\n${formula}\n\n${formula} Snow fell.\n`,
    );
    const lenses = await session.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: agreed.uri } });
    expect(lenses?.map((l) => [l.range.start.line, l.command?.title])).toEqual([
      [2, 'Agreed in 2 statements, last on May 12, 2025'],
      [4, '1 of 2 sentences agreed, last on May 12, 2025'],
    ]);
    agreed.close();
  });

  it('is completed after three words, and inline if there is only one continuation', async () => {
    const text = '# Joint Statement\n\nNight trains will \n\nNight trains will ru\n\nNight trains\n';
    const typed = session.open(pathToFileURL(join(folder, 'typed.md')).href, 'joint-statement', text);
    const textDocument = { uri: typed.uri };
    const completed = async (at: string) => {
      const list = await session.connection.sendRequest(CompletionRequest.type, { textDocument, position: positionOf(typed, at) });
      const items = Array.isArray(list) ? list : (list?.items ?? []);
      return items.filter((i) => i.kind === 1).map((i) => [i.detail, i.textEdit?.newText]);
    };
    const rest = 'run between the two capitals from May to October every year.';
    expect(await completed('Night trains will ')).toEqual([['agreed 2025-05-12', rest]]);
    expect(await completed('Night trains will ru')).toEqual([['agreed 2025-05-12', rest]]);
    expect(await completed('ru\n\nNight trains')).toEqual([]);
    const inline = (await session.connection.sendRequest(InlineCompletionRequest.type, {
      textDocument,
      position: positionOf(typed, 'Night trains will ru'),
      context: { triggerKind: 1 },
    })) as InlineCompletionItem[];
    expect(inline.map((i) => i.insertText)).toEqual([trains]);
    typed.close();
  });

  it('is compared sentence by sentence, with a report that links to both places', async () => {
    const uri = pathToFileURL(join(folder, 'earlier/2025-05-12.txt')).href;
    const earlier = await session.connection.sendRequest('communique/earlierStatements', { uri: draft.uri });
    expect(earlier).toEqual([
      { uri: pathToFileURL(join(folder, 'earlier/2026-05-12.md')).href, title: 'Joint Statement of 2026', date: 'May 12, 2026' },
      { uri, title: 'Joint Statement of 2025', date: 'May 12, 2025' },
      { uri: pathToFileURL(join(folder, 'earlier/2024-05-12.md')).href, title: 'Joint Statement of 2024', date: 'May 12, 2024' },
    ]);
    const shown = await session.connection.sendRequest<{ title: string; old: string; new: string; report: string }>('communique/compare', {
      old: uri,
      new: draft.uri,
    });
    expect(shown.title).toBe('2025-05-12.txt ↔ draft.statement.md');
    const textOf = async (address: string) =>
      (await session.connection.sendRequest(TextDocumentContentRequest.type, { uri: address })).text;
    const secure = formula.replace('stable', 'secure');
    const noted = 'The two Ministers noted their commitment to the lighthouses of the outer islands.';
    expect(await textOf(shown.old)).toBe(`Joint Statement of 2025\n\nOslo, May 12, 2025\n\n${formula}\n\n${trains}\n\n—\n`);
    expect(await textOf(shown.new)).toBe(`Joint Statement of 2027\n\nOslo, May 12, 2027\n\n${secure}\n\n— —\n\n${noted}\n`);
    expect(shown.report).toContain('<del>stable</del><ins>secure</ins>');
    const line = (address: string, label: string) =>
      `href="command:communique.showPlace?${encodeURIComponent(JSON.stringify([address, 4]))}">${label}</a>`;
    expect(shown.report).toContain(line(uri, 'Open earlier'));
    expect(shown.report).toContain(line(draft.uri, 'Open new'));
    await expect(session.connection.sendRequest('communique/compare', { old: `${uri}x`, new: draft.uri })).rejects.toThrow(
      /2025-05-12\.txtx: no such file/,
    );
  });

  it('follows the files: the client is asked to watch them, and deleted ones are removed', async () => {
    const base = pathToFileURL(folder).href;
    expect(opened.watched).toContainEqual({
      watchers: [{ globPattern: { baseUri: base, pattern: 'earlier/**' } }, { globPattern: { baseUri: base, pattern: '*.statement.md' } }],
    });
    const path = join(folder, 'earlier/2026-05-12.md');
    rmSync(path);
    void session.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: pathToFileURL(path).href, type: FileChangeType.Deleted }],
    });
    expect(await opened.findingsWhen(draft, (messages) => messages.length === 1)).toEqual([
      expect.stringContaining('The agreed wording is'),
    ]);
  });
});

describe('reading many statements', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'communique-agreed-')));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('reports progress, and once what cannot be read', async () => {
    mkdirSync(join(folder, 'earlier'));
    writeFileSync(join(folder, 'communique.json'), JSON.stringify({ precedents: ['earlier/*'] }));
    for (let year = 1990; year < 2020; year++)
      writeFileSync(join(folder, `earlier/${year}-05-12.txt`), statement(year, [formula, trains, filler(year - 1990)]));
    writeFileSync(join(folder, 'earlier/a.docx'), 'no zip');
    writeFileSync(join(folder, 'earlier/b.docx'), 'no zip');
    const { session, findingsWhen } = await open(folder);
    const reports: unknown[] = [];
    const messages: string[] = [];
    const tokens: (string | number)[] = [];
    session.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => void tokens.push(token));
    session.connection.onNotification('$/progress', ({ value }: { value: { kind: string } }) => void reports.push(value));
    session.connection.onNotification(ShowMessageNotification.type, ({ message }) => void messages.push(message));
    const draft = session.open(pathToFileURL(join(folder, 'draft.md')).href, 'joint-statement', draftText);
    await findingsWhen(draft, (found) => found.length > 0);
    expect(tokens).toHaveLength(1);
    expect(reports[0]).toMatchObject({ kind: 'begin', title: 'Reading earlier statements' });
    expect(reports.at(-1)).toEqual({ kind: 'end' });
    expect(messages).toEqual([expect.stringMatching(/^a\.docx: /)]);
    expect(await session.end()).toBe(0);
  });

  it('sends plain text to a client without Markdown', async () => {
    const { session, findingsWhen } = await open(folder, { ...capabilities, textDocument: { diagnostic: {} } });
    const draft = session.open(pathToFileURL(join(folder, 'draft.md')).href, 'joint-statement', draftText);
    await findingsWhen(draft, (found) => found.length > 0);
    const card = await draft.hover('northern');
    expect(card?.contents).toMatchObject({
      kind: 'plaintext',
      value: expect.stringContaining('the safe, [-stable-] {+secure+}, and lasting'),
    });
    expect(await session.end()).toBe(0);
  });
});

describe('agreed wording on the command line', () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'communique-agreed-')));
  afterAll(() => rmSync(folder, { recursive: true }));
  const check = (args: readonly string[]) => {
    const { stdout, stderr, status } = runCommandLine(['check', '--format', 'json', ...args], { cwd: folder });
    const { files } = JSON.parse(stdout) as { files: { findings: { rule: string }[] }[] };
    return { rules: files.flatMap((f) => f.findings.map((x) => x.rule)).filter((r) => r.startsWith('precedent/')), stderr, status };
  };

  it('is that of communique.json, or of --precedents', () => {
    mkdirSync(join(folder, 'drafts'));
    mkdirSync(join(folder, 'earlier'));
    writeFileSync(join(folder, 'drafts/draft.statement.md'), draftText);
    writeFileSync(join(folder, 'earlier/2025-05-12.md'), statement(2025, [formula, trains]));
    writeFileSync(join(folder, 'earlier/2026-05-12.md'), statement(2026, [formula, filler(3)]));
    expect(check(['drafts/draft.statement.md']).rules).toEqual([]);
    expect(check(['drafts/draft.statement.md', '--precedents', 'earlier/*.md'])).toEqual({
      rules: ['precedent/near-miss'],
      stderr: '',
      status: 0,
    });
    expect(check(['drafts', '--precedents', 'earlier/2025-05-12.md', '--precedents', join(folder, 'earlier/2026*')]).rules).toEqual([
      'precedent/near-miss',
    ]);
    writeFileSync(join(folder, 'communique.json'), JSON.stringify({ precedents: ['earlier/*'] }));
    expect(check(['drafts/draft.statement.md']).rules).toEqual(['precedent/near-miss']);
    writeFileSync(join(folder, 'earlier/broken.docx'), 'no zip');
    expect(check(['drafts/draft.statement.md'])).toMatchObject({
      rules: ['precedent/near-miss'],
      stderr: expect.stringContaining('it is skipped'),
    });
  });
});
