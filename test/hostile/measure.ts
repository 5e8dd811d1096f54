import type { Level } from '../../server/src/findings/finding.js';
import { glossaryWith } from '../../server/src/glossary/builtIn.js';
import { precedentIndex } from '../../server/src/precedent/index/precedentIndex.js';
import { readPrecedent } from '../../server/src/precedent/index/readPrecedent.js';
import { findingsSteps } from '../../server/src/rules/run.js';
import { ruleTable } from '../../server/src/rules/table.js';
import { analyseSteps } from '../../server/src/statement/analyse.js';
import { isStatement } from '../../server/src/statement/opening/recognise.js';
import type { Markup } from '../../server/src/text/blocks/block.js';
import { finished } from '../../server/src/text/steps.js';

export { allTexts } from './texts.js';

const glossary = glossaryWith();
const levels = Object.fromEntries(ruleTable.map((rule): [string, Level] => [rule.id, 'warning']));

/** Earlier statements with the wording that the texts of `precedent/…` depart from. */
const precedents = precedentIndex();
[
  'Both sides affirmed the safe, stable, and lasting use of the northern fishing grounds.',
  'The two leaders also commit to work together on open and fair ferry timetables. Both sides welcomed the progress made.',
].forEach((text, i) => {
  const { document, sentences } = readPrecedent({ path: `${2021 + i}-05-12.txt`, hash: text, text, markup: 'plain' });
  precedents.add(document, sentences);
});

/** The time of the processor that this process has had, in milliseconds: other programs do not count. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** In milliseconds. */
export interface Times {
  recognise: number;
  read: number;
  check: number;
}

/** How long it takes to recognise a text as a statement, to read it and to check it with every rule. */
export function timesOf(text: string, markup: Markup): Times {
  const times: Times = { recognise: 0, read: 0, check: 0 };
  let start = processorTime();
  const timed = <T>(part: 'recognise' | 'read' | 'check', value: T): T => {
    times[part] += processorTime() - start;
    start = processorTime();
    return value;
  };
  timed('recognise', isStatement('draft.md', text, markup));
  const statement = timed('read', finished(analyseSteps(text, { markup, glossary })));
  const findings = finished(
    findingsSteps(statement, ruleTable, {
      levels,
      precedents,
      onFailure: (rule, error) => {
        throw new Error(`${rule} failed`, { cause: error });
      },
    }),
  );
  // Fixes are made when they are asked for, as a report does.
  timed(
    'check',
    findings.map((f) => f.fixes.length),
  );
  return times;
}
