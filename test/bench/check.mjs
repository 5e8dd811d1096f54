// Measures full checks without a cache, other checkers on the same text, and the growth with the size of the text.
import { enginePath } from './bundled.mjs';
import { growth, measure, report, row } from './measure.mjs';
import { peers } from './peers.mjs';
import { alteredCopy, termsOf, texts } from './texts.mjs';

const { analyse, findingsOf, glossaryWith, ruleTable } = await import(enginePath);
const checkWith = (glossary) => (text) => findingsOf(analyse(text, { markup: 'plain', glossary }), ruleTable);
const { name, text } = texts.longest;
const rows = [];
for (const [count, times] of [
  [100, 1],
  [10_000, 5],
]) {
  const on = `${name}; ${count.toLocaleString('en-US')} synthetic terms`;
  const terms = termsOf(count);
  const check = checkWith(glossaryWith([terms]));
  const own = await measure(() => check(text));
  // Only textlint has a list of terms, so the others are measured once.
  const others = (await peers(terms)).filter((peer) => count === 100 || peer.name.startsWith('textlint'));
  const measured = [];
  for (const peer of others) measured.push(row(peer.name, on, await measure(() => peer.check(text), { least: 2, warm: 1, budget: 2000 })));
  const textlint = measured.find(({ what }) => what.startsWith('textlint'));
  const figures = textlint ? { ...own, ratio: own.leastCpu / textlint.figures.leastCpu } : own;
  rows.push(row(`Communiqué, all ${ruleTable.length} rules; beside textlint`, on, figures, { ratio: 1 / times }), ...measured);
}

const check = checkWith(glossaryWith());
const points = [];
for (const times of [1, 2, 4, 8]) {
  const repeated = [text, ...Array.from({ length: times - 1 }, (_, i) => alteredCopy(text, i))].join('\n\n');
  points.push([times, (await measure(() => check(repeated))).leastCpu]);
}
rows.push(
  row(
    'growth: the power of the size that the CPU time goes with',
    `${name}; with 0, 1, 3 and 7 copies of it with a tenth of their words altered`,
    { power: growth(points) },
    { power: 1.1 },
  ),
);
report('A full check', rows);
