import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Message, type RawClient, rawClient } from '../raw.js';
import { at, draft, misshapen, notifications, range, refused, requests, textDocument, uri, wrongValues } from './goodMessages.js';

let client: RawClient;
const clients: RawClient[] = [];
const connect = (command?: readonly string[]): void => {
  client = rawClient(command);
  clients.push(client);
};
const started = async (): Promise<RawClient> => {
  connect();
  await client.initialize();
  return client;
};
afterAll(() => {
  for (const { process } of clients) process.kill('SIGKILL');
});
const open = (version = 1, text = draft, of = uri): void =>
  client.notify('textDocument/didOpen', { textDocument: { uri: of, languageId: 'joint-statement', version, text } });
const items = (answer: Message | undefined): { message: string; range: unknown }[] =>
  (answer?.result as { items?: { message: string; range: unknown }[] } | undefined)?.items ?? [];
const findings = async (of = uri): Promise<string[]> =>
  items(await client.request('textDocument/diagnostic', { textDocument: { uri: of } })).map((i) => i.message);
const qzss = expect.stringContaining('QZSS is not spelled out');

/** The server still answers, shuts down correctly, and has written only messages. */
async function expectSound(): Promise<void> {
  open(1, draft, 'untitled:sound');
  expect(await findings('untitled:sound')).toEqual([qzss]);
  expect(await client.end()).toBe(0);
  expect(client.strays()).toBe('');
  expect(client.errors()).toBe('');
}

describe('an unknown method', () => {
  it('is answered with an error if it is a request, and ignored if not', async () => {
    await started();
    for (const method of ['no/such', '', '$/no', 'textDocument/typeDefinition', '__proto__', 'constructor'])
      expect((await client.request(method, {}))?.error?.code, method).toBe(-32601);
    for (const method of ['no/such', '$/no', '__proto__', 'rpc.x']) client.notify(method, { a: 1 });
    for (const message of [
      {},
      [],
      null,
      1,
      'x',
      { jsonrpc: '2.0' },
      { jsonrpc: '1.0', id: {}, method: 4 },
      { id: 99, result: 1 },
      { id: null, error: 1 },
    ])
      client.send(JSON.stringify(message));
    await expectSound();
  });
});

describe('a request of the wrong shape', () => {
  // One server for all tests. It must work as before after each.
  let server: RawClient;
  beforeAll(async () => {
    server = await started();
    open();
  });
  beforeEach(() => {
    client = server;
  });
  afterAll(async () => {
    client = server;
    await expectSound();
  });

  it.each(Object.entries(requests))('is answered: %s', async (method, good) => {
    expect([undefined, refused]).toContain((await client.request(method, good))?.error?.code);
    const shapes = [...misshapen(good)];
    const answers = await Promise.all(shapes.map((params) => client.request(method, params)));
    expect(answers.length).toBeGreaterThan(wrongValues.length);
    for (const [i, answer] of answers.entries()) {
      expect(answer, JSON.stringify(shapes[i])).toBeDefined();
      // No stack trace, no local path.
      expect(answer?.error?.message ?? '', JSON.stringify(shapes[i])).not.toMatch(/\n|node_modules|\/dist\//);
    }
    expect(await findings()).toEqual([qzss]);
  });
});

describe('a notification of the wrong shape', () => {
  it.each(Object.entries(notifications))('changes nothing: %s', async (method, good) => {
    await started();
    open();
    for (const params of misshapen(good)) client.notify(method, params);
    await expectSound();
  });

  it('leaves an open document as it was', async () => {
    await started();
    open();
    for (const contentChanges of [
      null,
      1,
      'x',
      {},
      [null],
      [{}],
      [{ range: null, text: 'x' }],
      [{ range, text: 1 }],
      [{ range: { start: null }, text: '' }],
    ])
      client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges });
    expect(await findings()).toEqual([qzss]);
    await expectSound();
  });
});

describe('places', () => {
  it('outside the text are answered, for every request with a position', async () => {
    await started();
    open();
    const places = [at(0, 1e9), at(1e9, 0), at(2147483647, 2147483647), at(3, 0), at(1, 1), at(-1, -1), at(0.5, 0.5)];
    for (const [method, good] of Object.entries(requests))
      for (const place of places) {
        const params = {
          ...good,
          ...('position' in good ? { position: place } : {}),
          ...('range' in good ? { range: { start: place, end: at(0, 0) } } : {}),
          ...('positions' in good ? { positions: [place] } : {}),
        };
        expect([undefined, refused], `${method} ${JSON.stringify(place)}`).toContain((await client.request(method, params))?.error?.code);
      }
    await expectSound();
  });

  it('outside the text are edited at its ends', async () => {
    await started();
    open();
    client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range: { start: at(1e9, 5), end: at(2e9, 5) }, text: '\nThe NICT and the NICT met.\n' }],
    });
    expect(await findings()).toEqual([qzss, expect.stringContaining('NICT')]);
    await expectSound();
  });
});

describe('versions', () => {
  const change = (version: number, text: string): void =>
    client.notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: at(0, 0), end: at(0, 0) }, text }],
    });

  it.each([4, 5])('that do not increase leave the text unchanged: %i after 5', async (version) => {
    await started();
    open();
    change(5, 'The NICT met the NICT. ');
    expect(await findings()).toHaveLength(2);
    change(version, '<!-- communique-ignore -->\n\n```\n');
    expect(await findings()).toHaveLength(2);
    change(6, 'JAXA met JAXA. ');
    expect(await findings()).toHaveLength(3);
    await expectSound();
  });

  it('that do not increase still apply a full text', async () => {
    await started();
    open(5);
    expect(await findings()).toEqual([qzss]);
    client.notify('textDocument/didChange', { textDocument: { uri, version: 5 }, contentChanges: [{ text: 'The NICT met the NICT.\n' }] });
    expect(await findings()).toEqual([expect.stringContaining('NICT')]);
    await expectSound();
  });
});

