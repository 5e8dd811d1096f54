// Measures the start of the server and the command line, compared with Node alone. In turns, so that load affects all equally.
import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { benchFolder } from './bundled.mjs';
import { report, row, summary, timed } from './measure.mjs';
import { texts } from './texts.mjs';

const { createProtocolConnection, StreamMessageReader, StreamMessageWriter } = createRequire(import.meta.url)('vscode-languageserver/node');
const built = (name) => fileURLToPath(new URL(`../../dist/${name}`, import.meta.url));
const { name, text } = texts.short;
const file = join(benchFolder, 'short.statement.txt');
writeFileSync(file, text);

async function firstFindings() {
  const server = spawn(process.execPath, [built('server.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const connection = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
  connection.listen();
  await connection.sendRequest('initialize', { processId: null, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
  void connection.sendNotification('initialized', {});
  const textDocument = { uri: 'untitled:bench', languageId: 'joint-statement', version: 1, text };
  void connection.sendNotification('textDocument/didOpen', { textDocument });
  const { items } = await connection.sendRequest('textDocument/diagnostic', { textDocument: { uri: textDocument.uri } });
  if (items.length === 0) throw new Error('The server found nothing.');
  return () => {
    connection.dispose();
    server.kill();
    return ended;
  };
}

const samples = { node: [], server: [], cli: [] };
let end;
for (let i = 0; i < 21; i++) {
  samples.node.push(await timed(() => spawnSync(process.execPath, ['-e', '0'])));
  samples.server.push(
    await timed(async () => {
      end = await firstFindings();
    }),
  );
  await end();
  samples.cli.push(await timed(() => spawnSync(process.execPath, [built('cli.js'), 'check', file])));
}
// The CPU time is this process’s, not its children’s.
const times = (list) => {
  const { median, p99, runs } = summary(list.slice(1));
  return { median, p99, runs };
};
const [node, server, cli] = [times(samples.node), times(samples.server), times(samples.cli)];
report('From the start of a process', [
  row('`node -e 0`', '', node),
  row('server over stdio to its first findings', name, { ...server, ratio: server.median / node.median }, { ratio: 5 }),
  row('`communique check` from start to end', name, { ...cli, ratio: cli.median / node.median }, { ratio: 4 }),
]);
