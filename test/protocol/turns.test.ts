import { describe, expect, it } from 'vitest';
import { CancellationTokenSource, DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { promised, startSession } from './session.js';

const command = ['dist/server.js', '--stdio'];
const opening = 'Joint Statement\n\nJapan and the United States met.\n\n';
/** Paragraphs that all differ, since the same text is read once. */
const long = (own: string): string =>
  `${opening}${Array.from({ length: 1500 }, (_, i) => `They welcomed the the plan ${i} of the ${own} (QZSS).`).join('\n\n')}\n`;

describe('while a long document is checked', () => {
  it('requests in another are answered first', async () => {
    const session = await startSession(command);
    const short = session.open('file:///w/short.statement.txt', 'joint-statement', `${opening}The QZSS was welcomed.\n`);
    await short.findings();
    const answers: string[] = [];
    const noted = (name: string) => (): void => void answers.push(name);
    const document = session.open('file:///w/long.statement.txt', 'joint-statement', long('system'));
    const check = document.findings().then(noted('long'));
    for (let i = 0; i < 5; i++) await short.hover('QZSS').then(noted('hover'));
    await short.findings().then(noted('short'));
    await check;
    expect(answers).toEqual(['hover', 'hover', 'hover', 'hover', 'hover', 'short', 'long']);
    expect(await session.end()).toBe(0);
  });

  it('a cancelled check is answered at once, and its text is never checked to the end', async () => {
    const session = await startSession(command);
    const checked: string[] = [];
    const done = promised<void>();
    session.connection.onNotification('communique/status', ({ uri }: { uri: string }) => {
      checked.push(uri);
      if (uri.includes('other')) done.resolve();
    });
    const uri = 'file:///w/long.statement.txt';
    session.open(uri, 'joint-statement', long('system'));
    const source = new CancellationTokenSource();
    const cancelled = session.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } }, source.token);
    source.cancel();
    await expect(cancelled).rejects.toMatchObject({ code: -32800 });
    // As long as the cancelled one, so that it would have ended by then.
    await session.open('file:///w/other.statement.txt', 'joint-statement', long('satellite')).findings();
    await done.promise;
    expect(checked).toEqual(['file:///w/other.statement.txt']);
    expect(await session.end()).toBe(0);
  });

  it('an edit makes it start again with the new text', async () => {
    const session = await startSession(command);
    const document = session.open('file:///w/long.statement.txt', 'joint-statement', long('system'));
    const findings = document.findings();
    document.replace('They welcomed the the plan 0', 'They welcomed welcomed the plan 0');
    const found = await findings;
    expect(found[0]?.message).toContain('“welcomed” is repeated');
    expect(found.length).toBeGreaterThan(500);
    expect(await session.end()).toBe(0);
  });

  it('two who ask for the same check get the same answer, though one of them cancels', async () => {
    const session = await startSession(command);
    const document = session.open('file:///w/long.statement.txt', 'joint-statement', long('system'));
    const source = new CancellationTokenSource();
    const first = session.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: document.uri } }, source.token);
    const second = document.findings();
    source.cancel();
    await expect(first).rejects.toMatchObject({ code: -32800 });
    expect((await second).length).toBeGreaterThan(500);
    expect(await session.end()).toBe(0);
  });
});

describe('when a document of 1 MB is checked', () => {
  it('a hover in another is answered before any request that goes through the whole text', async () => {
    const session = await startSession(command);
    const short = session.open('file:///w/short.statement.txt', 'joint-statement', `${opening}The QZSS was welcomed.\n`);
    await short.findings();
    const paragraphs = Array.from(
      { length: 10_000 },
      (_, i) => `Both sides welcomed welcomed the plan ${i} of May 5, 2027, and will review Plan ${i} (P${i}X) by 2030.`,
    );
    const { uri, findings } = session.open('file:///w/long.statement.txt', 'joint-statement', opening + paragraphs.join('\n\n'));
    await findings();
    const textDocument = { uri };
    const requests: readonly [string, object][] = [
      ['textDocument/semanticTokens/full', { textDocument }],
      ['textDocument/documentSymbol', { textDocument }],
      ['communique/commitments', { uri }],
      ['communique/safeFixes', { uri }],
    ];
    const answeredFirst = async (method: string, params: object): Promise<string | undefined> => {
      const answers: string[] = [];
      const noted = (name: string) => (): void => void answers.push(name);
      const request = session.connection.sendRequest(method, params).then(noted(method));
      const hover = short.hover('QZSS').then(noted('hover'));
      await Promise.all([request, hover]);
      return answers[0];
    };
    for (const [method, params] of requests) {
      // A request in one turn is always answered first. One in turns may be, too, if the machine delays the hover.
      const first: (string | undefined)[] = [];
      while (first.length < 50 && !first.includes('hover')) first.push(await answeredFirst(method, params));
      expect(first, method).toContain('hover');
    }
    expect(await session.end()).toBe(0);
  });
});
