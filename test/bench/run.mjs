// Measures the engine beside its peers and writes docs/benchmarks.md, docs/benchmarks.json and docs/images/benchmarks.svg.
//   npm run bench [-- --quick]
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleEngine, enginePath } from './bundled.mjs';
import { bareLoop, growth, measure } from './measure.mjs';
import { chart, markdown } from './report.mjs';
import { statementOf, termsOf } from './texts.mjs';

const { values } = parseArgs({ options: { quick: { type: 'boolean' } } });
const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const quick = values.quick ?? false;
const say = (line) => process.stderr.write(`${line}\n`);

if (!existsSync(join(here, 'node_modules'))) {
  say('bench: fetching the peers');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: here, stdio: 'inherit' });
  if (status !== 0) process.exit(2);
}
await bundleEngine();
const engine = await import(enginePath);
const { analyse, definitionAt, findingsOf, glossaryWith, hoverCard, renameAt, ruleTable, suggestionsAt } = engine;
const { keystrokes } = await import('./keystrokes.mjs');
const { cancellation } = await import('./cancellation.mjs');
const { beside } = await import('./beside.mjs');

const kb = 1000;
const sizes = quick ? [7 * kb, 100 * kb] : [7 * kb, 100 * kb, 1000 * kb, 10_000 * kb];
const termCounts = quick ? [100, 10_000] : [100, 1000, 10_000, 1_000_000];

const checkOf =
  (glossary, markup = 'plain') =>
  (text) =>
    findingsOf(analyse(text, { markup, glossary }), ruleTable, {});
const collect = () => {
  globalThis.gc?.();
  globalThis.gc?.();
};
const heap = () => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

/** Full checks by size, with 10,000 terms, beside the bare loop. */
async function bySize() {
  const check = checkOf(glossaryWith([termsOf(10_000)]));
  const rows = [];
  for (const size of sizes) {
    const text = statementOf(size);
    const loop = await measure(() => bareLoop(text), { budget: 500 });
    const own = await measure(() => check(text), { least: size > 1e6 ? 2 : 5, budget: size > 1e6 ? 0 : 4000 });
    say(`check ${size / kb} KB: ${own.median.toFixed(1)} ms, bare loop ${loop.median.toFixed(2)} ms`);
    rows.push({ size, loop, own, findings: check(text).length });
  }
  return rows;
}

/** Full checks of the largest usual text by the number of terms, and what a glossary costs. */
async function byTerms() {
  const text = statementOf(quick ? 100 * kb : 1000 * kb);
  const rows = [];
  for (const count of termCounts) {
    const terms = termsOf(count);
    collect();
    const before = heap();
    const start = performance.now();
    const glossary = glossaryWith([terms]);
    const load = performance.now() - start;
    collect();
    const memory = heap() - before;
    const own = await measure(() => checkOf(glossary)(text), { least: 3, budget: 4000 });
    say(`check with ${count} terms: ${own.median.toFixed(1)} ms; glossary ${load.toFixed(0)} ms, ${memory.toFixed(0)} MB`);
    rows.push({ terms: count, size: text.length, own, load, memory });
  }
  return rows;
}

/** The largest usual text as Markdown, where most paragraphs have no markup, and where all have. */
async function byMarkup() {
  const glossary = glossaryWith([termsOf(10_000)]);
  const plain = statementOf(quick ? 100 * kb : 1000 * kb);
  const marked = plain.replace(/ and /g, ' *and* ');
  const rows = [];
  for (const [name, text, markup] of [
    ['plain text', plain, 'plain'],
    ['Markdown, paragraphs without markup', plain, 'markdown'],
    ['Markdown, emphasis in every sentence', marked, 'markdown'],
  ])
    rows.push({ name, size: text.length, own: await measure(() => checkOf(glossary, markup)(text), { least: 5, budget: 4000 }) });
  return rows;
}

/** What one analysed statement of a size holds in memory, beyond its text. */
async function memoryOf() {
  const glossary = glossaryWith([termsOf(10_000)]);
  const rows = [];
  for (const size of quick ? [100 * kb] : [1000 * kb, 10_000 * kb]) {
    const text = statementOf(size);
    checkOf(glossary)(text);
    collect();
    const before = heap();
    const cache = engine.emptyReadingCache();
    const memory = engine.emptyBlockMemory();
    const findings = findingsOf(analyse(text, { markup: 'plain', glossary }, cache), ruleTable, {}, memory);
    collect();
    const held = heap() - before;
    // Named behind the measure, so that they are still held then.
    rows.push({ size, held, findings: findings.length, chunks: cache.state.chunks.length, looks: memory.byLook.size });
  }
  return rows;
}

