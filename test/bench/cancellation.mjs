// How soon a request that the client takes back is answered: asked for, then superseded by a keystroke, in a large text.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { summary } from './measure.mjs';

const { createProtocolConnection, StreamMessageReader, StreamMessageWriter, CancellationTokenSource } = createRequire(import.meta.url)(
  'vscode-languageserver/node',
);

/** @param server the built server */
export async function cancellation(server, text, count) {
  const child = spawn(process.execPath, [server, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
  await connection.sendNotification('initialized', {});
  const textDocument = { uri: 'untitled:bench', languageId: 'joint-statement', version: 1, text };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  const pull = (...token) => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: textDocument.uri } }, ...token);
  await pull();
  const times = [];
  const warm = 20;
  for (let version = 2; version < count + warm + 2; version++) {
    const source = new CancellationTokenSource();
    const taken = pull(source.token).catch((error) => error.code);
    const start = performance.now();
    source.cancel();
    const position = { line: 0, character: 0 };
    await connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: textDocument.uri, version },
      contentChanges: [{ range: { start: position, end: position }, text: 'x' }],
    });
    await taken;
    if (version >= warm + 2) times.push(performance.now() - start);
    await pull();
  }
  child.kill();
  connection.dispose();
  return summary(times);
}
