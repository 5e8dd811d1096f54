import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import {
  CancellationTokenSource,
  CodeActionRequest,
  RenameRequest,
  type ResponseError,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver/node';
import { pulling, type Session, startSession } from '../session.js';

const uri = 'file:///w/draft.statement.txt';
const opening = 'Joint Statement\n\nJapan and the United States met.\n\n';
const command = ['dist/server.js', '--stdio'];

/** Returns the duration of a request that is cancelled after some ms, and the code of its error. */
async function timed(
  ask: (token: CancellationTokenSource['token']) => Promise<unknown>,
  after?: number,
): Promise<[number, number | undefined]> {
  const source = new CancellationTokenSource();
  const start = performance.now();
  if (after !== undefined) setTimeout(() => source.cancel(), after);
  const code = await ask(source.token).then(
    () => undefined,
    (error: ResponseError) => error.code,
  );
  return [performance.now() - start, code];
}

/** Asserts that a request that is cancelled early ends long before it would be done. */
async function expectStopped(session: Session, ask: (token: CancellationTokenSource['token']) => Promise<unknown>): Promise<void> {
  const [full, sound] = await timed(ask);
  expect(sound).toBeUndefined();
  const [stopped, code] = await timed(ask, full / 20);
  expect(code).toBe(-32800);
  expect(stopped).toBeLessThan(full * 0.7);
  expect(await session.end()).toBe(0);
}

describe('long work ends when it is cancelled', () => {
  it('applying all fixes', async () => {
    const session = await startSession(command);
    // Different paragraphs, since equal ones are read once.
    const rows = Array.from({ length: 4000 }, (_, i) => `They reviewed the the plan for item ${i} of both sides.`);
    const document = session.open(uri, 'joint-statement', opening + rows.join('\n\n'));
    await document.findings();
    await expectStopped(session, (token) =>
      session.connection.sendRequest(
        CodeActionRequest.type,
        {
          textDocument: { uri },
          range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
          context: { diagnostics: [], only: ['source.fixAll.communique'] },
        },
        token,
      ),
    );
  });

  it('a rename', async () => {
    const session = await startSession(command);
    const rows = Array.from({ length: 8000 }, (_, i) => `They thanked the OTF for item ${i}.`);
    const text = `${opening}They met at the Orbital Traffic Forum (OTF).\n\n${rows.join('\n\n')}\n`;
    const document = session.open(uri, 'joint-statement', text);
    await document.findings();
    await expectStopped(session, (token) =>
      session.connection.sendRequest(
        RenameRequest.type,
        { textDocument: { uri }, position: { line: 4, character: 41 }, newName: 'OTX' },
        token,
      ),
    );
  });

  it('a comparison', async () => {
    const session = await startSession(command);
    const words = ['plan', 'view', 'meeting', 'satellite', 'launch', 'orbit', 'rule', 'law', 'ministry', 'exchange', 'visit', 'forum'];
    const sentence = (i: number, own: string): string =>
      `They welcomed the ${words[i % 12]} of the ${words[(i * 5) % 11]} on the ${own} ${words[(i * 7) % 12]} and affirmed ${i % 97} views.`;
    const text = (own: string): string => `${opening}${Array.from({ length: 2500 }, (_, i) => sentence(i, own)).join('\n\n')}\n`;
    session.open(uri, 'joint-statement', text('new'));
    for (const name of ['old', 'older']) session.open(`file:///w/${name}.statement.txt`, 'joint-statement', text(name));
    // The last comparison is cached, so the second must be another one.
    let old = 'old';
    await expectStopped(session, (token) => {
      const request = session.connection.sendRequest('communique/compare', { old: `file:///w/${old}.statement.txt`, new: uri }, token);
      old = 'older';
      return request;
    });
  });

  it('reading earlier statements', async () => {
    const folder = pathToFileURL('/w').href;
    const session = await startSession(command, {
      folder,
      capabilities: { ...pulling, window: { workDoneProgress: true } },
      initializationOptions: { readFile: true, listFolder: true },
    });
    const all = 400;
    let read = 0;
    session.connection.onRequest('communique/listFolder', () =>
      Array.from({ length: all }, (_, i) => ({ name: `e${i}.txt`, kind: 'file' })),
    );
    session.connection.onRequest('communique/readFile', ({ uri: asked }: { uri: string }) => {
      if (asked.endsWith('communique.json')) return { text: '{ "precedents": ["*.txt"] }' };
      read++;
      return { text: `${opening}They welcomed the plan ${read}.\n` };
    });
    let ended = false;
    session.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      session.connection.onProgress(WorkDoneProgress.type, token, (value) => {
        if (value.kind === 'begin') {
          expect(value.cancellable).toBe(true);
          void session.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token });
        }
        if (value.kind === 'end') ended = true;
      });
    });
    const document = session.open(uri, 'joint-statement', `${opening}They welcomed the plan.\n`);
    await document.findings();
    await expect.poll(() => ended, { timeout: 10_000 }).toBe(true);
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(all);
    expect(await session.end()).toBe(0);
  });
});
