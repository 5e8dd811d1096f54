import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A raw message of the protocol. */
export interface Message {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** A client that can send anything, and sees every byte of the answer. */
export interface RawClient {
  readonly process: ChildProcessWithoutNullStreams;
  /** Returns what was written to standard output outside of messages. */
  strays(): string;
  errors(): string;
  messages(): readonly Message[];
  bytes(text: string | Uint8Array): void;
  send(message: unknown): void;
  notify(method: string, params?: unknown): void;
  /** Sends a request. Returns undefined if no answer arrives within some ms. */
  request(method: string, params?: unknown, within?: number): Promise<Message | undefined>;
  initialize(capabilities?: unknown): Promise<void>;
  exited(): Promise<number | null>;
  /** Shuts down as specified. Returns the exit code. */
  end(): Promise<number | null>;
}

/** Starts the built server with a raw channel. @param env additional environment variables */
export function rawClient(command: readonly string[] = ['dist/server.js', '--stdio'], env: NodeJS.ProcessEnv = {}): RawClient {
  const server = spawn(process.execPath, [...command], { cwd: root, env: { ...process.env, ...env } });
  const exit = once(server, 'exit') as Promise<[number | null]>;
  const messages: Message[] = [];
  const waiting = new Map<number, (message: Message) => void>();
  let errors = '';
  let strays = '';
  let pending = Buffer.alloc(0);
  let ids = 0;
  server.stderr.on('data', (piece: Buffer) => {
    errors += piece.toString();
  });
  // Ignores errors from writing to a server that has ended.
  server.stdin.on('error', () => undefined);
  server.stdout.on('data', (piece: Buffer) => {
    pending = Buffer.concat([pending, piece]);
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n\r\n/.exec(pending.toString('latin1', 0, 100));
      if (!head) {
        if (pending.length > 0 && !/^C?o?n?t?e?n?t?-?L?e?n?g?t?h?:? ?\d*\r?\n?\r?\n?$/.test(pending.toString('latin1', 0, 100))) {
          strays += pending.toString();
          pending = Buffer.alloc(0);
        }
        return;
      }
      const [from, length] = [head[0].length, Number(head[1])];
      if (pending.length < from + length) return;
      const message = JSON.parse(pending.toString('utf8', from, from + length)) as Message;
      pending = pending.subarray(from + length);
      messages.push(message);
      // Answers the server’s requests negatively.
      if (message.method !== undefined && message.id !== undefined) send({ jsonrpc: '2.0', id: message.id, result: { applied: false } });
      if (message.method === undefined && typeof message.id === 'number') waiting.get(message.id)?.(message);
    }
  });
  const bytes = (text: string | Uint8Array): void => void server.stdin.write(text);
  const send = (message: unknown): void => {
    const body = typeof message === 'string' ? message : JSON.stringify(message);
    bytes(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const request: RawClient['request'] = (method, params, within = 60_000) =>
    new Promise((resolve) => {
      const id = ++ids;
      const timer = setTimeout(() => resolve(undefined), within);
      waiting.set(id, (message) => {
        clearTimeout(timer);
        waiting.delete(id);
        resolve(message);
      });
      send({ jsonrpc: '2.0', id, method, ...(params === undefined ? {} : { params }) });
    });
  const notify = (method: string, params?: unknown): void => send({ jsonrpc: '2.0', method, ...(params === undefined ? {} : { params }) });
  const exited = async (): Promise<number | null> => (await exit)[0];
  return {
    process: server,
    strays: () => strays + (pending.length > 0 ? pending.toString() : ''),
    errors: () => errors,
    messages: () => messages,
    bytes,
    send,
    notify,
    request,
    initialize: async (capabilities = { textDocument: { diagnostic: {} } }) => {
      await request('initialize', { processId: process.pid, rootUri: null, capabilities, workspaceFolders: null });
      notify('initialized', {});
    },
    exited,
    end: async () => {
      await request('shutdown');
      notify('exit');
      return exited();
    },
  };
}
