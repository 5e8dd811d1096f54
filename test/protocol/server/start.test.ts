import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { LSPErrorCodes } from 'vscode-languageserver';
import { type Message, type RawClient, rawClient } from '../raw.js';
import { draft, position, textDocument, uri } from '../security/goodMessages.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const servers = [
  ['the command line’s server', ['dist/cli.js', 'lsp', '--stdio']],
  ['the extension’s server', ['dist/server.js', '--stdio']],
] as const;

const frame = (message: object | string, header = ''): string => {
  const body = typeof message === 'string' ? message : JSON.stringify({ jsonrpc: '2.0', ...message });
  return `${header}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
};
const framed = (messages: readonly object[]): string => messages.map((m) => frame(m)).join('');

const params = { processId: null, rootUri: null, workspaceFolders: null, capabilities: { textDocument: { diagnostic: {} } } };
const initialize = { id: 1, method: 'initialize', params };
const initialized = { method: 'initialized', params: {} };
const opened = {
  method: 'textDocument/didOpen',
  params: { textDocument: { uri, languageId: 'joint-statement', version: 1, text: draft } },
};
const changed = (version: number, text: string): object => ({
  method: 'textDocument/didChange',
  params: {
    textDocument: { uri, version },
    contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text }],
  },
});
const diagnostic = (id: number): object => ({ id, method: 'textDocument/diagnostic', params: { textDocument } });
const hover = (id: number): object => ({ id, method: 'textDocument/hover', params: { textDocument, position } });
const cancelled = (id: number): object => ({ method: '$/cancelRequest', params: { id } });
const shutdown = (id: number): object => ({ id, method: 'shutdown' });
const exit = { method: 'exit' };

/** Everything that an editor sends until it has findings. Each request is answered by its place in the order. */
const session = [initialize, initialized, opened, hover(2), diagnostic(3), changed(2, 'The NICT met the NICT. '), diagnostic(4)];

const itemsOf = (message: Message | undefined): number =>
  (message?.result as { items?: readonly unknown[] } | undefined)?.items?.length ?? -1;
const isAnswer = (m: Message): boolean => m.method === undefined;

function expectSession(messages: readonly Message[]): void {
  const answers = messages.filter(isAnswer);
  expect(answers.map((a) => a.id)).toEqual([1, 2, 3, 4]);
  expect(answers[0]?.result).toMatchObject({ serverInfo: { name: 'Communiqué' }, capabilities: { hoverProvider: true } });
  // The document may change before it is read.
  if (answers[1]?.error) expect(answers[1].error).toMatchObject({ code: LSPErrorCodes.ContentModified });
  else expect(JSON.stringify(answers[1]?.result)).toContain('Quasi-Zenith');
  // Messages that arrive after a request are read before it is answered (a burst of keystrokes is analysed once).
  expect(itemsOf(answers.at(-1))).toBe(2);
}

let client: RawClient;
afterEach(() => {
  client.process.kill();
});
const answered = async (count: number): Promise<readonly Message[]> => {
  await expect.poll(() => client.messages().filter(isAnswer).length, { timeout: 60_000 }).toBeGreaterThanOrEqual(count);
  return client.messages();
};
const sound = async (code: number | null): Promise<void> => {
  expect(await client.exited()).toBe(code);
  expect(client.strays()).toBe('');
  expect(client.errors()).toBe('');
};

// `communique lsp` loads the extension’s server, so that the rest need not be tried twice.
describe.each(servers)('%s, while it starts', (_, command) => {
  it('answers everything that arrives together with “initialize”, in order', async () => {
    client = rawClient(command);
    client.bytes(framed(session));
    expectSession(await answered(4));
    client.bytes(framed([shutdown(5), exit]));
    await sound(0);
  });

  it('ends if the channel cannot be read from the beginning', async () => {
    for (const bytes of ['Content-Length: many\r\n\r\n{}', 'GET / HTTP/1.1\r\nHost: example.org\r\n\r\n', frame('{"id":')]) {
      client = rawClient(command);
      client.bytes(bytes);
      expect(await client.exited()).toBe(1);
      expect(client.errors()).toMatch(/^communique: the editor’s messages can no longer be read: .*\n$/);
    }
  });
});

describe('the extension’s server, while it starts', () => {
  const command = ['dist/server.js', '--stdio'];

  it('answers everything that arrives right after the answer to “initialize”', async () => {
    client = rawClient(command);
    client.bytes(frame(initialize));
    await answered(1);
    for (const message of session.slice(1)) client.bytes(frame(message));
    expectSession(await answered(4));
    client.bytes(framed([shutdown(5), exit]));
    await sound(0);
  });

  it('accepts “initialize” in pieces, with the beginning of the next message in the last', async () => {
    client = rawClient(command);
    const bytes = Buffer.from(framed(session));
    const first = Buffer.byteLength(frame(initialize));
    for (const [from, to] of [
      [0, 7],
      [7, 21],
      [21, first - 5],
      [first - 5, first + 9],
      [first + 9, bytes.length],
    ]) {
      client.bytes(bytes.subarray(from, to));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expectSession(await answered(4));
  });

  it('accepts an “initialize” that is longer than a pipe’s buffer', async () => {
    client = rawClient(command);
    client.bytes(frame({ ...initialize, params: { ...params, initializationOptions: { more: '’'.repeat(200_000) } } }));
    client.bytes(framed(session.slice(1)));
    expectSession(await answered(4));
  });

  it('exits with 0 if it is shut down at once, and with 1 if the channel closes', async () => {
    client = rawClient(command);
    client.bytes(framed([initialize, shutdown(2), exit]));
    await sound(0);
    client = rawClient(command);
    client.bytes(framed([initialize]));
    await answered(1);
    client.bytes(framed([shutdown(2)]));
    await answered(2);
    client.bytes(framed([exit]));
    await sound(0);
    expect(client.messages().map((m) => [m.id, m.error])).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
    client = rawClient(command);
    client.bytes(framed([initialize, exit]));
    await sound(1);
    client = rawClient(command);
    client.bytes(framed([exit]));
    await sound(1);
    client = rawClient(command);
    client.bytes(framed([initialize, initialized]));
    client.process.stdin.end();
    await sound(1);
    client = rawClient(command);
    client.bytes(frame(initialize).slice(0, 30));
    client.process.stdin.end();
    await sound(1);
  });

  it('drops what is cancelled before it was read, and answers the rest', async () => {
    client = rawClient(command);
    client.bytes(framed([initialize, cancelled(1), initialized, opened, hover(2), cancelled(2), hover(3), cancelled(77)]));
    const answers = (await answered(3)).filter(isAnswer);
    expect(answers.map((a) => [a.id, a.error?.code])).toEqual([
      [1, undefined],
      [2, -32800],
      [3, undefined],
    ]);
  });

  it('answers “initialize” once, under an id of either kind', async () => {
    client = rawClient(command);
    client.bytes(framed([{ ...initialize, id: 'first' }, initialized, { ...initialize, id: 2 }, shutdown(3)]));
    const answers = (await answered(3)).filter(isAnswer);
    expect(answers.map((a) => [a.id, a.error?.code])).toEqual([
      ['first', undefined],
      [2, -32600],
      [3, undefined],
    ]);
  });

  it('reports what is wrong with an invalid “initialize”', async () => {
    client = rawClient(command);
    client.bytes(framed([hover(1), { id: 2, method: 'no/such', params: {} }, { ...initialize, id: 3 }, initialized, opened, hover(4)]));
    const answers = (await answered(4)).filter(isAnswer);
    expect(answers.map((a) => [a.id, a.error?.code])).toEqual([
      [1, -32002],
      [2, -32601],
      [3, undefined],
      [4, undefined],
    ]);
    for (const [wrong, code] of [
      [undefined, -32602],
      [[params], -32602],
      [{}, -32603],
      [{ capabilities: null }, -32603],
      [{ ...params, workspaceFolders: 5 }, -32603],
      [{ ...params, capabilities: { textDocument: { hover: { contentFormat: 5 } } } }, -32603],
    ] as const) {
      client.process.kill();
      client = rawClient(command);
      client.bytes(framed([{ id: 1, method: 'initialize', ...(wrong === undefined ? {} : { params: wrong }) }, shutdown(2)]));
      const [first, second] = (await answered(2)).filter(isAnswer);
      expect([first?.id, first?.error?.code], JSON.stringify(wrong)).toEqual([1, code]);
      expect([second?.id, second?.error], JSON.stringify(wrong)).toEqual([2, undefined]);
    }
  });
});

describe('the extension’s server over the channel between processes', () => {
  const started = (): ReturnType<typeof fork> =>
    fork(join(root, 'dist/server.js'), ['--node-ipc', `--clientProcessId=${process.pid}`], { silent: true });

  it('answers everything that arrives with “initialize”, in order', async () => {
    const server = started();
    const exited = once(server, 'exit');
    const messages: Message[] = [];
    server.on('message', (message) => messages.push(message as Message));
    for (const message of session) server.send({ jsonrpc: '2.0', ...message });
    await expect.poll(() => messages.filter(isAnswer).length, { timeout: 60_000 }).toBe(4);
    expectSession(messages);
    for (const message of [shutdown(5), exit]) server.send({ jsonrpc: '2.0', ...message });
    expect((await exited)[0]).toBe(0);
  });

  it('ends at once on request', async () => {
    for (const [messages, code] of [
      [[initialize, shutdown(2), exit], 0],
      [[initialize, exit], 1],
      [[exit], 1],
    ] as const) {
      const server = started();
      const exited = once(server, 'exit');
      for (const message of messages) server.send({ jsonrpc: '2.0', ...message });
      expect((await exited)[0]).toBe(code);
    }
  });

  it('reports what is wrong with an invalid “initialize”', async () => {
    const server = started();
    const answer = once(server, 'message');
    server.send({ jsonrpc: '2.0', ...initialize, params: { capabilities: null } });
    expect((await answer)[0]).toMatchObject({ id: 1, error: { code: -32603 } });
    server.kill();
  });
});