describe('the order of messages', () => {
  it('may be wrong: changed and closed before it is opened, opened twice, closed twice', async () => {
    await started();
    client.notify('textDocument/didChange', { textDocument: { uri, version: 2 }, contentChanges: [{ text: 'x' }] });
    client.notify('textDocument/didClose', { textDocument });
    expect(await findings()).toEqual([]);
    open(1);
    expect(await findings()).toEqual([qzss]);
    // Another text with the same version.
    open(1, 'The NICT met the NICT.\n');
    expect(await findings()).toEqual([expect.stringContaining('NICT')]);
    // Closed and reopened with another text while a request is pending.
    const asked = client.request('textDocument/hover', requests['textDocument/hover']);
    client.notify('textDocument/didClose', { textDocument });
    open(1);
    expect(await findings()).toEqual([qzss]);
    await asked;
    client.notify('textDocument/didClose', { textDocument });
    client.notify('textDocument/didClose', { textDocument });
    expect(await findings()).toEqual([]);
    await expectSound();
  });

  it('of the lifecycle is enforced: nothing before initialize, nothing after shutdown, neither twice', async () => {
    connect();
    expect((await client.request('textDocument/hover', requests['textDocument/hover']))?.error?.code).toBe(-32002);
    await client.initialize();
    expect((await client.request('initialize', { capabilities: {} }))?.error?.code).toBe(-32600);
    expect((await client.request('shutdown'))?.result).toBeNull();
    expect((await client.request('textDocument/hover', requests['textDocument/hover']))?.error?.code).toBe(-32600);
    client.notify('exit');
    expect(await client.exited()).toBe(0);
  });

  it('exit without shutdown, and a closed channel, end with 1', async () => {
    await started();
    client.notify('exit');
    expect(await client.exited()).toBe(1);
    await started();
    client.process.stdin.end();
    expect(await client.exited()).toBe(1);
    connect();
    client.process.stdin.end();
    expect(await client.exited()).toBe(1);
    expect(client.errors()).toBe('');
  });
});

describe('a channel that cannot be read', () => {
  it.each([
    'Content-Length: many\r\n\r\n{}',
    'Content-Length: -5\r\n\r\n{}',
    'Content-Length\r\n\r\n{}',
    'Length: 2\r\n\r\n{}',
    '\r\n\r\n',
    'GET / HTTP/1.1\r\nHost: example.org\r\n\r\n',
    'Content-Length: 5\r\n\r\n{"a":',
    'Content-Length: 2\r\nContent-Type: text/plain; charset=nonsense\r\n\r\n\xff\xfe',
  ])('ends with one sentence and exit code 1: %j', async (bytes) => {
    await started();
    client.bytes(Buffer.from(bytes, 'latin1'));
    expect(await client.exited()).toBe(1);
    expect(client.errors()).toMatch(/^communique: the editor’s messages can no longer be read: .*\n$/);
    expect(client.strays()).toBe('');
  });
});

describe('many messages at once', () => {
  it('of cancelled requests are all answered', async () => {
    await started();
    open(1, draft.repeat(200));
    const answers: Promise<Message | undefined>[] = [];
    for (let i = 0; i < 2000; i++) {
      answers.push(client.request('textDocument/hover', requests['textDocument/hover']));
      client.notify('$/cancelRequest', { id: i + 2 });
      client.notify('$/cancelRequest', { id: 100_000 + i });
    }
    const all = await Promise.all(answers);
    expect(all.filter((a) => a === undefined)).toEqual([]);
    for (const answer of all) expect([undefined, -32800, -32802]).toContain(answer?.error?.code);
    await expectSound();
  });

  it('of changes result in the last text', async () => {
    await started();
    open();
    for (let version = 2; version < 2000; version++)
      client.notify('textDocument/didChange', {
        textDocument: { uri, version },
        contentChanges: [{ range: { start: at(0, 0), end: at(0, version === 2 ? 0 : 5) }, text: version % 2 === 0 ? 'abcd ' : 'NICT ' }],
      });
    expect((await findings()).some((m) => m.includes('NICT'))).toBe(true);
    await expectSound();
  });
});

describe('ten thousand documents', () => {
  // A process’s memory usage says little about what it retains. With this limit it fails if it retains closed texts: those of one round are
  // 44 MB.
  const room = '--max-old-space-size=160';
  const rounds = process.env.NIGHTLY === undefined ? 4 : 6;

  it('can be open, and leave nothing behind when they are closed', async () => {
    connect([room, 'dist/server.js', '--stdio']);
    await client.initialize();
    const text = draft.repeat(50);
    for (let round = 0; round < rounds; round++) {
      for (let i = 0; i < 10_000; i++) open(1, `${text}${round}-${i}`, `untitled:${i}`);
      for (let i = 0; i < 10_000; i += 500) expect((await findings(`untitled:${i}`))[0]).toEqual(qzss);
      for (let i = 0; i < 10_000; i++) client.notify('textDocument/didClose', { textDocument: { uri: `untitled:${i}` } });
      expect(await findings('untitled:0')).toEqual([]);
    }
    await expectSound();
  });
});
