import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { comparePair } from '../../../server/src/bilingual/pair.js';
import { type PairFile, pairLanguage, pairLanguages } from '../../../server/src/bilingual/pairLanguage.js';
import { buildGlossary } from '../../../server/src/glossary/glossary.js';
import { analyse } from '../../../server/src/statement/analyse.js';

const spanish = JSON.parse(readFileSync(new URL('spanish.json', import.meta.url), 'utf8')) as PairFile;

const glossary = buildGlossary(
  [
    [
      { id: 'esa', name: 'European Space Agency', abbreviation: 'ESA', kind: 'agency', translations: { es: 'Agencia Espacial Europea' } },
      {
        id: 'iss',
        name: 'International Space Station',
        abbreviation: 'ISS',
        kind: 'station',
        translations: { es: 'Estación Espacial Internacional' },
      },
    ],
  ],
  [],
);

const english = `Both sides held the Eighth Meeting in Madrid on March 24, 2023. They reaffirmed their cooperation with the European Space Agency (ESA).

The Spanish side announced an investment of 1,250 million euros in the station. Both sides welcomed that exports grew by 4.5 percent.`;

const translation = `Ambas partes celebraron la octava reunión en Madrid el 24 de marzo de 2023. Las dos partes reafirmaron su cooperación con la Agencia Espacial Europea (ESA).

La parte española anunció una inversión de 1.250 millones de euros en la estación. Ambas partes acogieron que las exportaciones crecieron un 4,5 %.`;

const found = (text: string): string[] => {
  const read = (own: string) => analyse(own, { markup: 'plain', glossary });
  const pair = comparePair(read(english), read(text), [...pairLanguages, pairLanguage(spanish)]);
  if (!('differences' in pair)) throw new Error(JSON.stringify(pair));
  return pair.differences.map(({ kind, stated }) => `${kind}: ${stated[0]} | ${stated[1]}`);
};

describe('a language described by data only', () => {
  it('agrees with a text that says the same', () => {
    expect(found(translation)).toEqual([]);
  });

  it.each([
    ['24 de marzo', '25 de marzo', 'date: March 24, 2023 | 25 de marzo de 2023'],
    ['octava', 'novena', 'ordinal: Eighth | novena'],
    ['1.250 millones', '1.520 millones', 'number: 1,250 million euros | 1.520 millones de euros'],
    ['4,5 %', '5,4 %', 'number: 4.5 percent | 5,4 %'],
    [
      'Agencia Espacial Europea (ESA)',
      'Estación Espacial Internacional (ISS)',
      'name: European Space Agency | Estación Espacial Internacional',
    ],
    ['La parte española', 'La parte estadounidense', 'participants: Spanish side | La parte estadounidense'],
    ['reafirmaron', 'reconocieron', 'verb: reaffirmed | reconocieron'],
  ])('finds %s changed to %s', (from, to, difference) => {
    expect(translation).toContain(from);
    expect(found(translation.replace(from, to))).toEqual([difference]);
  });
});
