import { describe, expect, it } from 'vitest';
import { definitionAt } from '../../../server/src/features/navigation/definition.js';
import { occurrencesAt } from '../../../server/src/features/navigation/occurrences.js';
import { entryAddress, entryPage, entryUri } from '../../../server/src/features/views/glossaryEntry.js';
import { glossaryWith } from '../../../server/src/glossary/builtIn.js';
import { placed, plain } from './placed.js';

describe('definition', () => {
  it.each([
    ['a use', 'In [[low Earth orbit (LEO)]].\n\nThen L|EO.'],
    ['a name', 'In [[low Earth orbit (LEO)]].\n\nThen low Earth or|bit.'],
    ['an abbreviation that only the statement knows', 'The [[Foo Bar Baz (FBB)]] and the FB|B.'],
    ['a plural', 'Use [[Small Modular Reactors (SMRs)]].\n\nAn SM|R.'],
  ])('leads from %s to the introduction', (_, source) => {
    const { statement, cursor, ranges } = placed(source);
    expect(definitionAt(statement, cursor)?.introduction?.whole).toEqual(ranges[0]);
  });

  it.each([
    ['an introduction', 'In low Earth orbit (L|EO).', ['leo']],
    ['a name that is not introduced', 'The Quasi-Zenith Sat|ellite System.', ['qzss']],
    ['an ambiguous abbreviation, to all its readings', 'The M|DA.', ['mda']],
  ])('leads from %s to the glossary', (_, source, ids) => {
    const { statement, cursor } = placed(source);
    expect(definitionAt(statement, cursor)?.termIds).toEqual(ids);
  });

  it.each(['some wo|rd', 'Write `QZ|SS`.', 'The Foo Bar Baz (F|BB).'])('is undefined in %s', (source) => {
    const { statement, cursor } = placed(source);
    expect(definitionAt(statement, cursor)).toBeUndefined();
  });
});

describe('an entry of the glossary', () => {
  it('is a page with its own URI', () => {
    const { statement } = placed('');
    const page = entryPage(statement, 'qzss') ?? '';
    expect(page).toMatch(/^Quasi-Zenith Satellite System \(QZSS\)\n\nJapan’s regional satellite navigation system\.\n\nKind {10}system\n/);
    expect(page).toContain('Part of       Cabinet Office\n');
    expect(page).toContain('Quasi Zenith Satellite System (do not use: hyphenated in\n                official use)\n');
    expect(page).not.toMatch(/\*|\\/);
    expect(page).not.toContain('File');
    expect(entryPage(statement, 'nothing')).toBeUndefined();
  });

  it('is read without scrolling sideways', () => {
    const glossary = glossaryWith();
    for (const { id, definition = '', note = '' } of glossary.terms.values()) {
      const page = entryPage({ glossary }, id) ?? '';
      const running = page.split('\n\nKind ')[0] ?? '';
      expect(
        page
          .split('\n')
          .slice(1)
          .filter((line) => line.length > 80 && !/^\S* *https?:\S+$/.test(line)),
      ).toEqual([]);
      expect(running.replace(/\s+/g, ' ')).toContain(`${definition} ${note}`.trim());
    }
  });

  it('says which file of the team has it', () => {
    expect(entryPage(placed('').statement, 'qzss', 'our.glossary.json')).toContain('File          our.glossary.json\n');
  });

  it.each([{ id: 'qzss' }, { id: 'a?b', of: 'file:///a%20b/draft.statement?c' }])('has its own URI: %o', (address) => {
    expect(entryAddress(entryUri(address))).toEqual(address);
  });

  it.each(['file:///qzss.md', 'communique-glossary:/%E0%A4%A.txt'])('does not have the URI %s', (uri) => {
    expect(entryAddress(uri)).toBeUndefined();
  });
});

describe('occurrences', () => {
  it.each([
    [
      'all forms of a term',
      'The [[Quasi-Zenith Satellite System]] ([[QZSS]]), then [[QZ|SS]] and [[Michibiki]] and [[準天頂衛星システム]].',
    ],
    ['plurals and compounds', 'The [[Small Modular Reactors]] ([[SMRs]]) and [[SM|R]]-based plans and [[SMR]]’s.'],
    ['a name without its abbreviation', 'The [[Michi|biki]] and [[Quasi-Zenith Satellite System]].'],
    ['what only the statement knows', 'The [[Foo Bar Baz]] ([[FBB]]) and [[F|BB]].'],
  ])('are %s', (_, source) => {
    const { statement, cursor, ranges } = placed(source);
    expect(occurrencesAt(statement, cursor)?.places.map(plain)).toEqual(ranges);
  });

  it('leave out other meanings of an abbreviation', () => {
    const { statement, cursor, ranges } = placed('The [[Missile Defense Agency]] ([[MDA]]) and [[M|DA]], not Maritime Domain Awareness.');
    expect(occurrencesAt(statement, cursor)?.places.map(plain)).toEqual(ranges);
  });

  it('have a form', () => {
    const { statement, cursor } = placed('In low Earth orbit (LEO), L|EO, low Earth orbit.');
    expect(occurrencesAt(statement, cursor)?.places.map((p) => p.form)).toEqual([
      'introducedName',
      'introducedAbbreviation',
      'abbreviation',
      'name',
    ]);
  });
});
