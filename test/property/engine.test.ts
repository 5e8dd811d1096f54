import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hoverCard } from '../../server/src/features/hover/hover.js';
import { fixAll, withEdits } from '../../server/src/findings/edits.js';
import type { Finding } from '../../server/src/findings/finding.js';
import { loadGlossary } from '../../server/src/glossary/load.js';
import { findingsOf } from '../../server/src/rules/run.js';
import { ruleTable } from '../../server/src/rules/table.js';
import { analyse, emptyReadingCache } from '../../server/src/statement/analyse.js';
import type { Markup } from '../../server/src/text/blocks/block.js';
import { chunksOf } from '../../server/src/text/blocks/chunks.js';
import { findingsIn, statementOf, testGlossary } from '../unit/marked.js';

/** Fragments of drafts, including awkward ones. */
const piece = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      'QZSS',
      'low Earth orbit (LEO)',
      'LEO',
      'LEO-based',
      'SMRs',
      'JAXA’s',
      'the',
      'Ministry of Environment',
      'Quasi-Zenith',
      'Satellite System',
      '(ISS)',
      'International Space Station',
      'Japan',
      'Foo Bar Baz (FBB)',
      'FBB',
      'Ninth meeting',
      'Eighth Meeting',
      'and',
      'in',
    ),
  },
  {
    // Text that affects other places: words that open paragraphs, a list of abbreviations, short forms of several words.
    weight: 3,
    arbitrary: fc.constantFrom(
      '\n\nNOTING that',
      '\n\nRECALLING that',
      '\n\nBEARING in mind',
      '\n\nAUKUS',
      'noting',
      'Bearing',
      'NOTING',
      '\n\n# Abbreviations\n\n',
      '\n\nFBB: Foo Bar Baz\n\n',
      'Korea-U.S. Free Trade Agreement (KORUS FTA)',
      'KORUS FTA',
      'KORUS',
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '\n',
      '\n\n',
      '\r\n',
      '# ',
      '- ',
      '> ',
      '`',
      '```\n',
      '<!--',
      '-->',
      '**',
      '_',
      '[',
      '](https://example.org)',
      '(',
      ')',
      '“',
      '”',
      '"',
      '.',
      ',',
      ' ',
      '\u00A0',
      '\u200B',
      '😀',
      '|',
      '---\n',
      '    ',
      '[a]: x\n',
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);
const draft = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(' '));
const markup = fc.constantFrom<Markup>('markdown', 'plain');
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  /** Whether to edit at the start of the next paragraph, where two may become one. */
  snaps: fc.boolean(),
  length: fc.nat(20),
  text: fc.oneof(fc.constant(''), fc.constant('   '), piece),
});

function offsetOf({ at, snaps }: { at: number; snaps: boolean }, text: string): number {
  const offset = Math.floor(at * text.length);
  const next = snaps ? /\n\s*\n/.exec(text.slice(offset)) : null;
  return next ? offset + next.index + next[0].length : offset;
}

const numRuns = Number(process.env.PROPERTY_RUNS ?? 500);
/** Number of random edits with one cache. */
const numEdits = Number(process.env.PROPERTY_EDITS ?? 2000);
const editsPerDraft = 5;
/** Findings to compare, with their fixes, which are made when they are asked for. */
const withFixes = (findings: readonly Finding[]): unknown[] => findings.map((f) => ({ ...f, fixes: f.fixes }));

const everyRule = ruleTable.map((r) => (r.level === 'off' ? { ...r, level: 'hint' as const } : r));

