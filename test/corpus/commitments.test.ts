import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Commitment, operativeClausesOf } from '../../server/src/commitments/commitments.js';
import { glossaryWith } from '../../server/src/glossary/builtIn.js';
import { compareCommitments } from '../../server/src/precedent/compare/commitments.js';
import { analyse } from '../../server/src/statement/analyse.js';
import { hasCorpus, shared, skipped } from './statements.js';

/** The clauses of a real statement, annotated by hand before the program was run: the offset of each verb or list item. */
interface Annotation {
  readonly statement: string;
  /** Offsets in the file, in UTF-16 code units. */
  readonly clauses: readonly number[];
  /** End of the annotated part, if not the whole file. */
  readonly until?: number;
}

const folder = new URL('commitments/', import.meta.url);
const annotations = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Annotation);
const glossary = glossaryWith();
const read = (name: string): string => readFileSync(`${shared}statements/${name}`, 'utf8');
const found = (text: string): readonly Commitment[] => operativeClausesOf(analyse(text, { markup: 'plain', glossary }));

const isAt =
  (offset: number) =>
  ({ verb, offset: start, length }: Commitment): boolean =>
    offset === start || (offset >= verb.offset && offset < verb.offset + verb.length && offset < start + length && start <= offset);

/** Returns the number of annotated clauses, of found ones, and of correct ones among these. */
function score({ statement, clauses, until = Number.POSITIVE_INFINITY }: Annotation): { there: number; found: number; right: number } {
  const commitments = found(read(statement)).filter((c) => c.offset < until);
  const right = clauses.filter((offset) => {
    const at = commitments.findIndex(isAt(offset));
    if (at >= 0) commitments.splice(at, 1);
    return at >= 0;
  }).length;
  return { there: clauses.length, found: commitments.length + right, right };
}

describe.skipIf(!hasCorpus)(`the clauses of real statements${hasCorpus ? '' : ` (${skipped})`}`, () => {
  const scores = hasCorpus ? annotations.map(score) : [];
  const sum = (part: 'there' | 'found' | 'right'): number => scores.reduce((n, s) => n + s[part], 0);

  it('are found: precision and recall 0.97', () => {
    expect(sum('there')).toBeGreaterThan(200);
    expect(sum('right') / sum('found')).toBeGreaterThanOrEqual(0.97);
    expect(sum('right') / sum('there')).toBeGreaterThanOrEqual(0.97);
  });

  it('are found in each: precision and recall 0.9', () => {
    for (const { there, found: all, right } of scores) {
      expect(right / all).toBeGreaterThanOrEqual(0.9);
      expect(right / there).toBeGreaterThanOrEqual(0.9);
    }
  });
});

describe.skipIf(!hasCorpus)('real statements', () => {
  const names = hasCorpus ? readdirSync(`${shared}statements`).filter((name) => name.endsWith('.txt')) : [];
  it.each(names)('%s has clauses inside the text, in order, and all are kept when compared with themselves', (name) => {
    const text = read(name);
    const commitments = found(text);
    expect(commitments.length).toBeGreaterThan(4);
    let last = 0;
    for (const { offset, length, verb, object, paragraph } of commitments) {
      expect(offset).toBeGreaterThanOrEqual(last);
      expect(offset + length).toBeLessThanOrEqual(text.length);
      expect(text.slice(verb.offset, verb.offset + verb.length).replace(/\s+/g, ' ')).toBe(verb.text);
      expect(object).not.toMatch(/^[\s,;]|[\s,;]$/);
      expect(paragraph).toBeGreaterThan(0);
      last = offset;
    }
    const { commitments: compared, dropped } = compareCommitments(commitments, commitments);
    expect(dropped).toEqual([]);
    expect(compared.every((c) => c.change === 'kept')).toBe(true);
  });
});
