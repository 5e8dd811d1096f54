import { describe, expect, it } from 'vitest';
import { withEdits } from '../../server/src/findings/edits.js';
import type { Finding } from '../../server/src/findings/finding.js';
import { glossaryWith } from '../../server/src/glossary/builtIn.js';
import { type PrecedentIndex, precedentIndex } from '../../server/src/precedent/index/precedentIndex.js';
import { readPrecedent } from '../../server/src/precedent/index/readPrecedent.js';
import { findingsOf } from '../../server/src/rules/run.js';
import { ruleTable } from '../../server/src/rules/table.js';
import { analyse, emptyReadingCache } from '../../server/src/statement/analyse.js';
import { hasCorpus, skipped, statements } from './statements.js';

const glossary = glossaryWith();
const dateOf = (name: string): string => /\d{4}-\d\d-\d\d/.exec(name)?.[0] ?? '';

/** Returns a function that checks successive versions of a draft. */
function checker(precedents: PrecedentIndex): (text: string) => Finding[] {
  const cache = emptyReadingCache();
  return (text) => findingsOf(analyse(text, { markup: 'plain', glossary }, cache), ruleTable, { precedents });
}

describe.skipIf(!hasCorpus)(`departures of real statements from those before them${hasCorpus ? '' : ` (${skipped})`}`, () => {
  const all = statements();

  it('are few, and their fixes remove them without causing others', () => {
    let [found, fixed] = [0, 0];
    for (const draft of all) {
      const index = precedentIndex();
      for (const { name, text } of all.filter((s) => dateOf(s.name) < dateOf(draft.name))) {
        const { document, sentences } = readPrecedent({ path: name, hash: name, text, markup: 'plain' });
        index.add(document, sentences);
      }
      const check = checker(index);
      const summary = (findings: readonly Finding[]): string[] => findings.map((f) => `${f.rule}: ${f.message}`);
      const findings = check(draft.text);
      const before = summary(findings);
      for (const finding of findings.filter((f) => f.rule.startsWith('precedent/'))) {
        found++;
        for (const { edits } of finding.fixes) {
          fixed++;
          const after = summary(check(withEdits(draft.text, edits)));
          expect(
            after.filter((s) => !before.includes(s)),
            finding.message,
          ).toEqual([]);
          expect(after.length, finding.message).toBeLessThan(before.length);
        }
      }
    }
    expect(fixed).toBeGreaterThan(10);
    // A statement has about a hundred sentences. More than two findings for each would be useless.
    expect(found).toBeLessThan(2 * all.length);
  });
});
