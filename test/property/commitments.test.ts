import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commitmentsOf } from '../../server/src/commitments/commitments.js';
import { compareCommitments } from '../../server/src/precedent/compare/commitments.js';
import { analyse, emptyReadingCache } from '../../server/src/statement/analyse.js';
import { statementOf, testGlossary } from '../unit/marked.js';

const numRuns = Number(process.env.PROPERTY_RUNS ?? 150);

/** Fragments of clauses, including awkward ones. */
const piece = fc.constantFrom(
  ...['Both sides', 'We', 'They', 'it', 'the', 'Japan', 'and', 'the United States', 'JAXA', 'President Lee', 'of Japan', 'our ministers'],
  ...['welcomed', 'reaffirm', 'reaffirming', 'will', 'are', 'committed', 'to', 'plan', 'continue', 'that', 'which', 'decided', 'It was'],
  ...[
    ',',
    ';',
    ':',
    '.',
    '. ',
    '\n\n',
    '\n- ',
    '\n1. ',
    '(',
    ')',
    '“',
    '”',
    '**',
    '#',
    '😀',
    '\u00A0',
    'also',
    'support',
    'in 2021',
    'peace',
  ],
);
const draft = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' '));

describe('commitments of any draft', () => {
  it('are inside the text, in order, with each verb in its clause or the line that introduces its list', () => {
    fc.assert(
      fc.property(draft, (text) => {
        let last = 0;
        for (const { offset, length, verb } of commitmentsOf(statementOf(text))) {
          expect(offset).toBeGreaterThanOrEqual(last);
          expect(offset + length).toBeLessThanOrEqual(text.length);
          expect(length).toBeGreaterThan(0);
          expect(verb.offset).toBeLessThan(offset + length);
          last = offset;
        }
      }),
      { numRuns },
    );
  });

  it('are the same whether the text was read before or not', () => {
    fc.assert(
      fc.property(draft, draft, (one, other) => {
        const cache = emptyReadingCache();
        const options = { markup: 'markdown' as const, glossary: testGlossary };
        const read = (text: string) => commitmentsOf(analyse(text, options, cache));
        read(`${one}\n\n${other}`);
        expect(read(`${other}\n\n${one}`)).toEqual(commitmentsOf(statementOf(`${other}\n\n${one}`)));
      }),
      { numRuns },
    );
  });

  it('are each kept, new, stronger or weaker when compared with any other, and none is lost', () => {
    fc.assert(
      fc.property(draft, draft, (one, other) => {
        const [before, now] = [commitmentsOf(statementOf(one)), commitmentsOf(statementOf(other))];
        const { commitments, dropped } = compareCommitments(before, now);
        expect(commitments.map((c) => c.commitment)).toEqual(now);
        const carried = commitments.flatMap((c) => (c.before ? [c.before] : []));
        expect(new Set([...carried, ...dropped])).toEqual(new Set(before));
        expect(carried.length + dropped.length).toBe(before.length);
        expect(commitments.every((c) => (c.change === 'new') === (c.before === undefined))).toBe(true);
      }),
      { numRuns },
    );
  });
});
