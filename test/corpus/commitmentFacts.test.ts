import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { operativeClausesOf } from '../../server/src/commitments/commitments.js';
import { stepName } from '../../server/src/commitments/commitmentTable.js';
import { glossaryWith } from '../../server/src/glossary/builtIn.js';
import { analyse } from '../../server/src/statement/analyse.js';
import { hasCorpus, shared, skipped } from './statements.js';

/** Clauses of a real statement with their facts, annotated before the program was run on it. */
interface Annotation {
  readonly statement: string;
  readonly clauses: readonly {
    /** Where the verb is, or the item of a list. Offset in the file, in UTF-16 code units. */
    readonly at: number;
    /** “all”, or a country. */
    readonly who: string;
    readonly rung?: string;
    /** Where the deadline is. */
    readonly deadline?: number;
  }[];
  /** Clauses that may count or not. */
  readonly either: readonly number[];
}

const folder = new URL('commitmentFacts/', import.meta.url);
const annotations = readdirSync(folder).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Annotation);
const glossary = glossaryWith();

describe.skipIf(!hasCorpus)(`the facts of commitments in real statements${hasCorpus ? '' : ` (${skipped})`}`, () => {
  it.each(annotations)('$statement: who, how strong, by when', ({ statement, clauses, either }) => {
    const text = readFileSync(`${shared}statements/${statement}`, 'utf8');
    const found = [...operativeClausesOf(analyse(text, { markup: statement.endsWith('.md') ? 'markdown' : 'plain', glossary }))];
    const expected = clauses.map(({ at, who, rung, deadline }) => ({ at, who, rung: rung ?? '', deadline: deadline ?? -1 }));
    const [right, wrong] = [[] as typeof expected, [] as string[]];
    for (const fact of expected) {
      const i = found.findIndex(
        ({ verb, offset, length }) =>
          fact.at === offset || (fact.at >= verb.offset && fact.at < verb.offset + verb.length && fact.at < offset + length),
      );
      const clause = found[i];
      if (!clause) {
        wrong.push(`${fact.at}: not found`);
        continue;
      }
      found.splice(i, 1);
      right.push(fact);
      const who = clause.subject.kind === 'both sides' ? 'all' : (clause.subject.side ?? '?');
      const step = stepName(clause.verb.step);
      const by = clause.deadline === undefined ? -1 : text.indexOf(clause.deadline, clause.offset);
      // Where the reader gave no strength, any will do.
      if (who !== fact.who) wrong.push(`${fact.at}: ${who}, not ${fact.who}`);
      if (fact.rung !== '' && step !== fact.rung) wrong.push(`${fact.at}: ${step}, not ${fact.rung}`);
      if (by !== fact.deadline) wrong.push(`${fact.at}: deadline at ${by}, not ${fact.deadline}`);
    }
    const extra = found.filter((c) => !either.some((at) => at >= c.offset && at < c.offset + c.length));
    expect({ recall: right.length / expected.length, extra: extra.length }).toEqual({ recall: 1, extra: 0 });
    // Of the facts of all clauses (who, strength, deadline) so many are right.
    expect(1 - wrong.length / (3 * expected.length), wrong.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});
