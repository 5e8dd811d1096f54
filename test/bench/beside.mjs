// The engine beside its peers on the same text and terms.
// In a process of its own, so that nothing else that is measured is in its memory:
//   node beside.mjs SIZE     writes the rows as JSON; the engine must be bundled
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { enginePath } from './bundled.mjs';
import { bareLoop, measure } from './measure.mjs';
import { peers } from './peers.mjs';
import { statementOf, termsOf } from './texts.mjs';

const file = fileURLToPath(import.meta.url);

/** @param size of the text, in UTF-16 code units. @returns the text's size, and a row for each checker and number of terms */
export function beside(size) {
  const { status, stdout } = spawnSync(process.execPath, [file, String(size)], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (status !== 0) throw new Error('The peers could not be measured.');
  return { size, rows: JSON.parse(stdout) };
}

async function rowsFor(text) {
  const { analyse, findingsOf, glossaryWith, ruleTable } = await import(enginePath);
  const measured = { least: 2, most: 40, budget: 6000 };
  const rows = [{ name: 'a bare loop over the characters', terms: 0, own: await measure(() => bareLoop(text), { budget: 500 }) }];
  for (const count of [100, 10_000]) {
    const terms = termsOf(count);
    const glossary = glossaryWith([terms]);
    const own = { name: 'Communiqué, all rules', check: (t) => findingsOf(analyse(t, { markup: 'plain', glossary }), ruleTable, {}) };
    for (const { name, check } of [own, ...(await peers(terms))]) {
      // Only textlint has a list of terms: the others are measured once.
      if (count > 100 && name !== own.name && !name.startsWith('textlint')) continue;
      rows.push({ name, terms: count, own: await measure(() => check(text), measured) });
      process.stderr.write(`${name}, ${count} terms: ${rows.at(-1).own.median.toFixed(0)} ms\n`);
    }
  }
  return rows;
}

if (process.argv[1] === file) {
  process.stdout.write(JSON.stringify(await rowsFor(statementOf(Number(process.argv[2])))));
  // Peers may hold threads of their own.
  process.exit(0);
}
