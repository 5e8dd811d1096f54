import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { runCommandLine } from '../commandLine.js';

const folder = mkdtempSync(join(tmpdir(), 'communique-glossary-'));
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]): { code: number | null; out: string; errors: string } => {
  const { status, stdout, stderr } = runCommandLine(args, { cwd: folder });
  return { code: status, out: stdout, errors: stderr };
};
const glossary = (...args: string[]): ReturnType<typeof run> => run('glossary', ...args);
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

/** A termbase as other programs write it: concepts in three languages. */
function termbase(count: number): string {
  const concept = (i: number): string => `<conceptEntry id="C_${i}"><descrip type="subjectField">space &amp; ${i % 7}</descrip>
<descripGrp><descrip type="definition">What ${i} means.</descrip><admin type="source">Handbook ${i}</admin></descripGrp>
<langSec xml:lang="en"><termSec><term>made-up thing ${i}</term><termNote type="partOfSpeech">noun</termNote></termSec>
<termSec><term>MT${i}</term><termNote type="termType">acronym</termNote></termSec>
<termSec><term>made up thing ${i}</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote><note>hyphenated</note></termSec></langSec>
<langSec xml:lang="ja"><termSec><term>用語${i}</term></termSec><termSec><term>別名${i}</term></termSec></langSec>
<langSec xml:lang="fr"><descrip type="definition">Ce que ${i} veut dire.</descrip><termSec><term>chose ${i}</term></termSec></langSec></conceptEntry>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx style="dca" type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>
${Array.from({ length: count }, (_, i) => concept(i)).join('\n')}
</body></text></tbx>`;
}

