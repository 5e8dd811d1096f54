import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Commitment, commitmentsOf, operativeClausesOf } from '../../../server/src/commitments/commitments.js';
import { commitmentsIn, compareCommitments } from '../../../server/src/precedent/compare/commitments.js';
import { compare } from '../../../server/src/precedent/compare/compare.js';
import {
  commitmentsCsv,
  commitmentsJson,
  commitmentsMarkdown,
  commitmentsText,
  commitmentsXlsx,
} from '../../../server/src/report/commitments.js';
import { statementOf } from '../marked.js';

const of = (text: string): readonly Commitment[] => commitmentsOf(statementOf(`# Joint Statement\n\n${text}\n`));

const earlier = of(
  'Both sides reaffirmed their support for the lunar rover of JAXA. Both sides noted the talks on debris. They decided to hold a meeting on weather data. They condemned the attack on cables. We welcome fishing.',
);
const later = of(
  'Both sides noted the lunar rover of JAXA. They committed to talks on debris. They support the weather data meeting. They condemned the attack on cables. We will open a school.',
);

const told = (before: readonly Commitment[], now: readonly Commitment[]): string[] => {
  const { commitments, dropped } = compareCommitments(before, now);
  return [
    ...commitments.map((c) => `${c.commitment.verb.text}: ${c.change}${c.before ? ` (${c.before.verb.text})` : ''}`),
    ...dropped.map((c) => `${c.verb.text}: dropped`),
  ];
};

describe('commitments compared with earlier ones', () => {
  it('are kept, stronger, weaker, new or dropped', () => {
    expect(told(earlier, later)).toEqual([
      'noted: weakened (reaffirmed)',
      'committed: strengthened (noted)',
      'support: changed (decided)',
      'condemned: kept (condemned)',
      'will: new',
      'welcome: dropped',
    ]);
  });
  it('are all kept when compared with themselves, each once', () => {
    expect(compareCommitments(earlier, earlier).commitments.map((c) => c.before)).toEqual(earlier);
    const twice = of('We welcome the lunar rover. We welcome the lunar rover.');
    expect(told(of('We welcome the lunar rover.'), twice)).toEqual(['welcome: kept (welcome)', 'welcome: new']);
  });
  it('are all new compared with an empty statement, and all dropped in reverse', () => {
    expect(compareCommitments([], later).commitments.every((c) => c.change === 'new')).toBe(true);
    expect(compareCommitments(earlier, []).dropped).toEqual(earlier);
  });
  it('are paired by their subject matter, not by common words', () => {
    expect(told(of('We welcome the work on the use of the sea.'), of('We welcome the trip to the capital of the country.'))).toEqual([
      'welcome: new',
      'welcome: dropped',
    ]);
  });
});

