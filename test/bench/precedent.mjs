// Measures agreed wording on made-up statements and prints a table.
//   npm run bench:precedent [-- --statements 1000 --words 3000]
import { mkdir } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { schemaValidators } from '../../scripts/schemaValidators.mjs';
import { measure, summary } from './measure.mjs';

const { values } = parseArgs({ options: { statements: { type: 'string', default: '1000' }, words: { type: 'string', default: '3000' } } });
const here = fileURLToPath(new URL('.', import.meta.url));
const root = fileURLToPath(new URL('../../', import.meta.url));
const out = join(root, '.cache/bench');
await mkdir(out, { recursive: true });
await build({
  plugins: [schemaValidators],
  entryPoints: [join(here, 'precedent.ts')],
  outfile: join(out, 'precedent.mjs'),
  bundle: true,
  minify: true,
  platform: 'node',
  format: 'esm',
  mainFields: ['module', 'main'],
  alias: { yaml: join(root, 'node_modules/yaml/browser/dist/index.js') },
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  logLevel: 'warning',
});
const engine = await import(join(out, 'precedent.mjs'));

const say = (line) => process.stdout.write(`${line}\n`);
const ms = (n) => `${n < 10 ? n.toFixed(2) : n.toFixed(0)} ms`;
const line = (name, { median, p99 }) => say(`${name.padEnd(44)} median ${ms(median)}, p99 ${ms(p99)}`);

/** Measures by the clock, and by the processor’s time, which other work on the machine does not lengthen. */
async function both(name, work, options) {
  const times = [];
  const timed = () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    times.push((user + system) / 1000);
  };
  const clock = await measure(timed, options);
  const { median, p99 } = summary(times.slice(1));
  say(`${name.padEnd(44)} median ${ms(clock.median)}, p99 ${ms(clock.p99)}; of processor time ${ms(median)}, ${ms(p99)}`);
}
const memory = () => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

const count = Number(values.statements);
say(`${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Node ${process.version}`);
let words = 0;
let index = engine.precedentIndex();
const before = memory();
let spent = 0;
for (let i = 0; i < count; i++) {
  const { text, date } = engine.madeUpStatement(i + 1, Number(values.words), 2000);
  words += text.split(/\s+/).length;
  const start = performance.now();
  index.add({ path: `${i}.txt`, hash: `${i}`, date }, engine.readSentences(text, 'plain'));
  spent += performance.now() - start;
}
say(`${count} statements, ${words} words, ${index.size} different sentences`);
say(`built, reading the texts included${' '.repeat(12)}${ms(spent)}`);
say(`memory of the index${' '.repeat(26)}${(memory() - before).toFixed(0)} MB`);

const { text } = engine.madeUpStatement(77_777, 20_000, 2000);
const sentences = engine.readSentences(text, 'plain').filter((s) => s.kind !== 'heading');
let next = 0;
const one = () => sentences[next++ % sentences.length];
const many = { least: 500, most: 2000, budget: 20_000 };
await both('closest agreed sentences', () => engine.closest(index, one().tokens), many);
await both('statements that carry a sentence', () => engine.occurrencesOf(index, one().tokens), many);
await both('near misses of a sentence', () => engine.nearMisses(index, one()), many);
await both('continuations of four words', () => engine.continuations(index, `${one().text.split(' ').slice(0, 4).join(' ')} `), many);
line(
  'a file replaced',
  await measure(
    () => {
      const made = engine.madeUpStatement(50_000 + (next++ % 20), Number(values.words), 2000);
      index.add({ path: '5.txt', hash: 'x', date: made.date }, engine.readSentences(made.text, 'plain'));
    },
    { least: 20, most: 40, budget: 5000 },
  ),
);
index = undefined;

const glossary = engine.glossaryWith();
const [a, b] = [engine.madeUpStatement(1, 20_000), engine.madeUpStatement(2, 20_000)].map((s) => s.text);
const read = (t) => engine.analyse(t, { markup: 'plain', glossary });
line(
  'two texts of 20,000 words read and compared',
  await measure(() => engine.compare(read(a), read(b)), { least: 5, most: 10, budget: 0 }),
);
