// Measures how long a hover in a short document waits while a long hostile document is checked by the built server.
//   npm run bench:waits -- [--size 1000000] [--text PART-OF-A-NAME]… [--markup markdown] [--limit 120]     updates docs/hostileWaits.json
//
// A wait is told in the processor time that the server’s main thread had in it, so that other programs do not count, and in time by the clock.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { schemaValidators } from '../../scripts/schemaValidators.mjs';
import { soakClient } from '../soak/client.mjs';
import { ruleTexts } from './ruleTexts.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1000000' },
    text: { type: 'string', multiple: true },
    markup: { type: 'string', multiple: true, default: ['markdown', 'plain'] },
    /** Seconds after which the check is cancelled. */
    limit: { type: 'string', default: '120' },
  },
});

const bundle = join(root, '.cache/hostile/texts.mjs');
await build({
  plugins: [schemaValidators],
  entryPoints: ['test/hostile/texts.ts'],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  logLevel: 'warning',
});
const { allTexts } = await import(bundle);
const texts = allTexts(await ruleTexts(join(root, '.cache/hostile/rules.mjs')));
const names = Object.keys(texts).filter((name) => values.text?.some((part) => name.includes(part)) ?? true);

const short = 'Joint Statement\n\nJapan and the United States met. The QZSS was welcomed.\n';
const shortDocument = { uri: 'file:///w/short.statement.txt' };
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts a server with a short document in which a hover is quick. */
async function startServer() {
  const client = soakClient();
  await client.request('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
  client.notify('initialized', {});
  client.notify('textDocument/didOpen', {
    textDocument: { uri: shortDocument.uri, languageId: 'joint-statement', version: 1, text: short },
  });
  const hover = () => client.request('textDocument/hover', { textDocument: shortDocument, position: { line: 2, character: 40 } });
  for (let i = 0; i < 20; i++) await hover();
  return { client, hover };
}

/** Processor time of the main thread, in ms (Linux). */
const processorTime = (pid) => Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;

async function waitsOf(name, markup) {
  const { client, hover } = await startServer();
  const uri = `file:///w/long.statement.${markup === 'markdown' ? 'md' : 'txt'}`;
  client.notify('textDocument/didOpen', {
    textDocument: { uri, languageId: 'joint-statement', version: 1, text: texts[name](Number(values.size)) },
  });
  const started = processorTime(client.pid);
  let ended = false;
  const check = client.request('textDocument/diagnostic', { textDocument: { uri } }).then(() => {
    ended = true;
  });
  const row = { name, markup, hovers: 0, processor: 0, clock: 0, check: 0 };
  const late = performance.now() + Number(values.limit) * 1000;
  while (!ended && performance.now() < late) {
    const [before, clock] = [processorTime(client.pid), performance.now()];
    await hover();
    row.hovers++;
    row.processor = Math.max(row.processor, Math.round(processorTime(client.pid) - before));
    row.clock = Math.max(row.clock, Math.round(performance.now() - clock));
    await pause(1);
  }
  if (ended) await check;
  row.check = Math.round(processorTime(client.pid) - started);
  client.stop();
  return ended ? row : { ...row, note: `cancelled after ${values.limit} s` };
}

const results = 'docs/hostileWaits.json';
const known = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : [];
const rows = [];
for (const name of names)
  for (const markup of values.markup) {
    const row = await waitsOf(name, markup);
    rows.push(row);
    process.stdout.write(
      `${row.processor > 200 ? '!!' : '  '} ${name} (${markup}): longest wait ${row.processor} ms of the processor, ${row.clock} ms by the clock, ${row.hovers} hovers; the check took ${row.check} ms ${row.note ?? ''}\n`,
    );
    const others = known.filter((k) => !rows.some((r) => r.name === k.name && r.markup === k.markup));
    writeFileSync(results, `[\n${[...others, ...rows].map((r) => JSON.stringify(r)).join(',\n')}\n]\n`);
  }
