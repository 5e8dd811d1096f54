import { describe, expect, it } from 'vitest';
import { CancellationTokenSource, DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { rawClient } from '../raw.js';
import { promised, startSession } from '../session.js';

const command = ['dist/server.js', '--stdio'];
const opening = 'Joint Statement\n\nJapan and the United States met.\n\n';
/** Paragraphs that all differ, since the same text is read once. */
const long = (own: string): string =>
  `${opening}${Array.from({ length: 1500 }, (_, i) => `They welcomed the the plan ${i} of the ${own} (QZSS).`).join('\n\n')}\n`;
/** Makes every step a turn: the clock advances by more than a turn whenever it is read. */
const clock = 'let now = 0; performance.now = () => (now += 100);';

describe('while a long document is checked', () => {
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

describe('while a long document is checked, or asked for what an editor shows of it', () => {
  it('a hover in another is answered first', async () => {
    const client = rawClient(['--import', `data:text/javascript,${clock}`, ...command]);
    await client.initialize();
    const opened = (name: string, text: string): { textDocument: { uri: string } } => {
      const textDocument = { uri: `file:///w/${name}.statement.txt` };
      client.notify('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'joint-statement', version: 1, text } });
      return { textDocument };
    };
    const paragraphs = Array.from(
      { length: 200 },
      (_, i) =>
        `Both sides welcomed welcomed the plan ${i} of May 5, 2027 (https://example.org/${i}), and will review Plan ${i} (P${i}X) by 2030.`,
    );
    const short = opened('short', `${opening}The QZSS was welcomed.\n`);
    const whole = opened('long', opening);
    // Reads their settings, which takes turns too.
    for (const document of [short, whole]) await client.request('textDocument/diagnostic', document);
    client.notify('textDocument/didChange', {
      textDocument: { ...whole.textDocument, version: 2 },
      contentChanges: [{ text: opening + paragraphs.join('\n\n') }],
    });
    const requests: readonly [string, object][] = [
      ['textDocument/diagnostic', whole],
      ['textDocument/semanticTokens/full', whole],
      ['textDocument/documentSymbol', whole],
      ['textDocument/foldingRange', whole],
      ['textDocument/documentLink', whole],
      ['communique/commitments', whole.textDocument],
      ['communique/findings', whole.textDocument],
      ['communique/glossaryTerms', { ...whole.textDocument, used: true }],
      ['communique/safeFixes', whole.textDocument],
    ];
    for (const [method, params] of requests) {
      const answers: string[] = [];
      const noted = async (name: string, about: object): Promise<void> => {
        const answer = await client.request(name, about);
        answers.push(name);
        expect(answer?.error, name).toBeUndefined();
      };
      // Both in one write, so that the server has the hover before it starts, however slow the machine is.
      client.process.stdin.cork();
      const both = [noted(method, params), noted('textDocument/hover', { ...short, position: { line: 4, character: 5 } })];
      client.process.stdin.uncork();
      await Promise.all(both);
      expect(answers, method).toEqual(['textDocument/hover', method]);
    }
    expect(await client.end()).toBe(0);
  });
});
