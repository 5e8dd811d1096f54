// Measures how the time of a check grows with the size of a hostile text. Sizes double; the exponent is the slope on logarithmic axes over
// the upper half: 1 is linear, 2 is quadratic.
//   npm run bench:hostile -- [--from 25000] [--to 400000] [--text PART-OF-A-NAME]… [--markup plain] [--missing] [--jobs 2]
// It updates docs/hostile.json and docs/hostile.md.
import { fork } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundled } from './bundled.mjs';
import { page } from './page.mjs';
import { isRuleText, ruleTexts } from './ruleTexts.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
process.chdir(root);
const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '25000' },
    to: { type: 'string', default: '400000' },
    text: { type: 'string', multiple: true },
    markup: { type: 'string', multiple: true, default: ['markdown', 'plain'] },
    /** Only texts that the last run did not measure up to the largest size. */
    missing: { type: 'boolean', default: false },
    /** How many texts are measured at once, each in a process of its own. */
    jobs: { type: 'string', default: '2' },
  },
});
/** Limit of processor time for one size, in ms. Larger sizes are skipped. */
const longest = 120_000;
/** Highest exponent that counts as linear. */
const most = 1.2;
/** A text that takes less than this at the largest size, in ms, has no exponent. */
const tooShort = 60;
/** How often a text above the exponent is measured. */
const tries = 3;

const bundle = join(root, '.cache/hostile/measure.mjs');
const rules = join(root, '.cache/hostile/rules.mjs');
await bundled({
  entryPoints: ['test/hostile/measure.ts'],
  outfile: bundle,
});

const { allTexts } = await import(bundle);

const rounded = ({ size, ms }) => ({ size, ms: Math.round(ms) });

/** Processor time of a process’s main thread, in ms (Linux). */
const processorTime = (pid) => Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;

/** A process that measures. It is killed if one size takes too long. */
function measurer(number) {
  let process;
  const answer = () => new Promise((resolve) => process.once('message', resolve));
  const start = async () => {
    process = fork(fileURLToPath(new URL('worker.mjs', import.meta.url)), [bundle, join(root, `.cache/hostile/rules${number}.mjs`)]);
    await answer();
    for (const markup of ['markdown', 'plain']) await ask({ name: 'one line of names', size: Number(values.from), markup });
  };
  const ask = (question) => {
    process.send(question);
    return answer();
  };
  return {
    measured: async (question) => {
      if (!process) await start();
      const started = processorTime(process.pid);
      let timer;
      const late = new Promise((resolve) => {
        timer = setInterval(() => processorTime(process.pid) - started > longest && resolve({ late: true }), 1000);
      });
      const measured = await Promise.race([ask(question), late]);
      clearInterval(timer);
      if (measured.late) {
        process.kill();
        process = undefined;
      }
      return measured;
    },
    stop: () => process?.kill(),
  };
}

/** The slope of a line through the logarithms of sizes and times, over the larger half of the sizes. */
function exponentOf(points) {
  const upper = points.slice(-Math.ceil((points.length + 1) / 2)).map((p) => [Math.log(p.size), Math.log(p.ms)]);
  if (upper.length < 2 || points.at(-1).ms < tooShort) return undefined;
  const mean = (i) => upper.reduce((sum, p) => sum + p[i], 0) / upper.length;
  const [x, y] = [mean(0), mean(1)];
  return upper.reduce((sum, p) => sum + (p[0] - x) * (p[1] - y), 0) / upper.reduce((sum, p) => sum + (p[0] - x) ** 2, 0);
}

/** The times of a text at each size, up to one that takes too long. */
async function pointsOf({ measured }, name, markup) {
  const points = [];
  for (let size = Number(values.from); size <= Number(values.to); size *= 2) {
    const { times, late, fault } = await measured({ name, size, markup });
    if (late || fault) return { points, note: fault ?? `more than ${longest / 1000} s at ${size.toLocaleString('en')}` };
    points.push({ size, ms: times.recognise + times.read + times.check, ...times });
  }
  return { points, note: '' };
}

/** Measures a text, again if it seems to be more than linear: the shortest time of each size counts. */
async function rowOf(measurer, { name, markup }) {
  const { points, note } = await pointsOf(measurer, name, markup);
  for (let i = 1; i < tries && note === '' && (exponentOf(points) ?? 0) > most; i++) {
    const again = await pointsOf(measurer, name, markup);
    for (const [k, p] of points.entries()) if (again.points[k]?.ms < p.ms) points[k] = again.points[k];
  }
  const exponent = exponentOf(points);
  const isWorse = note !== '' || (exponent ?? 0) > most;
  const last = points.at(-1);
  const parts = last ? `${last.recognise.toFixed(0)} + ${last.read.toFixed(0)} + ${last.check.toFixed(0)} ms at ${last.size}` : '';
  process.stdout.write(`${isWorse ? '!!' : '  '} ${name} (${markup}): exponent ${exponent?.toFixed(2) ?? '-'}; ${parts} ${note}\n`);
  return { name, markup, exponent: exponent && Number(exponent.toFixed(2)), points: points.map(rounded), note, isWorse };
}

const all = Object.keys(allTexts(await ruleTexts(rules)));
const results = 'docs/hostile.json';
const earlier = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : { rows: [] };
const known = earlier.rows;
/** Writes the rows that were measured, and those of an earlier run for the other texts. */
function write(rows) {
  const isMeasured = ({ name, markup }) => rows.some((r) => r.name === name && r.markup === markup);
  const merged = [...rows, ...known.filter((r) => all.includes(r.name) && !isMeasured(r))].sort(
    (a, b) => all.indexOf(a.name) - all.indexOf(b.name) || (a.markup < b.markup ? -1 : 1),
  );
  const options = { most, tooShort };
  writeFileSync(results, `{"options":${JSON.stringify(options)},"rows":[\n${merged.map((r) => JSON.stringify(r)).join(',\n')}\n]}\n`);
  writeFileSync('docs/hostile.md', page(merged, options));
}

/** The largest size that is measured. */
let largest = Number(values.from);
while (largest * 2 <= Number(values.to)) largest *= 2;
const rows = [];
const waiting = all
  .filter((name) => values.text?.some((part) => name.includes(part)) ?? true)
  .flatMap((name) => values.markup.map((markup) => ({ name, markup })))
  // The texts of a rule are sentences, without markup.
  .filter(({ name, markup }) => markup === 'markdown' || !isRuleText(name))
  .filter(
    ({ name, markup }) => !values.missing || !known.some((r) => r.name === name && r.markup === markup && r.points.at(-1)?.size >= largest),
  );
const measurers = Array.from({ length: Number(values.jobs) }, (_, i) => measurer(i));
await Promise.all(
  measurers.map(async (own) => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      rows.push(await rowOf(own, next));
      if (rows.length % 10 === 0) write(rows);
    }
    own.stop();
  }),
);
write(rows);
process.stdout.write(`${rows.length} measured, ${rows.filter((r) => r.isWorse).length} more than linear\n`);
