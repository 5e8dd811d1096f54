import { expect, it } from 'vitest';
import { findingsOf } from '../../../server/src/rules/run.js';
import { ruleTable } from '../../../server/src/rules/table.js';
import { statementOf } from '../marked.js';

it('a rule that fails is reported and skipped; the findings of the others stay', () => {
  const statement = statementOf('Japan and the United States met. The XQZV was was welcomed.');
  const fault = new Error('made to fail');
  const fail = (): never => {
    throw fault;
  };
  const described = { level: 'warning' as const, summary: '' };
  const rules = [
    { ...described, id: 'made/check', check: fail },
    ...ruleTable,
    { ...described, id: 'made/suppressions', checkSuppressions: fail },
  ];
  const failed: unknown[] = [];
  const onFailure = (...failure: unknown[]): void => void failed.push(failure);
  const findings = findingsOf(statement, rules, { onFailure });
  expect(findings).toEqual(findingsOf(statement, ruleTable));
  expect(findings.map((f) => f.rule)).toEqual(['abbreviation/not-introduced', 'typography/doubled-word']);
  expect(failed).toEqual([
    ['made/check', fault],
    ['made/suppressions', fault],
  ]);
});

it('a fix that fails is reported when it is asked for; its finding stays', () => {
  const fault = new Error('made to fail');
  const fixes = (): never => {
    throw fault;
  };
  const check = () => [{ offset: 0, length: 5, message: 'Found.', fixes }];
  const failed: unknown[] = [];
  const [finding] = findingsOf(statementOf('Japan met.'), [{ id: 'made/check', level: 'warning', summary: '', check }], {
    onFailure: (...failure) => void failed.push(failure),
  });
  expect(failed).toEqual([]);
  expect(finding?.fixes).toEqual([]);
  expect(failed).toEqual([['made/check', fault]]);
});