describe('what became of a commitment', () => {
  const change = (old: string, fresh: string): string => {
    const [found] = compareCommitments(of(old), of(fresh)).commitments;
    return `${found?.change}${found && found.differs.length > 0 ? `: ${found.differs.join(', ')}` : ''}`;
  };
  const boats = 'the repair of fishing boats in the northern harbours';
  it.each([
    [`We will support ${boats}.`, `We will support the repair of fishing boats in northern harbours.`, 'kept'],
    [`We will support ${boats}.`, `We will not support ${boats}.`, 'negated'],
    [`We commit to ${boats}.`, `We intend to seek ${boats}.`, 'weakened: verb, scope'],
    [`We will support ${boats}.`, `We will consider support for ${boats}.`, 'weakened: verb, scope'],
    [`We will support ${boats}.`, `We will support ${boats}, as appropriate.`, 'weakened: condition, scope'],
    [`We note ${boats}.`, `We welcome ${boats}.`, 'strengthened: verb'],
    [`We will support ${boats} by 2027.`, `We will support ${boats} by 2029.`, 'changed: deadline, object'],
    [`Both sides will support ${boats}.`, `The Government of Japan will support ${boats}.`, 'changed: subject'],
    [`We will support ${boats}.`, `We will support ${boats} and on the western coast.`, 'changed: scope'],
    [`We will support ${boats}.`, `We will support the repair of fishing boats in the southern harbours.`, 'changed: object'],
    [`We affirm ${boats}.`, `We emphasize ${boats}.`, 'changed: verb'],
    [`We condemn ${boats}.`, `We strongly condemn ${boats}.`, 'strengthened: scope'],
    [`Today we further reaffirm ${boats}.`, `We reaffirm ${boats}.`, 'kept'],
    [`We will support ${boats}.`, `We will try to support ${boats}.`, 'weakened: verb, scope'],
    [`We will:\n\n- support ${boats};\n- count seals.`, `We will not:\n\n- support ${boats};\n- count seals.`, 'negated'],
    [`We will: support ${boats}; and count seals.`, `We will seek to: support ${boats}; and count seals.`, 'weakened: verb'],
    [`President Ada Lind committed to ${boats}.`, `Prime Minister Bo Berg committed to ${boats}.`, 'changed: subject'],
    [`We are not committed to ${boats}.`, `We are committed to ${boats}.`, 'negated'],
    [`We remain firmly committed to ${boats}.`, `We remain committed to ${boats}.`, 'weakened: scope'],
    [`We support ${boats}.`, `We do not support ${boats}.`, 'negated'],
    [`We affirm that the charter applies to ${boats}.`, `We affirm that the charter does not apply to ${boats}.`, 'negated'],
    [`We will support all of ${boats}.`, `We will support ${boats}.`, 'changed: scope'],
    [`We will move ${boats} from Belmar to Ostrava.`, `We will move ${boats} from Ostrava to Belmar.`, 'changed: object'],
    [`We will order ${boats} for Belmar.`, `We will order ${boats} from Belmar.`, 'changed: object'],
    [`Subject to funds, we will support ${boats}.`, `We will support ${boats}.`, 'strengthened: condition, scope'],
    [`The Harbour Committee will report on ${boats}.`, `The Fisheries Council will report on ${boats}.`, 'changed: subject'],
    [`We intend to begin ${boats}.`, `We welcome the beginning of ${boats}.`, 'fulfilled: verb'],
    [`Both sides will fund ${boats}.`, `Neither side will fund ${boats}.`, 'negated'],
    [`We will fund ${boats}.`, `Neither of us will fund ${boats}.`, 'negated'],
    [`Both sides will not fund ${boats}.`, `Neither side will fund ${boats}.`, 'kept'],
    [`Japan will fund ${boats}.`, `Neither Japan nor the United States will fund ${boats}.`, 'negated: subject'],
    [`We intend to fund ${boats}.`, `We have no intention of funding ${boats}.`, 'negated'],
    [`Both sides plan to fund ${boats}.`, `Both sides have no plans to fund ${boats}.`, 'negated'],
    [`We will fund ${boats}.`, `We will refrain from funding ${boats}.`, 'negated'],
    [`We will not fund ${boats}.`, `We will refrain from funding ${boats}.`, 'kept'],
    [`We will continue to fund ${boats}.`, `We will cease to fund ${boats}.`, 'negated: object'],
    [`We will fund ${boats}.`, `We will stop funding ${boats}.`, 'negated: scope'],
    [`We will fund ${boats}.`, `We will under no circumstances fund ${boats}.`, 'negated: scope'],
    [`We will fight illegal fishing near ${boats}.`, `We will end illegal fishing near ${boats}.`, 'changed: object'],
    [`We support ${boats}.`, `We oppose ${boats}.`, 'negated: verb'],
    [`We do not support ${boats}.`, `We oppose ${boats}.`, 'changed: verb, scope'],
    [`We will keep funding ${boats}.`, `We will stop funding ${boats}.`, 'negated: object'],
    [`We are committed to ${boats}.`, `We are no longer committed to ${boats}.`, 'negated'],
    [`We support ${boats}.`, `We no longer support ${boats}.`, 'negated'],
    [`The Government of Japan supports ${boats}.`, `The Government of Japan does not support ${boats}.`, 'negated'],
    [`We expect to fund ${boats}.`, `We do not expect to fund ${boats}.`, 'negated'],
    [`We accept ${boats}.`, `We do not accept ${boats}.`, 'negated'],
    [`We will fund ${boats}.`, `We will fund ${boats} unless a town objects.`, 'weakened: condition, scope'],
    [`We will fund ${boats} provided that towns agree.`, `We will fund ${boats}.`, 'strengthened: condition, scope'],
  ])('%s → %s', (old, fresh, expected) => {
    expect(change(old, fresh)).toBe(expected);
  });

  it('has the id of the earlier one, whatever its wording is', () => {
    const [old, fresh] = [of(`We will support ${boats}.`), of(`We intend to support ${boats} of every size.`)];
    const ids = (json: string): string[] => JSON.parse(json).commitments.map((c: { id: string }) => c.id);
    const against = { path: 'old.md', comparison: compareCommitments(old, fresh) };
    expect(ids(commitmentsJson({ path: 'new.md', commitments: fresh, against }))).toEqual(
      ids(commitmentsJson({ path: 'old.md', commitments: old })),
    );
  });

  it('is told for a clause that was written anew, by its sentence', () => {
    const text = (clause: string) =>
      statementOf(
        `# Joint Statement\n\nIn line with the harbour charter of Belmar, we ${clause}, so that no crew is left without a berth in winter.\n`,
      );
    const [old, fresh] = [text('promise to mend every boat'), text('will look after the repair of vessels')];
    const { commitments, dropped } = compareCommitments(commitmentsOf(old), commitmentsOf(fresh), compare(old, fresh));
    expect([commitments.map((c) => c.change), dropped]).toEqual([['strengthened'], []]);
  });
});

