import { describe, expect, it } from 'vitest';
import { termsWith } from '../../../server/src/glossary/builtIn.js';
import { csvOf, notInCsv } from '../../../server/src/glossary/formats/csvWrite.js';
import { markdownOf } from '../../../server/src/glossary/formats/markdownWrite.js';
import { tbxOf } from '../../../server/src/glossary/formats/tbxWrite.js';
import { loadGlossary } from '../../../server/src/glossary/load.js';
import type { Entry, Term } from '../../../server/src/glossary/term.js';
import { marked } from '../marked.js';

async function entriesOf(text: string, path: string, below: readonly Term[] = []): Promise<readonly Entry[]> {
  const loaded = await loadGlossary(text, path, new Map(below.map((t) => [t.id, t])));
  if (!loaded.ok) throw new Error(loaded.problems.map((p) => p.message).join('; '));
  return loaded.value.entries;
}

/** Asserts that a file has exactly the problems at its marked places. */
async function expectProblems(source: string, path: string, messages: readonly RegExp[], below: readonly Term[] = []): Promise<void> {
  const { text, ranges } = marked(source);
  const loaded = await loadGlossary(text, path, new Map(below.map((t) => [t.id, t])));
  const problems = loaded.ok ? loaded.notices : loaded.problems;
  expect(problems.map((p) => ({ text: text.slice(p.offset, p.offset + p.length), offset: p.offset }))).toEqual(
    ranges.map(({ offset, length }) => ({ text: text.slice(offset, offset + length), offset })),
  );
  expect(problems).toHaveLength(messages.length);
  for (const [i, message] of messages.entries()) expect(problems[i]?.message).toMatch(message);
}

const full: Term = {
  id: 'qzss',
  name: 'Quasi-Zenith Satellite System',
  abbreviation: 'QZSS',
  kind: 'system',
  side: 'Japan',
  parent: 'cao',
  definition: 'A system with a < and an & in it.',
  note: 'A note.',
  translations: { ja: '準天頂衛星システム', fr: 'Système Quasi-Zénith' },
  names: [
    { text: 'Quasi Zenith Satellite System', status: 'deprecated', note: 'hyphenated' },
    { text: 'Michibiki', status: 'admitted', type: 'shortForm' },
    { text: 'QZS', status: 'admitted', type: 'abbreviation', valid: { to: '2010-01-01' } },
    { text: 'みちびき', status: 'admitted', language: 'ja' },
  ],
  introduce: 'customary',
  article: 'both',
  valid: { from: '2018-11-01' },
  predecessor: 'old-system',
  sources: [{ title: 'A page', url: 'https://example.org/a?b=1&c=2', kind: 'own' }, { title: 'A book' }],
  checked: '2026-11-28',
  unverified: ['abbreviation', 'valid'],
};
const small: Term = { id: '3gpp', name: '3rd Generation Partnership Project', kind: 'concept' };

