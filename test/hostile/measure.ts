import type { Level } from '../../server/src/findings/finding.js';
import { glossaryWith } from '../../server/src/glossary/builtIn.js';
import { findingsOf } from '../../server/src/rules/run.js';
import { ruleTable } from '../../server/src/rules/table.js';
import { analyse } from '../../server/src/statement/analyse.js';
import { isStatement } from '../../server/src/statement/opening/recognise.js';
import type { Markup } from '../../server/src/text/block.js';

const glossary = glossaryWith();
const levels = Object.fromEntries(ruleTable.map((rule): [string, Level] => [rule.id, 'warning']));

/** Returns the times for recognizing, reading and checking a text with every rule, in ms. */
export function timesOf(text: string, markup: Markup): { recognise: number; read: number; check: number } {
  const start = performance.now();
  isStatement('draft.md', text, markup);
  const recognised = performance.now();
  const statement = analyse(text, { markup, glossary });
  const read = performance.now();
  findingsOf(statement, ruleTable, {
    levels,
    onFailure: (rule, error) => {
      throw new Error(`${rule} failed: ${String(error)}`);
    },
  });
  return { recognise: recognised - start, read: read - recognised, check: performance.now() - read };
}
