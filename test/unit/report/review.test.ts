import { describe, expect, it } from 'vitest';
import type { IgnoredFinding } from '../../../server/src/findings/suppressions.js';
import { type Review, reviewOf } from '../../../server/src/report/review/review.js';
import { reviewHtml } from '../../../server/src/report/review/reviewHtml.js';
import { reviewMarkdown } from '../../../server/src/report/review/reviewMarkdown.js';
import { findingsOf } from '../../../server/src/rules/run.js';
import { ruleTable } from '../../../server/src/rules/table.js';
import { statementOf } from '../marked.js';

const text = `# Joint Statement of the Third Japan-U.S. Dialogue

On May 12, 2027, Japan and the United States met. It was co-chaired by the Ministry of Defense for Japan.

The two sides committed to sharing data by 2028. JAXA met. They held the the First Meeting.

<!-- communique-disable-next-line abbreviation/not-introduced -->
NASA reported. They met for the first time since the meeting.
`;

const review = (source: string): Review => {
  const statement = statementOf(source);
  const ignored: IgnoredFinding[] = [];
  const findings = findingsOf(statement, ruleTable, {
    ignored: [{ rule: 'typography/doubled-word' }],
    onIgnored: (one) => ignored.push(one),
  });
  return reviewOf({ path: 'drafts/a.md', statement, findings, ignored });
};

const rowsOf = ({ sections }: Review, title: string): readonly (readonly string[])[][] =>
  sections.find((s) => s.title === title)?.tables.map((t) => [...t.rows]) ?? [];

describe('the review of a statement', () => {
  const made = review(text);

  it('has its title and file', () => {
    expect([made.title, made.file]).toEqual(['Joint Statement of the Third Japan-U.S. Dialogue', 'drafts/a.md']);
  });

  it('counts the findings by kind and lists each with its place', () => {
    const [kinds, each] = rowsOf(made, 'Findings');
    expect(kinds).toContainEqual(['Abbreviation: not introduced', 'warning', '1']);
    expect(each?.find(([, written]) => written === 'JAXA')?.[0]).toBe('line 5');
    expect(each).toHaveLength((kinds ?? []).reduce((sum, [, , count]) => sum + Number(count), 0));
  });

  it('says what is ignored, and where that was decided', () => {
    expect(rowsOf(made, 'Ignored')[0]?.map(([place, written, , by]) => [place, written, by])).toEqual([
      ['line 5', 'the', 'settings (ignore)'],
      ['line 8', 'NASA', 'comment, line 7'],
    ]);
  });

  it('names date, governments, meetings and participants', () => {
    expect(rowsOf(made, 'Meeting and participants')[0]).toEqual([
      ['Date', 'May 12, 2027'],
      ['Governments', 'Japan, United States'],
      ['Meetings', 'Third Japan-U.S. Dialogue, First Meeting'],
      ['Dates', 'May 12, 2027'],
      ['Co-chairs (Japan)', 'Ministry of Defense'],
    ]);
  });

  it('names the bodies, abbreviations and commitments', () => {
    expect(rowsOf(made, 'Names')[0]).toContainEqual(['Ministry of Defense', 'MOD', 'Japan', '1']);
    expect(rowsOf(made, 'Abbreviations')[0]).toContainEqual([
      'NASA',
      'National Aeronautics and Space Administration',
      'not spelled out',
      '1',
    ]);
    expect(rowsOf(made, 'Commitments')[0]).toEqual([['¶2', 'both sides', 'committed', 'to sharing data by 2028', 'by 2028']]);
  });

  it('has figures about sentences', () => {
    const figures = new Map(rowsOf(made, 'Figures')[0]?.map(([name = '', value = '']) => [name, value]));
    expect(figures.get('Sentences')).toBe('7');
    expect(figures.get('Sentences of more than 40 words')).toBe('0');
  });

  it('is a page without scripts, and Markdown, with markup of the text escaped', () => {
    expect(review('---\ntitle: "A \\"B\\" plan"\n---\n\n## Ukraine\n\nJapan met.\n').title).toBe('A "B" plan');
    const other = review('# A <b>title</b> | x\n\nJapan met *JAXA*.\n');
    const page = reviewHtml([other]);
    expect(page).not.toMatch(/<script|<b>/);
    expect(page).toContain('<h1>');
    expect(reviewMarkdown([other])).toContain('\\| x');
    expect(reviewMarkdown([made])).toContain('| Kind | Severity | Number |\n| --- | --- | --: |');
  });

  it('of an empty text has no tables but figures', () => {
    expect(
      review('')
        .sections.filter((s) => s.tables.length > 0)
        .map((s) => s.title),
    ).toEqual(['Figures']);
  });
});