describe('clauses that only say what was talked about', () => {
  const clauses = (text: string): readonly Commitment[] => operativeClausesOf(statementOf(`# Joint Statement\n\n${text}\n`));
  const talk = 'Both sides discussed fishing quotas. They exchanged views on port fees. They also reviewed the weather data.';
  it('are no commitments, and are not reported as dropped', () => {
    expect(of(talk)).toEqual([]);
    expect(commitmentsIn(compareCommitments(clauses(talk), []))).toEqual({ commitments: [], dropped: [] });
    expect(of('They exchanged views on port fees and decided to lower them.').map((c) => c.verb.lemma)).toEqual(['decide']);
  });
  it.each([
    'We may fund the survey of the reefs.',
    'We could fund the survey of the reefs.',
    'We explored funding the survey of the reefs.',
  ])('weaken a promise: %s', (talk) => {
    expect(of(talk)).toEqual([]);
    const { commitments } = commitmentsIn(compareCommitments(clauses('We will fund the survey of the reefs.'), clauses(talk)));
    expect(commitments.map(({ change }) => change)).toEqual(['weakened']);
  });
  it('weaken the commitment that they continue', () => {
    const { commitments } = commitmentsIn(compareCommitments(clauses('Both sides decided on fishing quotas.'), clauses(talk)));
    expect(commitments.map((c) => [c.commitment.verb.lemma, c.change])).toEqual([['discuss', 'weakened']]);
  });
});

