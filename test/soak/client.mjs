import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * The built server with a client that counts what it sends. It waits only for the number of pending requests to fall.
 * @param options of Node
 * @param answer answers the server’s requests
 */
export function soakClient(options = [], answer = () => null) {
  const server = spawn(process.execPath, [...options, 'dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const waiting = new Map();
  let pending = [];
  let size = 0;
  let sent = 0;
  let free = () => {};
  let ended;
  server.on('exit', (code, signal) => {
    ended = `the server ended with ${code ?? signal}`;
    free();
  });
  const take = (message) => {
    if (message.method !== undefined) {
      if (message.id !== undefined) send({ id: message.id, result: answer(message) });
      return;
    }
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
    free();
  };
  server.stdout.on('data', (piece) => {
    pending.push(piece);
    size += piece.length;
    let whole = pending.length === 1 ? piece : Buffer.concat(pending, size);
    for (;;) {
      const [head, length] = /^Content-Length: (\d+)\r\n\r\n/.exec(whole.toString('latin1', 0, 60)) ?? [];
      if (head === undefined || whole.length < head.length + Number(length)) break;
      take(JSON.parse(whole.toString('utf8', head.length, head.length + Number(length))));
      whole = whole.subarray(head.length + Number(length));
    }
    pending = [whole];
    size = whole.length;
  });
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    sent++;
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  return {
    pid: server.pid,
    sent: () => sent,
    notify: (method, params) => send({ method, params }),
    request: (method, params) => {
      const id = sent + 1;
      send({ id, method, params });
      return new Promise((resolve) => waiting.set(id, resolve));
    },
    /** Waits until fewer than `most` requests are pending. @throws if the server has ended */
    untilFew: async (most) => {
      while (waiting.size >= most && ended === undefined)
        await new Promise((resolve) => {
          free = resolve;
        });
      if (ended !== undefined) throw new Error(ended);
    },
    /** Returns the server’s memory, in bytes (Linux). */
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) * 1024,
    stop: () => server.kill(),
  };
}
