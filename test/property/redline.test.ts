import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redlineSteps } from '../../server/src/precedent/redline/redline.js';
import { redlinedDocument } from '../../server/src/precedent/redline/redlineDocuments.js';
import { finished } from '../../server/src/text/steps.js';
import { readWordDocument } from '../../server/src/word/readWordDocument.js';
import { paragraphsOf } from '../../server/src/word/track/script.js';
import { formula } from '../precedent/madeUp.js';
import { testGlossary } from '../unit/marked.js';
import { paragraph, run, wordFile } from '../unit/word/wordFile.js';

const numRuns = Number(process.env.PROPERTY_RUNS ?? 200);
const options = { markup: 'plain', glossary: testGlossary } as const;

const sentence = fc.oneof(
  { weight: 6, arbitrary: fc.nat(12).map(formula) },
  { weight: 1, arbitrary: fc.constantFrom('', '* * *', '(a)', 'May 12, 2027', 'a\tb\nc', '\u2029', '“No.”', '1.  Two  spaces ') },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'grapheme', maxLength: 10 }).map((s) => s.replace(/[\p{Cc}\uFFFC\uFFFE\uFFFF]|\p{Cs}/gu, '')),
  },
);
const text = fc.array(sentence, { maxLength: 4 }).map((sentences) => sentences.join(' '));
const document = fc.array(text, { minLength: 1, maxLength: 8 });

/** A document with paragraphs, some of them in cells, in runs of different lengths. */
const bodyOf = (paragraphs: readonly string[], cells: readonly boolean[], cut: number): string =>
  paragraphs
    .map((p, i) => {
      const at = Math.min(cut, p.length);
      const xml = paragraph(run(p.slice(0, at)) + (at < p.length ? `<w:hyperlink w:anchor="x">${run(p.slice(at))}</w:hyperlink>` : ''));
      return cells[i] ? `<w:tbl><w:tr><w:tc>${xml}</w:tc></w:tr></w:tbl>` : xml;
    })
    .join('') + paragraph('The end of both texts.');

const textsOf = (bytes: Uint8Array, changes: 'accepted' | 'original'): string[] =>
  readWordDocument(bytes, { changes }).paragraphs.flatMap((p) => (p.text === '' || p.story.kind === 'footer' ? [] : [p.text]));

describe('the way from one text to another', () => {
  it('begins with the first and ends with the second', () => {
    fc.assert(
      fc.property(document, document, (old, fresh) => {
        const clean = (all: readonly string[]): string[] => all.map((p) => p);
        const script = finished(redlineSteps(old, fresh, options));
        expect(paragraphsOf(script, 'old')).toEqual(clean(old));
        expect(paragraphsOf(script, 'new')).toEqual(clean(fresh));
        const moved = (change: string): unknown[] =>
          [...new Set(script.flatMap((s) => (s.change === change ? (s.move ?? []) : [])))].sort();
        expect(moved('removed')).toEqual(moved('added'));
      }),
      { numRuns },
    );
  });
});

describe('a redline', () => {
  it('gives both texts, whatever has changed', () => {
    fc.assert(
      fc.property(document, document, fc.array(fc.boolean()), fc.nat(20), (old, fresh, cells, cut) => {
        const [a, b] = [wordFile(bodyOf(old, [], cut)), wordFile(bodyOf(fresh, cells, cut))];
        const bytes = finished(
          redlinedDocument(readWordDocument(a, { changes: 'accepted' }), b, options, { author: 'A', date: '2027-05-12T00:00:00Z' }),
        );
        expect(textsOf(bytes, 'original')).toEqual(textsOf(a, 'accepted'));
        expect(textsOf(bytes, 'accepted')).toEqual(textsOf(b, 'accepted'));
      }),
      { numRuns },
    );
  });
});