describe('the report of commitments', () => {
  const report = { path: 'new.md', commitments: later, against: { path: 'old.md', comparison: compareCommitments(earlier, later) } };
  it('is JSON in a stable format', () => {
    const alone = JSON.parse(commitmentsJson({ path: 'new.md', commitments: later }));
    expect(alone.commitments[0]).toEqual({
      subject: { kind: 'both sides', text: 'Both sides' },
      verb: { text: 'noted', lemma: 'note', step: 2 },
      object: 'the lunar rover of JAXA',
      paragraph: 1,
      offset: later[0]?.offset,
      length: later[0]?.length,
      id: expect.stringMatching(/^[0-9a-z]{7}$/),
    });
    expect(Object.keys(alone)).toEqual(['version', 'path', 'commitments']);
    expect(alone.commitments[3].verb).toEqual({ text: 'condemned', lemma: 'condemn' });
    const compared = JSON.parse(commitmentsJson(report));
    expect(compared.commitments.map((c: { change: string }) => c.change)).toEqual(['weakened', 'strengthened', 'changed', 'kept', 'new']);
    expect(compared.commitments[0].before.verb).toEqual({ text: 'reaffirmed', lemma: 'reaffirm', step: 7 });
    expect(compared.dropped.map((c: { offset: number }) => c.offset)).toEqual([earlier[4]?.offset]);
  });
  it('is a Markdown table in which nothing of the text is markup', () => {
    const table = commitmentsMarkdown({ path: 'x', commitments: of('We welcome \\[A | B\\] and `x` \\<b> it.') });
    expect(table).toEqual(
      expect.stringMatching(
        /^\| Paragraph \| Subject \| Verb \| Strength \| Object \| Deadline \| Responsible body \| Id \| Status \| Follow-up \|\n.*\n\| 1 \| both sides \| welcome \| welcome \| \\\[A \\\| B\\\] and \uFFFC \\<b\\> it \| {2}\| {2}\| \w{7} \| {2}\| {2}\|\n$/,
      ),
    );
    expect(commitmentsMarkdown(report)).toMatch(
      /the lunar rover of JAXA \| {2}\| {2}\| \w{7} \| weakened \(verb, scope\) \| ¶1 both sides reaffirmed their support for the lunar rover of JAXA \| {2}\| {2}\|/,
    );
    expect(commitmentsMarkdown(report)).toMatch(
      /\| 1 \| both sides \| welcome \| welcome \| fishing \| {2}\| {2}\| \w{7} \| dropped \| ¶1 both sides welcome fishing \| {2}\| {2}\|\n$/,
    );
  });
  it('is CSV that Excel reads as UTF-8, with what was dropped at the end, and no formulas', () => {
    const csv = commitmentsCsv(report);
    expect(csv).toMatch(
      /^\uFEFFParagraph,Subject,Verb,Strength,Object,Deadline,Responsible body,Id,Change,Earlier wording,Status,Follow-up\r\n/,
    );
    const { data } = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true });
    expect(data.every((row) => row.length === 12)).toBe(true);
    expect(data.at(-1)).toEqual([
      '1',
      'both sides',
      'welcome',
      'welcome',
      'fishing',
      '',
      '',
      expect.any(String),
      'dropped',
      '¶1 both sides welcome fishing',
      '',
      '',
    ]);
    for (const sign of ['=', '+', '-', '@'])
      expect(commitmentsCsv({ path: 'x', commitments: of(`We welcome ${sign}SUM(1).`) })).toContain(`,"'${sign}SUM(1)",`);
  });
  it('is a workbook whose cells are text, the same bytes each time', async () => {
    const bytes = await commitmentsXlsx({ path: 'x', commitments: of('We welcome =1+1 & “準天頂” <b>.') });
    expect(await commitmentsXlsx({ path: 'x', commitments: of('We welcome =1+1 & “準天頂” <b>.') })).toEqual(bytes);
    const files = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)]));
    expect(Object.keys(files)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/worksheets/sheet1.xml',
    ]);
    const sheet = files['xl/worksheets/sheet1.xml'] ?? '';
    expect(sheet).toContain('<c r="A2" s="0"><v>1</v></c>');
    expect(sheet).toMatch(/<c r="E2" s="2" t="inlineStr"><is><t xml:space="preserve">=1\+1 &amp; &quot;準天頂&quot;<\/t>/);
    expect(sheet).not.toContain('<f>');
  });
  it('shows that a promise is denied', () => {
    const denied = of('Neither side will sell it. We do not support it. We no longer fund it and will not sell it.');
    expect(commitmentsMarkdown({ path: 'x', commitments: denied }).match(/(?<=^\| 1 \| )[^|]* \| [^|]*(?= \|)/gmu)).toEqual([
      'neither side | will',
      'both sides | do not support',
      'both sides | will',
    ]);
  });
  it('is columns for a terminal, with a summary', () => {
    expect(commitmentsText({ path: 'x', commitments: [] })).toBe('No commitments.\n');
    expect(commitmentsText({ path: 'x', commitments: of('We welcome it.') })).toBe(
      '¶  Subject     Verb     Strength  Object\n1  both sides  welcome  welcome   it\n\n1 commitment.\n',
    );
    expect(commitmentsText(report)).toMatch(/5 commitments: 1 kept, 1 strengthened, 1 weakened, 1 changed, 1 new; 1 dropped\.\n$/);
    const long = commitmentsText({ path: 'x', commitments: of(`We welcome ${'the long work '.repeat(12)}of all.`) });
    expect(Math.max(...long.split('\n').map((l) => l.length))).toBeLessThan(110);
  });
});
