import { describe, expect, it } from 'vitest';
import { uncheckedIn } from '../../../server/src/features/annotations/unchecked.js';
import { analyse } from '../../../server/src/statement/analyse.js';
import type { Markup } from '../../../server/src/text/blocks/block.js';
import { chunksOf } from '../../../server/src/text/blocks/chunks.js';
import { maxBlockLength } from '../../../server/src/text/blocks/longBlocks.js';
import { afterLineEnd, lineEndAt, lineStartAt, linesOf } from '../../../server/src/text/lines.js';
import { sourceRange } from '../../../server/src/text/runningText.js';
import { findingsIn, testGlossary } from '../marked.js';

const read = (text: string, markup: Markup = 'markdown') => analyse(text, { markup, glossary: testGlossary });
const kinds = (text: string): string[] => [...new Set(read(text).blocks.map(({ reading }) => `${reading.kind} ${reading.reduced ?? ''}`))];
const greatestChunk = (text: string, markup: Markup): number => Math.max(...chunksOf(text, markup).map((c) => c.text.length));

describe('lines', () => {
  it('end at \\n, \\r\\n and \\r, as LSP has it', () => {
    const text = 'a\nb\r\nc\rd\n\n';
    expect(linesOf(text).map((l) => l.text)).toEqual(['a', 'b', 'c', 'd', '', '']);
    expect(lineStartAt(text, text.indexOf('c'))).toBe(5);
    expect(lineStartAt(text, 0)).toBe(0);
    expect(lineStartAt('\na', 0)).toBe(0);
    expect(lineEndAt(text, 2)).toBe(3);
    expect(afterLineEnd(text, 3)).toBe(5);
    expect(afterLineEnd(text, 6)).toBe(7);
  });

  it.each(['\n', '\r\n', '\r'])('a statement is read in the same way with %j', (end) => {
    const source =
      '---\ntitle: x\n---\n# Joint Statement\n\nThe QZSS met.\nThey left.\n\n```\nABC\n```\n\n- LEO\n- ISS\n\n[a]: x\n\nSee [a].';
    for (const markup of ['markdown', 'plain'] as const)
      expect(read(source.replaceAll('\n', end), markup).blocks.map((b) => [b.reading.kind, b.reading.running.text])).toEqual(
        read(source, markup).blocks.map((b) => [b.reading.kind, b.reading.running.text]),
      );
    const places = (text: string): string[] => findingsIn(text).map((f) => `${f.rule} ${text.slice(f.offset, f.offset + f.length)}`);
    expect(places(source.replaceAll('\n', end))).toEqual(places(source));
  });
});

