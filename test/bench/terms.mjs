// What a termbase costs from its file: read, parsed, validated, compiled; then matching, misspelt names and completion.
//   npm run bench:terms -- [json|csv|tbx] [count]
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleEngine, enginePath, benchFolder as out } from './bundled.mjs';
import { bareLoop, measure } from './measure.mjs';
import { fileOf, statementOf, termsOf } from './texts.mjs';

const [format = 'json', count = '1000000'] = process.argv.slice(2);

await bundleEngine();
const { analyse, glossaryLayer, glossaryWith, suggestionsAt, wordsOf } = await import(enginePath);
const say = (line) => process.stdout.write(`${line}\n`);
const collect = () => {
  globalThis.gc?.();
  globalThis.gc?.();
};
const held = () => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

const file = join(out, `terms-${count}.${format}`);
if (!existsSync(file)) writeFileSync(file, fileOf(termsOf(Number(count)), format));
collect();
const before = held();
const stages = {};
let start = performance.now();
const stage = (name) => {
  const now = performance.now();
  stages[name] = Math.round(now - start);
  start = now;
};
let text = readFileSync(file, 'utf8');
stage('read');
const later = [];
const loaded = await glossaryLayer(text, file, [], { isInteractive: true }, (work) => later.push(work));
stage('load');
if (!loaded.ok) throw new Error(loaded.problems[0].message);
const glossary = glossaryWith([loaded.value.entries]);
stage('compile');
const size = text.length;
text = '';
collect();
const total = Object.values(stages).reduce((a, b) => a + b, 0);
say(
  `${count} terms as ${format} (${(size / 1e6).toFixed(0)} MB): ${total} ms ${JSON.stringify(stages)}; ${(held() - before).toFixed(0)} MB held, ${(process.resourceUsage().maxRSS / 1e3).toFixed(0)} MB RSS at most`,
);

const draft = statementOf(1_000_000);
const words = wordsOf(draft);
const matching =
  ({ matcher }) =>
  () => {
    let found = 0;
    for (let i = 0; i < words.length; i++) if (matcher.longestAt(words, i)) found++;
    return found;
  };
const few = glossaryWith([termsOf(1000)]);
const loop = await measure(() => bareLoop(draft), { budget: 500 });
const small = await measure(matching(few), { budget: 2000 });
const large = await measure(matching(glossary), { budget: 2000 });
say(
  `matching 1 MB (${words.length} words): ${small.median.toFixed(1)} ms with 1,000 terms, ${large.median.toFixed(1)} ms with ${count}; bare loop ${loop.median.toFixed(2)} ms`,
);

start = performance.now();
const near = glossary.nearNames;
near.in(words.part(0, 10));
const built = performance.now() - start;
collect();
say(`misspelt names: index ${built.toFixed(0)} ms, ${(held() - before).toFixed(0)} MB held in all`);
const slices = [];
for (let i = 0; i < words.length; i += 200) slices.push(words.part(i, i + 200));
const nearOf = (g) => () => slices.reduce((n, s) => n + g.nearNames.in(s).length, 0);
const nearFew = await measure(nearOf(few), { budget: 2000 });
const nearMany = await measure(nearOf(glossary), { budget: 4000 });
say(`misspelt names in 1 MB: ${nearFew.median.toFixed(1)} ms with 1,000 terms, ${nearMany.median.toFixed(1)} ms with ${count}`);

start = performance.now();
await Promise.all(later);
say(`what completion looks into, made in slices behind the answer: ${(performance.now() - start).toFixed(0)} ms`);
const context = { today: '2027-05-12', onDemand: true };
const prefixes = [
  'n',
  'no',
  'northern',
  'northern mon',
  'tracking',
  'Z1',
  'Z2N9',
  'system 12',
  'q',
  'xyzzy',
  '99',
  'Min',
  'launch st',
  '準天',
  'digital launch station 1',
  'c',
  's',
];
const drafts = prefixes.map((p) => analyse(`Joint Statement\n\nBoth sides welcomed the ${p}`, { markup: 'plain', glossary }));
const complete = (i) => suggestionsAt(drafts[i], drafts[i].text.length, context);
start = performance.now();
complete(0);
say(`first completion: ${(performance.now() - start).toFixed(1)} ms`);
for (let i = 1; i < drafts.length; i++) {
  start = performance.now();
  complete(i);
  const once = performance.now() - start;
  if (once > 2) say(`  first of “${prefixes[i]}”: ${once.toFixed(1)} ms`);
}
let next = 0;
const completion = await measure(() => complete(next++ % drafts.length), { least: 200, most: 2000, budget: 3000 });
collect();
say(
  `completion: median ${completion.median.toFixed(3)} ms, p99 ${completion.p99.toFixed(3)} ms; ${(held() - before).toFixed(0)} MB held in all`,
);
