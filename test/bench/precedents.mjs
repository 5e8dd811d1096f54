// Measures earlier statements: an index of many, and the comparison of two long texts.
import { enginePath } from './bundled.mjs';
import { heldMemory, measure, report, row, summary, timed } from './measure.mjs';
import { alteredCopy, statements, texts } from './texts.mjs';

const { analyse, compare, glossaryWith, precedentIndex, readPrecedent } = await import(enginePath);
const count = 2000;
const before = heldMemory();
const index = precedentIndex();
const spent = { clock: 0, cpu: 0 };
let words = 0;
for (let i = 0; i < count; i++) {
  const text = alteredCopy(statements[i % statements.length], i);
  words += text.split(/\s+/).length;
  const { clock, cpu } = await timed(() => {
    const { document, sentences } = readPrecedent({ path: `${i}.txt`, hash: `${i}`, text, markup: 'plain' });
    index.add(document, sentences);
  });
  spent.clock += clock;
  spent.cpu += cpu;
}
const MB = heldMemory() - before;
const synthetic = texts.short.name.endsWith('synthetic') ? 'synthetic statements' : 'real statements';
const on = `${count.toLocaleString('en-US')} copies of ${synthetic} with a tenth of their words altered, ${(words / 1e6).toFixed(1)} million words, ${index.size.toLocaleString('en-US')} different sentences`;

const glossary = glossaryWith();
const joined = (remainder) =>
  statements
    .filter((_, i) => i % 2 === remainder)
    .join('\n\n')
    .slice(0, 130_000);
const [older, newer] = [0, 1].map(joined);
const compared = await measure(
  () => compare(analyse(older, { markup: 'plain', glossary }), analyse(newer, { markup: 'plain', glossary })),
  { least: 5, most: 10, warm: 1 },
);
report('Earlier statements', [
  row('read and indexed', on, { ...summary([spent]), MB }, { cpuMedian: 15_000, MB: 400 }),
  row('two texts of 130 KB read and compared', `${synthetic}, joined`, compared),
]);