/** A letter typed at the start, in the middle and at the end of a text, from the change to the findings as the client gets them. */
function byKeystroke() {
  const rows = [];
  for (const size of quick ? [10 * kb, 100 * kb] : [10 * kb, 1000 * kb, 10_000 * kb]) {
    for (const [place, share] of Object.entries({ start: 0.02, middle: 0.5, end: 0.98 })) {
      const own = keystrokes(size, share, size > 1e6 ? 100 : 2000);
      say(`keystroke at the ${place} of ${size / kb} KB: ${own.median.toFixed(2)} ms, p99 ${own.p99.toFixed(2)} ms`);
      rows.push({ size, place, own });
    }
  }
  return rows;
}

/** What a text that has been analysed answers. */
async function answers() {
  const statement = analyse(statementOf(quick ? 100 * kb : 1000 * kb), { markup: 'plain', glossary: glossaryWith([termsOf(10_000)]) });
  const places = [...statement.text.matchAll(/QZSS/g)].map((m) => m.index);
  let next = 0;
  const place = () => places[next++ % places.length] ?? 0;
  const context = { today: '2027-05-12', onDemand: true };
  const usual = { warm: 50, least: 100, most: 1000, budget: 2000 };
  return {
    hover: await measure(() => hoverCard(statement, place() + 1, String), usual),
    completion: await measure(() => suggestionsAt(statement, place() + 2, context), usual),
    definition: await measure(() => definitionAt(statement, place() + 1), usual),
    rename: await measure(() => renameAt(statement, place() + 1, 'QZS'), { least: 5, most: 20, budget: 4000 }),
    cancellation: await cancellation(join(root, 'dist/server.js'), statement.text, quick ? 10 : 1000),
  };
}

/** The built server from its start to the answer of `initialize`, beside Node alone. */
async function start() {
  const initialize = JSON.stringify({
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { processId: null, rootUri: null, capabilities: {} },
  });
  const answered = () =>
    new Promise((resolve, reject) => {
      const server = spawn(process.execPath, [join(root, 'dist/cli.js'), 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
      server.on('error', reject);
      server.stdout.once('data', () => server.kill());
      server.once('exit', resolve);
      server.stdin.write(`Content-Length: ${initialize.length}\r\n\r\n${initialize}`);
    });
  const bare = () => void spawnSync(process.execPath, ['-e', '0']);
  return { node: await measure(bare, { least: 15, most: 15 }), server: await measure(answered, { least: 15, most: 15 }) };
}

const bytes = (path) => (existsSync(join(root, path)) ? statSync(join(root, path)).size : undefined);

const results = {
  version: 1,
  date: new Date().toISOString().slice(0, 10),
  machine: {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: cpus().length,
    node: process.version,
    platform: `${process.platform} ${process.arch}`,
  },
  bySize: await bySize(),
  byTerms: await byTerms(),
  byMarkup: await byMarkup(),
  memory: await memoryOf(),
  keystrokes: byKeystroke(),
  answers: await answers(),
  start: await start(),
  beside: beside(quick ? 20 * kb : 1000 * kb),
  bundles: Object.fromEntries(['dist/client.js', 'dist/server.js', 'dist/cli.js'].map((p) => [p, bytes(p)])),
  rules: ruleTable.length,
  version_of: Object.fromEntries(
    Object.entries(JSON.parse(readFileSync(join(here, 'package.json'), 'utf8')).dependencies).map(([name, version]) => [name, version]),
  ),
};
results.growth = {
  size: growth(results.bySize.map((r) => [r.size, r.own.median])),
  terms: growth(results.byTerms.map((r) => [r.terms, r.own.median])),
  keystroke: growth(
    [...new Set(results.keystrokes.map((k) => k.size))].map((size) => {
      const medians = results.keystrokes.filter((k) => k.size === size).map((k) => k.own.median);
      return [size, medians.reduce((a, b) => a + b, 0) / medians.length];
    }),
  ),
};
if (quick) process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);
else {
  await writeFile(join(root, 'docs/benchmarks.json'), `${JSON.stringify(results, null, 2)}\n`);
  await writeFile(join(root, 'docs/benchmarks.md'), markdown(results));
  await writeFile(join(root, 'docs/images/benchmarks.svg'), chart(results));
  say('Wrote docs/benchmarks.md, docs/benchmarks.json and docs/images/benchmarks.svg');
}
process.exit(0);
