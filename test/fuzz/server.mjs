// The fourth target: whole conversations with the built server.
import { spawn } from 'node:child_process';

const uri = 'untitled:fuzz';
const numbers = [0, 1, 2, 5, 40, 900, -1, 2147483647, 1.5, null, 'x'];
const methods = [
  'textDocument/hover',
  'textDocument/completion',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/prepareRename',
  'textDocument/rename',
  'textDocument/codeAction',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/selectionRange',
  'textDocument/documentLink',
  'textDocument/codeLens',
  'textDocument/inlayHint',
  'textDocument/semanticTokens/full',
  'textDocument/semanticTokens/range',
  'textDocument/diagnostic',
  'textDocument/inlineCompletion',
  'workspace/symbol',
  'communique/glossarySearch',
  'communique/glossaryTerms',
  'communique/glossaryEntry',
  'communique/glossaryAdd',
  'completionItem/resolve',
  'no/such',
];

/** A server that is reused until it fails. */
export function keptServer() {
  const server = spawn(process.execPath, ['dist/server.js', '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const waiting = new Map();
  let pending = Buffer.alloc(0);
  let ids = 0;
  let strays = '';
  let ended;
  const dead = new Promise((resolve) => {
    server.on('exit', (code, signal) => {
      ended = `the server ended with ${code ?? signal}`;
      resolve(ended);
    });
  });
  server.stdin.on('error', () => {});
  server.stderr.on('data', (piece) => {
    strays += piece;
  });
  server.stdout.on('data', (piece) => {
    pending = Buffer.concat([pending, piece]);
    for (;;) {
      const [head, length] = /^Content-Length: (\d+)\r\n\r\n/.exec(pending.toString('latin1', 0, 60)) ?? [];
      if (head === undefined || pending.length < head.length + Number(length)) return;
      const message = JSON.parse(pending.toString('utf8', head.length, head.length + Number(length)));
      pending = pending.subarray(head.length + Number(length));
      if (message.method === undefined) waiting.get(message.id)?.(message);
      else if (message.id !== undefined) send({ id: message.id, result: null });
    }
  });
  const send = (message) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const request = (method, params) => {
    const id = ++ids;
    send({ id, method, params });
    return new Promise((resolve) => waiting.set(id, resolve));
  };
  const ready = request('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
  return {
    stop: () => server.kill('SIGKILL'),
    ended: () => ended,
    /** Sends a conversation about a text. @throws if the server ends, does not answer for a minute, or sends an invalid message */
    converse: async (text, random) => {
      await ready;
      const place = () => ({ line: random.of(numbers), character: random.of(numbers) });
      const range = () => ({ start: place(), end: place() });
      send({
        method: 'textDocument/didOpen',
        params: { textDocument: { uri, languageId: random.of(['joint-statement', 'markdown']), version: 1, text } },
      });
      const answers = [];
      for (let i = 0; i < 12; i++) {
        const what = random.below(10);
        if (what < 4) {
          const contentChanges =
            random.below(4) === 0
              ? [{ text: text.slice(0, random.below(text.length + 1)) }]
              : [{ range: range(), text: text.slice(0, random.below(40)) }];
          send({
            method: 'textDocument/didChange',
            params: { textDocument: { uri, version: random.of([i + 2, i + 2, 1, 0]) }, contentChanges },
          });
        } else if (what === 4) send({ method: '$/cancelRequest', params: { id: random.of([ids, ids - 1, null, 'x']) } });
        else {
          const params = {
            textDocument: { uri },
            uri,
            position: place(),
            range: range(),
            positions: [place()],
            newName: text.slice(0, 9),
            query: text.slice(0, 5),
            id: 'qzss',
            context: { diagnostics: [], triggerKind: 1, includeDeclaration: true },
          };
          if (random.below(8) === 0) delete params[random.of(Object.keys(params))];
          answers.push(request(random.of(methods), params));
        }
      }
      send({ method: 'textDocument/didClose', params: { textDocument: { uri } } });
      answers.push(request('textDocument/hover', { textDocument: { uri }, position: { line: 0, character: 0 } }));
      let timer;
      const silent = new Promise((resolve) => {
        timer = setTimeout(() => resolve('the server was silent for a minute'), 60_000);
      });
      const said = await Promise.race([Promise.all(answers).then(() => undefined), dead, silent]);
      clearTimeout(timer);
      waiting.clear();
      if (said !== undefined || strays !== '') throw new Error(`${said ?? 'the server wrote to standard error'}: ${strays}`);
    },
  };
}
