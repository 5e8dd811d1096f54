import { strFromU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type Commitment, commitmentsOf, operativeClausesOf } from '../../../server/src/commitments/commitments.js';
import { commitmentsIn, compareCommitments } from '../../../server/src/precedent/compare/commitments.js';
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
      'support: kept (decided)',
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

describe('clauses that only say what was talked about', () => {
  const clauses = (text: string): readonly Commitment[] => operativeClausesOf(statementOf(`# Joint Statement\n\n${text}\n`));
  const talk = 'Both sides discussed fishing quotas. They exchanged views on port fees. They also reviewed the weather data.';
  it('are no commitments, and are not reported as dropped', () => {
    expect(of(talk)).toEqual([]);
    expect(commitmentsIn(compareCommitments(clauses(talk), []))).toEqual({ commitments: [], dropped: [] });
    expect(of('They exchanged views on port fees and decided to lower them.').map((c) => c.verb.lemma)).toEqual(['decide']);
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
    });
    expect(Object.keys(alone)).toEqual(['version', 'path', 'commitments']);
    expect(alone.commitments[3].verb).toEqual({ text: 'condemned', lemma: 'condemn' });
    const compared = JSON.parse(commitmentsJson(report));
    expect(compared.commitments.map((c: { change: string }) => c.change)).toEqual(['weakened', 'strengthened', 'kept', 'kept', 'new']);
    expect(compared.commitments[0].before.verb).toEqual({ text: 'reaffirmed', lemma: 'reaffirm', step: 7 });
    expect(compared.dropped.map((c: { offset: number }) => c.offset)).toEqual([earlier[4]?.offset]);
  });
  it('is a Markdown table in which nothing of the text is markup', () => {
    const table = commitmentsMarkdown({ path: 'x', commitments: of('We welcome \\[A | B\\] and `x` \\<b> it.') });
    expect(table).toBe(
      '| Paragraph | Subject | Verb | Strength | Object | Deadline | Responsible body | Follow-up |\n| ---: | --- | --- | --- | --- | --- | --- | --- |\n| 1 | both sides | welcome | welcome | \\[A \\| B\\] and \uFFFC \\<b\\> it |  |  |  |\n',
    );
    expect(commitmentsMarkdown(report)).toContain(
      '| 1 | both sides | noted | taking note | the lunar rover of JAXA |  |  | weakened (was: reaffirmed) |  |',
    );
    expect(commitmentsMarkdown(report)).toMatch(/\| 1 \| both sides \| welcome \| welcome \| fishing \| {2}\| {2}\| dropped \| {2}\|\n$/);
  });
  it('is CSV that Excel reads as UTF-8, with what was dropped at the end, and no formulas', () => {
    const csv = commitmentsCsv(report);
    expect(csv).toMatch(/^\uFEFFParagraph,Subject,Verb,Strength,Object,Deadline,Responsible body,Change,Follow-up\r\n/);
    const { data } = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true });
    expect(data.every((row) => row.length === 9)).toBe(true);
    expect(data.at(-1)).toEqual(['1', 'both sides', 'welcome', 'welcome', 'fishing', '', '', 'dropped', '']);
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
  it('is columns for a terminal, with a summary', () => {
    expect(commitmentsText({ path: 'x', commitments: [] })).toBe('No commitments.\n');
    expect(commitmentsText({ path: 'x', commitments: of('We welcome it.') })).toBe(
      '¶  Subject     Verb     Strength  Object\n1  both sides  welcome  welcome   it\n\n1 commitment.\n',
    );
    expect(commitmentsText(report)).toMatch(/5 commitments: 2 kept, 1 strengthened, 1 weakened, 1 new; 1 dropped\.\n$/);
    const long = commitmentsText({ path: 'x', commitments: of(`We welcome ${'the long work '.repeat(12)}of all.`) });
    expect(Math.max(...long.split('\n').map((l) => l.length))).toBeLessThan(110);
  });
});