describe('TBX', () => {
  it.each([2, 3] as const)('of version %i keeps all of a term', async (version) => {
    const text = tbxOf([full, small], 'A <title>', version);
    expect(await entriesOf(text, 'g.tbx')).toEqual([full, small]);
    expect(tbxOf((await entriesOf(text, 'g.tbx')) as Term[], 'A <title>', version)).toBe(text);
  });
  it.each([2, 3] as const)('of version %i keeps all of the built-in glossary', async (version) => {
    const all = [...termsWith().values()];
    expect(await entriesOf(tbxOf(all, 't', version), 'g.tbx')).toEqual(all);
  });
  it.each([2, 3] as const)(
    'of version %i keeps names that look like abbreviations and are none, and the other way round',
    async (version) => {
      const terms: Term[] = [
        { id: 'a', name: 'A Bee', kind: 'concept', names: [{ text: 'ABee', status: 'admitted' }] },
        { id: 'b', name: 'NATO', kind: 'organization', names: [{ text: 'Otan', status: 'admitted', type: 'abbreviation' }] },
        { id: 'c', name: 'A Sea', kind: 'concept', names: [{ text: 'SEA', status: 'admitted', type: 'abbreviation' }] },
        { id: 'd', name: 'A Tree', kind: 'concept', names: [{ text: 'TREE', status: 'preferred', type: 'shortForm' }] },
      ];
      expect(await entriesOf(tbxOf(terms, 't', version), 'g.tbx')).toEqual(terms);
    },
  );
  it('says TBX-Basic where nothing goes beyond it', () => {
    expect(tbxOf([small], 't', 3)).toContain('type="TBX-Basic"');
    expect(tbxOf([full], 't', 3)).toContain('type="TBX-Communique"');
  });

  const basicV2 = `<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en-US"><martifHeader><fileDesc><sourceDesc><p>From somewhere</p></sourceDesc></fileDesc></martifHeader>
<text><body>
  <termEntry id="IATE-17">
    <descrip type="subjectField">space</descrip>
    <descripGrp><descrip type="definition">Below
       2,000 km.</descrip><admin type="source">A handbook</admin></descripGrp>
    <transacGrp><transac type="transactionType">origination</transac><date>2020-01-01</date></transacGrp>
    <langSet xml:lang="EN">
      <note>Of the language.</note>
      <ntig><termGrp><term>low <hi>Earth</hi> orbit</term><termNote type="partOfSpeech">noun</termNote></termGrp></ntig>
      <tig><term>LEO</term><termNote type="termType">acronym</termNote><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
    </langSet>
    <langSet xml:lang="ja"><tig><term>低軌道</term></tig><tig><term>低周回軌道</term></tig></langSet>
  </termEntry>
</body></text></martif>`;
  const leo: Term = {
    id: 'iate-17',
    name: 'low Earth orbit',
    abbreviation: 'LEO',
    kind: 'orbit',
    definition: 'Below 2,000 km.',
    translations: { ja: '低軌道' },
    names: [{ text: '低周回軌道', status: 'admitted', language: 'ja' }],
    sources: [{ title: 'A handbook' }],
    tbx: [
      { element: 'descrip', type: 'subjectField', text: 'space' },
      {
        element: 'transacGrp',
        items: [
          { element: 'transac', type: 'transactionType', text: 'origination' },
          { element: 'date', text: '2020-01-01' },
        ],
      },
      { element: 'note', text: 'Of the language.', language: 'en' },
      { element: 'termNote', type: 'partOfSpeech', text: 'noun', language: 'en', name: 'low Earth orbit' },
    ],
  };
  it('of version 2 is read as others write it, and nothing of it is lost on the way out and in again', async () => {
    expect(await entriesOf(basicV2, 'g.tbx')).toEqual([leo]);
    for (const version of [2, 3] as const) expect(await entriesOf(tbxOf([leo], 't', version), 'g.tbx')).toEqual([leo]);
  });
  it.each([
    ...['deprecatedTerm-admn-sts', 'deprecatedTerm', 'deprecated', 'Deprecated', 'forbidden', 'obsolete', 'obsoleteTerm', 'superseded'],
    ...['supersededTerm-admn-sts', 'notRecommended', 'not recommended', 'rejected', 'do not use'],
  ])('reads the status %s as deprecated', async (status) => {
    const wrong = `<termSec><term>Kyoto Worshop</term><termNote type="administrativeStatus">${status}</termNote></termSec>`;
    const text = `<tbx><text><body><conceptEntry id="x"><langSec xml:lang="en"><termSec><term>Kyoto Workshop</term></termSec>${wrong}</langSec></conceptEntry></body></text></tbx>`;
    expect(await entriesOf(text, 'g.tbx')).toMatchObject([{ names: [{ text: 'Kyoto Worshop', status: 'deprecated' }] }]);
    expect(await entriesOf(text.replace('administrativeStatus', 'normativeAuthorization'), 'g.tbx')).toMatchObject([
      { names: [{ text: 'Kyoto Worshop', status: 'deprecated' }] },
    ]);
  });
  it('says which statuses it does not know', async () => {
    await expectProblems(
      '<tbx><text><body>[[<conceptEntry id="x"><langSec xml:lang="en"><termSec><term>One</term></termSec><termSec><term>Two</term><termNote type="administrativeStatus">wobbly</termNote></termSec></langSec></conceptEntry>]]</body></text></tbx>',
      'g.tbx',
      [/^the status “wobbly” of “Two” is unknown; the name is read as also correct$/],
    );
  });
  it('of version 3 is read in the style of elements too', async () => {
    const text = `<tbx style="dct" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://m" xmlns:basic="http://b"><text><body>
      <conceptEntry id="c1"><basic:definition>Below 2,000 km.</basic:definition><langSec xml:lang="en"><termSec><term>LEO</term><min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec>
      <termSec><term>low Earth orbit</term></termSec></langSec></conceptEntry></body></text></tbx>`;
    expect(await entriesOf(text, 'g.tbx')).toEqual([
      {
        id: 'c1',
        name: 'low Earth orbit',
        kind: 'orbit',
        definition: 'Below 2,000 km.',
        names: [{ text: 'LEO', status: 'deprecated', type: 'abbreviation' }],
      },
    ]);
  });
  it('gives an entry without an id that of the term it names, else one of its own', async () => {
    const entry = (name: string): string =>
      `<conceptEntry><langSec xml:lang="en"><termSec><term>${name}</term></termSec></langSec></conceptEntry>`;
    const text = `<tbx><text><body>${entry('Quasi-Zenith satellite system')}${entry('A thing')}${entry('A thing!')}</body></text></tbx>`;
    expect((await entriesOf(text, 'g.tbx', [full])).map((e) => e.id)).toEqual(['qzss', 'a-thing', 'a-thing-2']);
  });

  const preferred = (name: string): string =>
    `<termSec><term>${name}</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec>`;
  it('is reported at the place of the error', async () => {
    await expectProblems('<tbx><text><body>[[]]', 'g.tbx', [/^not valid XML: unclosed root tag$/]);
    await expectProblems('<html>[[]]</html>', 'g.tbx', [/^is not TBX: its outermost element is <html>/]);
    await expectProblems('[[]]', 'g.tbx', [/^is not TBX/]);
    await expectProblems(
      '<tbx><text><body>[[<conceptEntry id="x"><langSec xml:lang="ja"><termSec><term>軌道</term></termSec></langSec></conceptEntry>]]</body></text></tbx>',
      'g.tbx',
      [/^“x” has no English name and is left out$/],
    );
    await expectProblems(
      `<tbx><text><body><conceptEntry id="x"><langSec xml:lang="en">${preferred('one')}${preferred('[[two]]')}</langSec></conceptEntry></body></text></tbx>`,
      'g.tbx',
      [/^“x” has two preferred names: “one” and “two”$/],
    );
  });
  it.each([
    ['signs of a regular expression', 'Nara (a+)+$ \\1 [^b] & ?'],
    ['very many words', 'Nara Plan '.repeat(100_000).trim()],
  ])('with %s in its names is reported at the place of the error', async (_, name) => {
    const inXml = name.replace('&', '&amp;').replace(' ', '\n  ');
    await expectProblems(
      `<tbx><text><body><conceptEntry id="x"><langSec xml:lang="en">${preferred('one')}${preferred(` [[${inXml}]] `)}</langSec></conceptEntry></body></text></tbx>`,
      'g.tbx',
      [/^“x” has two preferred names/],
    );
  });
  it('with entity declarations is refused', async () => {
    const loaded = await loadGlossary('<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><tbx>&b;</tbx>', 'g.tbx');
    expect(!loaded.ok && loaded.problems[0].message).toBe('a glossary must not declare entities');
  });
});

