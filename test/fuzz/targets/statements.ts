import type { Finding, Level } from '../../../server/src/findings/finding.js';
import { glossaryWith } from '../../../server/src/glossary/builtIn.js';
import { findingsOf } from '../../../server/src/rules/run.js';
import { ruleTable } from '../../../server/src/rules/table.js';
import type { AnalysisOptions, Statement } from '../../../server/src/statement/statement.js';
import { Broken } from './broken.js';

const glossary = glossaryWith();
/** Every rule is on, those of the profiles too. */
const levels = Object.fromEntries(ruleTable.map((rule): [string, Level] => [rule.id, 'warning']));

export const optionsFor = (isMarkdown: boolean): AnalysisOptions => ({ markup: isMarkdown ? 'markdown' : 'plain', glossary });

/** All findings. @throws Broken where a rule fails */
export function allFindings(statement: Statement): Finding[] {
  return findingsOf(statement, ruleTable, {
    levels,
    onFailure: (rule, error) => {
      throw new Broken(`the rule ${rule} failed: ${error instanceof Error ? error.stack : String(error)}`);
    },
  });
}
