import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsedBlocksOf } from '../../server/src/text/blocks/markdownBlocks.js';
import { plainParagraphOf } from '../../server/src/text/blocks/plainMarkdown.js';

const piece = fc.oneof(
  fc.constantFrom(
    'Both sides',
    'welcomed the plan.',
    'LEO',
    '\n',
    '\r\n',
    '\n\n',
    ' ',
    '  ',
    '\t',
    '#',
    '-',
    '+',
    '1.',
    '2)',
    '=',
    '---',
    ':',
    'a: b',
    '!',
    '(',
    ')',
    '“',
    '’',
    "'",
    '"',
    '^',
    '$',
    '%',
    'www.example.org',
    'http://example.org',
    'x@example.org',
    'ｅ',
    'é',
    '…',
    '\u00A0',
    '\u3000',
    '\u200B',
    '😀',
    '準天頂',
  ),
  fc.string({ unit: 'binary', maxLength: 2 }),
);

describe('a Markdown chunk without markup', () => {
  it('is read as by the parser', () => {
    let plain = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, spaced) => {
        const source = pieces.join(spaced ? ' ' : '');
        const block = plainParagraphOf(source);
        if (!block) return;
        plain++;
        const ways = ({ text, segments: stretches }: (typeof block)['running']): unknown => [
          text,
          Array.from(text, (_, i) => {
            const s = stretches.findLast((x) => x.from <= i);
            return s && (s.whole === 0 ? [s.source + i - s.from, 1] : [s.source, s.whole]);
          }),
        ];
        const [parsed, ...others] = parsedBlocksOf(source, []);
        expect(others).toEqual([]);
        expect({ ...block, running: ways(block.running) }).toEqual(parsed && { ...parsed, running: ways(parsed.running) });
      }),
      { numRuns: Number(process.env.PROPERTY_RUNS ?? 5000) },
    );
    // Otherwise the test proves nothing.
    expect(plain).toBeGreaterThan(50);
  });
});
