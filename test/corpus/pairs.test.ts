import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { glossaryWith } from '../../server/src/glossary/builtIn.js';
import { compare } from '../../server/src/precedent/compare/compare.js';
import { analyse } from '../../server/src/statement/analyse.js';
import { addPairScores, emptyPairScores, type GoldPairs, precision, recall, scoredClasses } from '../precedent/realPairs.js';
import { hasCorpus, skipped, statements } from './statements.js';

const folder = new URL('pairs/', import.meta.url);
const golds = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as GoldPairs);
const glossary = glossaryWith();

describe.skipIf(!hasCorpus)(`pairs of real statements, read before the program was asked${hasCorpus ? '' : ` (${skipped})`}`, () => {
  const texts = new Map(statements().map(({ name, text }) => [name, text]));
  const read = (name: string) => analyse(texts.get(name) ?? '', { markup: 'plain', glossary });
  const scores = emptyPairScores();
  if (hasCorpus) for (const gold of golds) addPairScores(scores, gold, compare(read(gold.old), read(gold.new)));
  if (process.env.TABLE !== undefined)
    for (const name of scoredClasses) {
      const score = scores[name];
      process.stdout.write(`| ${name} | ${precision(score).toFixed(2)} | ${recall(score).toFixed(2)} | ${score.expected} |\n`);
    }

  it('aligns corresponding sentences', () => {
    expect(golds.length).toBe(11);
    expect(scores.counterparts.expected).toBeGreaterThan(100);
    expect(precision(scores.rows)).toBeGreaterThanOrEqual(0.97);
    expect(recall(scores.counterparts)).toBeGreaterThanOrEqual(0.92);
  });

  it.each([
    ['reworded', 0.96, 0.92],
    ['new', 0.97, 0.98],
    ['dropped', 0.96, 0.98],
    ['verbs', 0.9, 0.85],
  ] as const)('classifies %s', (name, leastPrecision, leastRecall) => {
    expect(precision(scores[name])).toBeGreaterThanOrEqual(leastPrecision);
    expect(recall(scores[name])).toBeGreaterThanOrEqual(leastRecall);
  });
});
