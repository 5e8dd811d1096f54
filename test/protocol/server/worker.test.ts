import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';

const bundle = new URL('../../../dist/server.js', import.meta.url);

/** What a worker has and a bare `vm` context lacks. There is no `document`, `process` or `require`. */
const workerGlobals = { setTimeout, clearTimeout, setInterval, clearInterval, queueMicrotask, TextDecoder, TextEncoder, URL, performance };

interface Message {
  readonly id?: number;
  readonly result?: { readonly capabilities?: { readonly hoverProvider?: boolean } };
}

interface Scope {
  onmessage?: (event: { data: unknown }) => void;
  readonly postMessage: (message: Message) => void;
  readonly addEventListener: () => void;
  readonly location: object;
}

/** A worker’s global scope as far as the server uses it. Messages go in through `onmessage` and come out through `answered`. */
function workerScope(): { self: Scope; answered: Promise<Message> } {
  let answer: (message: Message) => void;
  const answered = new Promise<Message>((resolve) => {
    answer = resolve;
  });
  const location = {
    href: 'blob:https://example.org/7f1c',
    origin: 'https://example.org',
    pathname: 'https://example.org/7f1c',
    search: '',
  };
  const postMessage = (message: Message): void => {
    if (message.id === 1) answer(message);
  };
  const self: Scope = { postMessage, addEventListener: () => undefined, location };
  return { self, answered };
}

it('the server’s bundle answers in a worker, which has no document and may be a blob', async () => {
  const { self, answered } = workerScope();
  runInContext(readFileSync(bundle, 'utf8'), createContext({ ...workerGlobals, self, location: self.location }));
  await expect.poll(() => typeof self.onmessage).toBe('function');
  self.onmessage?.({ data: { jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } } });
  expect((await answered).result?.capabilities?.hoverProvider).toBe(true);
});