describe('a passage without a blank line', () => {
  it.each([
    ['list items', '- Both sides met.\n'],
    ['setext headings', 'Both sides\n===\n'],
    ['lazy quotations', '> Both sides\nmet in Rome.\n'],
    ['lines', 'Both sides met in Rome.\n'],
    ['rows of a table', '| a | b |\n'],
    ['lines that end at \\r', 'Both sides met in Rome.\r'],
    ['blank lines', ' \n'],
    ['a fence that is not closed', '```\nBoth sides met.\n\n'],
  ])('of %s is cut, and the chunks make up the text', (_, piece) => {
    const text = piece.repeat(40_000 / piece.length);
    expect(
      chunksOf(text, 'markdown')
        .map((c) => c.text)
        .join(''),
    ).toBe(text);
    for (const chunk of chunksOf(text, 'markdown')) if (!chunk.unread) expect(chunk.text.length).toBeLessThan(32_100);
  });

  it.each(['both sides met ', 'a', '👩', '| a '])('of one line, %s, is cut between characters', (piece) => {
    const text = piece.repeat(200_000 / piece.length);
    for (const markup of ['markdown', 'plain'] as const) {
      const chunks = chunksOf(text, markup).map((c) => c.text);
      expect(chunks.join('')).toBe(text);
      expect(greatestChunk(text, markup)).toBeLessThan(64_100);
      expect(chunks.filter((c) => /^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/.test(c))).toEqual([]);
    }
  });

  it('has at most 500 lines in Markdown, where the parser takes a step for each', () => {
    const most = (text: string): number => Math.max(...chunksOf(text, 'markdown').map((c) => linesOf(c.text).length));
    expect(most('[a\n'.repeat(5000))).toBeLessThanOrEqual(501);
    expect(most('[a\n'.repeat(400))).toBeLessThanOrEqual(401);
    expect(chunksOf('[a\n'.repeat(400), 'markdown').length).toBe(1);
  });

  it('reads each item of a list as one, wherever it is cut', () => {
    const item = '- Both sides welcomed the progress made.\n  They met again.\n';
    const { blocks } = read(item.repeat(500));
    expect(blocks.length).toBe(500);
    expect(new Set(blocks.map((b) => b.reading.running.text))).toEqual(new Set(['Both sides welcomed the progress made. They met again.']));
    expect(kinds(item.repeat(500))).toEqual(['listItem ']);
  });

  it('reads nothing in a long fence, comment or raw element, and everything after it', () => {
    for (const [open, close] of [
      ['```', '```'],
      ['<!--', '-->'],
      ['<script>', '</script>'],
    ]) {
      const text = `${open}\n${'The XYZ met.\n\n- The XYZ met.\n'.repeat(3000)}${close}\nThe ABQ left.\n`;
      expect(read(text).blocks.map((b) => b.reading.running.text)).toEqual(['The ABQ left.']);
    }
  });

  it('reads what follows a fence that its list item ends', () => {
    const text = `- \`\`\`\n  a\n${'\nThe ABQ left.\n'.repeat(3000)}`;
    expect(read(text).blocks.length).toBe(3000);
  });

  it('is cut in plain text where a paragraph ends, so that nothing changes', () => {
    const line = `Both sides welcomed ${'the progress made '.repeat(10)}in this field.\n`;
    const { blocks } = read(line.repeat(300), 'plain');
    expect(blocks.length).toBe(300);
    expect(greatestChunk(line.repeat(300), 'plain')).toBeLessThan(5000);
  });

  it('reads indented paragraphs as they are', () => {
    const text = ' Both sides met *again*.\n\n'.repeat(2000);
    expect(kinds(text)).toEqual(['paragraph ']);
    expect(read(text).blocks.length).toBe(2000);
  });

  it('reads an indented rest as plain text, since its list is gone', () => {
    const text = `- Both sides met.\n${'    They welcomed the XYZ.\n'.repeat(1000)}`;
    const { blocks } = read(text);
    expect(blocks.some((b) => b.reading.reduced === 'plain')).toBe(true);
    expect(blocks.map((b) => b.reading.running.text.length).reduce((a, b) => a + b)).toBeGreaterThan(20_000);
  });
});

describe('a very long paragraph', () => {
  const sentence = 'Both sides welcomed the progress made with &amp; without the low Earth orbit (LEO). ';
  const text = sentence.repeat(170);

  it('is read in parts that end with a sentence', () => {
    const { blocks } = read(text);
    expect(blocks.length).toBe(2);
    for (const { reading } of blocks) {
      expect(reading.reduced).toBe('parts');
      expect(reading.running.text.length).toBeLessThanOrEqual(maxBlockLength);
      expect(reading.running.text).toMatch(/^Both sides .*\.$/);
    }
    const all = blocks.map((b) => b.reading.running.text).join(' ');
    expect(all === sentence.replace('&amp;', '&').repeat(170).trim()).toBe(true);
  });

  it('is reported in a sentence', () => {
    expect(uncheckedIn(read(text), 0)).toBe('Text of more than 8,000 characters without a paragraph break is checked in parts');
    expect(uncheckedIn(read(`${'*a '.repeat(500)}\n`), 0)).toBe(
      'Markdown in a very long or deeply nested passage is checked as plain text',
    );
    expect(uncheckedIn(read('Both sides met.'), 0)).toBeUndefined();
  });

  it('keeps the way back to the source', () => {
    for (const { reading, base } of read(text).blocks) {
      const at = reading.running.text.lastIndexOf('LEO');
      const { start, end } = sourceRange(reading.running, at, at + 3);
      expect(text.slice(base + start, base + end)).toBe('LEO');
      expect(text.slice(base + reading.start, base + reading.end)).toMatch(/^Both.*\.$/);
    }
  });

  it('splits no surrogate pair if there is no space', () => {
    const { blocks } = read('😀'.repeat(7000));
    for (const { reading } of blocks) expect(reading.running.text).toMatch(/^(?:😀)+$/u);
  });
});
