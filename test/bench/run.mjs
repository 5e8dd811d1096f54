// Measures what a user waits for and writes docs/benchmarks.md and docs/benchmarks.json.
//   npm run bench
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { bundleEngine } from './bundled.mjs';

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/** A process for each part, so that nothing else that is measured is in its memory. */
function measured(part) {
  process.stderr.write(`bench: ${part}\n`);
  const { status, stdout } = spawnSync(process.execPath, ['--expose-gc', '--max-old-space-size=6000', path(`${part}.mjs`)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error(`${part} could not be measured.`);
  return JSON.parse(stdout);
}

const shown = (value) => (value === undefined ? '' : value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));
const named = {
  median: (v) => `median ${shown(v)} ms`,
  p99: (v) => `p99 ${shown(v)} ms`,
  cpu: (v) => `CPU ${shown(v)} ms`,
  MB: (v) => `${shown(v)} MB`,
  ratio: (v) => `${shown(v)}×`,
  power: shown,
};

function lineOf({ what, on, figures, limits }) {
  const { median, p99, cpu, MB, ratio, power } = figures;
  const limited = Object.entries(limits);
  const target = limited.map(([key, limit]) => `${named[key](limit)}`).join(', ');
  const met = limited.length === 0 ? '' : limited.every(([key, limit]) => figures[key] <= limit) ? 'met' : '**missed**';
  const other = Object.entries({ MB, ratio, power }).flatMap(([key, value]) => (value === undefined ? [] : [named[key](value)]));
  return `| ${[what, on, shown(median), shown(p99), shown(cpu), other.join(', '), target && `≤ ${target}`, met].join(' | ')} |`;
}

const sectionOf = ({ title, rows }) => `## ${title}

| what | on | median, ms | p99, ms | CPU, ms | other | target | |
| --- | --- | ---: | ---: | ---: | ---: | ---: | --- |
${rows.map(lineOf).join('\n')}
`;

if (!existsSync(path('node_modules'))) {
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: path('.'), stdio: 'inherit' });
  if (status !== 0) process.exit(2);
}
await bundleEngine();
const results = {
  date: new Date().toISOString().slice(0, 10),
  machine: `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${process.platform} ${process.arch}, Node ${process.version}`,
  loadBefore: loadavg()[0],
  parts: ['server', 'start', 'check', 'glossaries', 'precedents'].map(measured),
};
const page = `# Benchmarks

Measured on ${results.date} by \`npm run bench\`: ${results.machine}. Other work on the machine when it began: load ${shown(results.loadBefore)}. All rules run at their default levels. Texts are real statements unless a line says synthetic.

The median and the 99th percentile are by the clock. CPU time is the mean for each run, of all threads; other work on the machine hardly changes it. Ratios and growth are of the least CPU time. All figures: [benchmarks.json](benchmarks.json).

${results.parts.map(sectionOf).join('\n')}
The ratio is to \`node -e 0\`, to textlint or to a glossary of 100 terms, as the line says. The peers do other work: textlint looks for terms and acronyms, cspell and Harper for spelling, retext for two small faults.
`;
await writeFile(path('../../docs/benchmarks.json'), `${JSON.stringify(results, null, 2)}\n`);
await writeFile(path('../../docs/benchmarks.md'), page);
process.stderr.write('Wrote docs/benchmarks.md and docs/benchmarks.json\n');