describe('CSV', () => {
  it('has a row for each term, its columns in any order', async () => {
    const text =
      'abbreviation;name;ja;Side;definition\r\nKWST;"Workshop; the\nfirst";研究会;Japan;"A ""made-up"" thing."\r\n;\r\n;Low orbit;;;\r\n';
    expect(await entriesOf(text, 'g.csv')).toEqual([
      {
        id: 'kwst',
        name: 'Workshop; the first',
        abbreviation: 'KWST',
        kind: 'concept',
        side: 'Japan',
        definition: 'A "made-up" thing.',
        translations: { ja: '研究会' },
      },
      { id: 'low-orbit', name: 'Low orbit', kind: 'orbit' },
    ]);
  });
  it('replaces a term of the same name and side, and no other', async () => {
    const mofa: Term = { id: 'mofa', name: 'Ministry of Foreign Affairs', abbreviation: 'MOFA', kind: 'ministry', side: 'Japan' };
    const text = 'name,abbreviation,side\nMinistry of Foreign Affairs,MOFA,Japan\nMinistry of Foreign Affairs,MOFA,Republic of Korea\n';
    expect((await entriesOf(text, 'g.csv', [mofa])).map((e) => e.id)).toEqual(['mofa', 'mofa-republic-of-korea']);
  });
  it('is read as it was written, and reports what it has no column for', async () => {
    const simple: Term = {
      ...full,
      names: (full.names ?? []).slice(1, 2).map(({ text }) => ({ text, status: 'admitted' })),
      sources: [{ title: 'A page', url: 'https://example.org/a?b=1&c=2' }],
    };
    for (const key of ['predecessor', 'checked', 'unverified'] as const) delete (simple as { -readonly [K in keyof Term]: Term[K] })[key];
    const formula: Term = { id: 'formula', name: '=1+1', kind: 'concept', definition: '-2' };
    const text = csvOf([simple, small, formula]);
    expect(text).toContain("'=1+1");
    expect(await entriesOf(text, 'g.csv')).toEqual([simple, small, formula]);
    expect(notInCsv([simple, small])).toEqual([]);
    expect(notInCsv([full, small])).toEqual([
      'notes, types and dates of other names (of 1 term)',
      'other names in other languages (of 1 term)',
      'second sources (of 1 term)',
      'predecessors and successors (of 1 term)',
      'checks of sources (of 1 term)',
    ]);
  });
  it('is reported at the place of the error', async () => {
    await expectProblems('[[]]QZSS,Japan\n', 'g.csv', [/^the first row must contain the column names/]);
    await expectProblems('name,[[colour]],[[name]]\na,b,c\n', 'g.csv', [
      /^unknown column “colour”; the columns are/,
      /^the column “name” appears twice$/,
    ]);
    await expectProblems('name,side\na,Japan\n[[]],Japan\n"b,\nc",Japan,[[more]]\n', 'g.csv', [
      /^the name is missing$/,
      /^the row has more cells/,
    ]);
    await expectProblems('name,kind,valid from\na,[[planet]],\nb,,[[2020]]\n', 'g.csv', [
      /^kind: must be one of /,
      /^valid\.from: has the wrong format/,
    ]);
    await expectProblems('name,id\na,x\nb,[[x]]\n', 'g.csv', [/^the id “x” is already used by another term in this file$/]);
    await expectProblems('name,side\na,Japan\n[[]]"b,Japan\n', 'g.csv', [/^not a valid table: /]);
  });
});

