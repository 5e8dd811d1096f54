// Measures how the time of a check grows with the size of a hostile text. Sizes double; the growth is the slope on logarithmic axes: 1 is
// linear, 2 is quadratic.
//   npm run bench:hostile -- [--from 20000] [--to 320000] [--text NAME]…     writes docs/hostile.md unless texts are named
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import { schemaValidators } from '../../scripts/schemaValidators.mjs';
import { hostileTexts } from './texts.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '20000' },
    to: { type: 'string', default: '320000' },
    text: { type: 'string', multiple: true },
  },
});
/** Time limit for one size, in ms. Larger sizes are skipped. */
const longest = 20_000;
/** Growth above this is reported as more than linear. Measured growth of linear time is up to 1.2, with noise. */
const most = 1.3;

const bundle = join(root, '.cache/hostile/measure.mjs');
await build({
  plugins: [schemaValidators],
  entryPoints: ['test/hostile/measure.ts'],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  mainFields: ['module', 'main'],
  target: 'node20',
  logLevel: 'warning',
});

let worker;
/** Measures in a thread, which can be terminated. */
const measured = (question) =>
  new Promise((resolve) => {
    worker ??= new Worker(new URL('worker.mjs', import.meta.url), { workerData: bundle });
    const timer = setTimeout(() => {
      void worker.terminate();
      worker = undefined;
      resolve({ late: true });
    }, longest);
    worker.once('message', (answer) => {
      clearTimeout(timer);
      resolve(answer);
    });
    worker.postMessage(question);
  });

/** Returns the slope on logarithmic axes. Ignores times below 2 ms. */
function growthOf(points) {
  const told = points.filter((p) => p.ms > 2).map((p) => [Math.log(p.size), Math.log(p.ms)]);
  if (told.length < 3) return undefined;
  const mean = (i) => told.reduce((sum, p) => sum + p[i], 0) / told.length;
  const [x, y] = [mean(0), mean(1)];
  return told.reduce((sum, p) => sum + (p[0] - x) * (p[1] - y), 0) / told.reduce((sum, p) => sum + (p[0] - x) ** 2, 0);
}

const rows = [];
for (const markup of ['markdown', 'plain']) await measured({ name: 'one line of names', size: 20_000, markup });
for (const name of values.text ?? Object.keys(hostileTexts))
  for (const markup of ['markdown', 'plain']) {
    const points = [];
    let note = '';
    for (let size = Number(values.from); size <= Number(values.to); size *= 2) {
      const { times, late, fault } = await measured({ name, size, markup });
      if (late || fault) {
        note = fault ?? `more than ${longest / 1000} s at ${size.toLocaleString('en')}`;
        break;
      }
      points.push({ size, ms: times.recognise + times.read + times.check, ...times });
    }
    const growth = growthOf(points);
    const last = points.at(-1);
    const tells = note !== '' || (growth !== undefined && growth > most);
    rows.push({ name, markup, growth, last, note, tells });
    const parts = last ? `${last.recognise.toFixed(0)} + ${last.read.toFixed(0)} + ${last.check.toFixed(0)} ms at ${last.size}` : '';
    process.stdout.write(`${tells ? '!!' : '  '} ${name} (${markup}): growth ${growth?.toFixed(2) ?? '-'}; ${parts} ${note}\n`);
  }
await worker?.terminate();
const worse = rows.filter((r) => r.tells);
process.stdout.write(`${rows.length} measured, ${worse.length} more than linear\n`);
if (values.text === undefined) {
  const line = ({ name, markup, growth, last, note }) =>
    `| ${name} | ${markup} | ${growth?.toFixed(2) ?? 'too short to tell'} | ${last ? `${Math.round(last.ms)} ms` : ''} | ${note} |`;
  writeFileSync(
    'docs/hostile.md',
    [
      '# Texts made to keep the checks busy',
      '',
      `Made by \`npm run bench:hostile\`: the time of recognising, reading and checking (every rule on) at sizes from ${Number(values.from).toLocaleString('en')} to ${Number(values.to).toLocaleString('en')} characters, each twice the one before. Growth 1 is linear, 2 quadratic.`,
      '',
      `${rows.length} measured, ${worse.length} more than linear.`,
      '',
      '| text | markup | growth | time at the largest size | |',
      '| --- | --- | --- | --- | --- |',
      ...[...worse, ...rows.filter((r) => !r.tells)].map(line),
      '',
    ].join('\n'),
  );
}
