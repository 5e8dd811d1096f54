// Measures large glossaries: reading and building one, its memory, and checking a text that contains few of its terms.
import { enginePath } from './bundled.mjs';
import { heldMemory, measure, report, row, summary, timed } from './measure.mjs';
import { termsOf, texts } from './texts.mjs';

const { analyse, findingsOf, glossaryWith, loadGlossary, ruleTable, termsWith, wordsOf } = await import(enginePath);
const { name, text } = texts.longest;
const words = wordsOf(text);
const check = (glossary) => findingsOf(analyse(text, { markup: 'plain', glossary }), ruleTable);
const limits = { 10000: { cpuMedian: 150 }, 100000: { cpuMedian: 1500, MB: 250 } };
check(glossaryWith());

const rows = [];
const fewest = {};
for (const count of [100, 10_000, 100_000]) {
  const on = `${count.toLocaleString('en-US')} synthetic terms`;
  let file = JSON.stringify({ terms: termsOf(count) });
  const before = heldMemory();
  let glossary;
  const built = await timed(async () => {
    const loaded = await loadGlossary(file, 'bench.glossary.json', termsWith());
    if (!loaded.ok) throw new Error(loaded.problems[0].message);
    glossary = glossaryWith([loaded.value.entries]);
  });
  const first = await timed(() => check(glossary));
  file = '';
  const MB = heldMemory() - before;
  rows.push(row('JSON read, glossary built', on, { ...summary([built]), MB }, limits[count]));
  rows.push(row('the first check with it', `${name}; ${on}`, summary([first])));
  for (const [what, work] of [
    [
      'matching',
      () => {
        for (let i = 0; i < words.length; i++) glossary.matcher.longestAt(words, i);
      },
    ],
    ['full check', () => check(glossary)],
  ]) {
    const figures = await measure(work);
    fewest[what] ??= figures.leastCpu;
    rows.push(row(`${what}; beside 100 terms`, `${name}; ${on}`, { ...figures, ratio: figures.leastCpu / fewest[what] }, { ratio: 1.5 }));
  }
}
report('Large glossaries', rows);
