import { describe, expect, it } from 'vitest';
import { definitionAt } from '../../../server/src/features/navigation/definition.js';
import { occurrencesAt } from '../../../server/src/features/navigation/occurrences.js';
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
