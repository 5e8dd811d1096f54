import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare } from '../../server/src/precedent/compare/compare.js';
import { closest } from '../../server/src/precedent/index/closest.js';
import { nearMisses } from '../../server/src/precedent/index/nearMisses.js';
import { occurrencesOf } from '../../server/src/precedent/index/occurrences.js';
import { precedentIndex } from '../../server/src/precedent/index/precedentIndex.js';
import { readSentences } from '../../server/src/precedent/sentence/readSentences.js';
import { sentencesIn } from '../../server/src/precedent/sentence/sentencesIn.js';
import { analyse } from '../../server/src/statement/analyse.js';
import type { Markup } from '../../server/src/text/blocks/block.js';
import { alteredCopy } from '../precedent/altered.js';
import { madeUpStatement } from '../precedent/madeUp.js';
import { addScores, emptyScores, precision, recall } from '../precedent/scored.js';
import { statementOf, testGlossary } from '../unit/marked.js';

const numRuns = Number(process.env.PROPERTY_RUNS ?? 200);

/** Fragments of documents, including awkward ones. */
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.nat(60).map((seed) => madeUpStatement(seed, 20).text.split('\n\n')[1] ?? '') },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '\n\n',
      '\n',
      '# Energy\n\n',
      '- ',
      '1. ',
      '**',
      '> ',
      '\u00A0',
      '“',
      '”',
      ' U.S. ',
      '😀',
      '\r\n\r\n',
      '. ',
      '---\ndate: 2027-05-12\n---\n',
      '[a](https://example.org)',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }) },
);
const document = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(' '));
const markup = fc.constantFrom<Markup>('markdown', 'plain');

describe('comparing', () => {
  it('finds every text unchanged when compared with itself', () => {
    fc.assert(
      fc.property(document, markup, (text, m) => {
        const statement = statementOf(text, m);
        const { rows } = compare(statement, statement);
        expect(rows.every((r) => r.kind === 'same' && r.old[0] === r.new[0])).toBe(true);
      }),
      { numRuns },
    );
  });

  it('has every sentence of both texts in exactly one row, inside its text, and similarities from 0 to 1', () => {
    fc.assert(
      fc.property(document, document, markup, (a, b, m) => {
        const { old, new: fresh, rows } = compare(statementOf(a, m), statementOf(b, m));
        expect(rows.flatMap((r) => r.old).sort((x, y) => x - y)).toEqual(old.map((_, i) => i));
        expect(rows.flatMap((r) => r.new).sort((x, y) => x - y)).toEqual(fresh.map((_, i) => i));
        for (const [sentences, text] of [[old, a] as const, [fresh, b] as const]) {
          let end = 0;
          for (const { offset, length } of sentences) {
            expect(offset).toBeGreaterThanOrEqual(end);
            expect(length).toBeGreaterThan(0);
            end = offset + length;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        }
        for (const { similarity } of rows) expect(similarity >= 0 && similarity <= 1).toBe(true);
      }),
      { numRuns },
    );
  });

  it('recognizes the changes in altered copies of synthetic statements', () => {
    const scores = emptyScores();
    for (let seed = 1; seed <= 40; seed++) {
      const others = readSentences(madeUpStatement(seed + 5000, 1500, 0).text, 'plain').map((s) => s.text);
      const copy = alteredCopy(madeUpStatement(seed, 1500, 0).text, others, seed);
      addScores(scores, copy, compare(statementOf(copy.old, 'plain'), statementOf(copy.text, 'plain')));
    }
    for (const [kind, score] of Object.entries(scores)) {
      expect(score.expected, kind).toBeGreaterThan(20);
      // Synthetic statements have few building blocks, so some sentences are similar by chance.
      expect(precision(score), `precision of ${kind}`).toBeGreaterThan(0.5);
      expect(recall(score), `recall of ${kind}`).toBeGreaterThan(0.65);
    }
  });
});

describe('an index', () => {
  const sentences = (seed: number) => readSentences(madeUpStatement(seed, 200, 40).text, 'plain');

  it('answers like a new one with the same documents, after any additions, replacements and removals', () => {
    const step = fc.record({ path: fc.nat(5), seed: fc.nat(200), remove: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), fc.nat(200), (steps, question) => {
        const index = precedentIndex();
        const left = new Map<string, number>();
        for (const { path, seed, remove } of steps) {
          if (remove) {
            expect(index.remove(`${path}`)).toBe(left.delete(`${path}`));
          } else {
            index.add({ path: `${path}`, hash: `${seed}`, date: madeUpStatement(seed, 200, 40).date }, sentences(seed));
            left.set(`${path}`, seed);
          }
        }
        const anew = precedentIndex();
        for (const [path, seed] of left) anew.add({ path, hash: `${seed}`, date: madeUpStatement(seed, 200, 40).date }, sentences(seed));
        for (const { tokens } of sentences(question).slice(1, 4)) {
          const uses = (i: typeof index) =>
            closest(i, tokens, 1, 0.99).flatMap((s) => s.uses.map((u) => `${u.document.path} ${u.document.hash} ${u.offset} ${u.text}`));
          expect(uses(index)).toEqual(uses(anew));
        }
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
  });
});

describe('sentences', () => {
  it('are the same with and without an analysis', () => {
    fc.assert(
      fc.property(document, markup, (text, m) => {
        const analysed = sentencesIn(analyse(text, { markup: m, glossary: testGlossary, everyLanguage: true })).map(
          ({ offset, length, text: own, kind, tokens }) => ({
            offset,
            length,
            text: own,
            kind,
            tokens,
          }),
        );
        expect(readSentences(text, m)).toEqual(analysed);
      }),
      { numRuns },
    );
  });
});

describe('near misses', () => {
  it('are fixed by the agreed wording: the range is no near miss anymore, and nothing else changed', () => {
    const index = precedentIndex();
    for (let seed = 1; seed <= 12; seed++)
      index.add({ path: `${seed}`, hash: '', date: `20${10 + seed}-01-01` }, readSentences(madeUpStatement(seed, 400, 30).text, 'plain'));
    let found = 0;
    fc.assert(
      fc.property(fc.nat(1000), (seed) => {
        for (const sentence of readSentences(madeUpStatement(20_000 + seed, 150, 30).text, 'plain')) {
          for (const { departures, from, to, agreed } of nearMisses(index, sentence)) {
            found++;
            let mended = sentence.text;
            for (const { start, end, agreed: text } of [...departures].reverse())
              mended = mended.slice(0, start) + text + mended.slice(end);
            const stretch = occurrencesOf(index, readSentences(agreed, 'plain')[0]?.tokens ?? []);
            expect(stretch.documents).toBeGreaterThan(0);
            const [again] = readSentences(mended, 'plain');
            const rest = sentence.tokens.slice(to).map((t) => t.exact);
            expect(again?.tokens.slice(0, from).map((t) => t.exact)).toEqual(sentence.tokens.slice(0, from).map((t) => t.exact));
            expect(again?.tokens.slice(-rest.length || Number.MAX_SAFE_INTEGER).map((t) => t.exact)).toEqual(rest);
            // Another departure of the same sentence may be left.
            const start = departures[0]?.start;
            expect(again && nearMisses(index, again).some((m) => m.agreed === agreed && m.departures[0]?.start === start)).toBe(false);
          }
        }
      }),
      { numRuns: Math.ceil(numRuns / 4) },
    );
    expect(found).toBeGreaterThan(0);
  });
});
