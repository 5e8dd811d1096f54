import { describe, expect, it } from 'vitest';
import { analyse, emptyReadingCache } from '../../../server/src/statement/analyse.js';
import type { AnalysisOptions } from '../../../server/src/statement/statement.js';
import { testGlossary } from '../marked.js';

const paragraphs = Array.from({ length: 40 }, (_, i) => `Paragraph ${i} speaks of low Earth orbit (LEO) and of QZSS.`);
const options = { markup: 'plain', glossary: testGlossary } as const;

describe('analyse', () => {
  /** Returns the number of blocks that are read again after another text was read with the same cache. */
  const readAnew = (before: string, after: string, later: AnalysisOptions = options): number => {
    const cache = emptyReadingCache();
    const known = new Set(analyse(before, options, cache).blocks.map((b) => b.reading));
    const statement = analyse(after, later, cache);
    expect(statement).toEqual(analyse(after, later));
    return statement.blocks.filter((b) => !known.has(b.reading)).length;
  };

  it('reads one paragraph again after an edit in one paragraph', () => {
    expect(readAnew(paragraphs.join('\n\n'), paragraphs.with(17, 'Paragraph 17 speaks of the ISS.').join('\n\n'))).toBe(1);
  });

  it('reads nothing again when paragraphs move', () => {
    expect(readAnew(`${paragraphs.join('\n\n')}\n\n`, `${paragraphs.toReversed().join('\n\n')}\n\n`)).toBe(0);
  });

  it('reads everything again with another glossary', () => {
    expect(readAnew(paragraphs.join('\n\n'), paragraphs.join('\n\n'), { ...options, glossary: { ...testGlossary } })).toBe(40);
  });

  it.each([
    ['the opening', 'Joint Statement\n\nMarch 24, 2023\n\nJapan and the United States met.', '2023-03-24', ['Japan', 'United States']],
    ['British order', 'Joint Statement\n\nTokyo, 5 May 2021\n\nJapan met.', '2021-05-05', ['Japan']],
    [
      'the date of another paper first',
      'Japan met. Building on their joint statement of October 29, 2021, they met on May 5, 2022.',
      '2022-05-05',
      ['Japan'],
    ],
    ['a title with its date', 'Joint Statement of May 5, 2021\n\nJapan met.', '2021-05-05', ['Japan']],
    ['no date', 'Joint Statement\n\nFebruary 30, 2021', undefined, []],
  ])('finds date and sides: %s', (_, text, date, sides) => {
    const statement = analyse(text, options);
    expect(statement.date).toBe(date);
    expect(statement.sides).toEqual(sides);
  });

  it('takes the date from front matter and from options first', () => {
    const text = '---\ndate: 2025-09-06\n---\n\nTokyo, 5 May 2021';
    expect(analyse(text, { ...options, markup: 'markdown' }).date).toBe('2025-09-06');
    expect(analyse(text, { ...options, markup: 'markdown', date: '2026-01-01' }).date).toBe('2026-01-01');
  });

  it('leaves the list of abbreviations out of the symbol table', () => {
    const text = 'In low Earth orbit (LEO) and LEO.\n\n# Abbreviations\n\nLEO: low Earth orbit (LEO)\n\nXYZ: something';
    const [leo, other] = analyse(text, { ...options, markup: 'markdown' }).abbreviations;
    expect(leo?.introductions).toHaveLength(1);
    expect(leo?.uses).toHaveLength(1);
    expect(other).toBeUndefined();
  });

  it.each([
    ['plurals', 'Three SMRs.', 'SMR', 'SMRs'],
    ['possessives', 'JAXA’s rover.', 'JAXA', 'JAXA'],
    ['hyphen compounds', 'LEO-based', 'LEO', 'LEO'],
    ['prefixes', 'a non-JAXA body', 'JAXA', 'JAXA'],
    ['slashes', 'JAXA/NASA', 'JAXA', 'JAXA'],
    ['line wraps in Japanese names', 'the 準天頂衛星システム', '', ''],
  ])('counts uses in %s', (_, text, short, written) => {
    const [first] = analyse(text, options).abbreviations;
    expect(first?.short ?? '').toBe(short);
    expect(first?.uses[0]?.text ?? '').toBe(written);
  });

  it('takes the longest name', () => {
    const { names } = analyse('The United Nations Convention on the Law of the Sea.', options);
    expect(names.map((n) => n.text)).toEqual(['United Nations Convention on the Law of the Sea']);
  });
});
