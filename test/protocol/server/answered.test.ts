import { describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  ConfigurationRequest,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  RegistrationRequest,
} from 'vscode-languageserver/node';
import { type Random, randomFrom } from '../../fuzz/targets/random.js';
import { type OpenDocument, pulling, type Session, startSession } from '../session.js';

/** How many bursts of messages there are; `npm run test:nightly` sends more. */
const bursts = process.env.NIGHTLY === undefined ? 25 : 400;
const firstSeed = Number(process.env.BURST_SEED ?? 700);
const messagesPerBurst = 40;
/** Maximum time from the last message of a burst to the last answer, in ms. A busy machine needs some of it. */
const patience = 30_000;

const folder = 'file:///w';
const english = `${folder}/draft.statement.md`;
const japanese = `${folder}/draft.ja.statement.md`;
const settingsFile = `${folder}/communique.json`;
const glossaryFile = `${folder}/team.csv`;

const paragraphs = (own: string, n: number): string =>
  Array.from(
    { length: n },
    (_, i) => `Both sides welcomed the the plan ${i} of the ${own} and will review Plan ${i} (P${i}X) by 2030.`,
  ).join('\n\n');
const opening = '# Joint Statement\n\nJapan and the United States met on May 5, 2027.\n\n';
const texts: Readonly<Record<string, string>> = {
  [english]: `${opening}${paragraphs('QZSS', 300)}\n\nThe QZSS was welcomed.\n`,
  [japanese]: '# 共同声明\n\n日本国及び米国は2027年5月5日に会合を行った。\n\n双方は準天頂衛星システムを歓迎した。\n',
  [`${folder}/old/2026.statement.md`]: `${opening.replace('2027', '2026')}${paragraphs('QZSS', 40)}\n`,
  [`${folder}/other.statement.md`]: `${opening}${paragraphs('Orbital Forum', 30)}\n`,
};
const settingsTexts = [
  JSON.stringify({ glossaries: ['team.csv'], precedents: ['old/*.md'] }),
  JSON.stringify({ precedents: ['old/*.md'], rules: { 'typography/doubled-word': 'off' } }),
  '{ "glossaries": [',
];
const glossaryTexts = ['name,abbreviation\nOrbital Traffic Forum,OTF\n', 'name,abbreviation\nOrbital Traffic Office,OTO\n'];

/** Files that a client reads for the server, in its own time. */
function serveFiles({ connection }: Session, files: Map<string, string>, random: Random): { settings: object } {
  const user = { settings: {} };
  const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, random.below(8)));
  connection.onRequest('communique/readFile', async ({ uri }: { uri: string }): Promise<{ text?: string; error?: string }> => {
    await soon();
    const text = files.get(uri);
    return text === undefined ? { error: 'no such file' } : { text };
  });
  connection.onRequest('communique/listFolder', async ({ uri }: { uri: string }) => {
    await soon();
    const below = [...files.keys()].filter((file) => file.startsWith(`${uri}/`)).map((file) => file.slice(uri.length + 1));
    const names = new Set(below.map((path) => path.split('/')[0] ?? ''));
    return [...names].map((name) => ({ name, kind: files.has(`${uri}/${name}`) ? 'file' : 'folder' }));
  });
  connection.onRequest(ConfigurationRequest.type, async ({ items }) => {
    await soon();
    return items.map(() => user.settings);
  });
  connection.onRequest(RegistrationRequest.type, () => undefined);
  connection.onRequest(DiagnosticRefreshRequest.type, () => undefined);
  return user;
}

const requestsOf = (uri: string): readonly (readonly [string, object])[] => {
  const textDocument = { uri };
  const position = { line: 2, character: 10 };
  return [
    ['textDocument/diagnostic', { textDocument }],
    ['textDocument/hover', { textDocument, position }],
    ['textDocument/semanticTokens/full', { textDocument }],
    ['textDocument/documentSymbol', { textDocument }],
    ['textDocument/codeLens', { textDocument }],
    ['textDocument/foldingRange', { textDocument }],
    ['communique/findings', { uri }],
    ['communique/glossarySides', { uri }],
    ['communique/glossaryTerms', { uri, used: true }],
    ['communique/commitments', { uri }],
    ['communique/earlierStatements', { uri }],
    ['communique/otherLanguage', { uri }],
    ['communique/safeFixes', { uri }],
  ];
};

