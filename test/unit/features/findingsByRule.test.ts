import { describe, expect, it } from 'vitest';
import { fixesOfRule, fixPreview } from '../../../server/src/features/views/fixesOfRule.js';
import { withEdits } from '../../../server/src/findings/edits.js';
import type { Finding } from '../../../server/src/findings/finding.js';
import { findingsByRule, ruleLabel } from '../../../server/src/findings/findingsByRule.js';

const finding = (rule: string, level: Finding['level'], offset: number, ...fixes: Finding['fixes']): Finding => ({
  rule,
  level,
  message: 'x',
  offset,
  length: 1,
  related: [],
  fixes,
});
const fix = (offset: number, length: number, newText: string, safe = true): Finding['fixes'][number] => ({
  title: 'Fix',
  safe,
  edits: [{ offset, length, newText }],
});

describe('findings by rule', () => {
  it('are the most severe first, then in the order of the text', () => {
    const groups = findingsByRule([
      finding('a/one', 'hint', 0),
      finding('b/two', 'warning', 1),
      finding('c/three', 'warning', 2),
      finding('a/one', 'warning', 3),
      finding('d/four', 'error', 4),
    ]);
    expect(groups.map(({ rule, level, findings }) => [rule, level, findings.length])).toEqual([
      ['d/four', 'error', 1],
      ['a/one', 'warning', 2],
      ['b/two', 'warning', 1],
      ['c/three', 'warning', 1],
    ]);
  });
  it('have labels for people', () => expect(ruleLabel('abbreviation/not-introduced')).toBe('Abbreviation: not introduced'));
});

describe('fixing all of a rule', () => {
  it('takes each finding’s only fix, and the first where two overlap', () => {
    const found = [
      finding('a/one', 'warning', 0, fix(0, 3, 'the')),
      finding('a/one', 'warning', 2, fix(2, 2, 'X')),
      finding('a/one', 'warning', 4, fix(4, 1, 'Y'), fix(4, 1, 'Z')),
      finding('b/two', 'warning', 6, fix(6, 1, 'Q')),
    ];
    expect(fixesOfRule(found, 'a/one')).toEqual({ edits: [{ offset: 0, length: 3, newText: 'the' }], safe: true });
  });
  it('says if one of them is not safe', () => {
    const found = [finding('a/one', 'warning', 0, fix(0, 1, 'A')), finding('a/one', 'warning', 5, fix(5, 1, 'B', false))];
    expect(fixesOfRule(found, 'a/one')).toMatchObject({ edits: [{ newText: 'A' }, { newText: 'B' }], safe: false });
    expect(fixesOfRule([], 'a/one').edits).toEqual([]);
  });
});

describe('the preview of a fix', () => {
  const text = 'Both sides welcomed the launch of QZSS satellites, and looked forward to the next one.';
  it('shows some whole words around the change', () => {
    const at = text.indexOf('QZSS');
    expect(fixPreview(text, fix(at, 4, 'the Quasi-Zenith Satellite System (QZSS)'))).toBe(
      'launch of QZSS → launch of the Quasi-Zenith Satellite System (QZSS)',
    );
  });
  it('works at the ends of the text', () => {
    expect(fixPreview('The  end', fix(3, 2, ' '))).toBe('The  end → The end');
    expect(fixPreview('teh end', fix(0, 3, 'the'))).toBe('teh end → the end');
  });
  it('shows the first of two places that are far apart', () => {
    const long = `A${' word'.repeat(60)} B`;
    const edits = [
      { offset: 0, length: 1, newText: 'X' },
      { offset: long.length - 1, length: 1, newText: 'Y' },
    ];
    expect(fixPreview(long, { title: '', safe: true, edits })).toMatch(/^A word[^→]* → X word[^→]*$/);
    expect(withEdits(long, edits)).toMatch(/^X.*Y$/);
  });
});
