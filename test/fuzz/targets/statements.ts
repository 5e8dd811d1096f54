import type { Finding, Level } from '../../../server/src/findings/finding.js';
import { glossaryWith } from '../../../server/src/glossary/builtIn.js';
import { findingsOf } from '../../../server/src/rules/run.js';
import { ruleTable } from '../../../server/src/rules/table.js';
import type { AnalysisOptions, Statement } from '../../../server/src/statement/statement.js';
import { Broken } from './broken.js';

const glossary = glossaryWith();
/** Turns every rule on, including those of profiles. */
const levels = Object.fromEntries(ruleTable.map((rule): [string, Level] => [rule.id, 'warning']));

export const optionsFor = (isMarkdown: boolean): AnalysisOptions => ({ markup: isMarkdown ? 'markdown' : 'plain', glossary });

/** Returns all findings. @throws Broken if a rule fails */
export function allFindings(statement: Statement): Finding[] {
  return findingsOf(statement, ruleTable, {
    levels,
    onFailure: (rule, error) => {
      throw new Broken(`the rule ${rule} failed: ${error instanceof Error ? error.stack : String(error)}`);
    },
  });
}
