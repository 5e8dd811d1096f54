// Measures how long a hover in a short document waits while the built server checks a long hostile document and answers requests about it.
//   npm run bench:waits -- [--size 1000000] [--text PART-OF-A-NAME]… [--markup markdown] [--over MS] [--limit SECONDS]     updates docs/hostileWaits.json
//
// A wait is the processor time that the server’s main thread had in it, so that other programs do not count.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { soakClient } from '../soak/client.mjs';
import { bundled } from './bundled.mjs';
import { longestWait } from './page.mjs';
import { isRuleText, ruleTexts } from './ruleTexts.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1000000' },
    text: { type: 'string', multiple: true },
    markup: { type: 'string', multiple: true, default: ['markdown', 'plain'] },
    /** Only texts that the last run kept waiting for longer, in ms. */
    over: { type: 'string', default: '0' },
    /** Seconds of processor time after which the server is stopped. */
    limit: { type: 'string', default: '120' },
  },
});

const bundle = join(root, '.cache/hostile/texts.mjs');
await bundled({
  entryPoints: ['test/hostile/texts.ts'],
  outfile: bundle,
});
const { allTexts } = await import(bundle);
const texts = allTexts(await ruleTexts(join(root, '.cache/hostile/rules.mjs')));

const short = 'Joint Statement\n\nJapan and the United States met. The QZSS was welcomed.\n';
const shortDocument = { uri: 'file:///w/short.statement.txt' };
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Starts a server with a short document in which a hover is quick. */
async function startServer() {
  const settings = { inlayHints: true, codeLens: true };
  const client = soakClient([], ({ method, params }) => (method === 'workspace/configuration' ? params.items.map(() => settings) : null));
  const capabilities = { textDocument: { diagnostic: {} }, workspace: { configuration: true } };
  await client.request('initialize', { processId: process.pid, rootUri: null, capabilities });
  client.notify('initialized', {});
  client.notify('textDocument/didOpen', {
    textDocument: { uri: shortDocument.uri, languageId: 'joint-statement', version: 1, text: short },
  });
  const hover = () => client.request('textDocument/hover', { textDocument: shortDocument, position: { line: 2, character: 40 } });
  for (let i = 0; i < 20; i++) await hover();
  return { client, hover };
}

/** What an editor asks for after the findings. */
function requestsOf(uri, text) {
  const textDocument = { uri };
  const lines = text.split('\n');
  const middle = { line: lines.length >> 1, character: lines[lines.length >> 1].length >> 1 };
  const end = { line: lines.length - 1, character: lines.at(-1).length };
  const whole = { start: { line: 0, character: 0 }, end };
  return [
    ['textDocument/semanticTokens/full', { textDocument }],
    ['textDocument/foldingRange', { textDocument }],
    ['textDocument/documentSymbol', { textDocument }],
    ['textDocument/documentLink', { textDocument }],
    ['textDocument/inlayHint', { textDocument, range: whole }],
    ['textDocument/codeLens', { textDocument }],
    ['textDocument/hover', { textDocument, position: middle }],
    ['textDocument/documentHighlight', { textDocument, position: middle }],
    ['textDocument/references', { textDocument, position: middle, context: { includeDeclaration: true } }],
    ['textDocument/completion', { textDocument, position: end }],
    ['textDocument/codeAction', { textDocument, range: { start: middle, end: middle }, context: { diagnostics: [] } }],
    ['communique/findings', { uri }],
    ['communique/safeFixes', { uri }],
    ['communique/commitments', { uri }],
    ['communique/glossarySides', { uri }],
    ['communique/glossaryTerms', { uri, used: true }],
  ];
}

/** Processor time of the main thread, in ms (Linux). */
const processorTime = (pid) => Number(readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;

async function waitsOf(name, markup) {
  const { client, hover } = await startServer();
  const uri = `file:///w/long.statement.${markup === 'markdown' ? 'md' : 'txt'}`;
  const text = texts[name](Number(values.size));
  const row = { name, markup, hovers: 0, check: 0, requests: {} };
  client.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'joint-statement', version: 1, text } });
  const late = processorTime(client.pid) + Number(values.limit) * 1000;
  for (const [method, params] of [['textDocument/diagnostic', { textDocument: { uri } }], ...requestsOf(uri, text)]) {
    const started = processorTime(client.pid);
    let ended = false;
    let longest = 0;
    void client.request(method, params).then(() => {
      ended = true;
    });
    while (!ended && processorTime(client.pid) < late) {
      const before = processorTime(client.pid);
      await hover();
      row.hovers++;
      longest = Math.max(longest, Math.round(processorTime(client.pid) - before));
      await pause(1);
    }
    row.requests[method] = longest;
    if (row.check === 0) row.check = Math.round(processorTime(client.pid) - started);
    if (!ended) row.note = `not measured after ${values.limit} s of processor time, in ${method}`;
    if (!ended) break;
  }
  client.stop();
  const [[slowest, processor]] = Object.entries(row.requests).sort((a, b) => b[1] - a[1]);
  return { ...row, slowest, processor };
}

const results = 'docs/hostileWaits.json';
const known = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : [];
const knownRow = (name, markup) => known.find((k) => k.name === name && k.markup === markup);
const wanted = Object.keys(texts)
  .filter((name) => values.text?.some((part) => name.includes(part)) ?? true)
  // The texts of a rule are sentences, without markup.
  .flatMap((name) => (isRuleText(name) ? ['markdown'] : values.markup).map((markup) => ({ name, markup })))
  .filter(({ name, markup }) => (knownRow(name, markup)?.processor ?? Infinity) > Number(values.over));
const rows = [];
for (const { name, markup } of wanted) {
  const row = await waitsOf(name, markup);
  rows.push(row);
  process.stdout.write(
    `${row.processor > longestWait ? '!!' : '  '} ${name} (${markup}): longest wait ${row.processor} ms of the processor, in ${row.slowest}; the check took ${row.check} ms ${row.note ?? ''}\n`,
  );
  const others = known.filter((k) => k.name in texts && !rows.some((r) => r.name === k.name && r.markup === k.markup));
  writeFileSync(results, `[\n${[...others, ...rows].map((r) => JSON.stringify(r)).join(',\n')}\n]\n`);
}
// The process ends with 1 if any wait is too long.
if (rows.some(({ processor }) => processor > longestWait)) process.exitCode = 1;