describe('CSV as others write it', () => {
  const qzss = { name: 'Quasi-Zenith Satellite System', abbreviation: 'QZSS' };
  it.each([
    ['two columns with semicolons', 'Acronym;Term\r\nQZSS;Quasi-Zenith Satellite System\r\n'],
    ['two columns with tabs, and one row', 'abbreviation\tname\nQZSS\tQuasi-Zenith Satellite System'],
    [
      'two columns with semicolons, and commas in the cells',
      'name;abbreviation;definition\nQuasi-Zenith Satellite System;QZSS;One, two, three, four.\n',
    ],
    ['a line that names the separator', 'sep=;\r\nname;abbreviation\r\nQuasi-Zenith Satellite System;QZSS\r\n'],
    [
      'a line that names the separator, and a byte order mark',
      '\uFEFF"sep=\t"\r\nname\tabbreviation\r\nQuasi-Zenith Satellite System\tQZSS\r\n',
    ],
    ['empty columns at the end', 'name,abbreviation,,\nQuasi-Zenith Satellite System,QZSS,,\n,,,\n'],
    ['more empty cells than columns', 'name,abbreviation\nQuasi-Zenith Satellite System,QZSS,,\n'],
    ['an empty column in front', ',name,abbreviation\n,Quasi-Zenith Satellite System,QZSS\n'],
    ['headings in Japanese', '略称,英語名称\nQZSS,Quasi-Zenith Satellite System\n'],
    ['headings in German', 'Abkürzung;Begriff\nQZSS;Quasi-Zenith Satellite System\n'],
    ['empty rows above the headings', '\n\nname,abbreviation\nQuasi-Zenith Satellite System,QZSS\n'],
  ])('is read with %s', async (_, text) => {
    expect(await entriesOf(text, 'g.csv')).toMatchObject([qzss]);
  });
  it('is read by the names of columns that are given', async () => {
    const text = 'Kurz;Voll;Egal\nQZSS;Quasi-Zenith Satellite System;x\n';
    const read = async (columns: Parameters<typeof loadGlossary>[4]): Promise<unknown> => {
      const loaded = await loadGlossary(text, 'g.csv', new Map(), 'csv', columns);
      return loaded.ok ? loaded.value.entries : loaded.problems.map((p) => p.message);
    };
    expect(await read({ names: ['abbreviation', 'name', '-'], header: true })).toEqual([{ id: 'qzss', kind: 'system', ...qzss }]);
    expect(await read({ names: ['abbreviation', 'name', '-'], header: false })).toMatchObject([
      { abbreviation: 'Kurz', name: 'Voll' },
      qzss,
    ]);
    expect(await read({ names: ['abbreviation', 'colour'], header: true })).toEqual([expect.stringMatching(/^unknown column “colour”/)]);
    expect(await read({ names: ['abbreviation'], header: true })).toEqual([expect.stringMatching(/“name”/)]);
  });
  it('has a heading for each thing once, in whatever words, and says what to do about others', async () => {
    await expectProblems('Term,Acronym,[[Full name]]\na,b,c\n', 'g.csv', [/^the columns “Term” and “Full name” both mean “name”$/]);
    await expectProblems('name,[[Farbe]]\na,b\n', 'g.csv', [/^unknown column “Farbe”; .* --columns/]);
    await expectProblems('[[]]foo;bar\na;b\n', 'g.csv', [/^the first row must contain the column names.* --columns/]);
  });
});

