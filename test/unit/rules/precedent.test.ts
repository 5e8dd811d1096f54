import { describe, expect, it } from 'vitest';
import { findingsOf } from '../../../server/src/rules/run.js';
import { ruleTable } from '../../../server/src/rules/table.js';
import { earlier, findingsIn, findingsWith, statementOf } from '../marked.js';
import { ruleTest } from './ruleTest.js';

const formula = 'Both sides affirmed the safe, stable, and lasting use of the northern fishing grounds.';
const keepers = 'The two Ministers reaffirmed their commitment to the lighthouses of the outer islands.';

const precedents = earlier([
  `${formula} Snow fell on the old harbour.`,
  `${formula} ${keepers}`,
  'Twelve lanterns were lit along the quay. The two leaders also commit to work together on open and fair ferry timetables. They will promote the use of LEO for research on the tides of the northern seas.',
]);

ruleTest(
  'precedent/near-miss',
  [
    {
      text: 'Both sides affirmed the safe, [[secure]], and lasting use of the northern fishing grounds.',
      fixed: formula,
      message: /“affirmed the safe, stable, and lasting use” \(two statements, most recently May 12, 2022\)/,
    },
    { text: 'Both sides affirmed the [[safe and]] lasting use of the northern fishing grounds.', fixed: formula },
    {
      text: 'Both sides affirmed the\nsafe, [[secure]],\nand lasting use of the northern fishing grounds.',
      fixed: 'Both sides affirmed the\nsafe, stable, and lasting use of the northern fishing grounds.',
    },
    // Only a person can decide where markup between the words should go.
    { text: 'Both sides affirmed the safe, **[[secure]]**, and lasting use of the northern fishing grounds.' },
    // The abbreviation may be introduced here.
    { text: 'They will promote the use of [[space]] for research on the tides of the northern seas.' },
  ],
  [
    formula,
    '# Both sides affirmed the safe, secure, and lasting use of the northern fishing grounds',
    'The two Presidents also commit to work together on open and fair ferry timetables.',
    'Both sides stressed the safe, stable, and lasting use of the northern fishing grounds.',
    'The herring came back to the bay.',
  ],
  precedents,
);

ruleTest(
  'precedent/weaker',
  [
    {
      text: 'The two Ministers [[noted]] their commitment to the lighthouses of the outer islands.',
      message: /^“note” is weaker than “reaffirm”, the verb in the statement of May 12, 2022\.$/,
    },
  ],
  [
    keepers,
    'The two Ministers underscored their commitment to the lighthouses of the outer islands.',
    'The two Ministers confirmed their commitment to the lighthouses of the outer islands.',
    'The two Ministers noted the lighthouses of the outer islands, which were built long ago by another crew.',
  ],
  precedents,
);

describe('rules of agreed wording', () => {
  const text = formula.replace('stable', 'secure');

  it('find nothing without earlier statements', () => {
    expect(findingsIn(text).filter((f) => f.rule.startsWith('precedent/'))).toEqual([]);
    expect(findingsWith('precedent/near-miss', text, earlier([]))).toEqual(findingsIn(text));
  });

  it('compare a sentence once until the earlier statements change', () => {
    let asked = 0;
    const index = earlier([formula, formula]);
    const counting = Object.create(index, {
      wordOf: {
        value: (key: string) => {
          asked++;
          return index.wordOf(key);
        },
      },
    }) as typeof index;
    const check = (draft: string) => findingsOf(statementOf(draft), ruleTable, { precedents: counting }).length;
    const found = check(`${text}\n\nSnow fell on the harbour.`);
    const first = asked;
    expect(first).toBeGreaterThan(0);
    expect(check(`${text}\n\nSnow fell on the harbour.`)).toBe(found);
    expect(asked).toBe(first);
    check(`${text}\n\nSnow fell on the quay.`);
    // Only the words of the new sentence are looked up: for both rules, and again for each comparison.
    expect(asked - first).toBeLessThanOrEqual(3 * 5);
  });
});
