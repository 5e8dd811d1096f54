// Searches for inputs that violate what must hold for any input, with four targets: texts, edits, glossaries, the built server.
//   npm run fuzz -- [--minutes N] [--seed N] [--target text]… [--again FILE]     failures are saved in .cache/fuzz
// Guided by coverage: an input that reaches new code joins the corpus. (@jazzer.js/core would do, but its add-on needs glibc 2.38, which
// not all systems with Node 20 have.)
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { schemaValidators } from '../../scripts/schemaValidators.mjs';
import { coverageOf } from './coverage.mjs';
import { mutated } from './mutate.mjs';
import { keptServer } from './server.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
const ground = '.cache/fuzz';
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    target: { type: 'string', multiple: true, default: ['text', 'edits', 'glossaries', 'server'] },
    again: { type: 'string' },
  },
});

mkdirSync(ground, { recursive: true });
const bundle = join(root, ground, 'targets.mjs');
await build({
  plugins: [schemaValidators],
  entryPoints: ['test/fuzz/targets/all.ts'],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  mainFields: ['module', 'main'],
  target: 'node20',
  logLevel: 'warning',
  alias: { yaml: join(root, 'node_modules/yaml/browser/dist/index.js') },
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
});
const targets = await import(bundle);
const { randomFrom } = targets;

const textsIn = (folder, pattern) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => pattern.test(name))
        .map((name) => readFileSync(join(folder, name), 'utf8'))
    : [];
// Each rule’s page has examples for it. The real statements, if present, are beside the project.
const statements = [
  ...textsIn('examples', /\.(?:md|statement)$/),
  ...textsIn('docs/rules', /\.md$/),
  ...textsIn('../shared/statements', /\.txt$/),
];
const glossaries = [
  ...textsIn('examples', /\.(?:json|csv|tbx|ya?ml)$/),
  ...textsIn('data/glossary', /\.json$/).map((text) => text.slice(0, 2000)),
  '{"terms":[{"id":"a","name":"Kyoto Workshop on Traffic","abbreviation":"KWT","kind":"forum","names":[{"text":"KW","status":"admitted"}],"valid":{"from":"2001-01-01"}}]}',
  '{"terms":[{"id":"qzss","remove":true}]}',
  'name,abbreviation,side,definition,ja,admitted\nNara Plan,NP,Japan,"A ""plan"", x",奈良,A|B\n',
  '<tbx><text><body><conceptEntry id="a"><langSec xml:lang="en"><termSec><term>Nara Plan</term><termNote type="termType">fullForm</termNote></termSec></langSec></conceptEntry></body></text></tbx>',
  'contexts:\n  - name: c\n    terms:\n      - &a {name: Kobe Charter, aliases: [KC], definition: d}\n      - name: x\n        examples: [*a]\n',
  '{"glossaries":["a.json"],"rules":{"abbreviation/not-reused":"off"},"include":["drafts/**/*.md"],"profile":["un"],"date":"2027-05-05"}',
];

/**
 * Maximum CPU time of an input of three thousand characters, in ms, far above any measured one. The wall clock would blame a busy machine.
 * For the server, silence counts.
 */
const longest = 5000;

let server = keptServer();
const runs = {
  text: targets.text,
  edits: targets.edits,
  glossaries: targets.glossaries,
  server: async (text, random) => {
    try {
      await server.converse(text, random);
    } catch (error) {
      server.stop();
      server = keptServer();
      throw error;
    }
  },
};

/** Runs one input. @returns what is wrong, or undefined */
async function faultOf(name, text, seed) {
  const start = process.cpuUsage();
  try {
    await runs[name](text, randomFrom(seed));
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
  const took = process.cpuUsage(start).user / 1000;
  return took > longest ? `took ${Math.round(took)} ms` : undefined;
}

if (values.again !== undefined) {
  const { target, seed, text } = JSON.parse(readFileSync(resolve(values.again), 'utf8'));
  process.stdout.write(`${(await faultOf(target, text, seed)) ?? 'nothing is wrong any more'}\n`);
  server.stop();
  process.exit(0);
}

const coverage = await coverageOf('targets.mjs');
const random = randomFrom(Number(values.seed));
const corpora = { text: [...statements], edits: [...statements], glossaries: [...glossaries], server: [...statements] };
const tries = Object.fromEntries(values.target.map((name) => [name, 0]));
const faults = new Map();
const end = performance.now() + Number(values.minutes) * 60_000;
let told = performance.now();
/** Reading the coverage takes longer than most inputs, so it is read once for several, which join the corpus together. */
const atOnce = 6;
let fresh = [];
const tell = () =>
  process.stdout.write(
    `${Object.entries(tries)
      .map(([name, n]) => `${name} ${n} (corpus ${corpora[name].length})`)
      .join(', ')}; ${coverage.size()} blocks; ${faults.size} faults\n`,
  );
process.stdout.write(`seed ${values.seed}\n`);
for (let i = 0; performance.now() < end; i++) {
  const name = values.target[i % values.target.length];
  const text = mutated(corpora[name], random);
  const seed = random.below(2 ** 31);
  const fault = await faultOf(name, text, seed);
  tries[name]++;
  if (fault !== undefined) {
    // One file for each kind of failure: its message without numbers.
    const kind = createHash('sha256')
      .update(`${name} ${fault.split('\n').slice(0, 3).join(' ').replace(/\d+/g, '').slice(0, 160)}`)
      .digest('hex')
      .slice(0, 12);
    if (!faults.has(kind)) {
      writeFileSync(join(ground, `fault-${name}-${kind}.json`), JSON.stringify({ target: name, seed, text, fault }, undefined, 2));
      process.stdout.write(
        `${name}: ${fault.split('\n').slice(0, 2).join(' ').slice(0, 300)}\n  kept in ${ground}/fault-${name}-${kind}.json\n`,
      );
    }
    faults.set(kind, (faults.get(kind) ?? 0) + 1);
  } else if (name !== 'server') fresh.push({ name, text });
  if (fresh.length >= atOnce) {
    if (await coverage.isNew()) for (const input of fresh) corpora[input.name].push(input.text);
    fresh = [];
  }
  if (performance.now() - told > 30_000) {
    told = performance.now();
    tell();
  }
}
tell();
server.stop();
process.exit(faults.size > 0 ? 1 : 0);