describe('a glossary of Contextive', () => {
  it('may have contexts whose terms are empty', async () => {
    const text = 'contexts:\n  - name: Space\n    terms:\n  - name: Sea\n    terms: ~\n  - terms:\n      - name: A Bee\n';
    expect(await entriesOf(text, 'g.glossary.yml')).toEqual([{ id: 'a-bee', name: 'A Bee', kind: 'concept' }]);
  });
  it('is read with its aliases', async () => {
    const text = `contexts:
  - name: Space
    domainVisionStatement: To speak one language
    terms:
      - name: Kyoto Workshop on Space Traffic
        definition: |
          A made-up
          workshop.
        aliases: [KWST, Kyoto Workshop]
        examples: ["They met at the KWST."]
  - name: Empty
`;
    expect(await entriesOf(text, 'team.glossary.yml')).toEqual([
      {
        id: 'kwst',
        name: 'Kyoto Workshop on Space Traffic',
        abbreviation: 'KWST',
        kind: 'concept',
        definition: 'A made-up workshop.',
        note: 'For example: They met at the KWST.',
        names: [{ text: 'Kyoto Workshop', status: 'admitted' }],
      },
    ]);
  });
  it('follows its own aliases, and those of aliases no further', async () => {
    const text = 'short: &short [AB]\ncontexts:\n  - terms:\n      - name: A Bee\n        aliases: *short\n';
    expect(await entriesOf(text, 'g.glossary.yml')).toMatchObject([{ name: 'A Bee', abbreviation: 'AB' }]);
    const layers = Array.from({ length: 30 }, (_, i) => `l${i + 1}: &l${i + 1} [*l${i}, *l${i}, *l${i}, *l${i}]`).join('\n');
    const laughing = `l0: &l0 [x]\n${layers}\ncontexts:\n  - terms:\n      - name: y\n        aliases: *l30\n`;
    expect(await entriesOf(laughing, 'g.glossary.yml')).toEqual([{ id: 'y', name: 'y', kind: 'concept' }]);
  });
  it('is reported at the place of the error', async () => {
    await expectProblems('[[]]terms: []\n', 'g.glossary.yml', [/^is not a Contextive glossary/]);
    await expectProblems('contexts:\n  - terms:\n      - [[definition: x]]\n', 'g.glossary.yml', [/^the term has no name$/]);
    await expectProblems('contexts:\n  - terms:\n      - name: x\n        meta: [[{ a: b }]]\n', 'g.glossary.yml', [
      /^“meta” of “x” is left out$/,
    ]);
    await expectProblems('imports: [[ports.yml]]\ncontexts:\n  - terms:\n      - name: x\n', 'g.glossary.yml', [
      /^“imports” is left out: name these files in the settings$/,
    ]);
    await expectProblems('imports: [[ports.yml]]\n', 'g.glossary.yml', [/^“imports” is left out/]);
    await expectProblems('contexts:\n  - terms:\n      - name: x\n        aliases: [[*none]]\n', 'g.glossary.yml', [
      /^not valid YAML: an alias has no anchor$/,
    ]);
    await expectProblems('contexts:\n  - terms:\n      - name: x\n        [[name]]: y\n', 'g.glossary.yml', [
      /^not valid YAML: a key is used twice$/,
    ]);
    await expectProblems('contexts: [][[]]\n---\na: b\n', 'g.glossary.yml', [/^not valid YAML: it has more than one document$/]);
    const loaded = await loadGlossary('contexts: [', 'g.yaml');
    expect(!loaded.ok && loaded.problems[0].message).toMatch(/^not valid YAML: /);
  });
});

