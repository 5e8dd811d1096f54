import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { hasCorpus, shared, skipped } from './statements.js';

interface Score {
  readonly category: string;
  /** Null if nothing was annotated or found. */
  readonly precision: number | null;
  readonly recall: number | null;
}

/** Minimum precision and recall. */
const wanted: Readonly<Record<string, readonly [precision: number, recall: number]>> = {
  introductions: [0.99, 0.99],
  'introductions, exact long form': [0.95, 0.95],
  'not introduced': [0.9, 0.95],
  'used before introduced': [0.95, 0.95],
  'introduced again': [0.95, 0.95],
  'introduced, not reused': [0.95, 0.95],
};

if (!hasCorpus) process.stdout.write(`The corpus tests are skipped: this ${skipped}.\n`);

describe.skipIf(!hasCorpus)(`real statements against their annotations${hasCorpus ? '' : ` (${skipped})`}`, () => {
  const scores = hasCorpus
    ? (JSON.parse(
        execFileSync(process.execPath, [`${shared}gold/score.mjs`, '--json'], {
          cwd: fileURLToPath(new URL('../../', import.meta.url)),
          encoding: 'utf8',
        }),
      ) as Score[])
    : [];

  it('scores something', () => {
    expect(scores.length).toBeGreaterThan(2);
  });

  it.each(scores.map((s) => [s.category, s] as const))('%s', (category, { precision, recall }) => {
    const [leastPrecision, leastRecall] = wanted[category] ?? [1, 1];
    expect(precision ?? 1).toBeGreaterThanOrEqual(leastPrecision);
    expect(recall ?? 1).toBeGreaterThanOrEqual(leastRecall);
  });
});
