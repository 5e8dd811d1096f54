import { describe, expect, it } from 'vitest';
import { type CommitmentGroup, commitmentTreeSteps } from '../../../server/src/features/views/commitmentTree.js';
import type { Statement } from '../../../server/src/statement/statement.js';
import { finished } from '../../../server/src/text/steps.js';
import { statementOf } from '../marked.js';

const treeOf = (statement: Statement): CommitmentGroup[] => finished(commitmentTreeSteps(statement));

const statement = statementOf(
  '# Joint Statement\n\nJapan and the United States met. Japan and the United States will meet again.\n\nNASA and JAXA will build it. JAXA will fly it. We welcome it, and Japan noted **it** well.\n',
);

describe('the commitments as a tree', () => {
  it('are those of both sides first, then of each subject, in the order of the text', () => {
    expect(treeOf(statement).map(({ label, commitments }) => [label, commitments.map((c) => `${c.verb} ${c.object}`)])).toEqual([
      ['Both sides', ['will meet again', 'welcome it']],
      ['NASA', ['will build it']],
      ['JAXA', ['will fly it']],
      ['Japan', ['noted it well']],
    ]);
  });
  it('show the clause, its paragraph and its step on the ladder', () => {
    const [both] = treeOf(statement);
    expect(both?.commitments[1]?.tooltip).toBe('We welcome it\n\nParagraph 2. welcome: welcome, step 5 of 12 from weak to strong.');
    const [group] = treeOf(statementOf('We condemn it.'));
    expect(group?.commitments[0]?.tooltip).toBe('We condemn it\n\nParagraph 1. condemn: not ranked.');
    expect(group?.commitments[0]?.place).toEqual({ offset: 0, length: 13 });
  });
  it('show deadline and responsible bodies', () => {
    const [group] = treeOf(statementOf('Both sides instructed JAXA to report by June 2030.'));
    expect(group?.commitments[0]?.tooltip).toMatch(/\nDeadline: by June 2030\nResponsible: JAXA$/);
  });
  it('are cut at a word', () => {
    const [group] = treeOf(statementOf(`We welcome the ${'long and patient '.repeat(20)}work.`));
    expect(group?.commitments[0]?.object).toMatch(/^the long .{90,115}(?:long|and|patient) …$/);
    expect(treeOf(statementOf(`We welcome ${'x'.repeat(300)}.`))[0]?.commitments[0]?.object).toHaveLength(122);
  });
  it('are grouped under the antecedent of a pronoun', () => {
    const tree = treeOf(
      statementOf('President Ann Lee welcomed it. She also noted the talks. The Joint Panel Group will meet. It will report.'),
    );
    expect(tree.map(({ label, commitments }) => [label, commitments.length])).toEqual([
      ['President Ann Lee', 2],
      ['Joint Panel Group', 2],
    ]);
  });
  it('are empty without commitments', () => {
    expect(treeOf(statementOf('It rained.'))).toEqual([]);
  });
});
