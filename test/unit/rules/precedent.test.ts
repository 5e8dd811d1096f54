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
      message:
        /“sides affirmed the safe, stable, and lasting use”, not “sides affirmed the safe, secure, and lasting use” \(“2022-05-12”, May 12, 2022, and one other statement\)/,
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

// The closing formula of last year reports what this year’s plans, and the other way round.
ruleTest(
  'precedent/near-miss',
  [
    {
      text: 'The Ministers confirmed that the organisation will use harbour lights of [[great strength]] for the safety of night ferries.',
      fixed:
        'The Ministers confirmed that the organisation will use harbour lights of great colour and strength for the safety of night ferries.',
    },
  ],
  [
    'The Eleventh Meeting of the Dialogue will be held in Belmar in the autumn of next year with all of the harbour masters.',
    'The Ministers confirmed that the organisation will use harbour lights of great colour and strength for the safety of the night ferries.',
    'The Ministers confirmed that the organization will use harbor lights of a great color and strength for the safety of night ferries.',
  ],
  earlier([
    'The Tenth Meeting of the Dialogue was held in Belmar in the autumn of next year with all of the harbour masters. The Ministers confirmed that the organization will use harbor lights of great color and strength for the safety of night ferries.',
  ]),
);

// A verb that was left out, and an abbreviation that is introduced beside another form of a verb.
ruleTest(
  'precedent/near-miss',
  [
    {
      text: 'The harbour towns [[remain to]] a lasting pact based on trust and respect for the pilots of each quay.',
      fixed: 'The harbour towns remain committed to a lasting pact based on trust and respect for the pilots of each quay.',
    },
  ],
  [
    'We uphold the rules of the Northern Fishing Council (NFC) and also reconfirm the necessity of a quick count of the seals.',
    'We deplore the losses by the winter storms among the small wooden ferries of the outer islands.',
  ],
  earlier([
    'The harbour towns remain committed to a lasting pact based on trust and respect for the pilots of each quay. We uphold the rules of the Northern Fishing Council, and also confirm the necessity of a quick count of the seals. We deplore the losses committed by the winter storms among the small wooden ferries of the outer islands.',
  ]),
);

describe('the fix of a near miss', () => {
  it('keeps the spelling and the apostrophes of the text', () => {
    const index = earlier([
      "The Ministers welcomed the harbor master's program for the safe return of colored buoys from the northern shipping lanes.",
    ]);
    const text =
      'The programme starts in spring. The Ministers welcomed the harbour master’s plan for the safe return of coloured buoys from the northern shipping lanes.';
    const [finding] = findingsWith('precedent/near-miss', text, index);
    const [fix] = finding?.fixes ?? [];
    expect(fix?.edits.map((e) => e.newText.trim())).toEqual(['programme']);
  });

  it('names a statement of the same series first', () => {
    const lights = 'Both sides affirmed the safe, stable, and lasting use of the northern harbour lights.';
    const own = `Dialogue of Atlantis and Lemuria

The officials of Atlantis and Lemuria met in Belmar. ${lights}`;
    const others = `Dialogue of Ruritania and Grand Fenwick

The officials of Ruritania and Grand Fenwick met in Strelsau. ${lights.replace('stable', 'lawful')}`;
    const draft = `The officials of Atlantis and Lemuria met in Belmar. ${lights.replace('stable', 'secure')}`;
    const [finding] = findingsWith('precedent/near-miss', draft, earlier([own, others, others]));
    expect(finding?.message).toContain('stable');
    expect(finding?.message).toContain('“Dialogue of Atlantis and Lemuria”, May 12, 2021');
  });
});

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
