import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { FileChange } from '../../../server/src/features/refactoring.js';
import { fieldsOf, importedTerms, mergedTerm, savedTerm } from '../../../server/src/features/views/termFields.js';
import type { WorkspaceFiles } from '../../../server/src/features/workspaceFiles.js';
import { withEdits } from '../../../server/src/findings/edits.js';
import { NotAWorkbook, xlsxRows } from '../../../server/src/glossary/formats/xlsxRead.js';
import type { Term } from '../../../server/src/glossary/term.js';
import { xlsx } from '../../../server/src/report/xlsx.js';

const term = (id: string, name: string, more: Partial<Term> = {}): Term => ({ id, name, kind: 'agency', ...more });

const files = (glossary: string | undefined, listed = true): WorkspaceFiles => ({
  config: { uri: 'file:///communique.json', text: '{ "sides": [] }\n' },
  glossary: { uri: 'file:///g.glossary.json', text: glossary, name: 'g.glossary.json', listed },
});
const afterChange = ({ text, edits }: FileChange): unknown => JSON.parse(withEdits(text ?? '', edits));

describe('the form of a term', () => {
  const known = term('kya', 'Kyoto Agency', {
    abbreviation: 'KYA',
    translations: { ja: '京都庁', fr: 'Agence de Kyoto' },
    names: [
      { text: 'Agency of Kyoto', status: 'deprecated', note: 'since 2020' },
      { text: 'Kyoto Bureau', status: 'admitted' },
    ],
    sources: [{ title: 'Law', url: 'https://example.org/law' }, { title: 'Order' }],
    predecessor: 'old',
  });
  it('has every field, with each language', () => {
    expect(fieldsOf(known)).toMatchObject({
      name: 'Kyoto Agency',
      abbreviation: 'KYA',
      ja: '京都庁',
      fr: 'Agence de Kyoto',
      admitted: 'Kyoto Bureau',
      deprecated: 'Agency of Kyoto',
      url: 'https://example.org/law',
      definition: '',
    });
  });
  it('keeps what it does not show', () => {
    const edited = term('x', 'Kyoto Agency', { names: [{ text: 'Agency of Kyoto', status: 'deprecated' }], sources: [{ title: 'Act' }] });
    expect(mergedTerm(edited, known)).toEqual({
      id: 'kya',
      name: 'Kyoto Agency',
      kind: 'agency',
      names: [{ text: 'Agency of Kyoto', status: 'deprecated', note: 'since 2020' }],
      sources: [{ title: 'Act' }, { title: 'Order' }],
      predecessor: 'old',
    });
  });
  it('replaces the term of its id, and keeps comments', () => {
    const text = '{\n  // ours\n  "terms": [\n    { "id": "a", "name": "A" },\n    { "id": "b", "name": "B" }\n  ]\n}\n';
    const [change] = savedTerm(files(text), term('b', 'Better'));
    const written = withEdits(text, change?.edits ?? []);
    expect(written).toContain('// ours');
    expect(written).toContain('{ "id": "a", "name": "A" }');
    expect(written).toContain('"name": "Better"');
    expect(written).not.toContain('"B"');
  });
  it('creates the glossary if there is none, and lists it', () => {
    const [glossary, config] = savedTerm(files(undefined, false), term('a', 'A'));
    expect(glossary && afterChange(glossary)).toEqual({ terms: [term('a', 'A')] });
    expect(config && afterChange(config)).toEqual({ sides: [], glossaries: ['g.glossary.json'] });
  });
});

describe('an import', () => {
  it('adds what the glossary does not have', () => {
    const text = '{ "terms": [{ "id": "a", "name": "A" }] }';
    const { changes, added } = importedTerms(files(text), [term('a', 'Other'), term('b', 'B'), term('c', 'C'), { id: 'd', remove: true }]);
    expect(added).toBe(2);
    expect(changes[0] && afterChange(changes[0])).toEqual({ terms: [{ id: 'a', name: 'A' }, term('b', 'B'), term('c', 'C')] });
    expect(importedTerms(files(text), [term('a', 'A')]).changes).toEqual([]);
    expect(afterChange(importedTerms(files('{ "terms": [] }'), [term('b', 'B')]).changes[0] as FileChange)).toEqual({
      terms: [term('b', 'B')],
    });
  });

  it.each([undefined, '{}\n', '{ "terms": [] }'])('of thousands of terms does not take seconds into %j', (text) => {
    const terms = Array.from({ length: 8000 }, (_, i) => term(`t${i}`, `Term ${i}`));
    const [change] = importedTerms(files(text), terms).changes;
    expect(change && afterChange(change)).toEqual({ terms });
  });
});

describe('a workbook', () => {
  it('is read as it was written', () => {
    const rows = [
      ['KYA', 'Kyoto Agency & <Bureau>', ''],
      ['', '京都庁', '=1+1'],
    ];
    const columns = ['abbreviation', 'name', 'note'].map((title) => ({ title, width: 10 }));
    expect(xlsxRows(xlsx({ name: 'Terms', columns, rows }))).toEqual([
      ['abbreviation', 'name', 'note'],
      ['KYA', 'Kyoto Agency & <Bureau>'],
      ['', '京都庁', '=1+1'],
    ]);
  });
  it('may have shared texts, with formats and readings, and sheets in any order', () => {
    const parts = {
      'xl/workbook.xml': '<workbook xmlns:r="r"><sheets><sheet name="T" r:id="rId7"/><sheet name="U" r:id="rId1"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels':
        '<R><Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId7" Target="/xl/worksheets/sheet2.xml"/></R>',
      'xl/sharedStrings.xml': '<sst><si><t>name</t></si><si><r><t>Kyoto </t></r><r><t>Agency</t></r><rPh><t>キョウト</t></rPh></si></sst>',
      'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
      'xl/worksheets/sheet2.xml':
        '<worksheet><sheetData><row><c r="A1" t="s"><v>0</v></c></row><row><c r="A2" t="s"><v>1</v></c><c r="C2"><v>7</v></c></row></sheetData></worksheet>',
    };
    const zip = zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
    expect(xlsxRows(zip)).toEqual([['name'], ['Kyoto Agency', '', '7']]);
  });
  it('is refused if it is invalid', () => {
    expect(() => xlsxRows(strToU8('name\nA\n'))).toThrow(NotAWorkbook);
    expect(() => xlsxRows(zipSync({ 'a.txt': strToU8('a') }))).toThrow('is not an Excel workbook (.xlsx)');
    expect(() => xlsxRows(zipSync({ 'xl/workbook.xml': strToU8('<workbook>') }))).toThrow(NotAWorkbook);
  });
});