describe('Markdown', () => {
  it('is a table to read', () => {
    expect(markdownOf([{ ...full, definition: 'A | b.' }, small], 'Terms')).toBe(
      `# Terms

| Abbreviation | Name | Japanese | Side | Definition |
| --- | --- | --- | --- | --- |
|  | 3rd Generation Partnership Project |  |  |  |
| QZSS | Quasi-Zenith Satellite System | 準天頂衛星システム | Japan | A \\| b. |
`,
    );
  });
});

describe('terms that contradict each other', () => {
  const json = (terms: string): string => `{ "terms": [${terms}] }`;
  const term = (id: string, more = ''): string => `{ "id": "${id}", "name": "The ${id}", "kind": "concept"${more} }`;
  it.each([
    [
      'an id given twice',
      `${term('a')}, { "id": [["a"]], "name": "Another", "kind": "concept" }`,
      /^the id “a” is already used by another term in this file$/,
    ],
    [
      'two preferred names',
      term('a', ', "names": [{ "text": [["The other a"]], "status": "preferred" }]'),
      /^“a” has two preferred names: “The a” and “The other a”$/,
    ],
    [
      'two preferred abbreviations',
      term('a', ', "abbreviation": "AB", "names": [{ "text": [["AC"]], "status": "preferred", "type": "abbreviation" }]'),
      /^“a” has two preferred names: “AB” and “AC”$/,
    ],
    [
      'an alias that is another term’s name',
      `${term('a')}, ${term('b', ', "names": [{ "text": [["the A"]], "status": "admitted" }]')}`,
      /^“the A” is the name of another term, “a”$/,
    ],
    ['parents in a circle', `${term('a', ', "parent": [["b"]]')}, ${term('b', ', "parent": "a"')}`, /^“a” is its own parent: a → b → a$/],
    [
      'dates that run backward',
      term('a', ', "valid": { "from": "2020-01-01", "to": [["2019-01-01"]] }'),
      /^the end date, 2019-01-01, is before the start date, 2020-01-01$/,
    ],
    [
      'a day that there is not',
      term('a', ', "names": [{ "text": "x", "status": "admitted", "valid": { "from": [["2021-02-29"]] } }]'),
      /^2021-02-29 does not exist$/,
    ],
  ])('are reported at their place: %s', async (_, terms, message) => {
    const { ranges } = marked(json(terms));
    await expectProblems(
      json(terms),
      'g.json',
      ranges.map(() => message),
    );
  });
  it('may be names that follow one another in time, or of two sides', async () => {
    const after =
      ', "valid": { "to": "2019-12-31" }, "names": [{ "text": "The new a", "status": "preferred", "valid": { "from": "2020-01-01" } }]';
    const korean =
      '{ "id": "b", "name": "The b", "kind": "ministry", "side": "Republic of Korea", "names": [{ "text": "The a", "status": "admitted" }] }';
    await expectProblems(json(`${term('a', `${after}, "side": "Japan"`)}, ${korean}`), 'g.json', []);
  });
  it('are also checked against the layers below', async () => {
    const cao: Term = { id: 'cao', name: 'Cabinet Office', kind: 'office', parent: 'qzss' };
    await expectProblems(json(term('qzss', ', "parent": [["cao"]]')), 'g.json', [/^“qzss” is its own parent: qzss → cao → qzss$/], [cao]);
  });
  it('may be removed', async () => {
    const entries = await entriesOf(json('{ "id": "cao", "remove": true }'), 'g.json');
    expect(entries).toEqual([{ id: 'cao', remove: true }]);
    await expectProblems(json('{ "id": "cao", "remove": [[false]] }'), 'g.json', [/remove/]);
  });
});