describe('every request is answered', () => {
  it(`in ${bursts} bursts of requests, cancellations, edits, closed documents and new settings`, {
    timeout: bursts * patience,
  }, async () => {
    const random = randomFrom(firstSeed);
    const files = new Map<string, string>(Object.entries(texts));
    files.set(settingsFile, settingsTexts[0] ?? '').set(glossaryFile, glossaryTexts[0] ?? '');
    const session = await startSession(['dist/server.js', '--stdio'], {
      capabilities: { ...pulling, workspace: { workspaceFolders: true, configuration: true, diagnostics: { refreshSupport: true } } },
      folder,
      initializationOptions: { readFile: true, listFolder: true },
    });
    const { connection } = session;
    const user = serveFiles(session, files, random);
    const open = new Map<string, OpenDocument>();
    const opened = (uri: string): OpenDocument => {
      const document = open.get(uri) ?? session.open(uri, 'joint-statement', texts[uri] ?? '');
      open.set(uri, document);
      return document;
    };
    const pending = new Set<string>();
    const answers = { given: 0, cancelled: 0 };
    const ask = (uri: string): void => {
      const [method, params] = random.of(requestsOf(uri));
      const source = new CancellationTokenSource();
      const name = `${answers.given + answers.cancelled + pending.size}: ${method} of ${uri}`;
      pending.add(name);
      void connection
        .sendRequest(method, params, source.token)
        .then(
          () => answers.given++,
          () => answers.cancelled++,
        )
        .finally(() => pending.delete(name));
      if (random.below(3) === 0) setTimeout(() => source.cancel(), random.below(60));
    };
    const write = (uri: string, from: readonly string[]): void => {
      files.set(uri, random.of(from));
      void connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes: [{ uri, type: 2 }] });
    };
    const disturb = (uri: string): void => {
      const kind = random.below(12);
      if (kind === 0) {
        opened(uri).close();
        open.delete(uri);
      } else if (kind === 1) {
        user.settings = random.of([{}, { houseStyle: 'none' }, { codeLens: true, rules: { 'typography/doubled-word': 'error' } }]);
        void connection.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
      } else if (kind === 2) write(settingsFile, settingsTexts);
      else if (kind === 3) write(glossaryFile, glossaryTexts);
      else if (kind === 4) write(`${folder}/old/2026.statement.md`, [texts[english] ?? '', 'Joint Statement\n']);
      else {
        const document = opened(uri);
        document.replace(document.text().slice(5, 6 + random.below(30)), random.of(['the ', 'QZSS ', '\n\n', '(LEO) ', '']));
      }
    };
    for (let burst = 0; burst < bursts; burst++) {
      for (let i = 0; i < messagesPerBurst; i++) {
        const uri = random.of([english, english, japanese, `${folder}/other.statement.md`]);
        if (random.below(3) === 0) disturb(uri);
        else {
          if (random.below(8) > 0) opened(uri);
          ask(uri);
        }
        if (random.below(4) === 0) await new Promise((resolve) => setTimeout(resolve, random.below(40)));
      }
      const late = performance.now() + patience;
      while (pending.size > 0 && performance.now() < late) await new Promise((resolve) => setTimeout(resolve, 20));
      expect([...pending], `burst ${burst} of seed ${firstSeed}`).toEqual([]);
    }
    expect(answers.given).toBeGreaterThan(bursts * 5);
    expect(answers.cancelled).toBeGreaterThan(bursts);
    expect(session.errors()).toBe('');
    expect(await session.end()).toBe(0);
  });
});