describe('communique glossary', () => {
  const count = process.env.NIGHTLY === undefined ? 1000 : 10_000;

  it('imports a TBX file of many terms, exports and imports it again, and loses nothing', () => {
    file('base.tbx', termbase(count));
    expect(glossary('import', 'base.tbx', '--output', 'first.json')).toEqual({ code: 0, out: '', errors: `first.json: ${count} terms.\n` });
    const { terms } = JSON.parse(read('first.json'));
    expect(terms).toHaveLength(count);
    expect(terms[17]).toEqual({
      id: 'c-17',
      name: 'made-up thing 17',
      abbreviation: 'MT17',
      kind: 'concept',
      definition: 'What 17 means.',
      translations: { ja: '用語17', fr: 'chose 17' },
      names: [
        { text: 'made up thing 17', status: 'deprecated', note: 'hyphenated' },
        { text: '別名17', status: 'admitted', language: 'ja' },
      ],
      sources: [{ title: 'Handbook 17' }],
      tbx: [
        { element: 'descrip', type: 'subjectField', text: 'space & 3' },
        { element: 'descrip', type: 'definition', text: 'Ce que 17 veut dire.', language: 'fr' },
        { element: 'termNote', type: 'partOfSpeech', text: 'noun', language: 'en', name: 'made-up thing 17' },
      ],
    });
    for (const [name, ...to] of [['again.tbx'], ['old.tbx', '--to', 'tbx2']]) {
      expect(glossary('export', 'first.json', '--output', name ?? '', ...to).code).toBe(0);
      expect(glossary('import', name ?? '', '--output', 'second.json').code).toBe(0);
      expect(read('second.json') === read('first.json'), name).toBe(true);
    }
  });

  it('checks files, each on top of those before it, and says where they are wrong', () => {
    file('good.csv', 'name,abbreviation,side\nKyoto Workshop,KW,Japan\n');
    file(
      'bad.json',
      '{ "terms": [\n  { "id": "a", "name": "A", "kind": "concept", "parent": "b" },\n  { "id": "b", "name": "B", "kind": "concept", "parent": "a" }\n] }',
    );
    expect(glossary('check', 'good.csv', 'bad.json')).toEqual({
      code: 1,
      out: 'good.csv: 1 term, no errors.\nbad.json:2:58: error: “a” is its own parent: a → b → a\n',
      errors: '',
    });
    expect(glossary('check', 'good.csv').code).toBe(0);
    expect(glossary('check', 'none.csv')).toEqual({ code: 2, out: '', errors: 'communique: none.csv: no such file\n' });
  });

  it('writes the format of the extension, or of --to, and reports what it cannot express', () => {
    file(
      'team.json',
      '{ "terms": [{ "id": "a", "name": "A thing", "kind": "concept", "sources": [{ "title": "x" }, { "title": "y" }] }, { "id": "qzss", "remove": true }] }',
    );
    expect(glossary('export', 'team.json', '--output', 'team.csv').errors).toBe(
      'communique: team.csv does not contain removed terms (1), second sources (of 1 term)\nteam.csv: 2 terms.\n',
    );
    expect(read('team.csv')).toBe('id,name,abbreviation,kind,side,definition,source,ja\r\na,A thing,,concept,,,x,\r\n');
    expect(glossary('export', 'team.json', '--to', 'md').out).toContain('| A thing |');
    expect(glossary('import', 'team.csv').out).toContain('"name": "A thing"');
    expect(glossary('import', file('team.dat', read('team.csv')), '--from', 'csv').out).toContain('"name": "A thing"');
    expect(glossary('export', 'team.json', '--output', 'team.docx')).toEqual({
      code: 2,
      out: '',
      errors: 'communique: team.docx: unknown file extension; use .json, .csv, .tbx or .md, or set --to\n',
    });
    expect(glossary('export', 'team.json', '--output', './team.json')).toMatchObject({
      code: 2,
      errors: expect.stringContaining('is the input file'),
    });
    expect(glossary('import', 'bad.json').errors).toBe('communique: bad.json:2:58: “a” is its own parent: a → b → a\n');
  });

  it('reads tables that other programs write', () => {
    const thing = '"name": "Kyoto Workshop on Traffic",\n      "abbreviation": "KWT"';
    const utf16 = (encoding: 'utf16le' | 'utf16be', text: string): Buffer => {
      const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
      return encoding === 'utf16le' ? bytes : bytes.swap16();
    };
    const table = 'Acronym\tTerm\r\nKWT\tKyoto Workshop on Traffic\r\n';
    for (const encoding of ['utf16le', 'utf16be'] as const) {
      writeFileSync(join(folder, 'unicode.csv'), utf16(encoding, table));
      expect(glossary('import', 'unicode.csv').out, encoding).toContain(thing);
    }
    file('plain.csv', 'KWT;Kyoto Workshop on Traffic\n');
    expect(glossary('import', 'plain.csv')).toMatchObject({ code: 2, errors: expect.stringContaining('--columns') });
    expect(glossary('import', 'plain.csv', '--columns', 'abbreviation,name', '--no-header').out).toContain(thing);
    file('headed.csv', 'Kurzes;Langes\nKWT;Kyoto Workshop on Traffic\n');
    expect(glossary('check', 'headed.csv', '--columns', 'abbreviation,name').out).toBe('headed.csv: 1 term, no errors.\n');
    const workbook = {
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="r1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml':
        '<worksheet><sheetData><row><c t="inlineStr"><is><t>略称</t></is></c><c t="inlineStr"><is><t>英語名</t></is></c></row><row><c t="inlineStr"><is><t>KWT</t></is></c><c t="inlineStr"><is><t>Kyoto Workshop on Traffic</t></is></c></row></sheetData></worksheet>',
    };
    writeFileSync(join(folder, 'book.xlsx'), zipSync(Object.fromEntries(Object.entries(workbook).map(([n, t]) => [n, strToU8(t)]))));
    expect(glossary('import', 'book.xlsx').out).toContain(thing);
    expect(glossary('import', file('no.xlsx', 'text')).errors).toBe('communique: no.xlsx: is not an Excel workbook (.xlsx)\n');
  });

  it('is accepted in any format wherever a glossary can be named', () => {
    file('draft.statement', 'The KWT and the KWT.\n');
    file('t.csv', 'name,abbreviation\nKyoto Workshop on Traffic,KWT\n');
    expect(glossary('export', 't.csv', '--output', 't.tbx').code).toBe(0);
    file('t.glossary.yml', 'contexts:\n  - terms:\n      - name: Kyoto Workshop on Traffic\n        aliases: [KWT]\n');
    expect(glossary('import', 't.csv', '--output', 't.json').code).toBe(0);
    for (const name of ['t.csv', 't.tbx', 't.glossary.yml', 't.json']) {
      expect(run('check', 'draft.statement', '--glossary', name).out, name).toContain('Write “Kyoto Workshop on Traffic (KWT)”');
      file('communique.json', JSON.stringify({ glossaries: [name] }));
      expect(run('check', 'draft.statement').out, name).toContain('Write “Kyoto Workshop on Traffic (KWT)”');
      rmSync(join(folder, 'communique.json'));
    }
    file('wrong.csv', 'name,colour\nx,y\n');
    expect(run('check', 'draft.statement', '--glossary', 'wrong.csv').errors).toMatch(
      /^communique: wrong\.csv:1:6: unknown column “colour”/,
    );
  });
});
