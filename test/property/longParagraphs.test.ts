import { describe, expect, it } from 'vitest';
import { glossaryWith } from '../../server/src/glossary/builtIn.js';
import { findingsOf } from '../../server/src/rules/run.js';
import { ruleTable } from '../../server/src/rules/table.js';
import { analyse } from '../../server/src/statement/analyse.js';

const opening = 'Joint Statement\n\nJapan and the United States met on 12 May 2027. The XQZV was welcomed.\n\n';

/** Returns the findings. No rule may fail. */
function found(text: string): string[] {
  const statement = analyse(text, { markup: 'markdown', glossary: glossaryWith() });
  const failed: string[] = [];
  const findings = findingsOf(statement, ruleTable, { onFailure: (rule, error) => failed.push(`${rule}: ${String(error)}`) });
  expect(failed).toEqual([]);
  return findings.map((f) => text.slice(f.offset, f.offset + f.length));
}

describe('a very long paragraph', () => {
  it.each([
    ['in capitals', `${'of it '.repeat(80_000)}${'QXZW '.repeat(130_000)}`],
    ['that are abbreviations', 'The QXZW met and '.repeat(10_000)],
    ['that are names', 'Japan and the United States met, and '.repeat(2000)],
    ['in one list', `The participants were ${'Japan, '.repeat(2000)}and Italy.`],
    ['in one commitment', `Both sides affirmed ${'and welcomed '.repeat(80_000)}it.`],
    ['in lines', 'of it\n'.repeat(130_000)],
    ['with brackets in brackets', `${'(a '.repeat(20_000)}${') '.repeat(20_000)}`],
    ['in a very long fence', `${'`'.repeat(400_000)}\nof it\n\nof it\n${'`'.repeat(400_000)}`],
    ['of one word', 'Q'.repeat(400_000)],
  ])('%s does not affect the findings of others', (_, paragraph) => {
    expect(found(`${opening}${paragraph}\n`)).toContain('XQZV');
  });
});
