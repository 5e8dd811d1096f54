import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { glossaryWith } from '../../server/src/glossary/builtIn.js';
import { outcomeOf, type Planted, textsNamed } from '../unit/bilingual/planted.js';

const { planted } = JSON.parse(readFileSync(new URL('../unit/bilingual/texts/planted.json', import.meta.url), 'utf8')) as {
  planted: Planted[];
};

/** Share of the planted differences that must be found, and the most findings in 1,000 English words that nothing was planted for. */
const minFound = 0.98;
const maxFalse = 1;

it('finds the differences planted in three statements, and few others', () => {
  const { found, missed, falseAlarms } = outcomeOf(planted, textsNamed, glossaryWith());
  const words = [...new Set(planted.map((p) => p.text))].reduce((sum, name) => sum + textsNamed(name)[0].split(/\s+/).length, 0);
  const inTexts = falseAlarms.filter((f) => !f.includes(' → '));
  process.stdout.write(
    [
      `Planted ${planted.length}, found ${found.length}, missed ${missed.length}; false alarms ${inTexts.length} in ${words} words, ${falseAlarms.length - inTexts.length} beside planted differences.`,
      ...missed.map((m) => `missed: ${m.text}.${m.in} ${m.kind}: ${m.from} → ${m.to}`),
      ...falseAlarms.map((f) => `false: ${f}`),
      '',
    ].join('\n'),
  );
  expect(found.length / planted.length).toBeGreaterThanOrEqual(minFound);
  expect((inTexts.length / words) * 1000).toBeLessThanOrEqual(maxFalse);
});