const splitsPair = (text: string, offset: number): boolean =>
  /[\uD800-\uDBFF]/.test(text.charAt(offset - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(offset));

describe('for any text', () => {
  it('the chunks make up the text', () => {
    fc.assert(
      fc.property(draft, markup, (text, m) => {
        expect(
          chunksOf(text, m)
            .map((c) => c.text)
            .join(''),
        ).toBe(text);
      }),
      { numRuns },
    );
  });

  it('every place is inside the text and splits no character', () => {
    fc.assert(
      fc.property(draft, markup, (text, m) => {
        const statement = statementOf(text, m);
        const spans = [
          ...findingsIn(text, m).flatMap((f) => [f, ...f.related, ...f.fixes.flatMap((x) => x.edits)]),
          ...statement.names,
          ...statement.abbreviations.flatMap((a) => [...a.uses, ...a.introductions.flatMap((n) => [n, n.long, n.whole])]),
        ];
        for (const { offset, length } of spans) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(offset + length).toBeLessThanOrEqual(text.length);
          expect(splitsPair(text, offset)).toBe(false);
          expect(splitsPair(text, offset + length)).toBe(false);
        }
      }),
      { numRuns },
    );
  });

  it('an analysis after edits, and its findings, equal those from scratch', () => {
    const arbitraryEdits = fc.array(fc.tuple(edit, fc.boolean()), { minLength: editsPerDraft, maxLength: editsPerDraft });
    fc.assert(
      fc.property(draft, markup, arbitraryEdits, (start, m, edits) => {
        const cache = emptyReadingCache();
        const options = { markup: m, glossary: testGlossary };
        let text = start;
        findingsOf(analyse(text, options, cache), everyRule);
        for (const [{ at, snaps, length, text: newText }, isAsked] of edits) {
          const offset = offsetOf({ at, snaps }, text);
          const removed = Math.min(length, text.length - offset);
          text = withEdits(text, [{ offset, length: removed, newText }]);
          // A burst of edits is analysed once.
          if (!isAsked) continue;
          const [kept, fresh] = [analyse(text, options, cache), analyse(text, options)];
          expect(kept).toEqual(fresh);
          expect(withFixes(findingsOf(kept, everyRule))).toEqual(withFixes(findingsOf(fresh, everyRule)));
        }
        expect(analyse(text, options, cache)).toEqual(analyse(text, options));
      }),
      { numRuns: Math.ceil(numEdits / editsPerDraft) },
    );
  });

  it('fixing all ends when nothing more is fixed', () => {
    fc.assert(
      fc.property(draft, markup, (text, m) => {
        const fixed = fixAll(text, (t) => findingsIn(t, m));
        expect(fixAll(fixed, (t) => findingsIn(t, m))).toBe(fixed);
      }),
      { numRuns },
    );
  });

  it('a hover covers the offset and has text', () => {
    fc.assert(
      fc.property(draft, markup, fc.double({ min: 0, max: 1, noNaN: true }), (text, m, at) => {
        const offset = Math.floor(at * text.length);
        const card = hoverCard(statementOf(text, m), offset, () => 'here');
        if (!card) return;
        expect(card.span.offset).toBeLessThanOrEqual(offset);
        expect(card.span.offset + card.span.length).toBeGreaterThanOrEqual(offset);
      }),
      { numRuns },
    );
  });
});

describe('for any file', () => {
  it.each(['g.json', 'g.csv', 'g.tbx', 'g.glossary.yml'])(
    '%s: a glossary gives terms, or problems with places in the file',
    async (path) => {
      await fc.assert(
        fc.asyncProperty(
          fc.oneof(
            fc.string({ unit: 'binary' }),
            fc.json(),
            fc.json().map((j) => `{ "terms": [${j}] }`),
            fc
              .array(
                fc.constantFrom(
                  'name',
                  ',',
                  '"',
                  '\n',
                  'a b',
                  '<tbx>',
                  '</tbx>',
                  '<term>',
                  '&',
                  'contexts:',
                  '\n  - ',
                  'terms:',
                  '*a',
                  '&a ',
                ),
              )
              .map((p) => p.join('')),
          ),
          async (text) => {
            const loaded = await loadGlossary(text, path);
            for (const { message, offset, length } of loaded.ok ? loaded.notices : loaded.problems) {
              expect(message).toMatch(/\S/);
              expect(message).not.toContain('\n');
              expect(offset + length).toBeLessThanOrEqual(text.length);
            }
          },
        ),
        { numRuns },
      );
    },
  );
});
