// Measures what a user waits for and writes docs/benchmarks.md and docs/benchmarks.json.
//   npm run bench [-- server start check glossaries precedents]     the parts to measure; others keep their last figures
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { bundleEngine } from './bundled.mjs';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/** A process for each part, so that other parts do not affect its memory. */
function measured(part) {
  process.stderr.write(`bench: ${part}\n`);
  const { status, stdout } = spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=6000', path(`${part}.mjs`)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${part} could not be measured.`);
  return { date: new Date().toISOString().slice(0, 10), load: loadavg()[0], ...JSON.parse(stdout) };
}

const shown = (value) => (value === undefined ? '' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const withUnit = {
  cpuMedian: (v) => `${shown(v)} ms`,
  cpuP99: (v) => `p99 ${shown(v)} ms`,
  MB: (v) => `${shown(v)} MB`,
  ratio: (v) => `${shown(v)}×`,
  power: shown,
};

function lineOf({ what, on, figures, limits }) {
  const { median, p99, cpuMedian, cpuP99, runs, MB, ratio, power } = figures;
  const tail = (value) => (runs > 1 ? shown(value) : '');
  const limited = Object.entries(limits);
  const target = limited.map(([key, limit]) => `${withUnit[key](limit)}`).join(', ');
  const met = limited.length === 0 ? '' : limited.every(([key, limit]) => figures[key] <= limit) ? 'met' : '**missed**';
  const other = Object.entries({ MB, ratio, power }).flatMap(([key, value]) => (value === undefined ? [] : [withUnit[key](value)]));
  return `| ${[what, on, shown(cpuMedian), tail(cpuP99), shown(median), tail(p99), other.join(', '), target && `≤ ${target}`, met].join(' | ')} |`;
}

const sectionOf = ({ title, rows, date, load }) => `## ${title}

Measured on ${date}, load ${shown(load)}.

| what | on | CPU, ms | p99 | clock, ms | p99 | other | target | |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |
${rows.map(lineOf).join('\n')}
`;

const missedTargets = `## Missed targets

What was tried, with CPU times of two versions measured alternately on the same machine. When it was busy (load 11 to 35 on 2 cores), only the comparison is meaningful.

**A full check compared with textlint.** textlint is measured fairly: it parses and checks the same text each time. Its two rules match regular expressions; a full check finds words, names, introductions and abbreviations, and runs all rules on them. Three attempts, the minimum of 50 checks of the longest statement:

1. Words are split at spaces, and the words of each piece are cached (1.5 ms; 4.0 ms before). Each paragraph stores the indexes of each class of words, so that rules do not test every word. 38.7 ms; 43.7 ms before, at load 3.
2. Dates are searched only at figures (0.6 ms; 3.8 ms before), double spaces only where the text was folded, and abbreviations only at their indexes; the language is determined by the share of English words; fixes are computed on demand. 43.3 ms; 61.4 ms before both attempts, on a busy machine.
3. No expression has \`\\b\` with the flags i and u, which V8 searches 15 times more slowly: three of them took a sixth of a check. The rules take 20 ms at least; 31 ms before, at load 1.

Caching how introductions compare the letters of a word made no measurable difference and was reverted. More than 40 rules added since then take additional time.

**A keystroke.** Attempts, in the order in which they were made:

1. Fixes are computed on demand, and lists of participants are read once per paragraph: minimum 3.1 ms in the longest statement; 3.7 ms before. Compounds and dashes are searched only in the changed paragraph.
2. A missing co-chair no longer reports all lists of participants: in 1 MB, the findings take 0.36 MB as JSON instead of 3.6 MB, and a keystroke 59.7 ms instead of 107.7 ms.
3. No promise per step, and no object per paragraph and query; names of terms are cached. Median 9.2 to 9.5 ms in the longest statement (9.6 to 10.3 before), 36 to 39 ms in 415 KB (36 to 41), 46 to 49 ms in 1 MB (53 to 55), at load 11.
4. No \`\\b\` with the flags i and u: median 8.5 ms in the longest statement (11.7 before), at load 2.

The slowest keystrokes are those during which V8 compiles or collects garbage: a keystroke allocates 4.3 MB, so about every fifth triggers a collection. Caches in objects instead of WeakMaps, and a preliminary test for hyphens, made no difference and were reverted.

**The start of a process.** Server to first findings took 407 ms of CPU, 472 before, and a check 386 ms, 403 before, after three changes:

1. The bundles load everything at once: esbuild wraps what is loaded later in functions, which V8 parses twice.
2. Regular expressions with \`\\p{…}\` are compiled on first use: V8 parsed each of them again with every enclosing function.
3. \`communique lsp\` loads the bundle of the server.

Later the protocol’s packages became ES modules (\`scripts/esModules.mjs\`), from which esbuild leaves out what is never used, and the parsers of YAML and of globs became smaller ones. The bundle of the server has 1,330 kB, 1,524 before, the one of the command line 1,314 kB, 1,439 before. Months in dates are ASCII letters, since V8 takes 50 ms to compile \`\\p{L}{3,9}\` twice; \`[A-Za-z]{3,9}\` takes 2 ms. Server to first findings took 438 ms of CPU, 494 before (least 424 and 472), and a check 423 ms, 459 before (least 410 and 434), at load 8.

Splitting the bundles into about 90 files saved 7 ms, a bundle with only \`check\` 38 ms, but its code would be in two files. A code cache of V8 would save 100 ms, but it fits only the V8 that made it, and Node’s own cache writes to the disk. Flags of V8 and ASCII bundles changed nothing.
`;

if (!existsSync(path('node_modules'))) {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: path('.'), stdio: 'inherit' });
  if (status !== 0) process.exit(2);
}
await bundleEngine();
const file = path('../../docs/benchmarks.json');
const all = ['server', 'start', 'check', 'glossaries', 'precedents'];
const named = process.argv.slice(2);
const kept = named.length > 0 ? JSON.parse(await readFile(file, 'utf8')).parts : {};
const results = {
  machine: `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${process.platform} ${process.arch}, Node ${process.version}`,
  parts: Object.fromEntries(all.map((part) => [part, kept[part] && !named.includes(part) ? kept[part] : measured(part)])),
};
const page = `# Benchmarks

Made by \`npm run bench\`: ${results.machine}. All rules run at their default levels. Texts are real statements unless a line says synthetic.

CPU time is that of all threads; targets, ratios and growth are held against it, because other work on the machine lengthens the time by the clock. Only the start of a process is measured by the clock. Each figure is a median, beside it the 99th percentile. All figures: [benchmarks.json](benchmarks.json).

${Object.values(results.parts).map(sectionOf).join('\n')}
The ratio is to \`node -e 0\`, to textlint or to a glossary of 100 terms, as the line says. The peers do other work: textlint looks for terms and acronyms, cspell and Harper for spelling, retext for two small faults.

${missedTargets}`;
await writeFile(file, `${JSON.stringify(results, null, 2)}\n`);
await writeFile(path('../../docs/benchmarks.md'), page);
process.stderr.write('Wrote docs/benchmarks.md and docs/benchmarks.json\n');
